//! The fonts that documents were made with last, so that not each preview reads them from the database, and documents
//! that are made at once share them.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use contract::FontId;
use typeset::OwnFont;

/// Bytes of the files that are remembered: the fonts of a few people, or of many with small ones.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Fonts by their content, the last read one first. Who may have a font is for the caller to know.
#[derive(Default)]
pub(super) struct Recent(Mutex<VecDeque<Entry>>);

struct Entry {
    id: FontId,
    size: usize,
    font: OwnFont,
}

impl Recent {
    pub fn find(&self, id: FontId) -> Option<OwnFont> {
        // Nothing that could panic leaves the list half changed.
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter().find(|entry| entry.id == id).map(|entry| entry.font.clone())
    }

    /// `size` is that of the file, in bytes.
    pub fn remember(&self, id: FontId, size: usize, font: &OwnFont) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|entry| entry.id != id);
        entries.push_front(Entry { id, size, font: font.clone() });
        while entries.iter().map(|entry| entry.size).sum::<usize>() > MOST_BYTES {
            entries.pop_back();
        }
    }
}
