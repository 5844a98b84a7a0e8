//! LaTeX is too large to be asked in a test; these hold what its compiler was asked once.

use crate::support::{hostile, outlines};

/// The source without its preamble.
fn body(source: &str) -> &str {
    source.split_once("\\begin{document}").unwrap().1
}

/// Takes the escapes and our own commands away and says what is left of LaTeX's special characters.
fn special(body: &str) -> String {
    let mut left = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next_if(|next| "{}$&#%_".contains(*next)).is_some() => {}
            '\\' | '$' | '&' | '#' | '%' | '_' | '^' | '"' | '`' | '\'' => left.push(c),
            _ => {}
        }
    }
    left
}

#[test]
fn only_commands_are_left_of_the_special_characters() {
    for (name, outline) in outlines() {
        let source = export::latex(&outline);
        let left = special(body(&source));
        assert!(left.chars().all(|c| c == '\\'), "{name}: {left}");
    }
}

#[test]
fn every_command_is_ours() {
    let source = export::latex(&hostile());
    let known = [
        "resumename",
        "resumelabel",
        "resumecontacts",
        "resumetext",
        "bartext",
        "dottext",
        "section",
        "entryskip",
        "entryrow",
        "entrytitle",
        "begin",
        "end",
        "item",
        "href",
        "textbf",
        "textbackslash",
        "textasciicircum",
        "textasciitilde",
        "textless",
        "textgreater",
        "textbar",
        "textquotedbl",
        "textquotesingle",
        "textasciigrave",
    ];
    for command in body(&source).split('\\').skip(1) {
        let name: String = command.chars().take_while(char::is_ascii_alphabetic).collect();
        assert!(name.is_empty() || known.contains(&name.as_str()), "\\{name}");
    }
    assert_eq!(source.matches("\\end{document}").count(), 1);
}

#[test]
fn braces_are_balanced() {
    for (name, outline) in outlines() {
        let source = export::latex(&outline).replace("\\{", "").replace("\\}", "");
        assert_eq!(source.matches('{').count(), source.matches('}').count(), "{name}");
    }
}

#[test]
fn the_program_that_has_the_letters_is_named() {
    for (name, outline) in outlines() {
        let source = export::latex(&outline);
        let eastern = outline.language.starts_with("ja") || outline.language.starts_with("zh");
        assert_eq!(
            source.starts_with("% !TeX program = xelatex"),
            eastern || source.contains("\\DeclareUnicode"),
            "{name}"
        );
        assert_eq!(source.contains("\\eastern{"), source.contains("\n\\eastern{") && eastern, "{name}");
    }
}

#[test]
fn a_font_of_ones_own_is_named_if_its_name_means_nothing_to_tex() {
    let named = |family: &str| {
        let mut outline = hostile();
        outline.design.body_font = family.into();
        export::latex(&outline).contains(&format!("\n\\firstfont{{{family}}}\n"))
    };
    assert_eq!(["Acme Sans-2", "Acme & Sons", "Acme_%", "Inter"].map(named), [true, false, false, false]);
}
