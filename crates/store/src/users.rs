//! Accounts.

use chrono::{DateTime, Utc};
use contract::{UserId, Viewer};
use sqlx::FromRow;

use crate::{Db, StoreError};

/// An account as the log-in needs it.
#[derive(Clone, Debug)]
pub struct Account {
    pub viewer: Viewer,
    /// PHC string.
    pub password_hash: String,
}

pub struct NewAccount<'a> {
    pub id: UserId,
    /// The name as typed.
    pub name: &'a str,
    /// PHC string.
    pub password_hash: &'a str,
    pub created_at: DateTime<Utc>,
}

/// Adds an account.
///
/// # Errors
/// `Taken` when an account has this name in any mix of cases.
pub async fn insert(db: &Db, new: &NewAccount<'_>) -> Result<(), StoreError> {
    const SQL: &str = "
        insert into user_account (id, name, name_key, password_hash, created_at)
        values ($1, $2, $3, $4, $5)";
    in_tx!(db, tx => {
        sqlx::query(SQL)
            .bind(new.id.0)
            .bind(new.name)
            .bind(key(new.name))
            .bind(new.password_hash)
            .bind(new.created_at)
            .execute(&mut *tx)
            .await
            .map_err(StoreError::taken)?;
    });
    Ok(())
}

/// Replaces the password's hash, as a log-in does when the cost of hashing has been raised.
pub async fn set_password_hash(db: &Db, id: UserId, password_hash: &str) -> Result<(), StoreError> {
    const SQL: &str = "update user_account set password_hash = $2 where id = $1";
    in_tx!(db, tx => { sqlx::query(SQL).bind(id.0).bind(password_hash).execute(&mut *tx).await?; });
    Ok(())
}

/// The account with this name, compared without case.
pub async fn find_by_name(db: &Db, name: &str) -> Result<Option<Account>, StoreError> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(try_from = "uuid::Uuid")]
        id: UserId,
        name: String,
        password_hash: String,
    }
    const SQL: &str = "select id, name, password_hash from user_account where name_key = $1";
    let row: Option<Row> = on!(db, pool => sqlx::query_as(SQL).bind(key(name)).fetch_optional(pool).await?);
    Ok(row.map(|row| Account { viewer: Viewer { id: row.id, user_id: row.name }, password_hash: row.password_hash }))
}

/// Lower case in Rust, because the two databases disagree about letters outside ASCII.
fn key(name: &str) -> String {
    name.to_lowercase()
}
