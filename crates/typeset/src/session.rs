//! A document while somebody edits it: layout after layout, and only what has changed between them.

use std::collections::BTreeMap;

use resume::outline::Outline;
use serde::Serialize;

#[cfg(feature = "pdf")]
use crate::PdfInfo;
use crate::{Engine, Layout, TypesetError, evict, needed_fonts};

/// Layouts of unchanged parts that are remembered for: as many edits as somebody may undo in a row.
const REMEMBERED: usize = 10;

/// A program of the browser that draws one resume again and again. It has the fonts that it was given.
#[derive(Default)]
pub struct Session {
    fonts: BTreeMap<String, Vec<u8>>,
    /// Made anew when a font arrives.
    engine: Option<Engine>,
    /// The pages of the last [`Update`].
    pages: Vec<String>,
}

/// What is new on the pages since the update before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Update {
    pub page_count: usize,
    /// The pages that differ, with their index: SVG documents as [`Layout::svg_pages`] makes them.
    pub changed: Vec<(usize, String)>,
    /// As [`Layout::missing_glyphs`].
    pub missing: Vec<char>,
}

impl Session {
    /// Adds the font file called `name`, as [`crate::BundledFont::file_name`] has it.
    pub fn add_font(&mut self, name: &str, bytes: Vec<u8>) {
        self.fonts.insert(name.to_owned(), bytes);
        self.engine = None;
    }

    /// The names of the font files that `outline` needs and that have not been added.
    pub fn missing_fonts(&self, outline: &Outline) -> Vec<&'static str> {
        let names = needed_fonts(outline).into_iter().map(|font| font.file_name);
        names.filter(|name| !self.fonts.contains_key(*name)).collect()
    }

    /// Lays out `outline` and says which pages are new.
    ///
    /// # Errors
    /// As [`Engine::typeset`]. The next update is still relative to the last one that succeeded.
    pub fn update(&mut self, outline: &Outline) -> Result<Update, TypesetError> {
        let layout = self.lay_out(outline)?;
        let pages = layout.svg_pages();
        let is_new = |(index, page): &(usize, &String)| self.pages.get(*index) != Some(*page);
        let changed = pages.iter().enumerate().filter(is_new).map(|(index, page)| (index, page.clone())).collect();
        self.pages = pages;
        Ok(Update { page_count: layout.page_count(), changed, missing: layout.missing_glyphs() })
    }

    /// `outline` as PDF.
    ///
    /// # Errors
    /// As [`Engine::typeset`] and [`Layout::pdf`].
    #[cfg(feature = "pdf")]
    pub fn pdf(&mut self, outline: &Outline, info: &PdfInfo) -> Result<Vec<u8>, TypesetError> {
        self.lay_out(outline)?.pdf(info)
    }

    fn lay_out(&mut self, outline: &Outline) -> Result<Layout, TypesetError> {
        let fonts = || self.fonts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone()));
        let layout = self.engine.get_or_insert_with(|| Engine::new(fonts())).typeset(outline);
        evict(REMEMBERED);
        layout
    }
}
