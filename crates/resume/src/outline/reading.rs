//! How the parts of an entry are read in one line: shared by everything that writes an outline as running text.

use super::{Entry, Tags};

/// What stands between words, by the custom of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
            _ => Marks { colon: ": ", comma: ", ", semicolon: "; " },
        }
    }
}

impl Entry {
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
