//! Files of a resume: a stored one, or one that is sent along.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use contract::{AppError, FieldError, Format, ResumeId};
use resume::Resume;
use serde_json::{Map, Value};

use super::{
    body::JsonObject,
    file::{FormatQuery, file},
};
use crate::{
    AppState,
    edge::{Caller, Problem, Session},
};

/// `GET /api/resumes/{id}/download?format=`: the viewer's resume as a file, PDF unless asked otherwise.
pub async fn download(
    State(state): State<AppState>,
    session: Session,
    Path(id): Path<String>,
    Query(query): Query<FormatQuery>,
) -> Result<Response, Problem> {
    let id: ResumeId = id.parse().map_err(|_| AppError::not_found("resume"))?;
    let format = query.or(Format::Pdf)?;
    let detail = state.services.resumes.get(&session.viewer, id).await?;
    let suffix = detail.summary.variant.map(|variant| variant.company).unwrap_or_default();
    Ok(file(state.services.documents.render(detail.resume, format, &suffix).await?))
}

/// `POST /api/render?format=`: a guest's resume as a file, PDF unless asked otherwise; nothing is stored.
///
/// The body is a resume as the editor keeps it, or a JSON Resume.
pub async fn render(
    State(state): State<AppState>,
    caller: Caller,
    Query(query): Query<FormatQuery>,
    JsonObject(members): JsonObject,
) -> Result<Response, Problem> {
    let format = query.or(Format::Pdf)?;
    state.render_rate.take(caller.ip, state.clock.now())?;
    let resume = if members.contains_key("next_id") { native(members)? } else { imported(members)? };
    Ok(file(state.services.documents.render(resume, format, "").await?))
}

fn native(members: Map<String, Value>) -> Result<Resume, AppError> {
    let resume: Resume =
        serde_json::from_value(Value::Object(members)).map_err(|error| AppError::invalid("", error.to_string()))?;
    match resume::check_limits(&resume) {
        Ok(()) => Ok(resume),
        Err(errors) => {
            let field = |error: resume::LimitError| FieldError { path: error.path, message: error.message };
            Err(AppError::Invalid { fields: errors.into_iter().map(field).collect() })
        }
    }
}

fn imported(members: Map<String, Value>) -> Result<Resume, AppError> {
    match resume::json_resume::import_value(Value::Object(members)) {
        Ok((resume, _)) => Ok(resume),
        Err(error) => Err(AppError::invalid(error.path(), error.to_string())),
    }
}
