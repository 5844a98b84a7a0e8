//! What the pages of an outline show.

use std::ops::Range;

use resume::outline::Outline;
use typst::layout::Abs;

/// The texts of an outline, ready to be found again.
pub(crate) struct Shown {
    /// As [`Outline::texts`].
    pub(super) texts: Vec<Text>,
    pub(super) units: Vec<Unit>,
    /// As [`Outline::origins`], written as texts; none when there are not as many as texts.
    pub(super) origins: Vec<String>,
    pub(super) bottom_margin: Abs,
}

pub(super) struct Text {
    pub words: String,
    pub unit: usize,
}

/// Texts that every template draws next to one another, in whatever order: the head, a heading, an entry.
pub(super) struct Unit {
    pub texts: Range<usize>,
    pub is_heading: bool,
}

impl Shown {
    pub(crate) fn of(outline: &Outline) -> Shown {
        let bottom_margin = Abs::pt(outline.design.margins.bottom.pt());
        let mut shown = Shown { texts: Vec::new(), units: Vec::new(), origins: Vec::new(), bottom_margin };
        let head = [outline.name.as_str(), outline.label.as_str()].into_iter();
        let head = head.chain(outline.contacts.iter().map(|link| link.text.as_str()));
        shown.add(false, head.chain(outline.summary.iter().map(String::as_str)));
        for section in &outline.sections {
            shown.add(true, std::iter::once(section.heading.as_str()));
            for entry in &section.entries {
                shown.add(false, entry.texts());
            }
        }
        if outline.origins.len() == shown.texts.len() {
            shown.origins = outline.origins.iter().map(ToString::to_string).collect();
        }
        shown
    }

    fn add<'a>(&mut self, is_heading: bool, texts: impl Iterator<Item = &'a str>) {
        let (first, unit) = (self.texts.len(), self.units.len());
        let texts = texts.filter(|text| !text.is_empty());
        self.texts.extend(texts.map(|text| Text { words: text.to_owned(), unit }));
        if self.texts.len() > first {
            self.units.push(Unit { texts: first..self.texts.len(), is_heading });
        }
    }
}
