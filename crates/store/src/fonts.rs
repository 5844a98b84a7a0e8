//! Font files of people.

use chrono::{DateTime, Utc};
use contract::{FontId, FontRights, StoredFont, UserId};
use sqlx::FromRow;

use crate::{Backend, Db, StoreError, db::lock_key, json::JsonText};

/// What became of a new font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    Added,
    /// The same file is there already.
    Already(StoredFont),
    /// The family has this style in another file.
    SameStyle,
    TooMany,
}

#[derive(FromRow)]
struct Row {
    id: Vec<u8>,
    family: String,
    weight: i64,
    italic: bool,
    rights: String,
    scripts: JsonText<Vec<String>>,
    size_bytes: i64,
    uploaded_at: DateTime<Utc>,
}

impl Row {
    /// `None` for what only another version of the program can have written.
    fn read(self) -> Option<StoredFont> {
        Some(StoredFont {
            id: FontId(self.id.try_into().ok()?),
            family: self.family,
            weight: self.weight.try_into().ok()?,
            italic: self.italic,
            rights: FontRights::from_key(&self.rights)?,
            scripts: self.scripts.0,
            size_bytes: self.size_bytes,
            uploaded_at: self.uploaded_at,
        })
    }
}

/// The user's fonts, by family, weight and style.
pub async fn list(db: &Db, user: UserId) -> Result<Vec<StoredFont>, StoreError> {
    const SQL: &str = "
        select id, family, weight, italic, rights, scripts, size_bytes, uploaded_at
        from font where user_id = $1 order by family, weight, italic, id";
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(SQL).bind(user.0).fetch_all(pool).await?);
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

/// Keeps a font unless there are `max` already. Requests in parallel cannot pass the limit together.
pub async fn add(db: &Db, user: UserId, new: &StoredFont, file: &[u8], max: usize) -> Result<Added, StoreError> {
    const SAME_FILE: &str = "
        select id, family, weight, italic, rights, scripts, size_bytes, uploaded_at
        from font where user_id = $1 and id = $2";
    const SAME_STYLE: &str = "
        select count(*) from font where user_id = $1 and family = $2 and weight = $3 and italic = $4";
    const COUNT: &str = "select count(*) from font where user_id = $1";
    const INSERT: &str = "
        insert into font (user_id, id, family, weight, italic, rights, scripts, size_bytes, file, uploaded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    Ok(in_tx!(db, tx => {
        if db.backend() == Backend::Postgres {
            // As for tailorings: SQLite's immediate transactions run one after another anyway.
            sqlx::query("select pg_advisory_xact_lock($1)").bind(lock_key(user)).execute(&mut *tx).await?;
        }
        let same: Option<Row> =
            sqlx::query_as(SAME_FILE).bind(user.0).bind(new.id.0.as_slice()).fetch_optional(&mut *tx).await?;
        if let Some(font) = same.and_then(Row::read) {
            return Ok(Added::Already(font));
        }
        let same_style: i64 = sqlx::query_scalar(SAME_STYLE)
            .bind(user.0)
            .bind(&new.family)
            .bind(i64::from(new.weight))
            .bind(new.italic)
            .fetch_one(&mut *tx)
            .await?;
        if same_style > 0 {
            return Ok(Added::SameStyle);
        }
        let count: i64 = sqlx::query_scalar(COUNT).bind(user.0).fetch_one(&mut *tx).await?;
        if count >= max as i64 {
            return Ok(Added::TooMany);
        }
        sqlx::query(INSERT)
            .bind(user.0)
            .bind(new.id.0.as_slice())
            .bind(&new.family)
            .bind(i64::from(new.weight))
            .bind(new.italic)
            .bind(new.rights.key())
            .bind(JsonText(&new.scripts))
            .bind(new.size_bytes)
            .bind(file)
            .bind(new.uploaded_at)
            .execute(&mut *tx)
            .await?;
        Added::Added
    }))
}

/// True when there was such a font.
pub async fn delete(db: &Db, user: UserId, id: FontId) -> Result<bool, StoreError> {
    const SQL: &str = "delete from font where user_id = $1 and id = $2";
    let gone = in_tx!(db, tx => {
        sqlx::query(SQL).bind(user.0).bind(id.0.as_slice()).execute(&mut *tx).await?.rows_affected()
    });
    Ok(gone > 0)
}

/// The file of one of the user's fonts.
pub async fn file(db: &Db, user: UserId, id: FontId) -> Result<Option<Vec<u8>>, StoreError> {
    const SQL: &str = "select file from font where user_id = $1 and id = $2";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(user.0).bind(id.0.as_slice()).fetch_optional(pool).await?))
}
