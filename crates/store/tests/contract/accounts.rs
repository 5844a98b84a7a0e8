use chrono::TimeDelta;
use contract::{UserId, Viewer};
use store::{
    Db, StoreError, sessions,
    users::{self, NewAccount},
};
use uuid::Uuid;

use crate::harness::{at, person};

stories!(
    a_name_is_found_and_taken_in_any_case,
    a_new_hash_replaces_the_old_one,
    a_session_ends_at_its_time,
    logging_out_ends_one_session_only,
    a_log_in_drops_sessions_that_have_run_out,
);

async fn a_name_is_found_and_taken_in_any_case(db: Db) {
    let id = person(&db, "Ærø@Example.com").await;

    let found = users::find_by_name(&db, "ærØ@example.COM").await.unwrap().unwrap();
    assert_eq!(found.viewer, Viewer { id, user_id: "Ærø@Example.com".into() });
    assert!(users::find_by_name(&db, "aero@example.com").await.unwrap().is_none());

    let second = NewAccount {
        id: UserId(Uuid::new_v4()),
        name: "ÆRØ@example.com",
        password_hash: "$argon2id$",
        created_at: at(1),
    };
    assert!(matches!(users::insert(&db, &second).await, Err(StoreError::Taken)));
}

async fn a_new_hash_replaces_the_old_one(db: Db) {
    let (ada, _bob) = (person(&db, "ada").await, person(&db, "bob").await);
    users::set_password_hash(&db, ada, "$argon2id$new").await.unwrap();
    assert_eq!(users::find_by_name(&db, "ada").await.unwrap().unwrap().password_hash, "$argon2id$new");
    assert_eq!(users::find_by_name(&db, "bob").await.unwrap().unwrap().password_hash, "$argon2id$");
}

async fn a_session_ends_at_its_time(db: Db) {
    let ada = person(&db, "ada").await;
    let expires = at(60) + TimeDelta::microseconds(7);
    sessions::insert(&db, &[1; 32], ada, at(0), expires).await.unwrap();

    let just_before = expires - TimeDelta::microseconds(1);
    let viewer = sessions::find_viewer(&db, &[1; 32], just_before).await.unwrap();
    assert_eq!(viewer, Some(Viewer { id: ada, user_id: "ada".into() }));
    assert_eq!(sessions::find_viewer(&db, &[1; 32], expires).await.unwrap(), None);
    assert_eq!(sessions::find_viewer(&db, &[2; 32], at(0)).await.unwrap(), None);
}

async fn logging_out_ends_one_session_only(db: Db) {
    let ada = person(&db, "ada").await;
    for token in [[1; 32], [2; 32]] {
        sessions::insert(&db, &token, ada, at(0), at(60)).await.unwrap();
    }
    sessions::delete(&db, &[1; 32]).await.unwrap();
    sessions::delete(&db, &[9; 32]).await.unwrap();

    assert!(sessions::find_viewer(&db, &[1; 32], at(1)).await.unwrap().is_none());
    assert!(sessions::find_viewer(&db, &[2; 32], at(1)).await.unwrap().is_some());
}

async fn a_log_in_drops_sessions_that_have_run_out(db: Db) {
    let ada = person(&db, "ada").await;
    sessions::insert(&db, &[1; 32], ada, at(0), at(60)).await.unwrap();
    sessions::insert(&db, &[2; 32], ada, at(61), at(120)).await.unwrap();

    // The first would still be valid by its own time if it were there.
    assert!(sessions::find_viewer(&db, &[1; 32], at(30)).await.unwrap().is_none());
    assert!(sessions::find_viewer(&db, &[2; 32], at(61)).await.unwrap().is_some());
}
