//! Fonts that a person uploads for their own documents.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{AppError, FontId, Viewer};

/// One style of a family: a TrueType or OpenType file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFont {
    pub id: FontId,
    /// What a design calls it, as in [`resume::design::Design::body_font`].
    pub family: String,
    /// As in CSS, from 100 to 900.
    pub weight: u16,
    pub italic: bool,
    pub rights: FontRights,
    /// The scripts that it has letters of, in English.
    pub scripts: Vec<String>,
    pub size_bytes: i64,
    pub uploaded_at: DateTime<Utc>,
}

/// What the licence in a font allows whoever gets a document with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FontRights {
    PreviewAndPrint,
    Editable,
    Installable,
}

impl FontRights {
    pub const ALL: [FontRights; 3] = [FontRights::PreviewAndPrint, FontRights::Editable, FontRights::Installable];

    /// The stable name in the API and the database.
    pub fn key(self) -> &'static str {
        match self {
            FontRights::PreviewAndPrint => "preview_and_print",
            FontRights::Editable => "editable",
            FontRights::Installable => "installable",
        }
    }

    pub fn from_key(key: &str) -> Option<FontRights> {
        FontRights::ALL.into_iter().find(|rights| rights.key() == key)
    }

    /// The right in a sentence about the font.
    pub fn words(self) -> &'static str {
        match self {
            FontRights::PreviewAndPrint => "may be put into PDFs to be read and printed, not edited",
            FontRights::Editable => "may be put into documents",
            FontRights::Installable => "may be put into documents and passed on",
        }
    }
}

impl StoredFont {
    /// Where its owner's browser has the file from. Another file has another address.
    pub fn address(&self) -> String {
        format!("/fonts/own/{}", self.id)
    }

    /// "Bold italic", in the words of CSS Fonts 4, 2.2.
    pub fn style_name(&self) -> String {
        let weight = match self.weight {
            ..150 => "Thin",
            150..250 => "Extra light",
            250..350 => "Light",
            350..450 => "Regular",
            450..550 => "Medium",
            550..650 => "Semi-bold",
            650..750 => "Bold",
            750..850 => "Extra bold",
            850.. => "Black",
        };
        match (self.italic, weight) {
            (false, weight) => weight.to_owned(),
            (true, "Regular") => "Italic".to_owned(),
            (true, weight) => format!("{weight} italic"),
        }
    }
}

/// Bytes of a font file.
pub const MAX_FONT_BYTES: usize = 4 * 1024 * 1024;

/// Font files that one person keeps.
pub const MAX_FONTS: usize = 8;

#[async_trait]
pub trait FontService: Send + Sync {
    /// The viewer's fonts, by family, weight and style.
    async fn list(&self, viewer: &Viewer) -> Result<Vec<StoredFont>, AppError>;

    /// Checks and keeps a font file. The same file again is the font that is there already.
    ///
    /// # Errors
    /// `Invalid` with the reason for a file that cannot or may not be used, `TooLarge` above [`MAX_FONT_BYTES`],
    /// `Conflict` when the viewer keeps [`MAX_FONTS`] already, or the family has this style.
    async fn add(&self, viewer: &Viewer, file: Vec<u8>) -> Result<StoredFont, AppError>;

    /// # Errors
    /// `NotFound` for a font that is not there or is somebody else's.
    async fn delete(&self, viewer: &Viewer, id: FontId) -> Result<(), AppError>;

    /// The file.
    ///
    /// # Errors
    /// As [`FontService::delete`].
    async fn file(&self, viewer: &Viewer, id: FontId) -> Result<Vec<u8>, AppError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_have_names() {
        for (weight, italic, expected) in
            [(400, false, "Regular"), (400, true, "Italic"), (700, true, "Bold italic"), (900, false, "Black")]
        {
            let font = StoredFont {
                id: FontId([7; 32]),
                family: "Acme".into(),
                weight,
                italic,
                rights: FontRights::Editable,
                scripts: vec![],
                size_bytes: 1,
                uploaded_at: DateTime::UNIX_EPOCH,
            };
            assert_eq!(font.style_name(), expected);
        }
    }
}
