//! The fonts of the typesetting core, for pages that show its pictures.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::AppError;

use crate::edge::Problem;

/// `GET /fonts/{file}`: the names are stable, so the version of the program tells old from new.
pub async fn font(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(font) = typeset::bundled_fonts().iter().find(|font| font.file_name == file) else {
        return Problem::from(AppError::not_found("font")).into_response();
    };
    const ETAG: HeaderValue = HeaderValue::from_static(concat!("\"", env!("CARGO_PKG_VERSION"), "\""));
    let caching = [
        (header::ETAG, ETAG),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=2592000, stale-while-revalidate=31536000")),
    ];
    if headers.get(header::IF_NONE_MATCH) == Some(&ETAG) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    let content_type = if font.file_name.ends_with(".otf") { "font/otf" } else { "font/ttf" };
    (caching, [(header::CONTENT_TYPE, content_type)], font.bytes).into_response()
}
