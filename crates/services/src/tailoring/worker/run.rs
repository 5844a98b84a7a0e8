//! One job from claim to end.

use std::sync::Arc;

use contract::{ResumeId, Stage, VariantSource, clip};
use store::{
    StoreError,
    jobs::{self, Claimed, Lease, Wish},
    resumes::NewResume,
    tailorings::{self, Completed, Completion},
};
use tokio::time::{Instant, interval_at};
use tokio_util::sync::CancellationToken;
use tracing::Instrument;
use writer::Brief;

use super::{Worker, backoff::backoff, error::JobError};
use crate::{
    WriteError,
    clock::new_id,
    fault::{Fault, report},
    resumes::TITLE_MAX,
    tailoring::writing::StoredOutputs,
};

/// Errors in a row, without a stage finished between, after which a job is failed.
const MAX_FAILURES: i64 = 5;

impl Worker {
    pub(super) async fn run_job(&self, claimed: Claimed, shutdown: CancellationToken) {
        let lease = claimed.lease;
        let span = tracing::info_span!("job.tailor", job.id = %lease.job, job.attempt = lease.attempt);
        async {
            let running = self.hub.enter(lease.job);
            let ended = tokio::select! {
                biased;
                () = shutdown.cancelled() => Err(JobError::ShutDown),
                () = running.cancel.cancelled() => Err(JobError::Cancelled),
                error = self.keep_lease(&lease) => Err(error),
                result = self.work(&claimed) => result,
            };
            match self.settle(&claimed, ended).await {
                // Whoever has the job now settles it.
                Ok(()) | Err(StoreError::LeaseLost) => {}
                // The lease will run out, and the job be claimed again.
                Err(error) => {
                    report(&error);
                }
            }
        }
        .instrument(span)
        .await;
    }

    /// Writes down how a run ended.
    async fn settle(&self, claimed: &Claimed, ended: Result<(), JobError>) -> Result<(), StoreError> {
        let (db, lease, now) = (&self.db, &claimed.lease, self.clock.now());
        let Err(error) = ended else {
            tracing::info!("job completed");
            return Ok(());
        };
        match error {
            JobError::LeaseLost => {
                tracing::warn!("the lease was lost; another worker has the job");
                Ok(())
            }
            JobError::ShutDown => jobs::release(db, lease).await,
            JobError::Cancelled => jobs::acknowledge_cancel(db, lease, now).await,
            JobError::Refuse(message) => jobs::fail(db, lease, &message, now).await,
            JobError::Fail(error) => jobs::fail(db, lease, &broken(&report(&*error)), now).await,
            JobError::Retry(error) if claimed.failures + 1 >= MAX_FAILURES => {
                jobs::fail(db, lease, &broken(&report(&*error)), now).await
            }
            JobError::Retry(error) => {
                report(&*error);
                let run_at = now + backoff(claimed.failures, rand::random());
                jobs::retry(db, lease, run_at, "Waiting to try again").await
            }
        }
    }

    /// Renews the lease for as long as it is polled; returns why the work must stop.
    async fn keep_lease(&self, lease: &Lease) -> JobError {
        let period = self.heartbeat_period();
        let mut beat = interval_at(Instant::now() + period, period);
        loop {
            beat.tick().await;
            let until = self.clock.now() + crate::Settings::delta(self.settings.lease);
            match jobs::heartbeat(&self.db, lease, until).await {
                Ok(Wish::GoOn) => {}
                Ok(Wish::Cancel) => return JobError::Cancelled,
                Err(StoreError::LeaseLost) => return JobError::LeaseLost,
                // The database may be back before the lease runs out.
                Err(error) => {
                    report(&error);
                }
            }
        }
    }

    /// Runs the stages that have no checkpoint, and completes the job.
    async fn work(&self, claimed: &Claimed) -> Result<(), JobError> {
        let lease = &claimed.lease;
        obey(claimed.wish)?;
        let assignment = tailorings::find_assignment(&self.db, lease.job).await?;
        let assignment = assignment.ok_or_else(|| JobError::fail(Fault("a job without an assignment")))?;
        let brief = Arc::new(Brief {
            resume: assignment.input,
            company: assignment.company,
            job_title: assignment.job_title,
            posting: assignment.posting,
            mode: assignment.mode,
        });
        let mut outputs = StoredOutputs::new();
        for checkpoint in jobs::list_checkpoints(&self.db, lease.job).await? {
            // A stage that this version does not know came from another version of the program, as
            // did its neighbours, so their outputs may not fit together.
            let stage = Stage::from_key(&checkpoint.stage).ok_or_else(|| JobError::Refuse(OTHER_VERSION.into()))?;
            outputs.insert(stage, checkpoint.output);
        }

        for stage in Stage::ALL {
            if outputs.contains_key(&stage) {
                continue;
            }
            obey(jobs::begin_stage(&self.db, lease, stage.progress(), stage.message()).await?)?;
            self.hub.announce_change(lease.job);
            tokio::time::sleep(self.settings.stage_delay).await;
            outputs = self.run_stage(stage, &brief, outputs).await?;
            obey(jobs::finish_stage(&self.db, lease, stage.key(), &outputs[&stage], self.clock.now()).await?)?;
        }
        self.complete(claimed, &brief, assignment.source, &outputs).await
    }

    /// Runs one stage off the async threads and adds its output.
    async fn run_stage(
        &self,
        stage: Stage,
        brief: &Arc<Brief>,
        mut outputs: StoredOutputs,
    ) -> Result<StoredOutputs, JobError> {
        let (writer, brief) = (self.writer.clone(), brief.clone());
        let done = tokio::task::spawn_blocking(move || {
            let output = writer.run_stage(stage, &brief, &outputs)?;
            outputs.insert(stage, output);
            Ok::<_, WriteError>(outputs)
        });
        match done.await {
            Ok(result) => Ok(result?),
            // The same stage would panic again.
            Err(_) => Err(JobError::fail(Fault("a stage of a tailoring panicked"))),
        }
    }

    async fn complete(
        &self,
        claimed: &Claimed,
        brief: &Brief,
        source: Option<ResumeId>,
        outputs: &StoredOutputs,
    ) -> Result<(), JobError> {
        let (resume, report) = self.writer.finished(outputs)?;
        let now = self.clock.now();
        let title = format!("{} – {}", brief.company, brief.job_title);
        let made_from = VariantSource {
            job: claimed.lease.job,
            source,
            company: brief.company.clone(),
            job_title: brief.job_title.clone(),
        };
        let variant = NewResume {
            id: ResumeId(new_id(now)),
            title: clip(&title, TITLE_MAX),
            content: &resume,
            variant: Some(made_from),
        };
        let completion = Completion { variant, report: &report };
        match tailorings::complete(&self.db, &claimed.lease, claimed.user, &completion, now).await? {
            Completed::Done => Ok(()),
            Completed::CancelRequested => Err(JobError::Cancelled),
        }
    }
}

const OTHER_VERSION: &str = "This tailoring was begun by another version of the program. Start it again.";

fn broken(id: &str) -> String {
    format!("Something went wrong on our side (number {id}). Start the tailoring again.")
}

fn obey(wish: Wish) -> Result<(), JobError> {
    match wish {
        Wish::GoOn => Ok(()),
        Wish::Cancel => Err(JobError::Cancelled),
    }
}
