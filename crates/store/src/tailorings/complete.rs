//! Completing a tailoring.

use chrono::{DateTime, Utc};
use contract::{Report, UserId};

use crate::{
    Db, StoreError,
    jobs::{Lease, Wish, fenced, run_fenced},
    json::JsonText,
    resumes::{self, NewResume},
};

/// What a tailoring made.
pub struct Completion<'a> {
    /// The variant to add to the person's resumes; its content is the result.
    pub variant: NewResume<'a>,
    pub report: &'a Report,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completed {
    Done,
    /// The person has asked to cancel. Nothing was written; the job is still ours to cancel.
    CancelRequested,
}

/// Writes the result, the variant and the job's end, in one transaction.
///
/// # Errors
/// `LeaseLost` when the job is no longer ours; nothing was written.
pub async fn complete(
    db: &Db,
    lease: &Lease,
    user: UserId,
    completion: &Completion<'_>,
    now: DateTime<Utc>,
) -> Result<Completed, StoreError> {
    const FINISH: &str = fenced!(
        "state = 'completed', lease_owner = null, lease_until = null, progress = 100,
         message = 'Completed', finished_at = $4"
    );
    const RESULT: &str = "update tailoring set result = $2, result_id = $3, report = $4 where job_id = $1";
    Ok(in_tx!(db, tx => {
        if run_fenced!(tx, FINISH, lease, now) == Wish::Cancel {
            return Ok(Completed::CancelRequested);
        }
        resumes::insert_in!(tx, user, &completion.variant, now);
        sqlx::query(RESULT)
            .bind(lease.job.0)
            .bind(JsonText(completion.variant.content))
            .bind(completion.variant.id.0)
            .bind(JsonText(completion.report))
            .execute(&mut *tx)
            .await?;
        Completed::Done
    }))
}
