//! Documents as downloads.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use contract::{AppError, Document, Format};
use serde::Deserialize;

use crate::edge::Problem;

/// `?format=`, one of [`Format::extension`].
#[derive(Deserialize)]
pub struct FormatQuery {
    format: Option<String>,
}

impl FormatQuery {
    /// The format asked for, or `default`.
    ///
    /// # Errors
    /// `Invalid` names the formats there are.
    pub fn or(&self, default: Format) -> Result<Format, Problem> {
        let Some(text) = &self.format else { return Ok(default) };
        Format::from_extension(&text.to_ascii_lowercase()).ok_or_else(|| {
            let accepted = Format::ALL.map(Format::extension).join(", ");
            AppError::invalid("format", format!("There is no such format; accepted are {accepted}.")).into()
        })
    }
}

/// What was found when the file was read back: "42 of 42 fields, order exact".
const READBACK: HeaderName = HeaderName::from_static("velvit-readback");

/// The document as a file to save.
pub fn file(document: Document) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(document.format.content_type())),
        (header::CONTENT_DISPOSITION, disposition(&document.file_name)),
    ];
    let mut response = (headers, Body::from(document.bytes)).into_response();
    let readback = document.readback.map(|readback| HeaderValue::try_from(readback.summary));
    if let Some(Ok(summary)) = readback {
        response.headers_mut().insert(READBACK, summary);
    }
    response
}

/// `attachment` with the name twice (RFC 6266): plain ASCII for old clients, then all of it in UTF-8.
fn disposition(name: &str) -> HeaderValue {
    let plain: String =
        name.chars().map(|c| if matches!(c, ' '..='~') && !matches!(c, '"' | '\\' | '%') { c } else { '_' }).collect();
    // The characters that RFC 8187 allows unescaped.
    let attr = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte);
    let encoded: String =
        name.bytes().map(|b| if attr(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect();
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names_survive_in_every_alphabet() {
        assert_eq!(
            disposition("Ada Lovelace - Resume.pdf"),
            "attachment; filename=\"Ada Lovelace - Resume.pdf\"; filename*=UTF-8''Ada%20Lovelace%20-%20Resume.pdf"
        );
        assert_eq!(
            disposition("Zoë \"Z\"\r\n.pdf"),
            "attachment; filename=\"Zo_ _Z___.pdf\"; filename*=UTF-8''Zo%C3%AB%20%22Z%22%0D%0A.pdf"
        );
    }
}
