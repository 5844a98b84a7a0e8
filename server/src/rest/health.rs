//! `/health`: whether this process lives, and whether it can serve.

use axum::{Json, extract::State, http::StatusCode, response::IntoResponse};
use serde_json::json;

use crate::AppState;

/// `GET /health`: version, roles and database; 503 when the database does not answer.
pub async fn summary(State(state): State<AppState>) -> impl IntoResponse {
    let database = state.services.check_health().await.is_ok();
    let body = json!({
        "status": if database { "ok" } else { "unavailable" },
        "version": env!("CARGO_PKG_VERSION"),
        "database": if database { "ok" } else { "unavailable" },
        "worker": state.roles.worker,
    });
    (status(database), Json(body))
}

/// `GET /health/live`: the process answers. Restart it when it does not.
pub async fn live() -> impl IntoResponse {
    Json(json!({ "status": "ok" }))
}

/// `GET /health/ready`: requests can be served. Send none while it says 503.
pub async fn ready(State(state): State<AppState>) -> impl IntoResponse {
    let ready = state.services.check_health().await.is_ok() && !state.shutdown.is_cancelled();
    (status(ready), Json(json!({ "status": if ready { "ok" } else { "unavailable" } })))
}

fn status(ok: bool) -> StatusCode {
    if ok { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
