//! Tailorings: a job, what it works on, and what it made.

mod complete;
mod enqueue;
mod status;

pub use complete::{Completed, Completion, complete};
pub use enqueue::{Enqueued, Limits, NewTailoring, enqueue_within_limits};
pub use status::{Counts, cancel, count, find, list};

use contract::{JobId, JobStatus, Mode, Report, ResumeId, UserId};
use resume::Resume;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{Db, StoreError, json::JsonText};

/// The kind of these jobs in the queue.
pub const KIND: &str = "tailoring";

/// What the worker needs to do a tailoring.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    pub company: String,
    pub job_title: String,
    pub mode: Mode,
    pub posting: String,
    /// `None` when the resume was sent along or has been deleted since.
    pub source: Option<ResumeId>,
    /// The resume as it was when the job was queued.
    pub input: Resume,
}

/// What a tailoring began with and made.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub status: JobStatus,
    pub input: Resume,
    /// Both are there once the job is completed.
    pub result: Option<(Resume, Report)>,
}

pub(crate) fn mode_from_key(key: &str) -> Result<Mode, StoreError> {
    Mode::from_key(key).ok_or(StoreError::UnknownValue { column: "tailoring.mode" })
}

/// The work of a claimed job.
pub async fn find_assignment(db: &Db, job: JobId) -> Result<Option<Assignment>, StoreError> {
    #[derive(FromRow)]
    struct Row {
        company: String,
        job_title: String,
        mode: String,
        posting: String,
        source_id: Option<Uuid>,
        input: JsonText<Resume>,
    }
    const SQL: &str = "select company, job_title, mode, posting, source_id, input from tailoring where job_id = $1";
    let row: Option<Row> = on!(db, pool => sqlx::query_as(SQL).bind(job.0).fetch_optional(pool).await?);
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Assignment {
        company: row.company,
        job_title: row.job_title,
        mode: mode_from_key(&row.mode)?,
        posting: row.posting,
        source: row.source_id.map(ResumeId),
        input: row.input.0,
    }))
}

/// What one of the user's tailorings began with and made.
pub async fn find_outcome(db: &Db, user: UserId, job: JobId) -> Result<Option<Outcome>, StoreError> {
    #[derive(FromRow)]
    struct Row {
        input: JsonText<Resume>,
        result: Option<JsonText<Resume>>,
        report: Option<JsonText<Report>>,
    }
    const SQL: &str = "
        select t.input, t.result, t.report from tailoring t join job j on j.id = t.job_id
        where t.job_id = $1 and j.user_id = $2";
    let Some(status) = find(db, user, job).await? else { return Ok(None) };
    let row: Option<Row> = on!(db, pool => sqlx::query_as(SQL).bind(job.0).bind(user.0).fetch_optional(pool).await?);
    Ok(row.map(|row| Outcome {
        status,
        input: row.input.0,
        result: row.result.zip(row.report).map(|(result, report)| (result.0, report.0)),
    }))
}
