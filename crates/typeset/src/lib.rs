//! The typesetting core: an [`Outline`](resume::outline::Outline) becomes pages, and pages become PDF, SVG
//! or PNG; or it becomes Typst source.
//!
//! ```
//! # fn main() -> Result<(), typeset::TypesetError> {
//! # let outline = resume::outline::Outline::of(&resume::Resume::blank());
//! let engine = typeset::Engine::with_bundled_fonts();
//! let layout = engine.typeset(&outline)?;
//! let (pages, file) = (layout.svg_pages(), layout.pdf(&typeset::PdfInfo::default())?);
//! # assert_eq!(pages.len(), layout.page_count());
//! # assert!(file.starts_with(b"%PDF"));
//! # Ok(()) }
//! ```
//!
//! Pure: reads no clock, file, network or environment; the fonts and the template are part of the program.
//! Preview and PDF are drawn from the same [`Layout`], so they cannot differ.

mod data;
mod engine;
mod error;
mod fonts;
mod layout;
mod limits;
mod locale;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "png")]
mod png;
mod session;
mod source;
mod svg;
mod template;
mod texts;

pub use engine::{Engine, evict};
pub use error::TypesetError;
pub use fonts::{
    BundledFont, EmbeddingRights, FontFacts, FontRefusal, OwnFont, bundled_fonts, check_font, needed_fonts,
};
pub use layout::Layout;
pub use limits::{MAX_PAGES, likely_pages};
#[cfg(feature = "pdf")]
pub use pdf::PdfInfo;
pub use session::{OwnFile, Session, Update};
pub use source::source;
pub use texts::PlacedText;
