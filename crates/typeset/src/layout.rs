//! The pages of one document.

use std::collections::BTreeSet;

use resume::outline::Outline;
use typst::layout::{Frame, FrameItem};
use typst::model::Document;
use typst_layout::PagedDocument;

#[cfg(any(feature = "pdf", feature = "png"))]
use crate::TypesetError;
#[cfg(feature = "png")]
use crate::png;
use crate::svg;
use crate::texts::{self, PlacedText, Shown};
#[cfg(feature = "pdf")]
use crate::{PdfInfo, pdf};

/// Pages as the engine laid them out. Cheap to clone.
#[derive(Clone)]
pub struct Layout {
    document: PagedDocument,
}

impl Layout {
    pub(crate) fn new(document: PagedDocument) -> Layout {
        Layout { document }
    }

    /// At least 1, at most [`crate::MAX_PAGES`].
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// One SVG document a page, for a web page that has the [`crate::bundled_fonts`].
    pub fn svg_pages(&self) -> Vec<String> {
        let language = self.language();
        self.document.pages().iter().map(|page| svg::page(page, &language, None)).collect()
    }

    /// [`Layout::svg_pages`] for an editor: without links, and every text has an attribute `data-origin` with the
    /// [`Origin`](resume::outline::Origin) that `outline`, of which this is the layout, knows of it.
    pub fn preview_pages(&self, outline: &Outline) -> Vec<String> {
        let language = self.language();
        let shown = Shown::of(outline);
        let origins = texts::origins(&self.document, &shown);
        let pages = self.document.pages().iter().zip(&origins);
        pages.map(|(page, origins)| svg::page(page, &language, Some(origins.as_slice()))).collect()
    }

    /// Where the texts of `outline`, of which this is the layout, stand, in drawing order.
    pub fn texts(&self, outline: &Outline) -> Vec<PlacedText> {
        texts::placed(&self.document, &Shown::of(outline))
    }

    /// All pages below one another as one SVG document that needs no fonts: its text is outlines.
    #[cfg(feature = "picture")]
    pub fn svg_picture(&self) -> String {
        svg::picture(&self.document)
    }

    /// The document as PDF: tagged, PDF/UA-1 whenever the content allows it. Same layout, same bytes.
    ///
    /// # Errors
    /// [`TypesetError::MissingGlyphs`] when the pages show an empty box; [`TypesetError::Engine`] when the exporter
    /// refuses the document, which no content is known to cause.
    #[cfg(feature = "pdf")]
    pub fn pdf(&self, info: &PdfInfo) -> Result<Vec<u8>, TypesetError> {
        self.check_glyphs()?;
        pdf::write(&self.document, info)
    }

    /// One PNG file a page, with 192 dots per inch. Draws one page after the other.
    ///
    /// # Errors
    /// [`TypesetError::MissingGlyphs`] when the pages show an empty box.
    #[cfg(feature = "png")]
    pub fn png_pages(&self) -> Result<Vec<Vec<u8>>, TypesetError> {
        self.check_glyphs()?;
        self.document.pages().iter().map(png::page).collect()
    }

    #[cfg(any(feature = "pdf", feature = "png"))]
    fn check_glyphs(&self) -> Result<(), TypesetError> {
        match self.missing_glyphs() {
            missing if missing.is_empty() => Ok(()),
            missing => Err(TypesetError::MissingGlyphs(missing)),
        }
    }

    /// The language of the document as the PDF names it, such as "pt-BR".
    fn language(&self) -> String {
        self.document.info().locale.map(|locale| locale.rfc_3066().to_string()).unwrap_or_else(|| "en".to_owned())
    }

    /// Characters that no font has, in order: the pages show an empty box for each.
    pub fn missing_glyphs(&self) -> Vec<char> {
        let mut missing = BTreeSet::new();
        for page in self.document.pages() {
            collect_missing(&page.frame, &mut missing);
        }
        missing.into_iter().collect()
    }
}

fn collect_missing(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect_missing(&group.frame, missing),
            // Glyph 0 of every font stands for "no such glyph".
            FrameItem::Text(text) => {
                let absent = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                missing.extend(absent.flat_map(|glyph| text.text[glyph.range()].chars()));
            }
            _ => {}
        }
    }
}
