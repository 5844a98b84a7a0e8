//! Databases to test on, and the people and jobs that the stories begin with.

use std::{future::Future, str::FromStr};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use contract::{JobId, Mode, ResumeId, UserId};
use resume::{Field, Resume};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, postgres::PgConnectOptions};
use store::{
    Db,
    jobs::{Claim, Claimed, claim},
    tailorings::{Enqueued, KIND, Limits, NewTailoring, enqueue_within_limits},
    users::{self, NewAccount},
};
use uuid::Uuid;

/// Makes one test of each story, which runs it on every database there is.
macro_rules! stories {
    ($($story:ident),* $(,)?) => {
        mod on_each_database {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $story() {
                    crate::harness::on_each_database(super::$story).await;
                }
            )*
        }
    };
}

pub async fn on_each_database<F>(story: fn(Db) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let folder = tempfile::tempdir().unwrap();
    let db = Db::connect(folder.path().join("store.db").to_str().unwrap()).await.unwrap();
    run(story, db).await;

    if let Some(server) = postgres_server() {
        let name = format!("velvit_test_{}", Uuid::new_v4().simple());
        let mut admin = PgConnection::connect_with(&server).await.expect("VELVIT_TEST_POSTGRES names a running server");
        sqlx::query(AssertSqlSafe(format!("create database {name}"))).execute(&mut admin).await.unwrap();
        let db = Db::connect(server.database(&name).to_url_lossy().as_str()).await.unwrap();
        run(story, db).await;
        sqlx::query(AssertSqlSafe(format!("drop database {name} with (force)"))).execute(&mut admin).await.unwrap();
    }
}

async fn run<F>(story: fn(Db) -> F, db: Db)
where
    F: Future<Output = ()> + Send + 'static,
{
    let backend = db.backend();
    let result = tokio::spawn(story(db.clone())).await;
    db.close().await;
    if let Err(error) = result {
        panic!("the story fails on {backend}: {error}");
    }
}

/// The server to test on, if there is one.
pub fn postgres_server() -> Option<PgConnectOptions> {
    match std::env::var("VELVIT_TEST_POSTGRES") {
        Ok(url) if !url.is_empty() => {
            Some(PgConnectOptions::from_str(&url).expect("VELVIT_TEST_POSTGRES is a postgres:// url"))
        }
        _ if std::env::var("VELVIT_REQUIRE_POSTGRES").is_ok_and(|value| value == "1") => panic!(
            "VELVIT_REQUIRE_POSTGRES is 1, but VELVIT_TEST_POSTGRES does not name a server. \
             Run `cargo xtask test`, which starts one, or set it to a postgres:// url of a server \
             where databases may be made."
        ),
        _ => None,
    }
}

/// A moment on the test's day, 2026-03-01, so many seconds after noon UTC.
pub fn at(seconds: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap() + TimeDelta::seconds(seconds)
}

/// Limits that no story meets by accident.
pub fn no_limits() -> Limits {
    Limits { active_max: 1_000, day_max: 1_000, day_start: at(-12 * 3600) }
}

pub async fn person(db: &Db, name: &str) -> UserId {
    let id = UserId(Uuid::new_v4());
    users::insert(db, &NewAccount { id, name, password_hash: "$argon2id$", created_at: at(0) }).await.unwrap();
    id
}

pub fn resume_of(name: &str) -> Resume {
    let mut resume = Resume::blank();
    resume.basics.set(Field::Name, name);
    resume
}

pub async fn enqueue(db: &Db, user: UserId, limits: &Limits, now: DateTime<Utc>) -> (JobId, Enqueued) {
    enqueue_from(db, user, None, limits, now).await
}

pub async fn enqueue_from(
    db: &Db,
    user: UserId,
    source: Option<ResumeId>,
    limits: &Limits,
    now: DateTime<Utc>,
) -> (JobId, Enqueued) {
    let input = resume_of("Ada Lovelace");
    let new = NewTailoring {
        id: JobId(Uuid::now_v7()),
        user,
        company: "Acme",
        job_title: "Engineer",
        mode: Mode::Standard,
        posting: "We look for an engineer.",
        source,
        input: &input,
        max_attempts: 3,
        idempotency_key: None,
    };
    let enqueued = enqueue_within_limits(db, &new, limits, now).await.unwrap();
    (new.id, enqueued)
}

/// Queues a job without limits.
pub async fn queued(db: &Db, user: UserId, now: DateTime<Utc>) -> JobId {
    let (job, enqueued) = enqueue(db, user, &no_limits(), now).await;
    assert_eq!(enqueued, Enqueued::Queued);
    job
}

/// Claims for `owner` with a lease of 15 seconds.
pub async fn claimed(db: &Db, owner: Uuid, now: DateTime<Utc>) -> Option<Claimed> {
    claim(db, &Claim { kind: KIND, owner, now, lease_until: now + TimeDelta::seconds(15) }).await.unwrap()
}
