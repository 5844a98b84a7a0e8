//! What of an outline was found in a file.

use std::fmt;

use resume::outline::{Entry, Outline, OutlineSection};

use crate::text::Text;

/// How far from the text before a text may stand: separators, bullets and numbers fit between two.
const REACH: usize = 24;
/// How much else may stand in the place of a text that is not there: a bullet of four lines.
const DETOUR: usize = 360;
/// Texts that are named when they are missing or out of order; a report is to be read.
const NAMED: usize = 20;

/// The result of reading a file back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Texts of the outline.
    pub fields: usize,
    /// Those of them that the file has, as whole words.
    pub found: usize,
    /// Those of the found ones that do not stand where the order of the outline has them.
    pub displaced: usize,
    /// The first of the texts that the file does not have.
    pub missing: Vec<String>,
    /// The first of the texts that stand elsewhere; the heading stands for a whole section.
    pub moved: Vec<String>,
}

impl Certificate {
    /// True when every text was found, in order.
    pub fn is_exact(&self) -> bool {
        self.found == self.fields && self.displaced == 0
    }

    pub(crate) fn of(file: &Text, outline: &Outline) -> Certificate {
        let mut reading = Reading { file, at: 0, detour: 0, result: Certificate::default() };
        let head = [outline.name.as_str(), &outline.label].into_iter();
        reading.any_order(head.chain(outline.contacts.iter().map(|link| link.text.as_str())).collect());
        outline.summary.iter().for_each(|text| reading.next(text));
        outline.sections.iter().for_each(|section| reading.section(section));
        reading.result
    }
}

impl fmt::Display for Certificate {
    /// "42 of 42 fields, order exact"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} fields, ", self.found, self.fields)?;
        match self.displaced {
            0 => f.write_str("order exact"),
            displaced => write!(f, "{displaced} out of order"),
        }
    }
}

/// A file on its way to be compared.
#[derive(Clone)]
struct Reading<'a> {
    file: &'a Text,
    /// Behind the last text that was found in its place.
    at: usize,
    /// Room for what was not found in its place in this section: it, or something in its stead, may be between.
    detour: usize,
    result: Certificate,
}

impl Reading<'_> {
    /// The section from here on; if its heading is not here, from where it and most of what follows it are.
    fn section(&mut self, section: &OutlineSection) {
        let headings = [Text::of(&section.heading), Text::of(&section.heading.to_uppercase())];
        let near = |heading: &Text| self.file.find(heading, self.at, self.reach());
        if headings.iter().any(|heading| near(heading).is_some()) {
            return self.read(section);
        }
        let mut best = None::<Self>;
        for heading in &headings {
            let mut from = 0;
            while let Some((start, end)) = self.file.find(heading, from, usize::MAX) {
                let mut trial = Reading { at: start, detour: 0, ..self.clone() };
                trial.read(section);
                if best.as_ref().is_none_or(|best| trial.score() > best.score()) {
                    best = Some(trial);
                }
                from = end;
            }
        }
        match best {
            Some(mut best) => {
                best.displace(&section.heading);
                *self = best;
            }
            None => self.read(section),
        }
    }

    /// Where a text that follows must have begun.
    fn reach(&self) -> usize {
        self.at + REACH + self.detour
    }

    /// More is better: what was found in place.
    fn score(&self) -> usize {
        self.result.found - self.result.displaced
    }

    fn read(&mut self, section: &OutlineSection) {
        self.detour = 0;
        // Templates may set headings in capitals.
        let capitals = section.heading.to_uppercase();
        let in_capitals = self.file.find(&Text::of(&capitals), self.at, self.reach()).is_some();
        let as_written = self.file.find(&Text::of(&section.heading), self.at, self.reach()).is_some();
        self.next(if in_capitals && !as_written { &capitals } else { &section.heading });
        section.entries.iter().for_each(|entry| self.entry(entry));
    }

    /// The parts that name an entry stand in any order, as templates differ; its texts follow in theirs.
    fn entry(&mut self, entry: &Entry) {
        let mut head = vec![entry.title.as_str(), &entry.subtitle, &entry.place, &entry.dates];
        head.extend(entry.details.iter().map(String::as_str));
        head.extend(entry.links.iter().map(|link| link.text.as_str()));
        self.any_order(head);
        entry.paragraphs.iter().chain(&entry.bullets).for_each(|text| self.next(text));
        for tags in &entry.tags {
            self.next(&tags.label);
            tags.words.iter().for_each(|word| self.next(word));
        }
    }

    /// All of `texts`, one after the other, in the order in which the file has them.
    fn any_order(&mut self, texts: Vec<&str>) {
        let mut left: Vec<(Text, &str)> = texts.into_iter().map(|text| (Text::of(text), text)).collect();
        left.retain(|(words, _)| words.len() > 0);
        while !left.is_empty() {
            let places = left.iter().enumerate().filter_map(|(index, (words, _))| {
                let (start, end) = self.file.find(words, self.at, self.reach())?;
                Some((start, std::cmp::Reverse(end), index))
            });
            // The longer of two that begin at the same place: the other one may be a part of it.
            let nearest = places.min();
            match nearest {
                Some((_, std::cmp::Reverse(end), index)) => {
                    left.remove(index);
                    self.found(end);
                }
                // Something else may stand in the place of one that the file does not have; the others are behind it.
                None => {
                    let is_absent =
                        |words: &Text| !self.is_hopeless() && self.file.find(words, 0, usize::MAX).is_none();
                    let absent = left.iter().position(|(words, _)| is_absent(words));
                    let (words, text) = left.remove(absent.unwrap_or(0));
                    self.lost(&words, text);
                }
            }
        }
    }

    /// The text that follows; an empty one is none.
    fn next(&mut self, text: &str) {
        let words = Text::of(text);
        if words.len() == 0 {
            return;
        }
        match self.file.find(&words, self.at, self.reach()) {
            Some((_, end)) => self.found(end),
            None => self.lost(&words, text),
        }
    }

    fn found(&mut self, end: usize) {
        self.result.fields += 1;
        self.result.found += 1;
        self.at = end;
    }

    /// A text that is not in its place: it is elsewhere, or missing.
    fn lost(&mut self, words: &Text, text: &str) {
        self.result.fields += 1;
        self.detour += words.len().max(DETOUR);
        if !self.is_hopeless() && self.file.find(words, 0, usize::MAX).is_some() {
            self.result.found += 1;
            self.displace(text);
        } else if self.result.missing.len() < NAMED {
            self.result.missing.push(excerpt(text));
        }
    }

    /// True for a file that has lost so much that it need not be searched for every text again.
    fn is_hopeless(&self) -> bool {
        self.result.fields - self.result.found > 10 * NAMED
    }

    fn displace(&mut self, text: &str) {
        self.result.displaced += 1;
        if self.result.moved.len() < NAMED {
            self.result.moved.push(excerpt(text));
        }
    }
}

/// The beginning of a text.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
