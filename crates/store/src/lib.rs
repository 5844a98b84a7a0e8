//! Accounts, sessions, resumes and the job queue in SQLite or PostgreSQL.
//!
//! The only crate that knows SQL. Every query is one text that both databases understand, expanded
//! once for each by the macros in `db`: `$1` for arguments, `returning`, `on conflict`, `case`; no
//! `now()`, intervals, arrays, `ilike` or JSON operators; `bigint` for every number. Where a text must
//! differ, both stand side by side with a reason: claiming a job, and the lock around a person's limits.
//!
//! Times, ids and digests are arguments: the store reads no clock and draws no random number. Times
//! carry whole microseconds, which is what PostgreSQL keeps.
//!
//! Ownership is part of the query: a function that takes a [`contract::UserId`] finds nothing of
//! anybody else's.

#[macro_use]
mod db;
mod error;
pub mod fonts;
pub mod jobs;
mod json;
pub mod readbacks;
pub mod resumes;
pub mod sessions;
pub mod tailorings;
pub mod users;

pub use db::{Backend, Db};
pub use error::StoreError;
