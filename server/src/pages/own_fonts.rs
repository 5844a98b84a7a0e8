//! The viewer's own fonts, for pages that show their resumes and for the worker that draws them.

use std::fmt::Write;

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use contract::StoredFont;

use crate::{
    AppState,
    edge::{Problem, Session},
    rest::font_id,
};

/// The address has the content's hash in it. Nobody but the owner's browser may keep the file.
const CACHING: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");

/// `GET /fonts/own/{id}`: the file, for its owner; 404 for anybody else.
pub async fn font(
    State(state): State<AppState>,
    session: Session,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let file = state.services.fonts.file(&session.viewer, font_id(&id)?).await?;
    let content_type = if file.starts_with(b"OTTO") { "font/otf" } else { "font/ttf" };
    let headers = [
        (header::CACHE_CONTROL, CACHING),
        (header::VARY, HeaderValue::from_static("cookie")),
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
    ];
    Ok((headers, file).into_response())
}

/// `GET /fonts/own/faces.css`: where the viewer's fonts are. A browser fetches one only when a text on the page needs it.
pub async fn faces(State(state): State<AppState>, session: Session) -> Result<Response, Problem> {
    let fonts = state.services.fonts.list(&session.viewer).await?;
    let headers = [
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css")),
    ];
    Ok((headers, style_sheet(&fonts)).into_response())
}

/// One `@font-face` for each file. No family has a character with which its string would end.
fn style_sheet(fonts: &[StoredFont]) -> String {
    fonts.iter().fold(String::new(), |mut css, font| {
        let StoredFont { family, weight, italic, .. } = font;
        let style = if *italic { "italic" } else { "normal" };
        // Writing to a String cannot fail.
        _ = writeln!(
            css,
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};font-display:swap;\
             src:url(\"{}\")}}",
            font.address()
        );
        css
    })
}
