use std::collections::HashSet;

use contract::JobState;
use serde_json::json;
use store::{
    Db,
    jobs::{Wish, begin_stage, finish_stage, list_checkpoints, release, retry},
    tailorings,
};
use uuid::Uuid;

use crate::harness::{at, claimed, person, queued};

stories!(
    the_longest_waiting_job_comes_first,
    two_workers_never_claim_the_same_job,
    a_lease_that_ran_out_is_claimed_again,
    a_retried_job_waits_for_its_time,
    a_released_job_is_claimed_at_once,
    a_job_that_keeps_losing_its_worker_fails,
    cancelling_stops_a_waiting_job_at_once_and_asks_a_running_one,
    checkpoints_come_back_in_the_order_they_finished,
);

async fn the_longest_waiting_job_comes_first(db: Db) {
    let ada = person(&db, "ada").await;
    let second = queued(&db, ada, at(2)).await;
    let first = queued(&db, ada, at(1)).await;
    let worker = Uuid::new_v4();

    assert_eq!(claimed(&db, worker, at(0)).await, None, "neither is due");
    let claim = claimed(&db, worker, at(5)).await.unwrap();
    assert_eq!((claim.lease.job, claim.lease.attempt, claim.user, claim.wish), (first, 1, ada, Wish::GoOn));
    assert_eq!(claimed(&db, worker, at(5)).await.unwrap().lease.job, second);
    assert_eq!(claimed(&db, worker, at(5)).await, None);
    assert_eq!(tailorings::find(&db, ada, first).await.unwrap().unwrap().state, JobState::Processing);
}

async fn two_workers_never_claim_the_same_job(db: Db) {
    let ada = person(&db, "ada").await;
    for n in 0..40 {
        queued(&db, ada, at(n)).await;
    }
    let workers: Vec<_> = (0..8)
        .map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                let owner = Uuid::new_v4();
                let mut mine = Vec::new();
                while let Some(claim) = claimed(&db, owner, at(100)).await {
                    mine.push(claim.lease.job);
                    tokio::task::yield_now().await;
                }
                mine
            })
        })
        .collect();
    let mut all = Vec::new();
    for worker in workers {
        all.extend(worker.await.unwrap());
    }
    assert_eq!(all.len(), 40);
    assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), 40);
}

async fn a_lease_that_ran_out_is_claimed_again(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let (first, second) = (Uuid::new_v4(), Uuid::new_v4());
    claimed(&db, first, at(0)).await.unwrap();

    assert_eq!(claimed(&db, second, at(14)).await, None);
    let claim = claimed(&db, second, at(15)).await.unwrap();
    assert_eq!((claim.lease.job, claim.lease.owner, claim.lease.attempt), (job, second, 2));
}

async fn a_retried_job_waits_for_its_time(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let worker = Uuid::new_v4();
    let claim = claimed(&db, worker, at(0)).await.unwrap();
    begin_stage(&db, &claim.lease, 40, "Writing").await.unwrap();
    retry(&db, &claim.lease, at(30), "Trying again").await.unwrap();

    let status = tailorings::find(&db, ada, job).await.unwrap().unwrap();
    assert_eq!((status.state, status.progress, status.message.as_str()), (JobState::Pending, 40, "Trying again"));
    assert_eq!(claimed(&db, worker, at(29)).await, None);
    let again = claimed(&db, worker, at(30)).await.unwrap();
    assert_eq!((again.lease.attempt, again.failures), (2, 1));

    finish_stage(&db, &again.lease, "summary", &json!(null), at(31)).await.unwrap();
    retry(&db, &again.lease, at(31), "Trying again").await.unwrap();
    assert_eq!(claimed(&db, worker, at(31)).await.unwrap().failures, 1, "a finished stage starts the count anew");
}

async fn a_released_job_is_claimed_at_once(db: Db) {
    let ada = person(&db, "ada").await;
    queued(&db, ada, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    release(&db, &claim.lease).await.unwrap();
    let again = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    assert_eq!((again.lease.job, again.lease.attempt, again.failures), (claim.lease.job, 2, 0));
}

async fn a_job_that_keeps_losing_its_worker_fails(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    for attempt in 1..=3 {
        let claim = claimed(&db, Uuid::new_v4(), at(attempt * 15)).await.unwrap();
        assert_eq!(claim.lease.attempt, attempt);
    }
    assert_eq!(claimed(&db, Uuid::new_v4(), at(60)).await, None);
    let status = tailorings::find(&db, ada, job).await.unwrap().unwrap();
    assert_eq!((status.state, status.finished_at), (JobState::Failed, Some(at(60))));
    assert_eq!(status.error.as_deref(), Some("The work was interrupted too often."));
}

async fn cancelling_stops_a_waiting_job_at_once_and_asks_a_running_one(db: Db) {
    let ada = person(&db, "ada").await;
    let waiting = queued(&db, ada, at(0)).await;
    let status = tailorings::cancel(&db, ada, waiting, at(1)).await.unwrap().unwrap();
    assert_eq!((status.state, status.finished_at), (JobState::Cancelled, Some(at(1))));
    assert_eq!(claimed(&db, Uuid::new_v4(), at(2)).await, None);

    let running = queued(&db, ada, at(3)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(3)).await.unwrap();
    let status = tailorings::cancel(&db, ada, running, at(4)).await.unwrap().unwrap();
    assert_eq!((status.state, status.message.as_str()), (JobState::Processing, "Stopping"));
    assert_eq!(begin_stage(&db, &claim.lease, 5, "Reading").await.unwrap(), Wish::Cancel);
    assert_eq!(tailorings::find(&db, ada, running).await.unwrap().unwrap().message, "Stopping");

    let again = claimed(&db, Uuid::new_v4(), at(20)).await.unwrap();
    assert_eq!(again.wish, Wish::Cancel, "the wish outlives the worker");
    store::jobs::acknowledge_cancel(&db, &again.lease, at(21)).await.unwrap();

    let after = tailorings::cancel(&db, ada, running, at(30)).await.unwrap().unwrap();
    assert_eq!((after.state, after.finished_at), (JobState::Cancelled, Some(at(21))), "finished jobs stay");
}

async fn checkpoints_come_back_in_the_order_they_finished(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    for (second, stage) in [(1, "read_posting"), (2, "score"), (3, "finish")] {
        let output = json!({"z": stage, "a": [1.0, "\u{0}"]});
        assert_eq!(finish_stage(&db, &claim.lease, stage, &output, at(second)).await.unwrap(), Wish::GoOn);
    }
    let checkpoints = list_checkpoints(&db, job).await.unwrap();
    assert_eq!(checkpoints.iter().map(|c| c.stage.as_str()).collect::<Vec<_>>(), ["read_posting", "score", "finish"]);
    assert_eq!(checkpoints[1].output, json!({"z": "score", "a": [1.0, "\u{0}"]}));
}
