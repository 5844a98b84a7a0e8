//! The worker: claims jobs and runs them, a few at once, until it is told to stop.
//!
//! A job survives its worker. It is held by a lease that heartbeats renew; whoever finds it with a
//! lease that ran out goes on after its last finished stage. `store::jobs` has the rules.

mod backoff;
mod error;
mod run;

use std::{sync::Arc, time::Duration};

use store::{
    Db, StoreError,
    jobs::{self, Claim, Claimed},
    tailorings::KIND,
};
use tokio::{sync::Semaphore, task::JoinSet};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{hub::Hub, writing::StageWriter};
use crate::{Clock, Settings, fault::report};

/// Runs tailoring jobs. One per process is enough; any number of processes may have one.
pub struct Worker {
    db: Db,
    settings: Arc<Settings>,
    clock: Arc<dyn Clock>,
    hub: Arc<Hub>,
    writer: Arc<dyn StageWriter>,
    /// Names this worker in leases.
    owner: Uuid,
}

impl Worker {
    pub(crate) fn new(
        db: Db,
        settings: Arc<Settings>,
        clock: Arc<dyn Clock>,
        hub: Arc<Hub>,
        writer: Arc<dyn StageWriter>,
    ) -> Self {
        Worker { db, settings, clock, hub, writer, owner: Uuid::new_v4() }
    }

    /// Works until `shutdown`, then gives unfinished jobs back and returns.
    ///
    /// Dropping the future instead is like a power cut: its jobs wait for their leases to run out.
    pub async fn run(self, shutdown: CancellationToken) {
        let worker = Arc::new(self);
        let places = Arc::new(Semaphore::new(worker.settings.jobs_at_once.max(1)));
        let mut running = JoinSet::new();
        while !shutdown.is_cancelled() {
            let place = tokio::select! {
                () = shutdown.cancelled() => break,
                place = places.clone().acquire_owned() => place,
            };
            while running.try_join_next().is_some() {}
            match worker.claim().await {
                Ok(Some(claimed)) => {
                    let (worker, shutdown) = (worker.clone(), shutdown.clone());
                    running.spawn(async move {
                        worker.run_job(claimed, shutdown).await;
                        drop(place);
                    });
                    continue;
                }
                Ok(None) => {}
                Err(error) => {
                    report(&error);
                }
            }
            tokio::select! {
                () = shutdown.cancelled() => {}
                () = worker.hub.wait_for_queued() => {}
                () = tokio::time::sleep(worker.settings.poll) => {}
            }
        }
        while running.join_next().await.is_some() {}
    }

    async fn claim(&self) -> Result<Option<Claimed>, StoreError> {
        let now = self.clock.now();
        let lease_until = now + Settings::delta(self.settings.lease);
        jobs::claim(&self.db, &Claim { kind: KIND, owner: self.owner, now, lease_until }).await
    }

    /// Three heartbeats a lease: two may be lost.
    fn heartbeat_period(&self) -> Duration {
        (self.settings.lease / 3).max(Duration::from_millis(10))
    }
}
