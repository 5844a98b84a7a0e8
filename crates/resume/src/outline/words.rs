//! The words of ours in one document: headings and labels in one language, dates in the resume's own.

use super::Marks;
use super::locale::Locale;
use crate::Resume;
use crate::design::{DateFormat, Settled};

pub(super) struct Words {
    /// Headings and labels.
    pub own: &'static Locale,
    /// Between the parts of an address or a title, by the custom of the resume's language.
    pub comma: &'static str,
    dates: &'static Locale,
    format: DateFormat,
}

impl Words {
    pub(super) fn of(resume: &Resume, design: &Settled) -> Words {
        Words {
            own: Locale::of(design.heading_language.as_deref().unwrap_or(&resume.language)),
            comma: Marks::of(&resume.language).comma,
            dates: Locale::of(&resume.language),
            format: design.dates,
        }
    }

    pub(super) fn date(&self, text: &str) -> String {
        self.dates.date(text, self.format)
    }

    /// A start without an end means until now.
    pub(super) fn range(&self, start: &str, end: &str) -> String {
        self.dates.range(start, end, true, self.format)
    }
}
