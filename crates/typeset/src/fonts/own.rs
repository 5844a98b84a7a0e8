//! Fonts that a person uploaded.

use typst::foundations::Bytes;
use typst::text::{Font, FontStyle};

/// A font file of a person's own: one style of a family.
#[derive(Clone)]
pub struct OwnFont {
    pub(crate) font: Font,
}

impl OwnFont {
    /// The font in `bytes`, which were found good by [`crate::check_font`] when they were uploaded; `None` when they are
    /// no font.
    pub fn new(bytes: Vec<u8>) -> Option<OwnFont> {
        Font::new(Bytes::new(bytes), 0).map(|font| OwnFont { font })
    }

    /// What a design calls it.
    pub fn family(&self) -> &str {
        &self.font.info().family
    }

    /// As in CSS, from 100 to 900.
    pub fn weight(&self) -> u16 {
        self.font.info().variant.weight.to_number()
    }

    pub fn is_italic(&self) -> bool {
        self.font.info().variant.style != FontStyle::Normal
    }

    /// What it has a glyph for, in the order of Unicode.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.font.info().coverage.iter().filter_map(char::from_u32)
    }

    /// True when it has a glyph for `c`.
    pub fn has(&self, c: char) -> bool {
        self.font.info().coverage.contains(c.into())
    }
}

/// The files of one family among a person's.
#[derive(Clone, Copy)]
pub(crate) struct OwnFamily<'a> {
    pub name: &'a str,
    files: &'a [OwnFont],
}

impl<'a> OwnFamily<'a> {
    /// `None` when `files` have no such family.
    pub(crate) fn of(name: &'a str, files: &'a [OwnFont]) -> Option<OwnFamily<'a>> {
        files.iter().any(|font| font.family() == name).then_some(OwnFamily { name, files })
    }

    pub(crate) fn files(self) -> impl Iterator<Item = &'a OwnFont> {
        self.files.iter().filter(move |font| font.family() == self.name)
    }

    /// True when all of its files have a glyph for `c`, so that text in any style needs no other font for it.
    pub(crate) fn has(self, c: char) -> bool {
        self.files().all(|font| font.has(c))
    }

    /// True when it is drawn for Chinese, Japanese or Korean.
    pub(crate) fn is_cjk(self) -> bool {
        ['一', 'の', '한'].iter().any(|c| self.has(*c))
    }
}
