//! Certificates: what was found when a file of a resume was read back.

use chrono::{DateTime, Utc};
use contract::{Format, Readback, ResumeId, Revision, StoredReadback, UserId};
use sqlx::FromRow;

use crate::{Db, StoreError, json::JsonText};

#[derive(FromRow)]
struct Row {
    format: String,
    revision: Revision,
    exact: bool,
    summary: String,
    missing: JsonText<Vec<String>>,
    moved: JsonText<Vec<String>>,
    checked_at: DateTime<Utc>,
}

impl Row {
    /// `None` for a format that this version of the program does not know.
    fn read(self) -> Option<StoredReadback> {
        let readback =
            Readback { exact: self.exact, summary: self.summary, missing: self.missing.0, moved: self.moved.0 };
        let format = Format::from_extension(&self.format)?;
        Some(StoredReadback { format, revision: self.revision, checked_at: self.checked_at, readback })
    }
}

/// Keeps a certificate in place of the one before of the same resume, format and revision. Nothing is kept for a resume
/// that is not the user's.
pub async fn put(db: &Db, user: UserId, resume: ResumeId, new: &StoredReadback) -> Result<(), StoreError> {
    const SQL: &str = "
        insert into readback (resume_id, format, revision, exact, summary, missing, moved, checked_at)
        select id, $3, $4, $5, $6, $7, $8, $9 from resume where id = $1 and user_id = $2
        on conflict (resume_id, format, revision) do update set
            exact = excluded.exact, summary = excluded.summary, missing = excluded.missing,
            moved = excluded.moved, checked_at = excluded.checked_at";
    in_tx!(db, tx => {
        sqlx::query(SQL)
            .bind(resume.0)
            .bind(user.0)
            .bind(new.format.extension())
            .bind(new.revision)
            .bind(new.readback.exact)
            .bind(&new.readback.summary)
            .bind(JsonText(&new.readback.missing))
            .bind(JsonText(&new.readback.moved))
            .bind(new.checked_at)
            .execute(&mut *tx)
            .await?;
    });
    Ok(())
}

/// The certificate of the newest revision that has one, for each format: PDF, then DOCX.
pub async fn list(db: &Db, user: UserId, resume: ResumeId) -> Result<Vec<StoredReadback>, StoreError> {
    const SQL: &str = "
        select c.format, c.revision, c.exact, c.summary, c.missing, c.moved, c.checked_at
        from readback c join resume r on r.id = c.resume_id
        where r.id = $1 and r.user_id = $2 and c.revision = (
            select max(n.revision) from readback n where n.resume_id = c.resume_id and n.format = c.format)
        order by c.format desc";
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(SQL).bind(resume.0).bind(user.0).fetch_all(pool).await?);
    Ok(rows.into_iter().filter_map(Row::read).collect())
}
