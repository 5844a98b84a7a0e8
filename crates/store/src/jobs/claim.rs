//! Claiming a job.

use chrono::{DateTime, Utc};
use contract::{JobId, UserId};
use sqlx::FromRow;
use uuid::Uuid;

use super::{Lease, Wish};
use crate::{Db, StoreError};

/// Who wants a job, of which kind, and until when.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    pub kind: &'a str,
    pub owner: Uuid,
    pub now: DateTime<Utc>,
    pub lease_until: DateTime<Utc>,
}

/// A job that is ours for now.
#[derive(Clone, Debug, PartialEq)]
pub struct Claimed {
    pub lease: Lease,
    pub user: UserId,
    /// Errors since the last finished stage.
    pub failures: i64,
    pub wish: Wish,
}

#[derive(FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: JobId,
    #[sqlx(try_from = "Uuid")]
    user_id: UserId,
    attempt: i64,
    failures: i64,
    cancel_requested: bool,
}

/// The one query that differs: on PostgreSQL workers claim at the same time and must step over
/// rows that another is just claiming; SQLite runs one writer at a time and has no row locks.
macro_rules! claim_sql {
    ($row_lock:literal) => {
        concat!(
            "update job set state = 'processing', lease_owner = $1, lease_until = $2, attempt = attempt + 1
             where id = (
                 select id from job
                 where kind = $3
                   and ((state = 'pending' and run_at <= $4) or (state = 'processing' and lease_until <= $4))
                 order by priority desc, run_at, id limit 1 ",
            $row_lock,
            ")
             returning id, user_id, attempt, failures, cancel_requested"
        )
    };
}

/// Takes the next job that is due, or whose worker let its lease run out: the highest priority
/// first, then the longest waiting.
///
/// A job that has been claimed `max_attempts` times and whose lease ran out again is failed instead:
/// it probably takes its worker down with it.
pub async fn claim(db: &Db, claim: &Claim<'_>) -> Result<Option<Claimed>, StoreError> {
    const GIVE_UP: &str = "
        update job set state = 'failed', lease_owner = null, lease_until = null, finished_at = $1,
            message = 'Failed', error = 'The work was interrupted too often.'
        where kind = $2 and state = 'processing' and lease_until <= $1 and attempt >= max_attempts";
    let sql = match db {
        Db::Sqlite(_) => claim_sql!(""),
        Db::Postgres(_) => claim_sql!("for update skip locked"),
    };
    let row: Option<Row> = in_tx!(db, tx => {
        sqlx::query(GIVE_UP).bind(claim.now).bind(claim.kind).execute(&mut *tx).await?;
        sqlx::query_as(sql)
            .bind(claim.owner)
            .bind(claim.lease_until)
            .bind(claim.kind)
            .bind(claim.now)
            .fetch_optional(&mut *tx)
            .await?
    });
    Ok(row.map(|row| Claimed {
        lease: Lease { job: row.id, owner: claim.owner, attempt: row.attempt },
        user: row.user_id,
        failures: row.failures,
        wish: Wish::from_flag(row.cancel_requested),
    }))
}
