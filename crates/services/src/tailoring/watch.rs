//! Following a job as it goes.

use std::{sync::Arc, time::Duration};

use contract::{AppError, JobId, JobStatus, UserId, Viewer};
use futures::{Stream, stream};
use store::{Db, tailorings};
use tokio::sync::broadcast;

use super::hub::Hub;
use crate::fault::{internal, report};

struct Watch {
    db: Db,
    poll: Duration,
    user: UserId,
    job: JobId,
    changes: broadcast::Receiver<JobId>,
    last: Option<JobStatus>,
}

/// Where the job stands now, and then every change until it has finished.
///
/// # Errors
/// `NotFound` for a job that is not there or is somebody else's.
pub(crate) async fn watch(
    db: Db,
    hub: Arc<Hub>,
    poll: Duration,
    viewer: &Viewer,
    job: JobId,
) -> Result<impl Stream<Item = JobStatus> + Send + use<>, AppError> {
    // Listening begins before the first look, so that nothing falls between.
    let changes = hub.listen();
    let first = tailorings::find(&db, viewer.id, job).await.map_err(internal)?;
    let first = first.ok_or_else(|| AppError::not_found("job"))?;
    let state = Watch { db, poll, user: viewer.id, job, changes, last: None };
    Ok(stream::unfold((state, Some(first)), |(mut watch, first)| async move {
        let status = match first {
            Some(first) => first,
            None => watch.next().await?,
        };
        watch.last = Some(status.clone());
        Some((status, (watch, None)))
    }))
}

impl Watch {
    /// The next status that differs from the last; `None` after a finished one.
    async fn next(&mut self) -> Option<JobStatus> {
        if self.last.as_ref().is_some_and(|last| !last.state.is_active()) {
            return None;
        }
        loop {
            // The time limit is for news that another process makes.
            let _ = tokio::time::timeout(self.poll, self.news()).await;
            match tailorings::find(&self.db, self.user, self.job).await {
                Ok(status) if status == self.last => {}
                Ok(status) => return status,
                Err(error) => {
                    // The listener connects again and begins with a fresh look.
                    report(&error);
                    return None;
                }
            }
        }
    }

    /// Returns when something about the job may be different.
    async fn news(&mut self) {
        loop {
            match self.changes.recv().await {
                Ok(job) if job != self.job => {}
                // Missed news may have been about this job.
                Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => return,
                Err(broadcast::error::RecvError::Closed) => return std::future::pending().await,
            }
        }
    }
}
