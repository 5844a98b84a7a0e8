//! Where the tailorings stand, and cancelling them.

use chrono::{DateTime, Utc};
use contract::{JobId, JobState, JobStatus, ResumeId, UserId};
use sqlx::FromRow;
use uuid::Uuid;

use super::{KIND, mode_from_key};
use crate::{Db, StoreError};

/// A person's tailorings, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Counts {
    /// Completed, ever.
    pub total: i64,
    /// Pending or processing.
    pub active: i64,
    /// Created since the start of the day and neither failed nor cancelled.
    pub today: i64,
}

#[derive(FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: JobId,
    company: String,
    job_title: String,
    mode: String,
    state: String,
    progress: i64,
    message: String,
    error: Option<String>,
    source_id: Option<Uuid>,
    result_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    finished_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for JobStatus {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(JobStatus {
            id: row.id,
            company: row.company,
            job_title: row.job_title,
            mode: mode_from_key(&row.mode)?,
            state: JobState::from_key(&row.state).ok_or(StoreError::UnknownValue { column: "job.state" })?,
            progress: u8::try_from(row.progress).map_err(|_| StoreError::UnknownValue { column: "job.progress" })?,
            message: row.message,
            error: row.error,
            source: row.source_id.map(ResumeId),
            result: row.result_id.map(ResumeId),
            created_at: row.created_at,
            finished_at: row.finished_at,
        })
    }
}

macro_rules! select_status {
    ($rest:literal) => {
        concat!(
            "select j.id, t.company, t.job_title, t.mode, j.state, j.progress, j.message, j.error,
                    t.source_id, t.result_id, j.created_at, j.finished_at
             from job j join tailoring t on t.job_id = j.id ",
            $rest
        )
    };
}

pub async fn find(db: &Db, user: UserId, job: JobId) -> Result<Option<JobStatus>, StoreError> {
    const SQL: &str = select_status!("where j.id = $1 and j.user_id = $2");
    let row: Option<Row> = on!(db, pool => sqlx::query_as(SQL).bind(job.0).bind(user.0).fetch_optional(pool).await?);
    row.map(JobStatus::try_from).transpose()
}

/// The user's tailorings, newest first.
pub async fn list(db: &Db, user: UserId, limit: u32) -> Result<Vec<JobStatus>, StoreError> {
    const SQL: &str = select_status!("where j.user_id = $1 order by j.created_at desc, j.id desc limit $2");
    let rows: Vec<Row> =
        on!(db, pool => sqlx::query_as(SQL).bind(user.0).bind(i64::from(limit)).fetch_all(pool).await?);
    rows.into_iter().map(JobStatus::try_from).collect()
}

pub async fn count(db: &Db, user: UserId, day_start: DateTime<Utc>) -> Result<Counts, StoreError> {
    const SQL: &str = "
        select
            count(case when state = 'completed' then 1 end) as total,
            count(case when state in ('pending', 'processing') then 1 end) as active,
            count(case when created_at >= $3 and state not in ('failed', 'cancelled') then 1 end) as today
        from job where user_id = $1 and kind = $2";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(user.0).bind(KIND).bind(day_start).fetch_one(pool).await?))
}

/// Cancels a waiting job at once and asks the worker of a running one to stop; a finished job stays
/// as it is. Returns where the job stands then, `None` when the user has no such job.
pub async fn cancel(db: &Db, user: UserId, job: JobId, now: DateTime<Utc>) -> Result<Option<JobStatus>, StoreError> {
    // One statement, so that a worker that claims or gives back the job meanwhile cannot slip between two.
    const SQL: &str = "
        update job set
            cancel_requested = true,
            message = case when state = 'pending' then 'Cancelled' else 'Stopping' end,
            finished_at = case when state = 'pending' then $3 else finished_at end,
            state = case when state = 'pending' then 'cancelled' else state end
        where id = $1 and user_id = $2 and state in ('pending', 'processing')";
    in_tx!(db, tx => {
        sqlx::query(SQL).bind(job.0).bind(user.0).bind(now).execute(&mut *tx).await?;
    });
    find(db, user, job).await
}
