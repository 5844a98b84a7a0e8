//! Following a job: the server's events first, asking every two seconds when they do not come.

use std::time::Duration;

use contract::{JobId, JobStatus};
use futures::StreamExt;
use gloo_net::eventsource::futures::EventSource;
use gloo_timers::future::sleep;
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};

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
            spawn_local_scoped_with_cancellation(async move {
                if !by_events(id, set_status).await {
                    by_asking(id, set_status).await;
                }
            });
        }
    });
    status.into()
}

/// True when the events brought the finished status; false when they broke off before.
async fn by_events(id: JobId, set_status: WriteSignal<JobStatus>) -> bool {
    let Ok(mut source) = EventSource::new(&format!("/api/jobs/{id}/events")) else { return false };
    let Ok(mut events) = source.subscribe("status") else { return false };
    while let Some(Ok((_, event))) = events.next().await {
        let text = event.data().as_string().unwrap_or_default();
        let Ok(status) = serde_json::from_str::<JobStatus>(&text) else { return false };
        let finished = !status.state.is_active();
        set_status.set(status);
        if finished {
            return true;
        }
    }
    false
}

async fn by_asking(id: JobId, set_status: WriteSignal<JobStatus>) {
    loop {
        // A failed request is no news: the next one may get through.
        if let Ok(status) = get_job_status(id).await {
            let finished = !status.state.is_active();
            set_status.set(status);
            if finished {
                return;
            }
        }
        sleep(POLL).await;
    }
}
