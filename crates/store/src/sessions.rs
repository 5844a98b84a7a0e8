//! Sessions: who is signed in. The store sees only the SHA-256 of a token.

use chrono::{DateTime, Utc};
use contract::{UserId, Viewer};
use sqlx::FromRow;

use crate::{Db, StoreError};

/// SHA-256 of a session token.
pub type TokenHash = [u8; 32];

/// Opens a session, notes the log-in on the account and drops sessions that have run out.
pub async fn insert(
    db: &Db,
    token: &TokenHash,
    user: UserId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const INSERT: &str = "insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)";
    in_tx!(db, tx => {
        sqlx::query("delete from session where expires_at <= $1").bind(now).execute(&mut *tx).await?;
        sqlx::query("update user_account set last_login_at = $1 where id = $2")
            .bind(now)
            .bind(user.0)
            .execute(&mut *tx)
            .await?;
        sqlx::query(INSERT)
            .bind(token.as_slice())
            .bind(user.0)
            .bind(now)
            .bind(expires_at)
            .execute(&mut *tx)
            .await?;
    });
    Ok(())
}

/// Who holds this token, unless it is unknown or has run out at `now`.
pub async fn find_viewer(db: &Db, token: &TokenHash, now: DateTime<Utc>) -> Result<Option<Viewer>, StoreError> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(try_from = "uuid::Uuid")]
        id: UserId,
        name: String,
    }
    const SQL: &str = "
        select u.id, u.name from session s join user_account u on u.id = s.user_id
        where s.token_hash = $1 and s.expires_at > $2";
    let row: Option<Row> =
        on!(db, pool => sqlx::query_as(SQL).bind(token.as_slice()).bind(now).fetch_optional(pool).await?);
    Ok(row.map(|row| Viewer { id: row.id, user_id: row.name }))
}

/// Ends a session; an unknown token is fine.
pub async fn delete(db: &Db, token: &TokenHash) -> Result<(), StoreError> {
    in_tx!(db, tx => {
        sqlx::query("delete from session where token_hash = $1").bind(token.as_slice()).execute(&mut *tx).await?;
    });
    Ok(())
}
