//! News about jobs within this process, so that nobody has to wait for the next poll.
//!
//! Only a shortcut: other processes work on the same database, and everything here may be missed
//! without harm.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use contract::JobId;
use tokio::sync::{Notify, broadcast};
use tokio_util::sync::CancellationToken;

/// News kept for a slow listener; one that misses some looks at the database anyway.
const KEPT: usize = 256;

pub(crate) struct Hub {
    queued: Notify,
    changes: broadcast::Sender<JobId>,
    running: Mutex<HashMap<JobId, CancellationToken>>,
}

/// A job that runs in this process, for as long as this value lives.
pub(super) struct Running<'a> {
    hub: &'a Hub,
    job: JobId,
    /// Cancelled when the job's person asks for it.
    pub cancel: CancellationToken,
}

impl Hub {
    pub fn new() -> Arc<Self> {
        Arc::new(Hub { queued: Notify::new(), changes: broadcast::Sender::new(KEPT), running: Mutex::default() })
    }

    /// A job was queued.
    pub fn announce_queued(&self) {
        self.queued.notify_one();
    }

    /// Returns once a job was queued; at once if one was since the last call.
    pub async fn wait_for_queued(&self) {
        self.queued.notified().await;
    }

    /// Something about `job` is different.
    pub fn announce_change(&self, job: JobId) {
        // An error means that nobody listens.
        let _ = self.changes.send(job);
    }

    pub fn listen(&self) -> broadcast::Receiver<JobId> {
        self.changes.subscribe()
    }

    /// Stops `job` if it runs in this process.
    pub fn cancel(&self, job: JobId) {
        if let Some(token) = self.running().get(&job) {
            token.cancel();
        }
    }

    pub(super) fn enter(&self, job: JobId) -> Running<'_> {
        let cancel = CancellationToken::new();
        self.running().insert(job, cancel.clone());
        Running { hub: self, job, cancel }
    }

    fn running(&self) -> MutexGuard<'_, HashMap<JobId, CancellationToken>> {
        // Inserting and removing leave the map whole whatever happens to the thread.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.hub.running().remove(&self.job);
        self.hub.announce_change(self.job);
    }
}
