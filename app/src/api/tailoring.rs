//! Tailoring jobs of the viewer.

use contract::{Comparison, JobId, JobStatus, Stats, TailoringRequest};
use leptos::{prelude::*, server_fn::codec::Json};

use crate::Failure;

/// Queues a tailoring within the viewer's limits.
#[server(prefix = "/fn", endpoint = "tailoring/start", input = Json)]
pub async fn start_tailoring(request: TailoringRequest) -> Result<JobStatus, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.tailoring.start(&viewer, scope.ip, request).await.map_err(|error| super::failed(&scope, error))
}

/// The viewer's jobs, newest first.
#[server(prefix = "/fn", endpoint = "tailoring/list", input = Json)]
pub async fn list_jobs() -> Result<Vec<JobStatus>, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.tailoring.list(&viewer).await.map_err(|error| super::failed(&scope, error))
}

#[server(prefix = "/fn", endpoint = "tailoring/status", input = Json)]
pub async fn get_job_status(id: JobId) -> Result<JobStatus, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.tailoring.status(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}

/// The source beside the variant, once the job is completed.
#[server(prefix = "/fn", endpoint = "tailoring/compare", input = Json)]
pub async fn compare_job(id: JobId) -> Result<Comparison, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.tailoring.compare(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}

/// Asks an active job to stop.
#[server(prefix = "/fn", endpoint = "tailoring/cancel", input = Json)]
pub async fn cancel_job(id: JobId) -> Result<JobStatus, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.tailoring.cancel(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}

/// The dashboard's numbers.
#[server(prefix = "/fn", endpoint = "tailoring/stats", input = Json)]
pub async fn get_stats() -> Result<Stats, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.tailoring.stats(&viewer).await.map_err(|error| super::failed(&scope, error))
}
