//! The durable job queue.
//!
//! A worker claims a job for as long as its lease lasts and renews the lease by heartbeats. Every
//! write of a worker names its [`Lease`]: the owner and the number of the claim. A worker that was
//! away too long finds its job claimed anew under another number and can write nothing more
//! (`StoreError::LeaseLost`). Finished stages are checkpoints: a job that is claimed again goes on
//! after the last of them.
//!
//! Jobs are added by their kind's own module, see [`crate::tailorings::enqueue_within_limits`].

mod claim;
mod lease;

pub(crate) use lease::{fenced, run_fenced};

use contract::JobId;
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

pub use claim::{Claim, Claimed, claim};
pub use lease::{acknowledge_cancel, begin_stage, fail, finish_stage, heartbeat, release, retry};

use crate::{Db, StoreError, json::JsonText};

/// The right to write to a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    pub job: JobId,
    /// The worker.
    pub owner: Uuid,
    /// Number of the claim, from 1.
    pub attempt: i64,
}

/// Whether the person has asked to cancel the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    GoOn,
    Cancel,
}

impl Wish {
    pub(crate) fn from_flag(cancel_requested: bool) -> Self {
        if cancel_requested { Wish::Cancel } else { Wish::GoOn }
    }
}

/// A finished stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Checkpoint {
    /// The kind's own name for the stage.
    pub stage: String,
    pub output: Value,
}

/// What the job's finished stages put out, in the order they finished.
pub async fn list_checkpoints(db: &Db, job: JobId) -> Result<Vec<Checkpoint>, StoreError> {
    #[derive(FromRow)]
    struct Row {
        stage: String,
        output: JsonText<Value>,
    }
    const SQL: &str = "select stage, output from job_stage where job_id = $1 order by finished_at, stage";
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(SQL).bind(job.0).fetch_all(pool).await?);
    Ok(rows.into_iter().map(|row| Checkpoint { stage: row.stage, output: row.output.0 }).collect())
}
