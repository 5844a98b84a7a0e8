use chrono::TimeDelta;
use contract::{AppError, NewResume, SaveReply, SaveRequest};
use resume::{Field, Id, Resume};

use crate::harness::{Program, noon};

fn named(name: &str) -> Resume {
    let mut resume = Resume::blank();
    resume.basics.set(Field::Name, name);
    resume
}

fn draft(title: &str, resume: Resume) -> NewResume {
    NewResume::Draft { title: title.into(), resume: Box::new(resume) }
}

/// A stored resume stays with the version of the template that it began with.
fn pinned(mut resume: Resume) -> Resume {
    resume.design.version = resume.design.template.spec().version;
    resume
}

#[tokio::test]
async fn the_ways_to_begin() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let create = async |new| program.services.resumes.create(&ada, new).await.unwrap().detail;

    let blank = create(NewResume::Blank { title: " Platform roles ".into() }).await;
    assert_eq!((blank.summary.title.as_str(), blank.summary.revision), ("Platform roles", 1));
    assert_eq!((blank.summary.updated_at, &blank.resume), (noon(), &pinned(Resume::blank())));
    assert_eq!(create(NewResume::Blank { title: "".into() }).await.summary.title, "Untitled resume");
    assert_eq!(create(draft("", named("Ada Lovelace"))).await.summary.title, "Ada Lovelace");

    let id = program.sample(&ada).await;
    let sample = program.services.resumes.get(&ada, id).await.unwrap();
    assert_eq!(sample.resume, pinned(resume::samples::software_engineer()));
    assert_eq!(program.services.resumes.list(&ada).await.unwrap().len(), 4);
}

#[tokio::test]
async fn an_import_keeps_what_it_can_and_names_the_rest() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let import = |json: &str| NewResume::Import { title: "".into(), json: json.into() };
    let create = async |json: &str| program.services.resumes.create(&ada, import(json)).await;

    let made = create(r#"{"basics": {"name": "Ada"}, "work": [{"name": "Acme", "startDate": 7}]}"#).await.unwrap();
    assert_eq!((made.detail.summary.title.as_str(), made.detail.resume.name()), ("Ada", "Ada"));
    assert!(!made.warnings.is_empty());
    assert!(made.warnings.iter().all(|warning| warning.path == "/work/0/startDate"), "{:?}", made.warnings);

    let Err(AppError::Invalid { fields }) = create("{\"basics\": ").await else { panic!("it was accepted") };
    assert!(fields[0].message.starts_with("line 1, column"), "{fields:?}");
    let huge = format!("{{\"x\": \"{}\"}}", "x".repeat(resume::MAX_BYTES));
    let limit = resume::MAX_BYTES as u64;
    assert_eq!(create(&huge).await.unwrap_err(), AppError::TooLarge { max_bytes: limit });
    assert_eq!(program.services.resumes.list(&ada).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_draft_with_broken_ids_is_repaired_and_a_save_is_refused() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let mut broken = named("Ada");
    broken.sections[1].id = broken.sections[0].id;
    broken.sections[1].items[0].id = Id::BASICS;

    let made = program.services.resumes.create(&ada, draft("Mine", broken.clone())).await.unwrap().detail;
    assert_eq!(resume::check_limits(&made.resume), Ok(()));

    let save = SaveRequest { id: made.summary.id, base: 1, title: "Mine".into(), resume: broken };
    let Err(AppError::Invalid { fields }) = program.services.resumes.save(&ada, save).await else {
        panic!("it was accepted")
    };
    assert_eq!(fields[0].path, "/resume/sections/1/id");
}

#[tokio::test]
async fn two_tabs_keep_both_versions() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let resumes = &program.services.resumes;
    let id = resumes.create(&ada, draft("Mine", named("first"))).await.unwrap().detail.summary.id;
    let save = |name: &str, base| SaveRequest { id, base, title: "Mine".into(), resume: named(name) };

    program.clock.advance(TimeDelta::seconds(5));
    let saved = resumes.save(&ada, save("one tab", 1)).await.unwrap();
    assert_eq!(saved, SaveReply::Saved { revision: 2, updated_at: noon() + TimeDelta::seconds(5) });
    let SaveReply::Stale { current } = resumes.save(&ada, save("other tab", 1)).await.unwrap() else {
        panic!("the second save was not stale")
    };
    assert_eq!((current.resume.name(), current.summary.revision), ("one tab", 2));

    let copy = resumes.create(&ada, draft("Mine, from the other tab", named("other tab"))).await.unwrap();
    assert_eq!(resumes.get(&ada, copy.detail.summary.id).await.unwrap().resume.name(), "other tab");
    assert_eq!(resumes.get(&ada, id).await.unwrap().resume.name(), "one tab");
}

#[tokio::test]
async fn other_people_see_nothing() {
    let program = Program::new().await;
    let (ada, bob) = (program.register("ada").await, program.register("bob").await);
    let resumes = &program.services.resumes;
    let id = program.sample(&ada).await;
    let missing = AppError::not_found("resume");

    assert_eq!(resumes.get(&bob, id).await.unwrap_err(), missing);
    assert_eq!(resumes.duplicate(&bob, id).await.unwrap_err(), missing);
    assert_eq!(resumes.delete(&bob, id).await.unwrap_err(), missing);
    let save = SaveRequest { id, base: 1, title: "Mine".into(), resume: named("Bob") };
    assert_eq!(resumes.save(&bob, save).await.unwrap_err(), missing);
    assert_eq!(program.start(&bob, id).await.unwrap_err(), missing);
    assert!(resumes.list(&bob).await.unwrap().is_empty());
}

#[tokio::test]
async fn duplicates_stand_alone_and_deleted_resumes_are_gone() {
    let program = Program::with(|settings| settings.limits.resumes = 2).await;
    let ada = program.register("ada").await;
    let resumes = &program.services.resumes;
    let id = resumes.create(&ada, draft(&"x".repeat(200), named("Ada"))).await.unwrap().detail.summary.id;

    let copy = resumes.duplicate(&ada, id).await.unwrap();
    assert_eq!(copy.title, format!("{} (copy)", "x".repeat(193)));
    assert!(matches!(resumes.duplicate(&ada, id).await, Err(AppError::Conflict { .. })), "two are the most");

    resumes.delete(&ada, id).await.unwrap();
    assert_eq!(resumes.get(&ada, id).await.unwrap_err(), AppError::not_found("resume"));
    assert_eq!(resumes.get(&ada, copy.id).await.unwrap().resume.name(), "Ada");
    resumes.duplicate(&ada, copy.id).await.unwrap();
}
