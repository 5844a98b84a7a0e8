//! The layout of a posting: its lines, its sections, and the sentences and items in them.

use std::ops::Range;

use crate::SectionKind;
use crate::clean::Text;
use crate::headings::{Looks, section_of};
use crate::sentences::sentences;

/// A sentence or an item of a list. No unit is longer than [`LONGEST`] bytes or so, which bounds what is
/// compared with what inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub range: Range<usize>,
    pub section: SectionKind,
    /// Which line it stands in, counted from 0.
    pub line: usize,
}

#[derive(Default)]
pub(crate) struct Layout {
    pub units: Vec<Unit>,
    /// Sections in order, without their headings.
    pub sections: Vec<(SectionKind, Range<usize>)>,
    /// The lines above the first section that asks for something, without bullets, marks and known headings.
    pub top: Vec<Range<usize>>,
}

/// Bytes of the longest unit.
const LONGEST: usize = 600;

impl Layout {
    pub fn of(text: &Text) -> Layout {
        let mut layout = Layout::default();
        let mut section = SectionKind::Open;
        let mut is_top = true;
        for (index, range) in lines(text.cased()).enumerate() {
            let line = Line::new(text, range);
            if line.range.is_empty() {
                continue;
            }
            let mut here = section;
            let mut body = line.range.clone();
            let heading = line.heading();
            if is_top && heading.as_ref().is_none_or(|heading| heading.section == SectionKind::Open) {
                layout.top.push(line.range.clone());
            }
            if let Some(heading) = heading {
                here = heading.section;
                // "Location: Berlin" says nothing about the lines below it; "Requirements: Rust" does.
                if heading.body.is_empty() || heading.section.asks() {
                    is_top &= heading.section == SectionKind::Open;
                    section = heading.section;
                }
                body = heading.body;
            }
            layout.read(text, body, here, index);
        }
        layout
    }

    fn read(&mut self, text: &Text, body: Range<usize>, mut section: SectionKind, line: usize) {
        for (index, sentence) in sentences(text.cased(), body).enumerate() {
            let label = if index > 0 { label_of(&text.lower[sentence.clone()]) } else { None };
            let (label, skip) = label.unwrap_or((section, 0));
            section = label;
            for range in pieces(text.cased(), sentence.start + skip..sentence.end) {
                match self.sections.last_mut() {
                    Some((kind, whole)) if *kind == section => whole.end = range.end,
                    _ => self.sections.push((section, range.clone())),
                }
                self.units.push(Unit { range, section, line });
            }
        }
    }
}

/// The lines of `text`, without their ends.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// One line without its bullet and marks.
struct Line<'t> {
    text: &'t Text,
    range: Range<usize>,
    is_bullet: bool,
    is_marked: bool,
}

struct Heading {
    section: SectionKind,
    /// What follows the heading on its line.
    body: Range<usize>,
}

impl<'t> Line<'t> {
    fn new(text: &'t Text, range: Range<usize>) -> Line<'t> {
        let line = &text.cased()[range.clone()];
        let bare = line.trim_start_matches(is_decoration);
        let mark = &line[..line.len() - bare.len()];
        let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
        let is_numbered = (1..=2).contains(&digits)
            && bare[digits..].starts_with(['.', ')'])
            && !bare[digits + 1..].starts_with(|c: char| c.is_ascii_digit());
        let bare = if is_numbered { &bare[digits + 1..] } else { bare };
        let bare = bare.trim_start_matches([' ', '*', '_']);
        let start = range.end - bare.len();
        let bare = bare.trim_end_matches([' ', '*', '_', '|']);
        Line {
            text,
            range: start..start + bare.len(),
            is_bullet: is_numbered
                || mark.contains(['-', '•', '·', '‣', '▪', '◦', '●', '○', '✓', '✔', '➤', '►'])
                || mark.trim() == "*",
            is_marked: mark.contains('#') || mark.contains("**"),
        }
    }

    /// The heading that this line is or begins with.
    fn heading(&self) -> Option<Heading> {
        let line = &self.text.lower[self.range.clone()];
        // A colon inside the first 70 bytes may end a heading that the text follows on the same line.
        let colon = line[..line.floor_char_boundary(70)].find(':');
        let title = colon.map_or(line, |at| &line[..at]).trim_end_matches(['*', '_', '#', ' ', '.', '?', '!']);
        let rest = colon.map_or("", |at| line[at + 1..].trim_start_matches(['*', '_', ' ']));
        let body = self.range.end - rest.len()..self.range.end;
        if title.len() > 70
            || title.ends_with([',', ';'])
            || title.contains(". ")
            || (colon.is_none() && line.ends_with('.'))
        {
            return None;
        }
        let is_capital = self.is_capital(title.len());
        let is_sure = self.is_marked || is_capital || (colon.is_some() && body.is_empty());
        if self.is_bullet && !is_sure {
            return None;
        }
        let looks = match colon {
            _ if is_sure => Looks::Heading,
            Some(_) => Looks::Label,
            None => Looks::Plain,
        };
        match section_of(title, looks) {
            Some(section) => Some(Heading { section, body }),
            // A heading that is not known ends the section before it.
            None if body.is_empty() && (self.is_marked || is_capital) && !self.is_bullet => {
                Some(Heading { section: SectionKind::Open, body })
            }
            None => None,
        }
    }

    /// True when the first `length` bytes are written in capitals.
    fn is_capital(&self, length: usize) -> bool {
        let title = &self.text.cased()[self.range.start..self.range.start + length];
        let letters = title.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() >= 6 && letters.clone().all(char::is_uppercase)
    }
}

fn is_decoration(c: char) -> bool {
    c.is_whitespace() || (!c.is_alphanumeric() && !matches!(c, '(' | '"' | '\'' | '.' | '$' | '€' | '£' | '<' | '['))
}

/// The section that a sentence in the middle of a line begins, as "Bonus: Figma" does, and where its text starts.
fn label_of(sentence: &str) -> Option<(SectionKind, usize)> {
    let colon = sentence[..sentence.floor_char_boundary(41)].find(':')?;
    Some((section_of(&sentence[..colon], Looks::Label)?, colon + 1))
}

/// A sentence cut at semicolons, inline bullets and cells, and where it is too long, at a space; trimmed, none empty.
fn pieces(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut from = sentence.start;
    let mut push = |range: Range<usize>| {
        let piece = &text[range.clone()];
        let start = range.end - piece.trim_start().len();
        let range = start..start + piece.trim().len();
        if !range.is_empty() {
            pieces.push(range);
        }
    };
    for (at, c) in text[sentence.clone()].char_indices() {
        let at = sentence.start + at;
        if matches!(c, ';' | '•' | '·' | '|') || (c == ' ' && at - from >= LONGEST) || at - from >= 2 * LONGEST {
            push(from..at);
            from = if matches!(c, ';' | '•' | '·' | '|') { at + c.len_utf8() } else { at };
        }
    }
    push(from..sentence.end);
    pieces
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::source::Source;

    fn check(input: &str, expected: Expect) {
        let text = Text::new(&Source::verbatim(input, 0));
        let lines = Layout::of(&text)
            .units
            .into_iter()
            .map(|unit| format!("{:?}: {}\n", unit.section, &text.cased()[unit.range]));
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn sections_follow_headings() {
        check(
            "Senior Rust Engineer\n\nAbout us\nWe make tea.\n\n## What you'll do\n- Build APIs. Test them.\n\n\
             REQUIREMENTS\n• Rust; SQL\n1. Git\n\n**Nice to have:**\n* Kafka\n\nBenefits:\nHealth insurance\n\
             Location: Berlin\n\nHow to apply\nWrite to us.",
            expect![[r#"
                Open: Senior Rust Engineer
                About: We make tea.
                Responsibilities: Build APIs.
                Responsibilities: Test them.
                MustHave: Rust
                MustHave: SQL
                MustHave: Git
                NiceToHave: Kafka
                Benefits: Health insurance
                Particulars: Berlin
                HowToApply: Write to us.
            "#]],
        );
    }

    #[test]
    fn headings_may_stand_in_the_line() {
        check(
            "Requirements: Rust, Go\nPreferred: Kafka\nSalary: 100\nMore text. Must-haves: Java. Bonus: Perl",
            expect![[r#"
                MustHave: Rust, Go
                NiceToHave: Kafka
                Benefits: 100
                NiceToHave: More text.
                MustHave: Java.
                NiceToHave: Perl
            "#]],
        );
    }
}
