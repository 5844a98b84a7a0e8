use contract::{JobState, Report, ResumeId};
use serde_json::json;
use store::{
    Db, StoreError,
    jobs::{
        Lease, Wish, acknowledge_cancel, begin_stage, fail, finish_stage, heartbeat, list_checkpoints, release, retry,
    },
    resumes::{self, NewResume},
    tailorings::{self, Completed, Completion, complete},
};
use uuid::Uuid;

use crate::harness::{at, claimed, person, queued, resume_of};

stories!(
    a_heartbeat_keeps_the_lease,
    progress_never_goes_back,
    a_stage_finishes_once,
    a_fenced_out_worker_cannot_write,
    completing_after_a_wish_to_cancel_writes_nothing,
);

async fn a_heartbeat_keeps_the_lease(db: Db) {
    let ada = person(&db, "ada").await;
    queued(&db, ada, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    assert_eq!(heartbeat(&db, &claim.lease, at(25)).await.unwrap(), Wish::GoOn);
    assert_eq!(claimed(&db, Uuid::new_v4(), at(24)).await, None);
    assert!(claimed(&db, Uuid::new_v4(), at(25)).await.is_some());
}

async fn progress_never_goes_back(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    for (progress, message) in [(5, "Reading"), (40, "Writing"), (10, "Comparing"), (40, "Writing on")] {
        begin_stage(&db, &claim.lease, progress, message).await.unwrap();
        let status = tailorings::find(&db, ada, job).await.unwrap().unwrap();
        if progress == 10 {
            assert_eq!((status.progress, status.message.as_str()), (40, "Writing"));
        } else {
            assert_eq!((status.progress, status.message.as_str()), (progress, message));
        }
    }
}

async fn a_stage_finishes_once(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    finish_stage(&db, &claim.lease, "score", &json!(1), at(1)).await.unwrap();
    let again = finish_stage(&db, &claim.lease, "score", &json!(2), at(2)).await;
    assert!(matches!(again, Err(StoreError::Taken)));
    let checkpoints = list_checkpoints(&db, job).await.unwrap();
    assert_eq!((checkpoints.len(), &checkpoints[0].output), (1, &json!(1)));
}

async fn a_fenced_out_worker_cannot_write(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let worker = Uuid::new_v4();
    let old = claimed(&db, worker, at(0)).await.unwrap().lease;
    // The same worker process claims the job again, so that the number of the claim has to tell.
    let new = claimed(&db, worker, at(20)).await.unwrap().lease;
    let stranger = Lease { owner: Uuid::new_v4(), ..new };
    let before = tailorings::find(&db, ada, job).await.unwrap();

    for lease in [old, stranger] {
        let (variant, report) = (resume_of("Ada"), Report::default());
        let completion = Completion {
            variant: NewResume { id: ResumeId(Uuid::now_v7()), title: "Acme", content: &variant, variant: None },
            report: &report,
        };
        let lost = [
            heartbeat(&db, &lease, at(99)).await.map(drop),
            begin_stage(&db, &lease, 95, "Finishing").await.map(drop),
            finish_stage(&db, &lease, "score", &json!(1), at(21)).await.map(drop),
            release(&db, &lease).await,
            retry(&db, &lease, at(99), "Again").await,
            fail(&db, &lease, "No.", at(21)).await,
            acknowledge_cancel(&db, &lease, at(21)).await,
            complete(&db, &lease, ada, &completion, at(21)).await.map(drop),
        ];
        for (index, result) in lost.into_iter().enumerate() {
            assert!(matches!(result, Err(StoreError::LeaseLost)), "write {index}");
        }
    }
    assert_eq!(tailorings::find(&db, ada, job).await.unwrap(), before);
    assert_eq!(list_checkpoints(&db, job).await.unwrap(), []);
    assert_eq!(resumes::list(&db, ada).await.unwrap(), []);
    finish_stage(&db, &new, "score", &json!(1), at(22)).await.unwrap();
}

async fn completing_after_a_wish_to_cancel_writes_nothing(db: Db) {
    let ada = person(&db, "ada").await;
    let job = queued(&db, ada, at(0)).await;
    let claim = claimed(&db, Uuid::new_v4(), at(0)).await.unwrap();
    tailorings::cancel(&db, ada, job, at(1)).await.unwrap();

    let (variant, report) = (resume_of("Ada"), Report::default());
    let completion = Completion {
        variant: NewResume { id: ResumeId(Uuid::now_v7()), title: "Acme", content: &variant, variant: None },
        report: &report,
    };
    let completed = complete(&db, &claim.lease, ada, &completion, at(2)).await.unwrap();
    assert_eq!(completed, Completed::CancelRequested);
    assert_eq!(resumes::list(&db, ada).await.unwrap(), []);
    assert_eq!(tailorings::find(&db, ada, job).await.unwrap().unwrap().state, JobState::Processing);
    acknowledge_cancel(&db, &claim.lease, at(3)).await.unwrap();
}
