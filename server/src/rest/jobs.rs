//! `/api/jobs/{id}`: one tailoring of the viewer.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::{
    Json,
    extract::{FromRequestParts, Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use contract::{AppError, Format, JobId, JobState, JobStatus, Stage};
use serde::Serialize;
use serde_json::json;

use super::file::{FormatQuery, file};
use crate::{
    AppState,
    edge::{Problem, Session},
};

/// A job's status, with the name of its stage.
#[derive(Serialize)]
pub struct JobReply {
    #[serde(flatten)]
    status: JobStatus,
    /// A stage's key, or the state when no stage is running.
    stage: &'static str,
}

impl From<JobStatus> for JobReply {
    fn from(status: JobStatus) -> Self {
        let running = Stage::ALL.into_iter().find(|stage| stage.progress() == status.progress);
        let stage = match status.state {
            JobState::Processing => running.map_or(status.state.key(), Stage::key),
            state => state.key(),
        };
        JobReply { status, stage }
    }
}

/// The job named in the path.
pub struct Job(pub JobId);

impl<S: Send + Sync> FromRequestParts<S> for Job {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        // What is no id at all names no job either.
        let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| no_job())?;
        text.parse().map(Job).map_err(|_| no_job())
    }
}

fn no_job() -> Problem {
    AppError::not_found("job").into()
}

/// `GET /api/jobs/{id}/status`. Answers 304 to an `If-None-Match` that still holds, for clients that poll.
pub async fn status(
    State(state): State<AppState>,
    session: Session,
    Job(id): Job,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let status = state.services.tailoring.status(&session.viewer, id).await?;
    let body = json!(JobReply::from(status)).to_string();
    let etag = etag(&body);
    let caching =
        [(header::ETAG, etag.clone()), (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"))];
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|tag| etag == tag.trim().trim_start_matches("W/"))) {
        return Ok((StatusCode::NOT_MODIFIED, caching).into_response());
    }
    let json = [(header::CONTENT_TYPE, "application/json")];
    Ok((caching, json, body).into_response())
}

/// Changes with the text, on every machine alike as long as the program is the same.
fn etag(body: &str) -> HeaderValue {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    HeaderValue::try_from(format!("\"{:016x}\"", hasher.finish())).expect("hexadecimal digits are visible ASCII")
}

/// `GET /api/jobs/{id}/result`: the tailored resume as JSON Resume, what a reader would see of it, and the
/// writer's report. 409 until the job is completed.
pub async fn result(State(state): State<AppState>, session: Session, Job(id): Job) -> Result<Response, Problem> {
    let result = state.services.tailoring.result(&session.viewer, id).await?;
    let resume = resume::json_resume::export(&result.resume, resume::json_resume::Hidden::Omit);
    let body = json!({
        "request_id": id,
        "status": result.status.state,
        "company_name": result.status.company,
        "job_title": result.status.job_title,
        "mode": result.status.mode,
        "completed_at": result.status.finished_at,
        "resume": resume,
        "report": result.report,
    });
    Ok(Json(body).into_response())
}

/// `GET /api/jobs/{id}/download?format=`: the tailored resume as a file, DOCX unless asked otherwise. Made
/// on the fly; nothing is stored.
pub async fn download(
    State(state): State<AppState>,
    session: Session,
    Job(id): Job,
    Query(query): Query<FormatQuery>,
) -> Result<Response, Problem> {
    let format = query.or(Format::Docx)?;
    let result = state.services.tailoring.result(&session.viewer, id).await?;
    Ok(file(
        state.services.documents.render(Some(session.viewer.id), result.resume, format, &result.status.company).await?,
    ))
}

/// `POST /api/jobs/{id}/cancel`: asks an active job to stop; a finished one stays as it is.
pub async fn cancel(State(state): State<AppState>, session: Session, Job(id): Job) -> Result<Json<JobReply>, Problem> {
    Ok(Json(state.services.tailoring.cancel(&session.viewer, id).await?.into()))
}
