//! Files of a resume: a stored one, or one that is sent along.

use axum::{
    Json,
    extract::{Path, Query, State},
    response::Response,
};
use contract::{AppError, FieldError, Format, ResumeId, StoredReadback};
use resume::Resume;
use serde_json::{Map, Value, json};
use serde_path_to_error::Segment;

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
    Ok(file(state.services.resumes.download(&session.viewer, id, format).await?))
}

/// `GET /api/resumes/{id}/readback`: what was found when files of the viewer's resume were read back.
///
/// `is_current` is false when the resume has been changed since.
pub async fn readback(
    State(state): State<AppState>,
    session: Session,
    Path(id): Path<String>,
) -> Result<Json<Value>, Problem> {
    let id: ResumeId = id.parse().map_err(|_| AppError::not_found("resume"))?;
    let revision = state.services.resumes.get(&session.viewer, id).await?.summary.revision;
    let found = state.services.resumes.readbacks(&session.viewer, id).await?;
    let file = |found: &StoredReadback| {
        json!({
            "format": found.format.extension(),
            "revision": found.revision,
            "is_current": found.revision == revision,
            "checked_at": found.checked_at,
            "exact": found.readback.exact,
            "summary": found.readback.summary,
            "missing": found.readback.missing,
            "moved": found.readback.moved,
        })
    };
    Ok(Json(json!({ "revision": revision, "files": found.iter().map(file).collect::<Vec<_>>() })))
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
    let owner = caller.session.map(|session| session.viewer.id);
    Ok(file(state.services.documents.render(owner, resume, format, "").await?))
}

fn native(members: Map<String, Value>) -> Result<Resume, AppError> {
    let resume: Resume = serde_path_to_error::deserialize(Value::Object(members))
        .map_err(|error| AppError::invalid(pointer(error.path()), error.inner().to_string()))?;
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

/// The JSON pointer (RFC 6901) of the value that could not be read. The name of an enum's variant is a key in JSON.
fn pointer(path: &serde_path_to_error::Path) -> String {
    let token = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } | Segment::Enum { variant: key } => Some(key.replace('~', "~0").replace('/', "~1")),
        Segment::Unknown => None,
    };
    path.iter().filter_map(token).map(|token| format!("/{token}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Refuses a draft whose `part` is at `pointer`, naming `expected`.
    #[track_caller]
    fn check(pointer: &str, part: Value, expected: &str) {
        let mut draft = serde_json::to_value(resume::samples::nurse()).unwrap();
        *draft.pointer_mut(pointer).unwrap() = part;
        let Value::Object(members) = draft else { panic!("a resume is an object") };
        let Err(AppError::Invalid { fields }) = native(members) else { panic!("{pointer} was accepted") };
        assert_eq!(fields[0].path, expected, "{}", fields[0].message);
    }

    #[test]
    fn what_cannot_be_read_in_a_draft_is_named_by_its_path() {
        check("/sections", json!("none"), "/sections");
        check("/sections/0/kind", json!(1), "/sections/0/kind");
        check("/sections/1/items/0/hidden", json!("yes"), "/sections/1/items/0/hidden");
        // Keys that are read as fields are not told.
        check("/basics/text/name", json!([]), "/basics/text");
    }
}
