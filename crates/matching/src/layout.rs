//! The layout of a posting: which part each sentence belongs to.

use std::ops::Range;

use crate::fold::Folded;
use crate::headings::{Looks, part_of_heading};

/// What a part of a posting is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The job title at the very top.
    Title,
    /// Before any heading, or below one that is not known.
    Open,
    Duties,
    Must,
    Nice,
    /// About the employer.
    About,
    /// Benefits and pay.
    Benefits,
    /// Equal opportunity, privacy and the like.
    Legal,
    /// How to apply.
    Apply,
    /// Place, hours, pay grade and other particulars.
    Facts,
}

impl Part {
    /// True for what asks nothing of a person's skills.
    pub fn is_skipped(self) -> bool {
        matches!(self, Part::Benefits | Part::Legal | Part::Apply | Part::Facts)
    }
}

/// A sentence or list entry of a posting; the range is of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub range: Range<usize>,
    pub part: Part,
}

/// The units of a posting in order, without its headings.
pub(crate) fn units(folded: &Folded<'_>) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut part = Part::Open;
    let mut start = 0;
    let mut is_first = true;
    for line in folded.text.split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let line = Line::new(folded, range);
        if line.text().is_empty() {
            continue;
        }
        if std::mem::take(&mut is_first) && line.looks_like_title() {
            units.push(Unit { range: line.range, part: Part::Title });
            continue;
        }
        let mut body = line.range.clone();
        let mut here = part;
        if let Some(heading) = line.heading() {
            here = heading.part;
            // "Location: Berlin" says nothing about the lines below it; "Requirements: Rust" does.
            if heading.body.is_empty() || !heading.part.is_skipped() {
                part = heading.part;
            }
            body = heading.body;
        }
        for (index, sentence) in crate::sentences(&folded.text[body]).into_iter().enumerate() {
            let start = offset_in(&folded.text, sentence);
            let label = if index > 0 { label_of(sentence) } else { None };
            let (label, skip) = label.unwrap_or((here, 0));
            here = label;
            cut_sentence(&sentence[skip..], start + skip, |range| units.push(Unit { range, part: here }));
        }
    }
    units
}

/// One line without its decoration.
struct Line<'f> {
    folded: &'f Folded<'f>,
    range: Range<usize>,
    is_bullet: bool,
    is_marked: bool,
}

struct Heading {
    part: Part,
    /// What follows the heading on its line.
    body: Range<usize>,
}

impl<'f> Line<'f> {
    fn new(folded: &'f Folded<'f>, range: Range<usize>) -> Line<'f> {
        let line = &folded.text[range.clone()];
        let lead = line.len() - line.trim_start_matches(is_decoration).len();
        let mark = &line[..lead];
        let digits = line[lead..].bytes().take_while(u8::is_ascii_digit).count();
        let number = (1..=2).contains(&digits) && line[lead + digits..].starts_with(['.', ')']);
        let lead = lead + if number { digits + 1 } else { 0 };
        let text = line[lead..].trim_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
        let from = range.start
            + lead
            + (line[lead..].len()
                - line[lead..].trim_start_matches(|c: char| c.is_whitespace() || c == '*' || c == '_').len());
        Line {
            folded,
            range: from..from + text.len(),
            is_bullet: number || mark.contains(['-', '•', '·', '‣', '▪', '◦', '●', 'o']) || mark.trim() == "*",
            is_marked: mark.contains('#') || mark.contains("**"),
        }
    }

    fn text(&self) -> &str {
        &self.folded.text[self.range.clone()]
    }

    fn looks_like_title(&self) -> bool {
        !self.is_bullet
            && self.range.len() <= 90
            && !self.text().ends_with(['.', ':', '!', '?'])
            && self.heading().is_none()
    }

    /// The heading that this line is or begins with.
    fn heading(&self) -> Option<Heading> {
        let text = self.text();
        // A colon inside the first 70 bytes may end a heading that the text follows on the same line.
        let colon = text.char_indices().take_while(|&(at, _)| at <= 70).find(|&(_, c)| c == ':').map(|(at, _)| at);
        let title = colon.map_or(text, |at| &text[..at]).trim_end_matches(['*', '_', '#', ' ']);
        let body = match colon {
            Some(at) => {
                let rest = text[at + 1..].trim_start_matches(['*', '_', ' ']);
                self.range.end - rest.len()..self.range.end
            }
            None => self.range.end..self.range.end,
        };
        if title.len() > 70 || title.ends_with(['.', ',', ';']) || title.contains(". ") {
            return None;
        }
        let is_capital = self.is_capital(title.len());
        let sure = self.is_marked || is_capital || (colon.is_some() && body.is_empty());
        if self.is_bullet && !sure {
            return None;
        }
        let looks = match colon {
            _ if sure => Looks::Heading,
            Some(_) => Looks::Label,
            None => Looks::Plain,
        };
        match part_of_heading(title, looks) {
            Some(part) => Some(Heading { part, body }),
            // A heading that is not known ends the part before it.
            None if body.is_empty() && (self.is_marked || is_capital) && !self.is_bullet => {
                Some(Heading { part: Part::Open, body })
            }
            None => None,
        }
    }

    /// True when the first `length` bytes are written in capitals.
    fn is_capital(&self, length: usize) -> bool {
        let original = self.folded.original(self.range.start..self.range.start + length);
        let letters = original.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() >= 6 && letters.clone().all(char::is_uppercase)
    }
}

fn is_decoration(c: char) -> bool {
    c.is_whitespace() || (!c.is_alphanumeric() && !matches!(c, '(' | '"' | '\'' | '.' | '$' | '€' | '£' | '<' | '['))
}

/// The part that a sentence in the middle of a line begins, as "Bonus: Figma" does, and where its text starts.
fn label_of(sentence: &str) -> Option<(Part, usize)> {
    let colon = sentence.find(':').filter(|&at| at <= 40)?;
    Some((part_of_heading(&sentence[..colon], Looks::Label)?, colon + 1))
}

/// Cuts a sentence that begins at `start` at semicolons and inline bullets.
fn cut_sentence(sentence: &str, start: usize, mut push: impl FnMut(Range<usize>)) {
    let mut from = 0;
    for (at, mark) in sentence.match_indices([';', '•', '·', '|']) {
        push(start + from..start + at);
        from = at + mark.len();
    }
    push(start + from..start + sentence.len());
}

/// Where `part`, a slice of `whole`, begins.
fn offset_in(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let folded = Folded::new(text);
        let lines =
            units(&folded).into_iter().map(|unit| format!("{:?}: {}\n", unit.part, folded.original(unit.range)));
        expected.assert_eq(&lines.collect::<String>());
    }

    #[test]
    fn parts_follow_headings() {
        check(
            "Senior Rust Engineer\n\nAbout us\nWe make tea.\n\n## What you'll do\n- Build APIs. Test them.\n\n\
             REQUIREMENTS\n• Rust; SQL\n1. Git\n\n**Nice to have:**\n* Kafka\n\nBenefits:\nHealth insurance\n\
             Location: Berlin\n\nHow to apply\nWrite to us.",
            expect![[r#"
                Title: Senior Rust Engineer
                About: We make tea.
                Duties: Build APIs.
                Duties: Test them.
                Must: Rust
                Must:  SQL
                Must: Git
                Nice: Kafka
                Benefits: Health insurance
                Facts: Berlin
                Apply: Write to us.
            "#]],
        );
    }

    #[test]
    fn headings_may_stand_in_the_line() {
        check(
            "Requirements: Rust, Go\nPreferred: Kafka\nSalary: 100\nMore text. Must-haves: Java. Bonus: Perl",
            expect![[r#"
                Must: Rust, Go
                Nice: Kafka
                Benefits: 100
                Nice: More text.
                Must:  Java.
                Nice:  Perl
            "#]],
        );
    }

    #[test]
    fn sentences_are_no_headings() {
        check(
            "We have requirements that change every day\nExperience building alignment with stakeholders\n\
             - Skills in Rust\nSTRANGE HEADING\nText",
            expect![[r#"
                Title: We have requirements that change every day
                Open: Experience building alignment with stakeholders
                Open: Skills in Rust
                Open: Text
            "#]],
        );
    }
}
