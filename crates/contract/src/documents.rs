//! Rendered documents and previews.

use std::net::IpAddr;

use async_trait::async_trait;
use fit::Fit;
use resume::Resume;
use serde::{Deserialize, Serialize};

use crate::{AppError, UserId};

/// A file format that a resume can be downloaded in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Pdf,
    Docx,
    Json,
    /// All pages below one another in one picture.
    Svg,
    /// A picture of the page with 192 dots per inch; an archive with one for each page when there are several.
    Png,
    /// One self-contained page.
    Html,
    Markdown,
    Text,
    /// Source for XeLaTeX, LuaLaTeX and pdfLaTeX.
    Latex,
    /// Source for Typst.
    Typst,
    /// An archive with a file of every other format.
    Zip,
}

impl Format {
    pub const ALL: [Format; 11] = [
        Format::Pdf,
        Format::Docx,
        Format::Json,
        Format::Svg,
        Format::Png,
        Format::Html,
        Format::Markdown,
        Format::Text,
        Format::Latex,
        Format::Typst,
        Format::Zip,
    ];

    /// File extension and name in the API.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Json => "json",
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
            Format::Latex => "tex",
            Format::Typst => "typ",
            Format::Zip => "zip",
        }
    }

    pub const fn content_type(self) -> &'static str {
        match self {
            Format::Pdf => "application/pdf",
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format::Json => "application/json",
            Format::Svg => "image/svg+xml",
            Format::Png => "image/png",
            Format::Html => "text/html; charset=utf-8",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Text | Format::Typst => "text/plain; charset=utf-8",
            Format::Latex => "application/x-tex",
            Format::Zip => "application/zip",
        }
    }

    /// The format with this [`Format::extension`].
    pub fn from_extension(text: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.extension() == text)
    }
}

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub bytes: Vec<u8>,
    /// What the bytes are: not always what was asked for, see [`Format::Png`].
    pub format: Format,
    /// What people expect to find in their downloads folder: `Ada Lovelace - Resume.pdf`.
    pub file_name: String,
    /// What was found in the finished file, for the formats that are read back: PDF and DOCX.
    pub readback: Option<Readback>,
}

/// A finished file, read by another program and compared with the resume field by field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readback {
    /// True when every field was found, in order.
    pub exact: bool,
    /// "42 of 42 fields, order exact"; ASCII, and nothing of the resume is in it.
    pub summary: String,
    /// The first of the fields that are not in the file.
    pub missing: Vec<String>,
    /// The first of the fields and sections that stand elsewhere.
    pub moved: Vec<String>,
}

/// The pages as the PDF has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// One SVG document a page, drawn by the same engine as the PDF.
    ///
    /// A character that no font has is an empty box with the attribute `data-missing`; PDF and PNG are refused then.
    pub pages: Vec<String>,
}

/// Tells which characters no font has, and what helps: "No font here has “𒀀” (U+12000). ...".
///
/// Names the first few, by sight and by number, since what has no glyph here may have none on the screen either.
pub fn missing_characters(missing: &[char]) -> String {
    const NAMED: usize = 6;
    let names: Vec<String> = missing.iter().take(NAMED).map(|c| format!("“{c}” (U+{:04X})", u32::from(*c))).collect();
    let more = match missing.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let them = if missing.len() == 1 { "it" } else { "them" };
    format!("No font here has {}{more}. Remove or replace {them} to make a PDF or PNG.", names.join(", "))
}

#[async_trait]
pub trait DocumentService: Send + Sync {
    /// Typesets a resume into a file. Runs off the async threads, bounded in number.
    ///
    /// `owner` is whose fonts the design may name, `company` for whom the resume was made: it goes into the file name and
    /// may be empty.
    ///
    /// # Errors
    /// `TooLarge` or `Invalid` for content that cannot be typeset within the limits.
    async fn render(
        &self,
        owner: Option<UserId>,
        resume: Resume,
        format: Format,
        company: &str,
    ) -> Result<Document, AppError>;

    /// Typesets a resume into preview pages for `owner`, or for a guest, at the address `ip`.
    ///
    /// # Errors
    /// As [`DocumentService::render`], and `LimitReached` when the address asks too often.
    async fn preview(&self, owner: Option<UserId>, resume: Resume, ip: IpAddr) -> Result<Preview, AppError>;

    /// How a resume gets `pages` pages, for `owner`, or for a guest, at the address `ip`. Counts as one preview.
    ///
    /// # Errors
    /// As [`DocumentService::preview`], and `Invalid` for a number of pages that nobody can ask for.
    async fn fit(&self, owner: Option<UserId>, resume: Resume, pages: usize, ip: IpAddr) -> Result<Fit, AppError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_characters_are_named() {
        let check = |missing: &str, expected: &str| {
            assert_eq!(missing_characters(&missing.chars().collect::<Vec<_>>()), expected);
        };
        check("𒀀", "No font here has “𒀀” (U+12000). Remove or replace it to make a PDF or PNG.");
        check("ᚠ𒀀", "No font here has “ᚠ” (U+16A0), “𒀀” (U+12000). Remove or replace them to make a PDF or PNG.");
        let many = missing_characters(&['ᚠ'; 8]);
        assert!(many.ends_with("“ᚠ” (U+16A0) and 2 more. Remove or replace them to make a PDF or PNG."), "{many}");
    }
}
