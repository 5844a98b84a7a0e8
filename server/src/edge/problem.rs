//! The one shape of every error that leaves the API.

use axum::{
    Json,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use contract::{AppError, FieldError, Limit};
use serde_json::{Value, json};

/// An error on its way out: `{"error": {"code", "message", "details": [{"path", "message"}], …}}`.
#[derive(Debug)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable, for programs.
    pub code: &'static str,
    /// For people.
    pub message: String,
    pub details: Vec<FieldError>,
    /// Further members of `error`, such as `resets_at`.
    more: Vec<(String, Value)>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Problem {
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        let (details, more, headers) = (Vec::new(), Vec::new(), Vec::new());
        Problem { status, code, message: message.into(), details, more, headers }
    }

    /// A request whose shape cannot be understood, at `path` (a JSON pointer or a header's name).
    pub fn malformed(path: impl Into<String>, message: impl Into<String>) -> Self {
        let message = message.into();
        let details = vec![FieldError { path: path.into(), message: message.clone() }];
        Problem { details, ..Problem::new(StatusCode::BAD_REQUEST, "malformed", message) }
    }
}

/// The HTTP status that belongs to an error: 400 is for what cannot be parsed, 422 for what can.
pub fn status_of(error: &AppError) -> StatusCode {
    match error {
        AppError::SignedOut => StatusCode::UNAUTHORIZED,
        AppError::Forbidden => StatusCode::FORBIDDEN,
        AppError::NotFound { .. } => StatusCode::NOT_FOUND,
        AppError::Invalid { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::Conflict { .. } => StatusCode::CONFLICT,
        AppError::LimitReached { .. } => StatusCode::TOO_MANY_REQUESTS,
        AppError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        AppError::Busy { .. } | AppError::Offline => StatusCode::SERVICE_UNAVAILABLE,
        AppError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        let mut problem = Problem::new(status_of(&error), error.code(), error.to_string());
        match error {
            AppError::Invalid { fields } => problem.details = fields,
            AppError::LimitReached { limit, resets_at, retry_after_s } => {
                problem.more = limit_members(limit);
                problem.more.push(("resets_at".into(), json!(resets_at)));
                problem.more.push(("retry_after_s".into(), json!(retry_after_s)));
                problem.headers.push((header::RETRY_AFTER, retry_after_s.into()));
            }
            AppError::Busy { retry_after_s } => {
                problem.more.push(("retry_after_s".into(), json!(retry_after_s)));
                problem.headers.push((header::RETRY_AFTER, retry_after_s.into()));
            }
            AppError::TooLarge { max_bytes } => problem.more.push(("max_bytes".into(), json!(max_bytes))),
            AppError::Internal { id } => problem.more.push(("id".into(), json!(id))),
            AppError::SignedOut => {
                // Never `Basic`: it would make browsers open their own password dialog.
                problem.headers.push((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")));
            }
            AppError::Forbidden | AppError::NotFound { .. } | AppError::Conflict { .. } | AppError::Offline => {}
        }
        problem
    }
}

/// `{"limit": name, "max": number}`, as the contract spells them.
fn limit_members(limit: Limit) -> Vec<(String, Value)> {
    match serde_json::to_value(limit) {
        Ok(Value::Object(members)) => members.into_iter().collect(),
        _ => Vec::new(),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut error = json!({ "code": self.code, "message": self.message, "details": self.details });
        if let Value::Object(members) = &mut error {
            members.extend(self.more);
        }
        let headers = AppendHeaders(self.headers);
        (self.status, headers, Json(json!({ "error": error }))).into_response()
    }
}
