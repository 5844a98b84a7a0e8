//! Following a job: the server's events first, asking every two seconds when they do not come.

use std::time::Duration;

use contract::{JobId, JobStatus};
use futures::{
    StreamExt,
    future::{Either, select},
};
use gloo_net::eventsource::{State, futures::EventSource};
use gloo_timers::future::sleep;
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use web_sys::MessageEvent;

use crate::api::tailoring::get_job_status;

/// Requirement R43.
const POLL: Duration = Duration::from_secs(2);

/// The newest known status of a job, beginning with `initial`. Stops when the job has finished or the
/// component that asked is gone. On the server it stays at `initial`, since effects do not run there.
pub fn follow_job(initial: JobStatus) -> Signal<JobStatus> {
    let id = initial.id;
    let active = initial.state.is_active();
    let (status, set_status) = signal(initial);
    Effect::new(move || {
        if active {
            spawn_local_scoped_with_cancellation(follow(id, set_status));
        }
    });
    status.into()
}

/// Listens, and asks whenever the events' connection has not been open for a while. The browser restores a
/// broken connection by itself and tells nobody while it tries, so waiting for an event alone could be for ever.
async fn follow(id: JobId, set_status: WriteSignal<JobStatus>) {
    let mut source = EventSource::new(&format!("/api/jobs/{id}/events")).ok();
    let mut events = source.as_mut().and_then(|source| source.subscribe("status").ok());
    loop {
        let news = match &mut events {
            Some(stream) => match select(stream.next(), sleep(POLL)).await {
                Either::Left((Some(Ok((_, event))), _)) => read(&event),
                Either::Left(_) => {
                    events = None;
                    None
                }
                Either::Right(_) if is_open(source.as_ref()) => None,
                Either::Right(_) => ask(id).await,
            },
            None => {
                sleep(POLL).await;
                ask(id).await
            }
        };
        if let Some(status) = news {
            let finished = !status.state.is_active();
            set_status.set(status);
            if finished {
                return;
            }
        }
    }
}

fn read(event: &MessageEvent) -> Option<JobStatus> {
    serde_json::from_str(&event.data().as_string()?).ok()
}

fn is_open(source: Option<&EventSource>) -> bool {
    source.is_some_and(|source| source.state() == State::Open)
}

/// A failed request is no news: the next one may get through.
async fn ask(id: JobId) -> Option<JobStatus> {
    get_job_status(id).await.ok()
}
