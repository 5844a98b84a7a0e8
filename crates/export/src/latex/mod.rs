//! LaTeX source, for XeLaTeX, LuaLaTeX and pdfLaTeX.

mod escape;

use std::collections::BTreeSet;

use resume::design::{Paper, Settled};
use resume::outline::{Entry, Link, Marks, Outline, Tags};

use escape::{address, escaped, is_in_pdflatex};

const PREAMBLE: &str = include_str!("preamble.tex");

/// The outline as a LaTeX document that uses only packages of every distribution.
///
/// XeLaTeX and LuaLaTeX set all scripts that the machine has fonts for. pdfLaTeX sets Latin letters; each other
/// character becomes a box with its number, and a warning says so.
pub fn latex(outline: &Outline) -> String {
    let mut source = Source { out: String::new(), marks: Marks::of(&outline.language) };
    source.preamble(outline);
    source.head(outline);
    for section in &outline.sections {
        source.command("section*", &escaped(&section.heading));
        for entry in &section.entries {
            if entry.is_brief() { source.brief(entry) } else { source.entry(entry) }
        }
    }
    source.out.push_str("\n\\end{document}\n");
    source.out
}

struct Source {
    out: String,
    marks: Marks,
}

impl Source {
    fn preamble(&mut self, outline: &Outline) {
        let foreign = foreign(outline);
        let program = if foreign.is_empty() { "pdflatex" } else { "xelatex" };
        let title = if outline.name.is_empty() { "Resume".into() } else { format!("{} – Resume", outline.name) };
        self.out.push_str(&format!("% !TeX program = {program}\n{}\n", class(&outline.design)));
        self.out.push_str(&format!("\\definecolor{{accent}}{{HTML}}{{{}}}\n", hexadecimal(&outline.design)));
        self.out.push_str(PREAMBLE);
        self.out.push_str(&own_font(&outline.design));
        self.out.push_str(fonts(outline));
        if !foreign.is_empty() {
            self.out.push_str("\\ifpdftexengine\n\\PackageWarning{resume}{Some characters need XeLaTeX or LuaLaTeX}\n");
            for c in foreign {
                let code = u32::from(c);
                self.out.push_str(&format!("\\DeclareUnicodeCharacter{{{code:04X}}}{{\\missing{{{code:04X}}}}}\n"));
            }
            self.out.push_str("\\fi\n");
        }
        let (title, author) = (escaped(&title), escaped(&outline.name));
        self.out.push_str(&format!(
            "\\hypersetup{{pdftitle={{{title}}}, pdfauthor={{{author}}}}}\n\n\\begin{{document}}\n"
        ));
    }

    fn head(&mut self, outline: &Outline) {
        self.command("resumename", &escaped(&outline.name));
        self.command("resumelabel", &escaped(&outline.label));
        let contacts: Vec<String> = outline.contacts.iter().map(linked).collect();
        self.command("resumecontacts", &contacts.join(" \\bartext{} "));
        outline.summary.iter().for_each(|text| self.paragraph(&escaped(text)));
    }

    fn entry(&mut self, entry: &Entry) {
        self.out.push_str("\n\\entryskip\n");
        self.row(&filled([strong("entrytitle", &entry.title)]), &escaped(&entry.dates));
        let mut below = vec![escaped(&entry.subtitle)];
        below.extend(entry.details.iter().map(|detail| escaped(detail)));
        below.extend(entry.links.iter().map(linked));
        self.row(&filled(below), &escaped(&entry.place));
        entry.paragraphs.iter().for_each(|text| self.paragraph(&escaped(text)));
        if !entry.bullets.is_empty() {
            self.out.push_str("\\begin{itemize}\n");
            // The empty group keeps a bullet that begins with a bracket from being taken for an option.
            entry.bullets.iter().for_each(|bullet| self.out.push_str(&format!("\\item{{}}{}\n", escaped(bullet))));
            self.out.push_str("\\end{itemize}\n");
        }
        entry.tags.iter().for_each(|tags| self.paragraph(&words(tags, self.marks)));
    }

    /// "Title · detail: word, word"
    fn brief(&mut self, entry: &Entry) {
        let mut lead = vec![strong("textbf", &entry.title)];
        lead.extend(entry.details.iter().map(|detail| escaped(detail)));
        let words: Vec<String> = entry.tags.iter().map(|tags| words(tags, self.marks)).collect();
        let parts = [filled(lead).join(" \\dottext{} "), words.join(&escaped(self.marks.semicolon))];
        let line = filled(parts).join(&escaped(self.marks.colon));
        self.paragraph(&line);
    }

    /// A line with something at its end.
    fn row(&mut self, left: &[String], right: &str) {
        if !left.is_empty() || !right.is_empty() {
            self.out.push_str(&format!("\\entryrow{{{}}}{{{right}}}\n", left.join(" \\dottext{} ")));
        }
    }

    fn paragraph(&mut self, code: &str) {
        self.out.push_str(&format!("\\resumetext{{{code}}}\n"));
    }

    /// A command with one argument; nothing for an empty one.
    fn command(&mut self, name: &str, argument: &str) {
        if !argument.is_empty() {
            self.out.push_str(&format!("\\{name}{{{argument}}}\n"));
        }
    }
}

fn class(design: &Settled) -> String {
    let paper = match design.paper {
        Paper::A4 => "a4paper",
        Paper::Letter => "letterpaper",
        Paper::Legal => "legalpaper",
    };
    // The sizes that the class has.
    let size = match design.size.pt() {
        size if size < 10.5 => "10pt",
        size if size < 11.5 => "11pt",
        _ => "12pt",
    };
    let margins = design.margins;
    let [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left]
        .map(|side| format!("{}mm", f64::from(side.0) / 10.0));
    format!(
        "\\documentclass[{size},{paper}]{{article}}\n\
         \\usepackage[top={top},right={right},bottom={bottom},left={left}]{{geometry}}\n\\usepackage{{xcolor}}"
    )
}

fn hexadecimal(design: &Settled) -> String {
    design.accent.to_string().trim_start_matches('#').to_ascii_uppercase()
}

/// The family of the person's own that the text is set in, for machines that have it.
fn own_font(design: &Settled) -> String {
    // No other characters are without a meaning in TeX; whoever has such a font writes its name here.
    let is_plain = |name: &&str| name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.'));
    let named = design.own_body_family().filter(is_plain);
    named.map_or(String::new(), |name| format!("\\firstfont{{{name}}}\n"))
}

/// Which fonts XeLaTeX and LuaLaTeX look for: the first that the machine has, Latin Modern otherwise.
fn fonts(outline: &Outline) -> &'static str {
    let lower = outline.language.to_ascii_lowercase();
    let traditional = ["hant", "tw", "hk", "mo"].iter().any(|part| lower.split('-').any(|own| own == *part));
    match lower.split('-').next().unwrap_or_default() {
        "ja" => "\\eastern{ja}{Noto Sans CJK JP,Source Han Sans JP,Hiragino Sans,Yu Gothic,IPAexGothic}\n",
        "zh" | "yue" if traditional => {
            "\\eastern{zh}{Noto Sans CJK TC,Source Han Sans TC,PingFang TC,Microsoft JhengHei}\n"
        }
        "zh" | "yue" => "\\eastern{zh}{Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei}\n",
        "ko" => "\\eastern{ko}{Noto Sans CJK KR,Source Han Sans KR,Apple SD Gothic Neo,Malgun Gothic}\n",
        _ if foreign(outline).is_empty() => "",
        _ => "\\firstfont{Noto Sans,DejaVu Sans,Arial Unicode MS,Arial,Helvetica Neue}\n",
    }
}

/// The characters of the document that pdfLaTeX has no letters for.
fn foreign(outline: &Outline) -> BTreeSet<char> {
    let marks = Marks::of(&outline.language);
    let own = [marks.colon, marks.comma, marks.semicolon];
    outline.texts().chain(own).flat_map(str::chars).filter(|c| !is_in_pdflatex(*c)).collect()
}

fn linked(link: &Link) -> String {
    match &link.href {
        Some(href) => format!("\\href{{{}}}{{{}}}", address(href), escaped(&link.text)),
        None => escaped(&link.text),
    }
}

fn words(tags: &Tags, marks: Marks) -> String {
    let parts = [strong("textbf", &tags.label), escaped(&tags.list(marks))];
    filled(parts).join(&escaped(marks.colon))
}

fn strong(command: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("\\{command}{{{}}}", escaped(text)) }
}

fn filled(parts: impl IntoIterator<Item = String>) -> Vec<String> {
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}
