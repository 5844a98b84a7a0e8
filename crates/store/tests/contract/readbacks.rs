use contract::{Format, Readback, ResumeId, StoredReadback};
use store::{
    Db, readbacks,
    resumes::{self, NewResume},
};
use uuid::Uuid;

use crate::harness::{at, person, resume_of};

stories!(
    the_last_certificate_of_the_newest_revision_is_found,
    nobody_reaches_another_persons_certificates,
    certificates_go_with_their_resume,
);

fn certificate(format: Format, revision: i64, summary: &str, second: i64) -> StoredReadback {
    let readback = Readback {
        exact: summary.ends_with("exact"),
        summary: summary.into(),
        missing: vec!["“Zoë” \u{0} 日本".into()],
        moved: vec![],
    };
    StoredReadback { format, revision, checked_at: at(second), readback }
}

async fn inserted(db: &Db, user: contract::UserId) -> ResumeId {
    let id = ResumeId(Uuid::now_v7());
    let new = NewResume { id, title: "Mine", content: &resume_of("Ada"), variant: None };
    resumes::insert(db, user, &new, at(0)).await.unwrap();
    id
}

async fn the_last_certificate_of_the_newest_revision_is_found(db: Db) {
    let ada = person(&db, "ada").await;
    let id = inserted(&db, ada).await;
    assert_eq!(readbacks::list(&db, ada, id).await.unwrap(), []);

    let put = async |new: &StoredReadback| readbacks::put(&db, ada, id, new).await.unwrap();
    put(&certificate(Format::Pdf, 1, "1 of 2 fields, order exact", 1)).await;
    put(&certificate(Format::Pdf, 2, "2 of 2 fields, 1 out of order", 2)).await;
    let again = certificate(Format::Pdf, 2, "2 of 2 fields, order exact", 3);
    put(&again).await;
    let docx = certificate(Format::Docx, 1, "2 of 2 fields, order exact", 4);
    put(&docx).await;
    // An answer that comes late does not hide what is known of the newer revision.
    put(&certificate(Format::Pdf, 1, "2 of 2 fields, order exact", 5)).await;
    assert_eq!(readbacks::list(&db, ada, id).await.unwrap(), [again, docx]);
}

async fn nobody_reaches_another_persons_certificates(db: Db) {
    let (ada, bob) = (person(&db, "ada").await, person(&db, "bob").await);
    let id = inserted(&db, ada).await;
    let own = certificate(Format::Pdf, 1, "2 of 2 fields, order exact", 1);
    readbacks::put(&db, bob, id, &own).await.unwrap();
    assert_eq!(readbacks::list(&db, ada, id).await.unwrap(), []);
    readbacks::put(&db, ada, id, &own).await.unwrap();
    assert_eq!(readbacks::list(&db, bob, id).await.unwrap(), []);
    assert_eq!(readbacks::list(&db, ada, id).await.unwrap(), [own]);
}

async fn certificates_go_with_their_resume(db: Db) {
    let ada = person(&db, "ada").await;
    let id = inserted(&db, ada).await;
    readbacks::put(&db, ada, id, &certificate(Format::Pdf, 1, "2 of 2 fields, order exact", 1)).await.unwrap();
    assert!(resumes::delete(&db, ada, id).await.unwrap());
    // The same resume may come back from elsewhere.
    resumes::insert(&db, ada, &NewResume { id, title: "", content: &resume_of("Ada"), variant: None }, at(2))
        .await
        .unwrap();
    assert_eq!(readbacks::list(&db, ada, id).await.unwrap(), []);
}
