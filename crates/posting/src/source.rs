//! Text with the way back: every byte knows which bytes of the input it came from.

use std::ops::Range;

use crate::Span;

/// A text made from the input, or from a part of it, by decoding and leaving out.
///
/// Eight bytes of memory a byte of text; [`crate::MAX_BYTES`] bounds both.
#[derive(Default)]
pub(crate) struct Source {
    pub text: String,
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Source {
    /// `part`, which begins at byte `offset` of the input, as it is.
    pub fn verbatim(part: &str, offset: usize) -> Source {
        let mut source = Source::default();
        for (at, c) in part.char_indices() {
            source.push(c, Span { start: (offset + at) as u32, end: (offset + at + c.len_utf8()) as u32 });
        }
        source
    }

    pub fn push(&mut self, c: char, from: Span) {
        self.text.push(c);
        self.starts.resize(self.text.len(), from.start);
        self.ends.resize(self.text.len(), from.end);
    }

    /// Adds words that the input has not, at the place `at` of it.
    pub fn push_str(&mut self, words: &str, at: u32) {
        words.chars().for_each(|c| self.push(c, Span { start: at, end: at }));
    }

    pub fn append(&mut self, other: &Source) {
        self.text.push_str(&other.text);
        self.starts.extend(&other.starts);
        self.ends.extend(&other.ends);
    }

    pub fn pop(&mut self) {
        if self.text.pop().is_some() {
            self.starts.truncate(self.text.len());
            self.ends.truncate(self.text.len());
        }
    }

    /// Where the character at byte `at` came from.
    pub fn origin(&self, at: usize) -> Span {
        Span { start: self.starts[at], end: self.ends[at] }
    }

    /// Where `range` of the text came from.
    pub fn span(&self, range: Range<usize>) -> Span {
        if range.is_empty() {
            let at = self.starts.get(range.start).or(self.ends.last()).copied().unwrap_or(0);
            return Span { start: at, end: at };
        }
        let start = self.starts[range.start];
        // Parts of a page may be put in another order than the input has.
        Span { start, end: self.ends[range.end - 1].max(start) }
    }
}
