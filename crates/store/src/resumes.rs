//! Resumes: one row each, and every save kept in `resume_revision`.

use chrono::{DateTime, Utc};
use contract::{JobId, ResumeDetail, ResumeId, ResumeSummary, Revision, UserId, VariantSource};
use resume::Resume;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{Db, StoreError, json::JsonText};

pub struct NewResume<'a> {
    pub id: ResumeId,
    pub title: &'a str,
    pub content: &'a Resume,
    /// Set for variants.
    pub variant: Option<VariantSource>,
}

/// One save: the new content and the revision that it was made from.
pub struct Save<'a> {
    pub id: ResumeId,
    pub base: Revision,
    pub title: &'a str,
    pub content: &'a Resume,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    Saved(Revision),
    /// Somebody saved in between. Nothing was written; this is what is stored.
    Stale(Box<ResumeDetail>),
    NotFound,
}

/// One kept save.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptRevision {
    pub revision: Revision,
    pub title: String,
    pub content: Resume,
    pub saved_at: DateTime<Utc>,
}

#[derive(FromRow)]
struct SummaryRow {
    #[sqlx(try_from = "Uuid")]
    id: ResumeId,
    title: String,
    revision: Revision,
    updated_at: DateTime<Utc>,
    source_id: Option<Uuid>,
    job_id: Option<Uuid>,
    company: Option<String>,
    job_title: Option<String>,
}

impl From<SummaryRow> for ResumeSummary {
    fn from(row: SummaryRow) -> Self {
        let variant = row.job_id.map(|job| VariantSource {
            job: JobId(job),
            source: row.source_id.map(ResumeId),
            company: row.company.unwrap_or_default(),
            job_title: row.job_title.unwrap_or_default(),
        });
        ResumeSummary { id: row.id, title: row.title, revision: row.revision, updated_at: row.updated_at, variant }
    }
}

#[derive(FromRow)]
struct DetailRow {
    #[sqlx(flatten)]
    summary: SummaryRow,
    content: JsonText<Resume>,
}

impl From<DetailRow> for ResumeDetail {
    fn from(row: DetailRow) -> Self {
        ResumeDetail { summary: row.summary.into(), resume: row.content.0 }
    }
}

/// The source is looked up once more, because it may have been deleted since the caller read it.
pub(crate) const INSERT: &str = "
    insert into resume
        (id, user_id, title, content, revision, source_id, job_id, company, job_title, created_at, updated_at)
    values ($1, $2, $3, $4, 1, (select id from resume where id = $5), $6, $7, $8, $9, $9)";
pub(crate) const INSERT_REVISION: &str =
    "insert into resume_revision (resume_id, revision, title, content, saved_at) values ($1, $2, $3, $4, $5)";
const FIND: &str = "
    select id, title, revision, updated_at, source_id, job_id, company, job_title, content
    from resume where id = $1 and user_id = $2";

/// Inserts a resume and its first revision within a transaction.
macro_rules! insert_in {
    ($tx:ident, $user:expr, $new:expr, $now:expr) => {{
        let new = $new;
        let variant = new.variant.as_ref();
        sqlx::query($crate::resumes::INSERT)
            .bind(new.id.0)
            .bind($user.0)
            .bind(new.title)
            .bind($crate::json::JsonText(new.content))
            .bind(variant.and_then(|variant| variant.source).map(|id| id.0))
            .bind(variant.map(|variant| variant.job.0))
            .bind(variant.map(|variant| variant.company.as_str()))
            .bind(variant.map(|variant| variant.job_title.as_str()))
            .bind($now)
            .execute(&mut *$tx)
            .await?;
        sqlx::query($crate::resumes::INSERT_REVISION)
            .bind(new.id.0)
            .bind(1_i64)
            .bind(new.title)
            .bind($crate::json::JsonText(new.content))
            .bind($now)
            .execute(&mut *$tx)
            .await?;
    }};
}
pub(crate) use insert_in;

/// Adds a resume at revision 1.
pub async fn insert(db: &Db, user: UserId, new: &NewResume<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    in_tx!(db, tx => { insert_in!(tx, user, new, now) });
    Ok(())
}

/// The user's resumes, last changed first.
pub async fn list(db: &Db, user: UserId) -> Result<Vec<ResumeSummary>, StoreError> {
    const SQL: &str = "
        select id, title, revision, updated_at, source_id, job_id, company, job_title
        from resume where user_id = $1 order by updated_at desc, id desc";
    let rows: Vec<SummaryRow> = on!(db, pool => sqlx::query_as(SQL).bind(user.0).fetch_all(pool).await?);
    Ok(rows.into_iter().map(ResumeSummary::from).collect())
}

/// How many resumes the user has.
pub async fn count(db: &Db, user: UserId) -> Result<i64, StoreError> {
    const SQL: &str = "select count(*) from resume where user_id = $1";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(user.0).fetch_one(pool).await?))
}

pub async fn find(db: &Db, user: UserId, id: ResumeId) -> Result<Option<ResumeDetail>, StoreError> {
    let row: Option<DetailRow> =
        on!(db, pool => sqlx::query_as(FIND).bind(id.0).bind(user.0).fetch_optional(pool).await?);
    Ok(row.map(ResumeDetail::from))
}

/// Writes a new revision if `base` is still the newest. Saving what is stored already is fine from any base.
pub async fn save(db: &Db, user: UserId, save: &Save<'_>, now: DateTime<Utc>) -> Result<Saved, StoreError> {
    const UPDATE: &str = "
        update resume set title = $1, content = $2, revision = revision + 1, updated_at = $3
        where id = $4 and user_id = $5 and revision = $6
        returning revision";
    Ok(in_tx!(db, tx => {
        let revision: Option<Revision> = sqlx::query_scalar(UPDATE)
            .bind(save.title)
            .bind(JsonText(save.content))
            .bind(now)
            .bind(save.id.0)
            .bind(user.0)
            .bind(save.base)
            .fetch_optional(&mut *tx)
            .await?;
        match revision {
            Some(revision) => {
                sqlx::query(INSERT_REVISION)
                    .bind(save.id.0)
                    .bind(revision)
                    .bind(save.title)
                    .bind(JsonText(save.content))
                    .bind(now)
                    .execute(&mut *tx)
                    .await?;
                Saved::Saved(revision)
            }
            None => {
                let current: Option<DetailRow> =
                    sqlx::query_as(FIND).bind(save.id.0).bind(user.0).fetch_optional(&mut *tx).await?;
                match current {
                    None => Saved::NotFound,
                    // The same save again, because the browser did not get the first answer.
                    Some(row) if row.summary.title == save.title && row.content.0 == *save.content => {
                        Saved::Saved(row.summary.revision)
                    }
                    Some(row) => Saved::Stale(Box::new(row.into())),
                }
            }
        }
    }))
}

/// Every save of a resume, newest first.
pub async fn list_revisions(db: &Db, user: UserId, id: ResumeId) -> Result<Vec<KeptRevision>, StoreError> {
    #[derive(FromRow)]
    struct Row {
        revision: Revision,
        title: String,
        content: JsonText<Resume>,
        saved_at: DateTime<Utc>,
    }
    const SQL: &str = "
        select v.revision, v.title, v.content, v.saved_at
        from resume_revision v join resume r on r.id = v.resume_id
        where r.id = $1 and r.user_id = $2 order by v.revision desc";
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(SQL).bind(id.0).bind(user.0).fetch_all(pool).await?);
    let keep = |row: Row| KeptRevision {
        revision: row.revision,
        title: row.title,
        content: row.content.0,
        saved_at: row.saved_at,
    };
    Ok(rows.into_iter().map(keep).collect())
}

/// Deletes a resume with all its revisions; false when the user has no such resume.
///
/// Variants made from it stay and lose their link.
pub async fn delete(db: &Db, user: UserId, id: ResumeId) -> Result<bool, StoreError> {
    const SQL: &str = "delete from resume where id = $1 and user_id = $2";
    let deleted = in_tx!(db, tx => {
        sqlx::query(SQL).bind(id.0).bind(user.0).execute(&mut *tx).await?.rows_affected()
    });
    Ok(deleted == 1)
}
