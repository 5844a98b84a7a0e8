//! The readback certificate: a finished file is read again, and compared with what should be in it.
//!
//! PDF is read by hayro and DOCX by zip and quick-xml: none of them wrote the file. [`Certificate`] says how many texts
//! of the outline were found, and whether they stand in its order. Pure: takes the bytes of a file, not its name.

mod certificate;
mod docx;
mod lines;
mod pdf;
mod text;

pub use certificate::Certificate;

use resume::outline::Outline;

/// Why a file could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("this cannot be read as a PDF")]
    Pdf,
    #[error("this cannot be read as a Word document")]
    Docx,
}

/// Reads a PDF and compares it with the outline that it was made of.
///
/// Only text that the file gives as characters counts: what is drawn as a picture, or as glyphs of unknown meaning, is
/// missing. Headers and footers, which the file marks as artifacts, are passed over.
///
/// # Errors
/// `Pdf` when there is no page to read.
pub fn pdf(file: &[u8], outline: &Outline) -> Result<Certificate, ReadError> {
    Ok(Certificate::of(&pdf::read(file, is_rtl(&outline.language)).ok_or(ReadError::Pdf)?, outline))
}

/// Reads a Word document and compares it with the outline that it was made of. Footers are passed over.
///
/// # Errors
/// `Docx` when it is no ZIP archive with a well-formed main part.
pub fn docx(file: &[u8], outline: &Outline) -> Result<Certificate, ReadError> {
    Ok(Certificate::of(&docx::read(file).ok_or(ReadError::Docx)?, outline))
}

/// True for the languages that are usually written from right to left.
fn is_rtl(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    matches!(primary.as_str(), "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "yi" | "ckb" | "dv" | "sd" | "ug")
}
