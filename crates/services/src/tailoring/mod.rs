//! Tailoring: starting, following and cancelling jobs, and reading what they made.

mod hub;
mod limiter;
mod request;
mod watch;
mod worker;
mod writing;

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;
use contract::{
    AppError, Comparison, JobId, JobStatus, Limit, Quota, Report, ResumeInput, Stats, TailoringRequest,
    TailoringResult, TailoringService, Viewer,
};
use resume::Resume;
use store::{
    Db, resumes,
    tailorings::{self, Enqueued, NewTailoring},
};

use self::limiter::StartLimiter;
pub(crate) use self::{hub::Hub, watch::watch, writing::BuiltIn};
pub use self::{
    worker::Worker,
    writing::{StageWriter, StoredOutputs, WriteError},
};
use crate::{
    Clock, Settings,
    clock::{day_end, day_start, new_id},
    fault::internal,
    rate::refuse,
};

/// Jobs in one answer of `list`.
const LIST_MAX: u32 = 100;

/// Claims after which a job that keeps losing its worker is failed. High, because a finished stage
/// is never repeated and an interruption is usually the machine's fault; finite, because a job that
/// takes its worker down must not do so for ever.
const MAX_ATTEMPTS: i64 = 50;

/// When it is worth asking again while all places for active jobs are taken, in seconds.
const ACTIVE_RETRY_S: u64 = 10;

pub(crate) struct Tailoring {
    db: Db,
    settings: Arc<Settings>,
    clock: Arc<dyn Clock>,
    hub: Arc<Hub>,
    limiter: StartLimiter,
}

impl Tailoring {
    pub fn new(db: Db, settings: Arc<Settings>, clock: Arc<dyn Clock>, hub: Arc<Hub>) -> Self {
        let limiter = StartLimiter::new(settings.limits.starts_per_minute);
        Tailoring { db, settings, clock, hub, limiter }
    }

    /// Where the job stands, if it is the viewer's.
    async fn find(&self, viewer: &Viewer, id: JobId) -> Result<JobStatus, AppError> {
        let found = tailorings::find(&self.db, viewer.id, id).await.map_err(internal)?;
        found.ok_or_else(|| AppError::not_found("job"))
    }

    /// Source, variant and report of a completed job.
    async fn outcome(&self, viewer: &Viewer, id: JobId) -> Result<(JobStatus, Resume, Resume, Report), AppError> {
        let found = tailorings::find_outcome(&self.db, viewer.id, id).await.map_err(internal)?;
        let outcome = found.ok_or_else(|| AppError::not_found("job"))?;
        match outcome.result {
            Some((result, report)) => Ok((outcome.status, outcome.input, result, report)),
            None => {
                let message = if outcome.status.state.is_active() {
                    "This tailoring is not finished yet."
                } else {
                    "This tailoring ended without a result."
                };
                Err(AppError::Conflict { message: message.into() })
            }
        }
    }
}

#[async_trait]
impl TailoringService for Tailoring {
    async fn start(&self, viewer: &Viewer, ip: IpAddr, request: TailoringRequest) -> Result<JobStatus, AppError> {
        let request = request::check(request)?;
        let (source, input) = match request.resume {
            ResumeInput::Sent(resume) => (None, *resume),
            ResumeInput::Stored(id) => {
                let found = resumes::find(&self.db, viewer.id, id).await.map_err(internal)?;
                (Some(id), found.ok_or_else(|| AppError::not_found("resume"))?.resume)
            }
        };

        let limits = self.settings.limits;
        let now = self.clock.now();
        let id = JobId(new_id(now));
        let new = NewTailoring {
            id,
            user: viewer.id,
            company: &request.company,
            job_title: &request.job_title,
            mode: request.mode,
            posting: &request.posting,
            source,
            input: &input,
            max_attempts: MAX_ATTEMPTS,
            idempotency_key: None,
        };
        let caps = tailorings::Limits {
            active_max: limits.active_jobs,
            day_max: limits.jobs_per_day,
            day_start: day_start(now),
        };
        let place = self.limiter.take(ip, now).await.map_err(|resets_at| {
            refuse(Limit::GenerationsPerMinute { max: limits.starts_per_minute }, resets_at, now)
        })?;
        let refused = match tailorings::enqueue_within_limits(&self.db, &new, &caps, now).await.map_err(internal)? {
            Enqueued::Queued => {
                drop(place);
                self.hub.announce_queued();
                return self.find(viewer, id).await;
            }
            Enqueued::Already(id) => {
                place.give_back();
                return self.find(viewer, id).await;
            }
            Enqueued::TooManyActive => {
                let resets_at = now + chrono::TimeDelta::seconds(ACTIVE_RETRY_S as i64);
                refuse(Limit::ActiveJobs { max: limits.active_jobs }, resets_at, now)
            }
            Enqueued::TooManyToday => refuse(Limit::JobsPerDay { max: limits.jobs_per_day }, day_end(now), now),
        };
        place.give_back();
        Err(refused)
    }

    async fn list(&self, viewer: &Viewer) -> Result<Vec<JobStatus>, AppError> {
        tailorings::list(&self.db, viewer.id, LIST_MAX).await.map_err(internal)
    }

    async fn status(&self, viewer: &Viewer, id: JobId) -> Result<JobStatus, AppError> {
        self.find(viewer, id).await
    }

    async fn result(&self, viewer: &Viewer, id: JobId) -> Result<TailoringResult, AppError> {
        let (status, _, resume, report) = self.outcome(viewer, id).await?;
        Ok(TailoringResult { status, resume, report })
    }

    async fn compare(&self, viewer: &Viewer, id: JobId) -> Result<Comparison, AppError> {
        let (status, before, after, report) = self.outcome(viewer, id).await?;
        Ok(Comparison { status, before, after, report })
    }

    async fn cancel(&self, viewer: &Viewer, id: JobId) -> Result<JobStatus, AppError> {
        let cancelled = tailorings::cancel(&self.db, viewer.id, id, self.clock.now()).await.map_err(internal)?;
        let status = cancelled.ok_or_else(|| AppError::not_found("job"))?;
        self.hub.cancel(id);
        self.hub.announce_change(id);
        Ok(status)
    }

    async fn stats(&self, viewer: &Viewer) -> Result<Stats, AppError> {
        let limits = self.settings.limits;
        let now = self.clock.now();
        let counts = tailorings::count(&self.db, viewer.id, day_start(now)).await.map_err(internal)?;
        // Counts are never negative, and no account reaches four thousand million jobs.
        let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(Stats {
            total: number(counts.total),
            active: number(counts.active),
            today: number(counts.today),
            quota: Quota {
                active_max: limits.active_jobs,
                day_max: limits.jobs_per_day,
                day_used: number(counts.today),
                resets_at: day_end(now),
            },
        })
    }
}
