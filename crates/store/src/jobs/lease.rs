//! What the holder of a lease may write. Every function fails with `LeaseLost` for anybody else.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{Lease, Wish};
use crate::{Db, StoreError, json::JsonText};

/// The fence. `$1..=$3` are job, owner and attempt in every statement of a lease's holder.
macro_rules! fenced {
    ($set:literal) => {
        concat!(
            "update job set ",
            $set,
            " where id = $1 and lease_owner = $2 and attempt = $3 and state = 'processing'
              returning cancel_requested"
        )
    };
}
pub(crate) use fenced;

/// Binds the fence and further arguments to a fenced statement and runs it.
macro_rules! run_fenced {
    ($tx:ident, $sql:expr, $lease:expr $(, $argument:expr)*) => {{
        let cancel_requested: Option<bool> = sqlx::query_scalar($sql)
            .bind($lease.job.0)
            .bind($lease.owner)
            .bind($lease.attempt)
            $(.bind($argument))*
            .fetch_optional(&mut *$tx)
            .await?;
        $crate::jobs::Wish::from_flag(cancel_requested.ok_or($crate::StoreError::LeaseLost)?)
    }};
}
pub(crate) use run_fenced;

/// Renews the lease.
pub async fn heartbeat(db: &Db, lease: &Lease, until: DateTime<Utc>) -> Result<Wish, StoreError> {
    Ok(in_tx!(db, tx => { run_fenced!(tx, fenced!("lease_until = $4"), lease, until) }))
}

/// Says what the job is doing now. Progress never goes back: a smaller number changes nothing.
pub async fn begin_stage(db: &Db, lease: &Lease, progress: u8, message: &str) -> Result<Wish, StoreError> {
    const SQL: &str = fenced!(
        "message = case when progress <= $4 and not cancel_requested then $5 else message end,
         progress = case when progress <= $4 then $4 else progress end"
    );
    Ok(in_tx!(db, tx => { run_fenced!(tx, SQL, lease, i64::from(progress), message) }))
}

/// Keeps a stage's output, in one transaction with the fence. Errors so far are forgotten.
///
/// # Errors
/// `Taken` if this stage of the job has an output already.
pub async fn finish_stage(
    db: &Db,
    lease: &Lease,
    stage: &str,
    output: &Value,
    now: DateTime<Utc>,
) -> Result<Wish, StoreError> {
    const INSERT: &str = "insert into job_stage (job_id, stage, output, finished_at) values ($1, $2, $3, $4)";
    Ok(in_tx!(db, tx => {
        let wish = run_fenced!(tx, fenced!("failures = 0"), lease);
        sqlx::query(INSERT)
            .bind(lease.job.0)
            .bind(stage)
            .bind(JsonText(output))
            .bind(now)
            .execute(&mut *tx)
            .await
            .map_err(StoreError::taken)?;
        wish
    }))
}

/// Gives the job back untouched, as a worker does that is shutting down: anybody may claim it at once.
pub async fn release(db: &Db, lease: &Lease) -> Result<(), StoreError> {
    const SQL: &str = fenced!("state = 'pending', lease_owner = null, lease_until = null");
    in_tx!(db, tx => { run_fenced!(tx, SQL, lease) });
    Ok(())
}

/// Puts the job back after an error, to be claimed again from `run_at` on.
pub async fn retry(db: &Db, lease: &Lease, run_at: DateTime<Utc>, message: &str) -> Result<(), StoreError> {
    const SQL: &str = fenced!(
        "state = 'pending', lease_owner = null, lease_until = null, failures = failures + 1,
         run_at = $4, message = $5"
    );
    in_tx!(db, tx => { run_fenced!(tx, SQL, lease, run_at, message) });
    Ok(())
}

/// Ends the job without a result; `error` is for a person. The job no longer counts for the day.
pub async fn fail(db: &Db, lease: &Lease, error: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str = fenced!(
        "state = 'failed', lease_owner = null, lease_until = null, finished_at = $4,
         message = 'Failed', error = $5"
    );
    in_tx!(db, tx => { run_fenced!(tx, SQL, lease, now, error) });
    Ok(())
}

/// Ends the job because its person asked for it.
pub async fn acknowledge_cancel(db: &Db, lease: &Lease, now: DateTime<Utc>) -> Result<(), StoreError> {
    const SQL: &str =
        fenced!("state = 'cancelled', lease_owner = null, lease_until = null, finished_at = $4, message = 'Cancelled'");
    in_tx!(db, tx => { run_fenced!(tx, SQL, lease, now) });
    Ok(())
}
