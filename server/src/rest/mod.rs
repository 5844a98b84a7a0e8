//! The REST API. Each route asks one service; the services do the authorising.
//!
//! Errors have one shape ([`crate::edge::Problem`]). 400 means that the request cannot be parsed, 422 that
//! it can and a field is not accepted, 401 no session, 404 also somebody else's, 409 not in this state,
//! 413 too large, 429 a limit with `Retry-After`.

mod auth;
mod body;
mod documents;
mod events;
mod fields;
mod file;
mod fonts;
mod generate;
mod health;
mod jobs;
mod locate;
mod user;

use axum::{
    Router,
    http::StatusCode,
    routing::{get, post},
};
use contract::AppError;

use crate::{AppState, edge::Problem};

pub use body::{MAX_BODY_BYTES, read_body};
pub use fonts::font_id;

/// All routes of the API.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/health", get(health::summary))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/api/auth/register", post(auth::register))
        .route("/api/auth/login", post(auth::log_in))
        .route("/api/auth/logout", post(auth::log_out))
        .route("/api/auth/me", get(auth::me))
        .route("/api/generate_resume_json", post(generate::generate))
        .route("/api/jobs/{id}/status", get(jobs::status))
        .route("/api/jobs/{id}/result", get(jobs::result))
        .route("/api/jobs/{id}/download", get(jobs::download))
        .route("/api/jobs/{id}/cancel", post(jobs::cancel))
        .route("/api/jobs/{id}/events", get(events::events))
        .route("/api/user/jobs", get(user::jobs))
        .route("/api/user/stats", get(user::stats))
        .route("/api/resumes/{id}/download", get(documents::download))
        .route("/api/resumes/{id}/readback", get(documents::readback))
        .route("/api/fonts", get(fonts::list).post(fonts::add))
        .route("/api/fonts/{id}", axum::routing::delete(fonts::delete))
        .route("/api/render", post(documents::render))
        .route("/api/{*rest}", axum::routing::any(unknown))
        .method_not_allowed_fallback(wrong_method)
}

async fn unknown() -> Problem {
    AppError::not_found("route").into()
}

async fn wrong_method() -> Problem {
    let message = "This address does not accept that HTTP method; the Allow header lists what it does accept.";
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message)
}
