//! How the parts of an outline are read: shared by everything that draws one or writes it as running text.

use serde::Serialize;

use super::{Entry, Outline, Tags};

/// What stands between words, by the custom of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Marks {
    /// Between a group and its words.
    pub colon: &'static str,
    /// Between words.
    pub comma: &'static str,
    /// Between groups in one line.
    pub semicolon: &'static str,
}

impl Marks {
    /// The marks of a BCP 47 tag.
    pub fn of(language: &str) -> Marks {
        match language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "ja" | "zh" | "yue" => Marks { colon: "：", comma: "、", semicolon: "；" },
            "fr" => Marks { colon: "\u{a0}: ", comma: ", ", semicolon: "\u{a0}; " },
            "ar" | "fa" | "ur" => Marks { colon: ": ", comma: "، ", semicolon: "؛ " },
            _ => Marks { colon: ": ", comma: ", ", semicolon: "; " },
        }
    }
}

impl Outline {
    /// Every text in the order in which the plainest documents show them: dates beside the title, the place at the end
    /// of the line. For comparing; the parts are those of [`Outline::texts`].
    pub fn reading_order(&self) -> Vec<&str> {
        let mut texts = vec![self.name.as_str(), self.label.as_str()];
        texts.extend(self.contacts.iter().map(|link| link.text.as_str()));
        texts.extend(self.summary.iter().map(String::as_str));
        for section in &self.sections {
            texts.push(&section.heading);
            section.entries.iter().for_each(|entry| texts.extend(entry.reading_order()));
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}

impl Entry {
    fn reading_order(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str(), self.dates.as_str(), self.subtitle.as_str()];
        texts.extend(self.details.iter().map(String::as_str));
        texts.extend(self.links.iter().map(|link| link.text.as_str()));
        texts.push(&self.place);
        texts.extend(self.paragraphs.iter().chain(&self.bullets).map(String::as_str));
        for tags in &self.tags {
            texts.push(&tags.label);
            texts.extend(tags.words.iter().map(String::as_str));
        }
        texts
    }

    /// True for an entry that is a title, its details and words, and reads well as one line.
    pub fn is_brief(&self) -> bool {
        [&self.subtitle, &self.place, &self.dates].iter().all(|text| text.is_empty())
            && self.links.is_empty()
            && self.paragraphs.is_empty()
            && self.bullets.is_empty()
    }
}

impl Tags {
    /// "this, that", without the label.
    pub fn list(&self, marks: Marks) -> String {
        self.words.join(marks.comma)
    }
}
