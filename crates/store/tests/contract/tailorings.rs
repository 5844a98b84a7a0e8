use contract::{JobState, Mode, Report, ResumeId, VariantSource};
use store::{
    Db,
    resumes::{self, NewResume},
    tailorings::{self, Completed, Completion, Counts, complete},
};
use uuid::Uuid;

use crate::harness::{at, claimed, enqueue_from, no_limits, person, queued, resume_of};

stories!(a_completed_tailoring_leaves_a_linked_variant, the_list_begins_with_the_newest_job);

async fn a_completed_tailoring_leaves_a_linked_variant(db: Db) {
    let ada = person(&db, "ada").await;
    let source = ResumeId(Uuid::now_v7());
    let original = resume_of("Ada Lovelace");
    let new = NewResume { id: source, title: "Mine", content: &original, variant: None };
    resumes::insert(&db, ada, &new, at(0)).await.unwrap();
    let (job, _) = enqueue_from(&db, ada, Some(source), &no_limits(), at(1)).await;

    let claim = claimed(&db, Uuid::new_v4(), at(2)).await.unwrap();
    let work = tailorings::find_assignment(&db, job).await.unwrap().unwrap();
    assert_eq!((work.company.as_str(), work.mode, work.source), ("Acme", Mode::Standard, Some(source)));
    assert_eq!(work.input, original);

    let variant_of = VariantSource { job, source: Some(source), company: "Acme".into(), job_title: "Engineer".into() };
    let variant = ResumeId(Uuid::now_v7());
    let (made, report) = (resume_of("Ada, tailored"), Report { missing: vec!["COBOL".into()], ..Report::default() });
    let completion = Completion {
        variant: NewResume {
            id: variant, title: "Acme – Engineer", content: &made, variant: Some(variant_of.clone())
        },
        report: &report,
    };
    assert_eq!(complete(&db, &claim.lease, ada, &completion, at(3)).await.unwrap(), Completed::Done);

    let outcome = tailorings::find_outcome(&db, ada, job).await.unwrap().unwrap();
    assert_eq!((outcome.status.state, outcome.status.progress), (JobState::Completed, 100));
    assert_eq!((outcome.status.result, outcome.status.finished_at), (Some(variant), Some(at(3))));
    assert_eq!((outcome.input, outcome.result), (original, Some((made.clone(), report))));
    let detail = resumes::find(&db, ada, variant).await.unwrap().unwrap();
    assert_eq!((detail.summary.variant, detail.resume), (Some(variant_of), made.clone()));
    assert_eq!(resumes::list_revisions(&db, ada, variant).await.unwrap().len(), 1);
    assert_eq!(tailorings::count(&db, ada, at(0)).await.unwrap(), Counts { total: 1, active: 0, today: 1 });
    assert_eq!(claimed(&db, Uuid::new_v4(), at(9_999)).await, None, "a completed job is not claimed again");

    resumes::delete(&db, ada, variant).await.unwrap();
    let outcome = tailorings::find_outcome(&db, ada, job).await.unwrap().unwrap();
    assert_eq!((outcome.status.result, outcome.result.unwrap().0), (None, made), "the job keeps its result");
}

async fn the_list_begins_with_the_newest_job(db: Db) {
    let ada = person(&db, "ada").await;
    let first = queued(&db, ada, at(1)).await;
    let second = queued(&db, ada, at(2)).await;
    let ids: Vec<_> = tailorings::list(&db, ada, 100).await.unwrap().iter().map(|status| status.id).collect();
    assert_eq!(ids, [second, first]);
    assert_eq!(tailorings::list(&db, ada, 1).await.unwrap().len(), 1);

    let status = tailorings::find(&db, ada, first).await.unwrap().unwrap();
    assert_eq!((status.state, status.progress, status.message.as_str()), (JobState::Pending, 0, "Waiting"));
    assert_eq!((status.company.as_str(), status.job_title.as_str()), ("Acme", "Engineer"));
    assert_eq!((status.mode, status.created_at, status.finished_at), (Mode::Standard, at(1), None));
}
