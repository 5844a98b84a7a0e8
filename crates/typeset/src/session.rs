//! A document while somebody edits it: layout after layout, and only what has changed between them.
//!
//! For a program that is small because it lacks what few documents need: the browser's. It knows which those are.

use std::collections::BTreeMap;

use resume::outline::Outline;
use serde::Serialize;

#[cfg(feature = "pdf")]
use crate::PdfInfo;
use crate::fonts::{OwnFont, needed_beside};
use crate::locale::Locale;
use crate::{Engine, Layout, TypesetError, evict};

/// Layouts for which intermediate results are remembered: as many edits as people take back in a row.
const REMEMBERED: usize = 10;

/// One document, drawn again and again with the fonts that were added.
#[derive(Default)]
pub struct Session {
    fonts: BTreeMap<String, Vec<u8>>,
    /// All that there are, fetched or not.
    own_files: Vec<OwnFile>,
    /// Those that were added, by name.
    own_fonts: BTreeMap<String, OwnFont>,
    /// Made anew when a font arrives.
    engine: Option<Engine>,
    /// The pages of the last [`Update`].
    pages: Vec<String>,
}

/// A font file of the person's own that can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    pub family: String,
    /// For [`Session::add_font`]; another file has another one.
    pub name: String,
}

/// What is new on the pages since the update before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Update {
    pub page_count: usize,
    /// The pages that differ, with their index: SVG documents as [`Layout::preview_pages`] makes them.
    pub changed: Vec<(usize, String)>,
    /// As [`Layout::missing_glyphs`].
    pub missing: Vec<char>,
}

impl Session {
    /// Says which files of the person's own there are from now on.
    pub fn set_own_files(&mut self, files: Vec<OwnFile>) {
        self.own_fonts.retain(|name, _| files.iter().any(|file| file.name == *name));
        self.own_files = files;
        self.engine = None;
    }

    /// Adds the font file called `name`, as [`crate::BundledFont::file_name`] or [`OwnFile::name`] has it.
    pub fn add_font(&mut self, name: &str, bytes: Vec<u8>) {
        if !self.own_files.iter().any(|file| file.name == name) {
            self.fonts.insert(name.to_owned(), bytes);
        } else if let Some(font) = OwnFont::new(bytes) {
            self.own_fonts.insert(name.to_owned(), font);
        } else {
            // What is no font is asked for no more; the document does without it, as on the server.
            self.own_files.retain(|file| file.name != name);
        }
        self.engine = None;
    }

    /// The names of the font files that `outline` needs and that have not been added: first the person's own, since only
    /// these tell which others are needed beside them.
    pub fn missing_fonts(&self, outline: &Outline) -> Vec<String> {
        let is_named = |file: &&OwnFile| outline.design.own_families().any(|family| family == file.family);
        let own = self.own_files.iter().filter(is_named).map(|file| &file.name);
        let missing: Vec<String> = own.filter(|name| !self.own_fonts.contains_key(*name)).cloned().collect();
        if !missing.is_empty() {
            return missing;
        }
        let own: Vec<OwnFont> = self.own_fonts.values().cloned().collect();
        let names = needed_beside(outline, &own).into_iter().map(|font| font.file_name);
        names.filter(|name| !self.fonts.contains_key(*name)).map(str::to_owned).collect()
    }

    /// Whether this program breaks the lines of `outline` as every other one does.
    ///
    /// # Errors
    /// Why not, in words, when it lacks the tables for it.
    pub fn can_typeset(&self, outline: &Outline) -> Result<(), String> {
        let language = Locale::of(&outline.language).lang;
        let code = language.as_bytes().try_into().ok();
        if outline.design.hyphenation && code.and_then(hypher::Lang::from_iso).is_none() {
            return Err(format!("no hyphenation for the language {language}"));
        }
        match outline.texts().flat_map(str::chars).find(|c| has_words_without_spaces(*c)) {
            Some(c) => Err(format!("no dictionary for the script of {c}")),
            None => Ok(()),
        }
    }

    /// Lays out `outline` and says which pages are new; all of them if `is_fresh`.
    ///
    /// # Errors
    /// As [`Engine::typeset`]. The next update is then relative to the last one that succeeded.
    pub fn update(&mut self, outline: &Outline, is_fresh: bool) -> Result<Update, TypesetError> {
        let layout = self.lay_out(outline)?;
        let pages = layout.preview_pages(outline);
        let is_new = |(index, page): &(usize, &String)| is_fresh || self.pages.get(*index) != Some(*page);
        let changed = pages.iter().enumerate().filter(is_new).map(|(index, page)| (index, page.clone())).collect();
        self.pages = pages;
        Ok(Update { page_count: layout.page_count(), changed, missing: layout.missing_glyphs() })
    }

    /// How many pages `outline` has, as [`Engine::page_count`]. The next update is not relative to this.
    ///
    /// # Errors
    /// As [`Engine::page_count`].
    pub fn page_count(&mut self, outline: &Outline) -> Result<usize, TypesetError> {
        self.with_engine(|engine| engine.page_count(outline))
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
        self.with_engine(|engine| engine.typeset(outline))
    }

    fn with_engine<T>(&mut self, work: impl FnOnce(&Engine) -> T) -> T {
        let fonts = || self.fonts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone()));
        let own = || self.own_fonts.values().cloned().collect();
        work(self.engine.get_or_insert_with(|| Engine::new(fonts()).with_own_fonts(own())))
    }

    /// Forgets what the last layouts had no use for. To be called when nobody waits, once for every document: the memory
    /// grows until then.
    pub fn tidy(&self) {
        evict(REMEMBERED);
    }
}

/// True for Thai, Lao, Burmese and Khmer: where their lines may break is a matter of dictionaries, which the browser's
/// program does not have.
fn has_words_without_spaces(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{19ff}')
}
