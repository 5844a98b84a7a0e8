//! `POST /api/generate_resume_json`: a resume and a posting become a job.

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use contract::{AppError, FieldError, ImportWarning, ResumeInput, TailoringRequest};
use resume::json_resume::ImportError;
use serde_json::{Map, Value, json};

use super::{body::JsonObject, fields::Fields, jobs::JobReply};
use crate::{
    AppState,
    edge::{Caller, Problem, Session},
};

/// Takes `{company_name, job_title, mode, jd, resume_data}`, where `resume_data` is a JSON Resume.
///
/// Answers 202 with the job's status, and `warnings` for each part of the resume that was read
/// differently from how it stands; such parts are kept, none is lost.
pub async fn generate(
    State(state): State<AppState>,
    session: Session,
    caller: Caller,
    JsonObject(members): JsonObject,
) -> Result<impl IntoResponse, Problem> {
    let mut fields = Fields::new(members);
    let company = fields.text("company_name");
    let job_title = fields.text("job_title");
    let mode = fields.mode("mode");
    let posting = fields.text("jd");
    let resume_data = fields.object("resume_data");
    fields.finish()?;
    let (resume, warnings) = import(resume_data)?;
    let request = TailoringRequest { resume: ResumeInput::Sent(Box::new(resume)), company, job_title, mode, posting };
    let status = state.services.tailoring.start(&session.viewer, caller.ip, request).await.map_err(as_sent)?;
    let location = format!("/api/jobs/{}/status", status.id);
    let mut body = json!(JobReply::from(status));
    body["warnings"] = json!(warnings);
    Ok((StatusCode::ACCEPTED, AppendHeaders([(header::LOCATION, location)]), Json(body)))
}

fn import(resume_data: Map<String, Value>) -> Result<(resume::Resume, Vec<ImportWarning>), AppError> {
    let (resume, warnings) = resume::json_resume::import_value(Value::Object(resume_data)).map_err(unreadable)?;
    let warning = |warning: resume::json_resume::Warning| {
        let path = format!("/resume_data{}", warning.path);
        ImportWarning { path, ..warning.into() }
    };
    Ok((resume, warnings.into_iter().map(warning).collect()))
}

fn unreadable(error: ImportError) -> AppError {
    let message = match &error {
        ImportError::Limit { message, .. } => message.clone(),
        other => other.to_string(),
    };
    AppError::invalid(format!("/resume_data{}", error.path()), message)
}

/// Names the fields as this route calls them.
fn as_sent(error: AppError) -> AppError {
    let AppError::Invalid { fields } = error else { return error };
    let rename = |field: FieldError| {
        let path = match field.path.as_str() {
            "company" => "company_name".into(),
            "posting" => "jd".into(),
            other => other.strip_prefix("/resume/").map_or_else(|| other.into(), |rest| format!("/resume_data/{rest}")),
        };
        FieldError { path, message: field.message }
    };
    AppError::Invalid { fields: fields.into_iter().map(rename).collect() }
}
