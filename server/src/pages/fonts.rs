//! The fonts of the typesetting core, for pages that show its pictures.

use std::{fmt::Write, sync::LazyLock};

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::AppError;
use typeset::{BundledFont, bundled_fonts};

use crate::edge::Problem;

/// The names are stable, so a browser asks again after a day whether the file is still the same.
const CACHING: HeaderValue = HeaderValue::from_static("public, max-age=86400, stale-while-revalidate=86400");

/// `GET /fonts/{file}`
pub async fn font(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(font) = bundled_fonts().iter().find(|font| font.file_name == file) else {
        return Problem::from(AppError::not_found("font")).into_response();
    };
    let content_type = if font.file_name.ends_with(".otf") { "font/otf" } else { "font/ttf" };
    cached(font.version(), content_type, font.bytes, &headers)
}

/// `GET /fonts/faces.css`: where the fonts of documents are. A browser fetches one only when a text on the page needs it.
pub async fn faces(headers: HeaderMap) -> Response {
    static FACES: LazyLock<String> = LazyLock::new(style_sheet);
    static VERSION: LazyLock<u32> = LazyLock::new(|| bundled_fonts().iter().fold(0, |all, font| all ^ font.version()));
    cached(*VERSION, "text/css", FACES.as_bytes(), &headers)
}

fn cached(version: u32, content_type: &'static str, bytes: &'static [u8], headers: &HeaderMap) -> Response {
    let etag = format!("\"{version:08x}\"");
    let is_known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes());
    let caching = ([(header::ETAG, etag)], [(header::CACHE_CONTROL, CACHING)]);
    if is_known {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    (caching, [(header::CONTENT_TYPE, content_type)], bytes).into_response()
}

/// One `@font-face` for each file.
fn style_sheet() -> String {
    bundled_fonts().iter().fold(String::new(), |mut css, font| {
        let BundledFont { family, weight, file_name, .. } = font;
        let style = if font.italic { "italic" } else { "normal" };
        // Writing to a String cannot fail.
        _ = writeln!(
            css,
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};font-display:swap;\
             src:url(\"/fonts/{file_name}\")}}"
        );
        css
    })
}
