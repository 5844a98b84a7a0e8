//! The fonts of the typesetting core, for pages that show its pictures.

use std::{fmt::Write, sync::LazyLock};

use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use contract::AppError;
use tower::ServiceExt;
use tower_http::services::ServeDir;
use typeset::{BundledFont, bundled_fonts};

use crate::{AppState, edge::Problem};

/// The names are stable, so a browser asks again after a day whether the file is still the same.
const CACHING: HeaderValue = HeaderValue::from_static("public, max-age=86400, stale-while-revalidate=86400");

/// `GET /fonts/{file}`
pub async fn font(State(state): State<AppState>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(font) = bundled_fonts().iter().find(|font| font.file_name == file) else {
        return Problem::from(AppError::not_found("font")).into_response();
    };
    let content_type = if font.file_name.ends_with(".otf") { "font/otf" } else { "font/ttf" };
    let mut response = cached(font.version(), content_type, font.bytes, &headers);
    if response.status() == StatusCode::OK
        && let Some(packed) = packed(&state.leptos.site_root, font, &headers).await
    {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        // The length is that of the other body.
        response.headers_mut().remove(header::CONTENT_LENGTH);
        *response.body_mut() = packed;
    }
    response
}

/// The font as `cargo xtask build` has compressed it, for browsers that accept that.
async fn packed(site: &str, font: &BundledFont, headers: &HeaderMap) -> Option<Body> {
    let path = format!("/fonts/{}.{:08x}", font.file_name, font.version());
    let mut request = Request::builder().uri(path).body(Body::empty()).ok()?;
    request
        .headers_mut()
        .extend(headers.get(header::ACCEPT_ENCODING).map(|accepted| (header::ACCEPT_ENCODING, accepted.clone())));
    let Ok(found) = ServeDir::new(site).precompressed_br().oneshot(request).await;
    (found.status() == StatusCode::OK).then(|| Body::new(found.into_body()))
}

/// `GET /fonts/faces.css`: where the fonts of documents are. A browser fetches one only when a text on the page needs it.
pub async fn faces(headers: HeaderMap) -> Response {
    static FACES: LazyLock<String> = LazyLock::new(style_sheet);
    static VERSION: LazyLock<u32> = LazyLock::new(|| bundled_fonts().iter().fold(0, |all, font| all ^ font.version()));
    cached(*VERSION, "text/css", FACES.as_bytes(), &headers)
}

fn cached(version: u32, content_type: &'static str, bytes: &'static [u8], headers: &HeaderMap) -> Response {
    // Weak, since the compressed file and the plain one have the same.
    let etag = format!("W/\"{version:08x}\"");
    let is_known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes());
    let vary = HeaderValue::from_static("accept-encoding");
    let caching = ([(header::ETAG, etag)], [(header::CACHE_CONTROL, CACHING), (header::VARY, vary)]);
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
