//! `/api/fonts`: the viewer's own fonts.

use axum::{
    Json,
    body::Body,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use contract::{AppError, FontId, StoredFont};
use serde_json::{Value, json};

use super::body::read_body;
use crate::{
    AppState,
    edge::{Problem, Session},
};

/// `GET /api/fonts`: the viewer's fonts, each with the address of its file.
pub async fn list(State(state): State<AppState>, session: Session) -> Result<Json<Value>, Problem> {
    let fonts = state.services.fonts.list(&session.viewer).await?;
    Ok(Json(json!({ "fonts": fonts.iter().map(described).collect::<Vec<_>>() })))
}

/// `POST /api/fonts`: keeps the TrueType or OpenType file that is the body; 201 with what is known of it.
pub async fn add(State(state): State<AppState>, session: Session, body: Body) -> Result<Response, Problem> {
    let file = read_body(body).await?;
    let font = state.services.fonts.add(&session.viewer, file.into()).await?;
    Ok((StatusCode::CREATED, Json(described(&font))).into_response())
}

/// `DELETE /api/fonts/{id}`: resumes that name its family are set in the template's from then on.
pub async fn delete(
    State(state): State<AppState>,
    session: Session,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    state.services.fonts.delete(&session.viewer, font_id(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub fn font_id(text: &str) -> Result<FontId, AppError> {
    text.parse().map_err(|_| AppError::not_found("font"))
}

fn described(font: &StoredFont) -> Value {
    let mut font_and_file = json!(font);
    font_and_file["style"] = json!(font.style_name());
    font_and_file["url"] = json!(font.address());
    font_and_file
}
