//! Braces without a partner: a browser then reads the rest of the sheet as part of the wrong rule.

use super::sheet::Source;

/// `file:line: …` for every `}` that closes nothing and every `{` that is never closed, within one file.
pub fn unbalanced(sources: &[Source]) -> Vec<String> {
    sources.iter().flat_map(|source| of_file(&source.name, &source.text)).collect()
}

fn of_file(name: &str, text: &str) -> Vec<String> {
    let mut places = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut line = 1;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => string_length(rest, c),
            _ => c.len_utf8(),
        };
        match c {
            '{' => open.push(line),
            '}' if open.pop().is_none() => places.push(format!("{name}:{line}: this }} closes nothing")),
            _ => {}
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    places.extend(open.into_iter().map(|line| format!("{name}:{line}: this {{ is never closed")));
    places
}

/// Bytes of the string at the start of `text`, with both quotes. A string ends at its line's end at the latest.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return at,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let source = Source { name: "a.css".into(), text: text.into() };
        assert_eq!(unbalanced(&[source]), expected, "{text}");
    }

    #[test]
    fn every_brace_has_a_partner() {
        check("a { b { c: d } }\n@media print { e { f: g } }", &[]);
        check("a {\n  b: c;\n", &["a.css:1: this { is never closed"]);
        check("a {}\n}\n", &["a.css:2: this } closes nothing"]);
        check("} a {", &["a.css:1: this } closes nothing", "a.css:1: this { is never closed"]);
    }

    #[test]
    fn braces_in_strings_and_comments_are_none() {
        check("a { content: \"}\" } /* { \n { */ b { content: '\\'{' }", &[]);
        check("/* two\nlines */ a { content: \"it's\"; }\n}", &["a.css:3: this } closes nothing"]);
        check("/* never closed {", &[]);
    }
}
