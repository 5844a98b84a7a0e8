//! Texts without what lines add to them or take away.

/// A character that is neither a space nor a place to break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub c: char,
    /// The place of its first byte in its text.
    pub byte: usize,
    /// A space stands before it.
    pub is_spaced: bool,
}

impl Letter {
    pub(super) fn end(self) -> usize {
        self.byte + self.c.len_utf8()
    }

    /// True when `self` goes on with the word that `before` is in.
    pub(super) fn continues(self, before: Letter) -> bool {
        let in_word = |c: char| c.is_alphanumeric() && !('\u{2e80}'..).contains(&c);
        !self.is_spaced && in_word(self.c) && in_word(before.c)
    }
}

/// The letters of `text`. Spaces may be line ends, soft hyphens are those that a line break has added, and zero-width
/// spaces are the places to break that `data.rs` puts into long words.
pub(super) fn letters(text: &str) -> impl Iterator<Item = Letter> {
    let mut is_spaced = false;
    text.char_indices().filter_map(move |(byte, c)| {
        if c.is_whitespace() {
            is_spaced = true;
            return None;
        }
        let is_kept = !matches!(c, '\u{ad}' | '\u{200b}');
        is_kept.then(|| Letter { c, byte, is_spaced: std::mem::take(&mut is_spaced) })
    })
}
