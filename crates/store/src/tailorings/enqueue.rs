//! Queueing a tailoring if the person's limits allow it.

use chrono::{DateTime, Utc};
use contract::{JobId, Mode, ResumeId, UserId};
use resume::Resume;
use uuid::Uuid;

use super::KIND;
use crate::{Backend, Db, StoreError, db::lock_key, json::JsonText};

/// A tailoring to queue.
pub struct NewTailoring<'a> {
    pub id: JobId,
    pub user: UserId,
    pub company: &'a str,
    pub job_title: &'a str,
    pub mode: Mode,
    pub posting: &'a str,
    pub source: Option<ResumeId>,
    pub input: &'a Resume,
    /// Claims after which a job that keeps losing its worker is failed.
    pub max_attempts: i64,
    /// A second request of the same person with the same key gets the first one's job.
    pub idempotency_key: Option<&'a str>,
}

/// How many tailorings one person may have (requirements R31 and R32).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Pending or processing at once.
    pub active_max: u32,
    /// Created since `day_start` and neither failed nor cancelled.
    pub day_max: u32,
    /// The last midnight UTC.
    pub day_start: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enqueued {
    Queued,
    /// The idempotency key has been used for this job.
    Already(JobId),
    TooManyActive,
    TooManyToday,
}

/// Counts the person's jobs and queues one more, in one transaction, so that requests in parallel
/// cannot pass a limit together.
///
/// The place in the quota is the job's row itself: it is reserved by inserting it and given back
/// when the job fails or is cancelled. There is no counter that could drift.
pub async fn enqueue_within_limits(
    db: &Db,
    new: &NewTailoring<'_>,
    limits: &Limits,
    now: DateTime<Utc>,
) -> Result<Enqueued, StoreError> {
    const SAME_KEY: &str = "select id from job where user_id = $1 and idempotency_key = $2";
    const ACTIVE: &str = "
        select count(*) from job where user_id = $1 and kind = $2 and state in ('pending', 'processing')";
    const TODAY: &str = "
        select count(*) from job
        where user_id = $1 and kind = $2 and created_at >= $3 and state not in ('failed', 'cancelled')";
    const INSERT_JOB: &str = "
        insert into job (id, kind, user_id, state, priority, run_at, attempt, max_attempts, failures,
            cancel_requested, progress, message, idempotency_key, created_at)
        values ($1, $2, $3, 'pending', 0, $4, 0, $5, 0, false, 0, 'Waiting', $6, $4)";
    const INSERT_TAILORING: &str = "
        insert into tailoring (job_id, company, job_title, mode, posting, source_id, input)
        values ($1, $2, $3, $4, $5, (select id from resume where id = $6), $7)";

    Ok(in_tx!(db, tx => {
        if db.backend() == Backend::Postgres {
            // SQLite's immediate transactions run one after another anyway. Here requests of the same
            // person wait for one another until the transaction ends.
            sqlx::query("select pg_advisory_xact_lock($1)").bind(lock_key(new.user)).execute(&mut *tx).await?;
        }
        if let Some(key) = new.idempotency_key {
            let same: Option<Uuid> =
                sqlx::query_scalar(SAME_KEY).bind(new.user.0).bind(key).fetch_optional(&mut *tx).await?;
            if let Some(id) = same {
                return Ok(Enqueued::Already(JobId(id)));
            }
        }
        let active: i64 = sqlx::query_scalar(ACTIVE).bind(new.user.0).bind(KIND).fetch_one(&mut *tx).await?;
        if active >= i64::from(limits.active_max) {
            return Ok(Enqueued::TooManyActive);
        }
        let today: i64 = sqlx::query_scalar(TODAY)
            .bind(new.user.0)
            .bind(KIND)
            .bind(limits.day_start)
            .fetch_one(&mut *tx)
            .await?;
        if today >= i64::from(limits.day_max) {
            return Ok(Enqueued::TooManyToday);
        }
        sqlx::query(INSERT_JOB)
            .bind(new.id.0)
            .bind(KIND)
            .bind(new.user.0)
            .bind(now)
            .bind(new.max_attempts)
            .bind(new.idempotency_key)
            .execute(&mut *tx)
            .await?;
        sqlx::query(INSERT_TAILORING)
            .bind(new.id.0)
            .bind(new.company)
            .bind(new.job_title)
            .bind(new.mode.key())
            .bind(new.posting)
            .bind(new.source.map(|id| id.0))
            .bind(JsonText(new.input))
            .execute(&mut *tx)
            .await?;
        Enqueued::Queued
    }))
}
