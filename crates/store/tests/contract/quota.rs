use std::collections::HashSet;

use contract::{JobId, Mode, UserId};
use store::{
    Db,
    jobs::{acknowledge_cancel, fail},
    tailorings::{self, Counts, Enqueued, Limits, NewTailoring, cancel, enqueue_within_limits},
};
use uuid::Uuid;

use crate::harness::{at, claimed, enqueue, no_limits, person, queued, resume_of};

stories!(
    of_fifty_parallel_requests_three_are_queued,
    parallel_requests_stop_at_the_days_last_place,
    the_day_begins_at_midnight,
    failed_and_cancelled_jobs_give_their_place_back,
    people_do_not_share_limits,
    one_idempotency_key_makes_one_job,
);

fn three_at_once() -> Limits {
    Limits { active_max: 3, ..no_limits() }
}

async fn in_parallel(db: &Db, user: UserId, limits: Limits, requests: usize) -> Vec<Enqueued> {
    let requests: Vec<_> = (0..requests)
        .map(|_| {
            let db = db.clone();
            tokio::spawn(async move { enqueue(&db, user, &limits, at(0)).await.1 })
        })
        .collect();
    let mut answers = Vec::new();
    for request in requests {
        answers.push(request.await.unwrap());
    }
    answers
}

fn how_many(answers: &[Enqueued], which: Enqueued) -> usize {
    answers.iter().filter(|answer| **answer == which).count()
}

async fn of_fifty_parallel_requests_three_are_queued(db: Db) {
    let ada = person(&db, "ada").await;
    let answers = in_parallel(&db, ada, three_at_once(), 50).await;
    assert_eq!(how_many(&answers, Enqueued::Queued), 3);
    assert_eq!(how_many(&answers, Enqueued::TooManyActive), 47);
    let counts = tailorings::count(&db, ada, at(-100)).await.unwrap();
    assert_eq!(counts, Counts { total: 0, active: 3, today: 3 });
}

async fn parallel_requests_stop_at_the_days_last_place(db: Db) {
    let ada = person(&db, "ada").await;
    let limits = Limits { day_max: 20, ..no_limits() };
    let answers = in_parallel(&db, ada, limits, 50).await;
    assert_eq!(how_many(&answers, Enqueued::Queued), 20);
    assert_eq!(how_many(&answers, Enqueued::TooManyToday), 30);
}

async fn the_day_begins_at_midnight(db: Db) {
    let ada = person(&db, "ada").await;
    let limits = Limits { day_max: 1, ..no_limits() };
    let last_second = limits.day_start - chrono::TimeDelta::microseconds(1);
    assert_eq!(enqueue(&db, ada, &limits, last_second).await.1, Enqueued::Queued);
    assert_eq!(enqueue(&db, ada, &limits, limits.day_start).await.1, Enqueued::Queued);
    assert_eq!(enqueue(&db, ada, &limits, at(0)).await.1, Enqueued::TooManyToday);
    assert_eq!(tailorings::count(&db, ada, limits.day_start).await.unwrap().today, 1);
}

async fn failed_and_cancelled_jobs_give_their_place_back(db: Db) {
    let ada = person(&db, "ada").await;
    let limits = Limits { active_max: 1, day_max: 1, ..no_limits() };

    enqueue(&db, ada, &limits, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(1)).await.unwrap();
    fail(&db, &claim.lease, "No.", at(2)).await.unwrap();

    let (job, answer) = enqueue(&db, ada, &limits, at(3)).await;
    assert_eq!(answer, Enqueued::Queued);
    cancel(&db, ada, job, at(4)).await.unwrap();

    let (job, answer) = enqueue(&db, ada, &limits, at(5)).await;
    assert_eq!(answer, Enqueued::Queued);
    let claim = claimed(&db, Uuid::new_v4(), at(6)).await.unwrap();
    cancel(&db, ada, job, at(7)).await.unwrap();
    assert_eq!(enqueue(&db, ada, &limits, at(8)).await.1, Enqueued::TooManyActive, "it still runs");
    acknowledge_cancel(&db, &claim.lease, at(9)).await.unwrap();
    assert_eq!(enqueue(&db, ada, &limits, at(10)).await.1, Enqueued::Queued);
}

async fn people_do_not_share_limits(db: Db) {
    let (ada, bob) = (person(&db, "ada").await, person(&db, "bob").await);
    let limits = Limits { active_max: 1, day_max: 1, ..no_limits() };
    assert_eq!(enqueue(&db, ada, &limits, at(0)).await.1, Enqueued::Queued);
    assert_eq!(enqueue(&db, bob, &limits, at(0)).await.1, Enqueued::Queued);
    let job = queued(&db, ada, at(1)).await;
    assert_eq!(cancel(&db, bob, job, at(2)).await.unwrap(), None);
    assert_eq!(tailorings::find(&db, bob, job).await.unwrap(), None);
    assert_eq!(tailorings::find_outcome(&db, bob, job).await.unwrap(), None);
    assert_eq!(tailorings::list(&db, bob, 100).await.unwrap().len(), 1);
}

async fn one_idempotency_key_makes_one_job(db: Db) {
    let (ada, bob) = (person(&db, "ada").await, person(&db, "bob").await);
    let ask = |user: UserId| {
        let db = db.clone();
        async move {
            let input = resume_of("Ada");
            let new = NewTailoring {
                id: JobId(Uuid::now_v7()),
                user,
                company: "Acme",
                job_title: "Engineer",
                mode: Mode::Fast,
                posting: "We look for an engineer.",
                source: None,
                input: &input,
                max_attempts: 3,
                idempotency_key: Some("same"),
            };
            (new.id, enqueue_within_limits(&db, &new, &three_at_once(), at(0)).await.unwrap())
        }
    };
    let answers: Vec<_> = (0..10).map(|_| tokio::spawn(ask(ada))).collect();
    let (mut made, mut named) = (HashSet::new(), HashSet::new());
    for answer in answers {
        match answer.await.unwrap() {
            (id, Enqueued::Queued) => {
                made.insert(id);
            }
            (_, Enqueued::Already(id)) => {
                named.insert(id);
            }
            (_, other) => panic!("{other:?}"),
        }
    }
    assert_eq!(made.len(), 1);
    assert_eq!(made, named);
    assert_eq!(ask(bob).await.1, Enqueued::Queued, "keys belong to a person");
}
