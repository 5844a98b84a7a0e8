//! The two migration folders make the same tables.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Connection, SqliteConnection, postgres::PgPool};
use store::Db;

use crate::harness::on_each_database;

/// Table and column -> type in SQLite's words, and whether it may be null.
type Columns = BTreeMap<(String, String), (String, bool)>;

#[tokio::test(flavor = "multi_thread")]
async fn both_migrations_make_the_same_tables_columns_and_indexes() {
    on_each_database(compare_with_sqlite).await;
}

/// On SQLite this compares the database with itself.
async fn compare_with_sqlite(db: Db) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fresh.db");
    Db::connect(path.to_str().unwrap()).await.unwrap().close().await;
    let mut sqlite = SqliteConnection::connect(path.to_str().unwrap()).await.unwrap();
    let expected = (sqlite_columns(&mut sqlite).await, sqlite_indexes(&mut sqlite).await);
    assert!(expected.0.len() > 50 && expected.1.len() > 5, "the catalogue was read");

    if let Db::Postgres(pool) = &db {
        pretty_assert(&postgres_columns(pool).await, &expected.0);
        assert_eq!(postgres_indexes(pool).await, expected.1);
    }
}

fn pretty_assert(postgres: &Columns, sqlite: &Columns) {
    for column in postgres.keys().chain(sqlite.keys()) {
        assert_eq!(postgres.get(column), sqlite.get(column), "PostgreSQL (left) and SQLite differ in {column:?}");
    }
}

async fn sqlite_columns(connection: &mut SqliteConnection) -> Columns {
    const SQL: &str = r#"
        select m.name, c.name, c.type, c."notnull" = 0
        from sqlite_master m join pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like '\_sqlx%' escape '\' and m.name not like 'sqlite%'"#;
    let rows: Vec<(String, String, String, bool)> = sqlx::query_as(SQL).fetch_all(connection).await.unwrap();
    rows.into_iter().map(|(table, column, kind, null)| ((table, column), (kind.to_lowercase(), null))).collect()
}

async fn postgres_columns(pool: &PgPool) -> Columns {
    const SQL: &str = r"
        select table_name::text, column_name::text, data_type::text, is_nullable = 'YES'
        from information_schema.columns
        where table_schema = 'public' and table_name not like '\_sqlx%'";
    let rows: Vec<(String, String, String, bool)> = sqlx::query_as(SQL).fetch_all(pool).await.unwrap();
    let in_sqlite = |kind: &str| match kind {
        "uuid" | "bytea" => "blob".to_owned(),
        "timestamp with time zone" => "text".to_owned(),
        other => other.to_owned(),
    };
    rows.into_iter().map(|(table, column, kind, null)| ((table, column), (in_sqlite(&kind), null))).collect()
}

/// Indexes by table and name, those behind primary keys left out.
async fn sqlite_indexes(connection: &mut SqliteConnection) -> BTreeSet<(String, String)> {
    const SQL: &str = "select tbl_name, name from sqlite_master where type = 'index' and sql is not null";
    sqlx::query_as(SQL).fetch_all(connection).await.unwrap().into_iter().collect()
}

async fn postgres_indexes(pool: &PgPool) -> BTreeSet<(String, String)> {
    const SQL: &str = r"
        select tablename::text, indexname::text from pg_indexes
        where schemaname = 'public' and indexname not like '%\_pkey'";
    sqlx::query_as(SQL).fetch_all(pool).await.unwrap().into_iter().collect()
}

#[tokio::test]
async fn a_wrong_address_is_refused_with_words() {
    for address in ["", "sqlite::memory:", "mysql://localhost/velvit"] {
        let error = Db::connect(address).await.unwrap_err();
        assert!(error.to_string().contains("postgres:// url or the path"), "{address}: {error}");
    }
    let error = Db::connect("postgres://velvit:secret@[broken").await.unwrap_err();
    assert!(!error.to_string().contains("secret"));
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_that_start_together_share_a_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.db").to_str().unwrap().to_owned();
    let starts: Vec<_> = (0..8)
        .map(|_| {
            let path = path.clone();
            tokio::spawn(async move { Db::connect(&path).await.map(drop) })
        })
        .collect();
    for start in starts {
        start.await.unwrap().unwrap();
    }
}
