//! The fonts that are part of the program (where they come from: `fonts/README.md`), those that a person uploaded, and
//! which of both a document needs.

mod catalogue;
mod check;
mod choice;
mod index;
mod own;

pub(crate) use catalogue::original;
pub use catalogue::{BundledFont, bundled_fonts};
pub use check::{EmbeddingRights, FontFacts, FontRefusal, check_font};
pub use choice::needed_fonts;
pub(crate) use choice::{Choice, LATIN, needed_beside};
pub(crate) use own::OwnFamily;
pub use own::OwnFont;

/// Some of the [`bundled_fonts`], one bit for each: a document's fonts in their fixed order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct FontSet(u128);

impl FontSet {
    fn insert_all(&mut self, indices: &[usize]) {
        indices.iter().for_each(|index| self.0 |= 1 << index);
    }

    fn contains(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }

    /// Places in [`bundled_fonts`], from low to high.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        (0..bundled_fonts().len()).filter(move |index| self.contains(*index))
    }
}
