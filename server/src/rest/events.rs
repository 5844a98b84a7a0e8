//! `GET /api/jobs/{id}/events`: a job's progress as server-sent events.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, StatusCode},
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use contract::JobStatus;
use futures::StreamExt;

use super::jobs::{Job, JobReply};
use crate::{
    AppState,
    edge::{Problem, Session},
};

/// The id of the event after which none follows.
const END: &str = "end";

/// How often a silent stream says that it is alive: more often than proxies cut silent connections.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// How long a browser waits before it connects again.
const RETRY: Duration = Duration::from_secs(2);

/// Sends `status` events with the JSON of `/status`: one at once, one for each change, and the stream ends
/// with the job. A browser that connects again after that gets 204, which tells it to stop.
pub async fn events(
    State(state): State<AppState>,
    session: Session,
    Job(id): Job,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if headers.get("last-event-id").is_some_and(|last| last == END) {
        let status = state.services.tailoring.status(&session.viewer, id).await?;
        if !status.state.is_active() {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
    }
    let statuses = state.services.watch(&session.viewer, id).await?;
    let events = statuses.map(event).take_until(state.shutdown.clone().cancelled_owned());
    let stream = Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE));
    // nginx gathers answers in a buffer unless it is told not to.
    Ok(([(HeaderName::from_static("x-accel-buffering"), "no")], stream).into_response())
}

fn event(status: JobStatus) -> Result<Event, Infallible> {
    let id = if status.state.is_active() { "more" } else { END };
    let event = Event::default().event("status").id(id).retry(RETRY);
    // Only values without a JSON form fail, and a status has none.
    Ok(event.json_data(JobReply::from(status)).unwrap_or_default())
}
