//! Pictures inside a resume: JPEG and PNG files as data URIs (RFC 2397), read no further than their headers.

mod header;

use std::fmt;
use std::sync::Arc;

use base64::prelude::{BASE64_STANDARD, Engine};

/// What the data URI of a picture begins with, whatever its kind.
pub const DATA_URI: &str = "data:image/";
/// Pixels of a side of a picture. Photos on a page of 3 cm need 700 for the best printers.
pub const MAX_SIDE: u32 = 4_000;
/// Pixels of a picture: 16 MB when it is decoded.
pub const MAX_PIXELS: u32 = 4_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    Jpeg,
    Png,
}

impl PictureKind {
    pub fn media_type(self) -> &'static str {
        match self {
            PictureKind::Jpeg => "image/jpeg",
            PictureKind::Png => "image/png",
        }
    }

    /// As file names end.
    pub fn extension(self) -> &'static str {
        match self {
            PictureKind::Jpeg => "jpeg",
            PictureKind::Png => "png",
        }
    }
}

/// A picture of a bearable size, without what cameras write beside it: where and when it was taken, thumbnails,
/// comments. Cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub kind: PictureKind,
    /// In pixels, at least 1.
    pub width: u32,
    /// In pixels, at least 1.
    pub height: u32,
    /// The file. Its header is sound; whether the rest can be decoded, only a decoder knows.
    pub bytes: Arc<[u8]>,
}

/// Why a text is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    #[error("it is not part of the file")]
    NotInFile,
    #[error("its base64 is damaged")]
    Encoding,
    #[error("only JPEG (grey or RGB) and PNG can be drawn")]
    Kind,
    #[error(
        "it has {width} by {height} pixels; up to {MAX_SIDE} a side and {} million together can be drawn",
        MAX_PIXELS / 1_000_000
    )]
    TooLarge { width: u32, height: u32 },
}

impl Picture {
    /// Reads `data:image/jpeg;base64,…` or `data:image/png;base64,…`. What the file is, its own first bytes say.
    ///
    /// # Errors
    /// [`PictureError::NotInFile`] for anything but a data URI of a picture, such as an address; the others say what
    /// is wrong with one. Sizes come from the header, so a small file of a huge picture is refused undecoded.
    pub fn of_data_uri(text: &str) -> Result<Picture, PictureError> {
        let text = text.trim();
        if !is_data_uri(text) {
            return Err(PictureError::NotInFile);
        }
        let (kind, data) = text.split_once(',').ok_or(PictureError::Encoding)?;
        if !kind.to_ascii_lowercase().ends_with(";base64") {
            return Err(PictureError::Encoding);
        }
        let bytes = BASE64_STANDARD.decode(data).map_err(|_| PictureError::Encoding)?;
        Picture::of_file(&bytes)
    }

    /// Reads a JPEG or PNG file.
    ///
    /// # Errors
    /// [`PictureError::Kind`] and [`PictureError::TooLarge`].
    pub fn of_file(file: &[u8]) -> Result<Picture, PictureError> {
        let (kind, header) = match header::jpeg(file) {
            Some(header) => (PictureKind::Jpeg, header),
            None => (PictureKind::Png, header::png(file).ok_or(PictureError::Kind)?),
        };
        let header::Header { width, height, bytes } = header;
        if width == 0 || height == 0 {
            return Err(PictureError::Kind);
        }
        if width.max(height) > MAX_SIDE || width * height > MAX_PIXELS {
            return Err(PictureError::TooLarge { width, height });
        }
        Ok(Picture { kind, width, height, bytes: bytes.into() })
    }

    pub fn data_uri(&self) -> String {
        format!("data:{};base64,{}", self.kind.media_type(), BASE64_STANDARD.encode(&self.bytes))
    }
}

/// True for a text that is a picture rather than words or an address.
pub fn is_data_uri(text: &str) -> bool {
    let start = text.trim_start().get(..DATA_URI.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(DATA_URI))
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Picture { kind, width, height, bytes } = self;
        write!(f, "{kind:?} of {width} by {height} pixels in {} bytes", bytes.len())
    }
}

#[cfg(test)]
mod tests;
