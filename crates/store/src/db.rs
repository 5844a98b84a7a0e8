//! The connection to one of the two databases, and the macros that hide which one it is.

use std::{path::Path, str::FromStr, time::Duration};

use contract::UserId;
use sqlx::{
    PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::StoreError;

/// A database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    Sqlite(Sqlite),
    Postgres(PgPool),
}

/// The pools of one SQLite file.
///
/// SQLite lets one connection write at a time. One writer connection makes writers queue up in the
/// pool, in order, instead of polling the file's lock; readers never wait for it (WAL).
#[derive(Clone, Debug)]
pub struct Sqlite {
    pub(crate) reader: SqlitePool,
    pub(crate) writer: SqlitePool,
}

/// Which database a [`Db`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

impl std::fmt::Display for Backend {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Backend::Sqlite => "SQLite",
            Backend::Postgres => "PostgreSQL",
        })
    }
}

/// Runs a reading query: the body is expanded once per database, with `$pool` to fetch from.
macro_rules! on {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::Db::Sqlite(sqlite) => {
                let $pool = &sqlite.reader;
                $body
            }
            $crate::Db::Postgres($pool) => $body,
        }
    };
}

/// Runs a block in a transaction that may write, with `$tx` to execute on, and commits its value.
///
/// Leaving the block early, by `?` or `return`, rolls everything back. The SQLite transaction is
/// immediate: a deferred one fails with "busy" when it begins to write after another has written,
/// whatever the timeout. Never nest: there is one SQLite writer.
macro_rules! in_tx {
    ($db:expr, $tx:ident => $body:block) => {
        match $db {
            $crate::Db::Sqlite(sqlite) => {
                let mut $tx = sqlite.writer.begin_with("begin immediate").await?;
                let value = $body;
                $tx.commit().await?;
                value
            }
            $crate::Db::Postgres(pool) => {
                let mut $tx = pool.begin().await?;
                let value = $body;
                $tx.commit().await?;
                value
            }
        }
    };
}

/// The person as the 64 bits that an advisory lock takes. A collision only makes two people wait.
pub(crate) fn lock_key(user: UserId) -> i64 {
    let (high, low) = user.0.as_u64_pair();
    (high ^ low) as i64
}

/// How long a connection waits for another process that writes to the same SQLite file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a request waits for a free connection before it fails.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(15);
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;

impl Db {
    /// Opens the database and brings its tables up to date.
    ///
    /// `url` is `postgres://user:password@host/name`, or the path of a SQLite file, with or without
    /// `sqlite:` before it; the file is made if it is missing, its folder is not.
    ///
    /// # Errors
    /// `Address` for a url that names neither, `Migrate` for a database of a newer version,
    /// `Database` when it cannot be reached.
    pub async fn connect(url: &str) -> Result<Db, StoreError> {
        let url = url.trim();
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            return connect_postgres(url).await;
        }
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
        if path.is_empty() || path == ":memory:" || path.contains("://") {
            return Err(StoreError::Address(
                "the database address must be a postgres:// url or the path of a SQLite file".into(),
            ));
        }
        connect_sqlite(Path::new(path)).await
    }

    pub fn backend(&self) -> Backend {
        match self {
            Db::Sqlite(_) => Backend::Sqlite,
            Db::Postgres(_) => Backend::Postgres,
        }
    }

    /// Asks the database for nothing; an answer means that it is well.
    pub async fn ping(&self) -> Result<(), StoreError> {
        on!(self, pool => { sqlx::query("select 1").execute(pool).await?; });
        Ok(())
    }

    /// Closes all connections; waits for those in use.
    pub async fn close(&self) {
        match self {
            Db::Sqlite(sqlite) => {
                sqlite.reader.close().await;
                sqlite.writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

async fn connect_sqlite(path: &Path) -> Result<Db, StoreError> {
    // FULL costs one fsync a save and keeps an acknowledged save through a power cut, as PostgreSQL does.
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .synchronous(SqliteSynchronous::Full);
    let pool = |connections| {
        SqlitePoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .idle_timeout(None)
            .max_lifetime(None)
    };

    let write = options.clone().create_if_missing(true).journal_mode(SqliteJournalMode::Wal);
    let mut tries = 0;
    let writer = loop {
        match pool(1).connect_with(write.clone()).await {
            Ok(writer) => break writer,
            // Turning WAL on for the first time does not honour the busy timeout, and two processes
            // may start at once on a new file.
            Err(error) if tries < 50 && is_busy(&error) => {
                tries += 1;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            Err(error) => return Err(error.into()),
        }
    };
    // One transaction around all migrations, so that a second process waits instead of starting over.
    let mut tx = writer.begin_with("begin immediate").await?;
    sqlx::migrate!("migrations/sqlite").run_direct(None, &mut *tx, false).await?;
    tx.commit().await?;

    let reader = pool(SQLITE_READERS).connect_with(options.pragma("query_only", "on")).await?;
    Ok(Db::Sqlite(Sqlite { reader, writer }))
}

fn is_busy(error: &sqlx::Error) -> bool {
    const SQLITE_BUSY: i32 = 5;
    error
        .as_database_error()
        .and_then(|database| database.code())
        .and_then(|code| code.parse::<i32>().ok())
        // The lower byte of an extended code is the plain code.
        .is_some_and(|code| code & 0xff == SQLITE_BUSY)
}

async fn connect_postgres(url: &str) -> Result<Db, StoreError> {
    // The parser's own message may repeat the url, which holds a password.
    let options = PgConnectOptions::from_str(url)
        .map_err(|_| StoreError::Address("the postgres:// url cannot be read".into()))?
        .application_name("velvit");
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(options)
        .await?;
    sqlx::migrate!("migrations/postgres").run(&pool).await?;
    Ok(Db::Postgres(pool))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn sqlite_is_durable_checks_references_and_reads_apart() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("store.db").display());
        let Db::Sqlite(sqlite) = Db::connect(&url).await.unwrap() else { panic!("a path names a SQLite file") };
        for pool in [&sqlite.writer, &sqlite.reader] {
            let mode: String = sqlx::query_scalar("pragma journal_mode").fetch_one(pool).await.unwrap();
            let synchronous: i64 = sqlx::query_scalar("pragma synchronous").fetch_one(pool).await.unwrap();
            let foreign_keys: i64 = sqlx::query_scalar("pragma foreign_keys").fetch_one(pool).await.unwrap();
            assert_eq!((mode.as_str(), synchronous, foreign_keys), ("wal", 2, 1));
        }
        assert!(sqlx::query("delete from session").execute(&sqlite.writer).await.is_ok());
        assert!(sqlx::query("delete from session").execute(&sqlite.reader).await.is_err());
    }
}
