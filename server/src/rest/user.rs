//! `/api/user`: the viewer's jobs and numbers.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::jobs::JobReply;
use crate::{
    AppState,
    edge::{Problem, Session},
};

/// `GET /api/user/jobs`: newest first, at most 100.
pub async fn jobs(State(state): State<AppState>, session: Session) -> Result<Json<Value>, Problem> {
    let jobs: Vec<JobReply> =
        state.services.tailoring.list(&session.viewer).await?.into_iter().map(JobReply::from).collect();
    Ok(Json(json!({ "jobs": jobs })))
}

/// `GET /api/user/stats`: what was made, what runs, what is left of today.
pub async fn stats(State(state): State<AppState>, session: Session) -> Result<Json<Value>, Problem> {
    let stats = state.services.tailoring.stats(&session.viewer).await?;
    Ok(Json(json!({
        "total": stats.total,
        "active": stats.active,
        "today": stats.today,
        "remaining_today": stats.quota.day_max.saturating_sub(stats.quota.day_used),
        "quota": stats.quota,
    })))
}
