use contract::{ResumeId, UserId};
use resume::{Field, Resume};
use serde_json::json;
use store::{
    Db,
    resumes::{self, NewResume, Save, Saved},
};
use uuid::Uuid;

use crate::harness::{at, enqueue_from, no_limits, person, resume_of};

stories!(
    a_resume_comes_out_as_it_went_in,
    saves_count_up_and_are_all_kept,
    a_stale_save_keeps_both,
    a_repeated_save_is_not_stale,
    of_parallel_saves_from_one_base_one_wins,
    nobody_reaches_another_persons_resume,
    the_list_begins_with_the_last_change,
    deleting_takes_the_revisions_and_unlinks,
);

async fn inserted(db: &Db, user: UserId, title: &str, content: &Resume, second: i64) -> ResumeId {
    let id = ResumeId(Uuid::now_v7());
    resumes::insert(db, user, &NewResume { id, title, content, variant: None }, at(second)).await.unwrap();
    id
}

async fn saved(db: &Db, user: UserId, id: ResumeId, base: i64, content: &Resume, second: i64) -> Saved {
    resumes::save(db, user, &Save { id, base, title: "Mine", content }, at(second)).await.unwrap()
}

async fn a_resume_comes_out_as_it_went_in(db: Db) {
    let ada = person(&db, "ada").await;
    let mut content = resume_of("Ada \u{0} Lovelace \u{202e} 😀");
    content.extra = json!({"z": 1.0, "a": {"y": 1e300, "b": "\u{0}\u{1f}"}, "m": []}).as_object().unwrap().clone();
    let id = inserted(&db, ada, "Mine", &content, 0).await;

    let detail = resumes::find(&db, ada, id).await.unwrap().unwrap();
    assert_eq!(detail.resume, content);
    assert_eq!(detail.resume.extra.keys().collect::<Vec<_>>(), ["z", "a", "m"]);
    assert_eq!((detail.summary.title.as_str(), detail.summary.revision), ("Mine", 1));
    assert_eq!((detail.summary.updated_at, detail.summary.variant), (at(0), None));
}

async fn saves_count_up_and_are_all_kept(db: Db) {
    let ada = person(&db, "ada").await;
    let id = inserted(&db, ada, "Mine", &resume_of("1"), 0).await;
    assert_eq!(saved(&db, ada, id, 1, &resume_of("2"), 10).await, Saved::Saved(2));
    assert_eq!(saved(&db, ada, id, 2, &resume_of("3"), 20).await, Saved::Saved(3));

    let detail = resumes::find(&db, ada, id).await.unwrap().unwrap();
    assert_eq!((detail.resume.name(), detail.summary.revision, detail.summary.updated_at), ("3", 3, at(20)));
    let kept = resumes::list_revisions(&db, ada, id).await.unwrap();
    let kept: Vec<_> = kept.iter().map(|kept| (kept.revision, kept.content.name(), kept.saved_at)).collect();
    assert_eq!(kept, [(3, "3", at(20)), (2, "2", at(10)), (1, "1", at(0))]);
}

async fn a_stale_save_keeps_both(db: Db) {
    let ada = person(&db, "ada").await;
    let id = inserted(&db, ada, "Mine", &resume_of("first"), 0).await;
    assert_eq!(saved(&db, ada, id, 1, &resume_of("theirs"), 1).await, Saved::Saved(2));

    let Saved::Stale(current) = saved(&db, ada, id, 1, &resume_of("mine"), 2).await else { panic!("not stale") };
    assert_eq!((current.resume.name(), current.summary.revision), ("theirs", 2));
    assert_eq!(resumes::find(&db, ada, id).await.unwrap().unwrap(), *current);

    // Having seen it, the person may put theirs on top; the other one stays among the revisions.
    assert_eq!(saved(&db, ada, id, 2, &resume_of("mine"), 3).await, Saved::Saved(3));
    let kept = resumes::list_revisions(&db, ada, id).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.content.name()).collect::<Vec<_>>(), ["mine", "theirs", "first"]);
}

async fn a_repeated_save_is_not_stale(db: Db) {
    let ada = person(&db, "ada").await;
    let id = inserted(&db, ada, "Mine", &resume_of("1"), 0).await;
    assert_eq!(saved(&db, ada, id, 1, &resume_of("2"), 1).await, Saved::Saved(2));
    assert_eq!(saved(&db, ada, id, 1, &resume_of("2"), 2).await, Saved::Saved(2));
    assert_eq!(resumes::list_revisions(&db, ada, id).await.unwrap().len(), 2);
}

async fn of_parallel_saves_from_one_base_one_wins(db: Db) {
    let ada = person(&db, "ada").await;
    let id = inserted(&db, ada, "Mine", &resume_of("0"), 0).await;
    let saves: Vec<_> = (1..=20)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move { saved(&db, ada, id, 1, &resume_of(&n.to_string()), n).await })
        })
        .collect();
    let mut won = 0;
    for save in saves {
        match save.await.unwrap() {
            Saved::Saved(revision) => {
                assert_eq!(revision, 2);
                won += 1;
            }
            Saved::Stale(current) => assert_eq!(current.summary.revision, 2),
            Saved::NotFound => panic!("the resume is there"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(resumes::list_revisions(&db, ada, id).await.unwrap().len(), 2);
}

async fn nobody_reaches_another_persons_resume(db: Db) {
    let (ada, bob) = (person(&db, "ada").await, person(&db, "bob").await);
    let id = inserted(&db, ada, "Mine", &resume_of("Ada"), 0).await;

    assert_eq!(resumes::find(&db, bob, id).await.unwrap(), None);
    assert_eq!(saved(&db, bob, id, 1, &resume_of("Bob"), 1).await, Saved::NotFound);
    assert_eq!(resumes::list_revisions(&db, bob, id).await.unwrap(), []);
    assert!(!resumes::delete(&db, bob, id).await.unwrap());
    assert_eq!(resumes::list(&db, bob).await.unwrap(), []);
    assert_eq!(resumes::find(&db, ada, id).await.unwrap().unwrap().resume.basics.get(Field::Name), "Ada");
}

async fn the_list_begins_with_the_last_change(db: Db) {
    let ada = person(&db, "ada").await;
    let first = inserted(&db, ada, "A", &resume_of("a"), 0).await;
    let second = inserted(&db, ada, "B", &resume_of("b"), 1).await;
    assert_eq!(resumes::count(&db, ada).await.unwrap(), 2);
    let ids = |list: Vec<contract::ResumeSummary>| list.into_iter().map(|summary| summary.id).collect::<Vec<_>>();
    assert_eq!(ids(resumes::list(&db, ada).await.unwrap()), [second, first]);

    saved(&db, ada, first, 1, &resume_of("c"), 2).await;
    assert_eq!(ids(resumes::list(&db, ada).await.unwrap()), [first, second]);
}

async fn deleting_takes_the_revisions_and_unlinks(db: Db) {
    let ada = person(&db, "ada").await;
    let source = inserted(&db, ada, "Mine", &resume_of("Ada"), 0).await;
    let (job, _) = enqueue_from(&db, ada, Some(source), &no_limits(), at(1)).await;
    let status = |db: Db| async move { store::tailorings::find(&db, ada, job).await.unwrap().unwrap() };
    assert_eq!(status(db.clone()).await.source, Some(source));

    assert!(resumes::delete(&db, ada, source).await.unwrap());
    assert!(!resumes::delete(&db, ada, source).await.unwrap());
    assert_eq!(resumes::list_revisions(&db, ada, source).await.unwrap(), []);
    assert_eq!(status(db.clone()).await.source, None);

    // A source that vanishes between reading it and queueing the job is no error.
    let (job, _) = enqueue_from(&db, ada, Some(source), &no_limits(), at(2)).await;
    assert_eq!(store::tailorings::find(&db, ada, job).await.unwrap().unwrap().source, None);
}
