use chrono::TimeDelta;
use contract::AppError;
use services::Settings;

use crate::harness::{Program, credentials, noon};

#[tokio::test]
async fn register_log_in_and_out() {
    let program = Program::new().await;
    let accounts = &program.services.accounts;
    let viewer = accounts.register(credentials("  Ada@Example.com ", "correct horse")).await.unwrap();
    assert_eq!(viewer.user_id, "Ada@Example.com");

    let session = accounts.log_in(credentials("ada@example.COM", "correct horse")).await.unwrap();
    assert_eq!(session.viewer, viewer);
    assert_eq!(session.token.len(), 43);
    assert_eq!(accounts.find_viewer(&session.token).await.unwrap(), Some(viewer.clone()));

    let second = accounts.log_in(credentials("ada@example.com", "correct horse")).await.unwrap();
    assert_ne!(second.token, session.token);
    accounts.log_out(&session.token).await.unwrap();
    accounts.log_out("never heard of").await.unwrap();
    assert_eq!(accounts.find_viewer(&session.token).await.unwrap(), None);
    assert_eq!(accounts.find_viewer(&second.token).await.unwrap(), Some(viewer));
}

#[tokio::test]
async fn a_session_lasts_thirty_days_whatever_happens() {
    let program = Program::new().await;
    let accounts = &program.services.accounts;
    program.register("ada").await;
    let session = accounts.log_in(credentials("ada", "correct horse")).await.unwrap();
    assert_eq!(session.expires_at, noon() + TimeDelta::days(30));

    program.clock.advance(TimeDelta::days(30) - TimeDelta::microseconds(1));
    assert!(accounts.find_viewer(&session.token).await.unwrap().is_some());
    program.clock.advance(TimeDelta::microseconds(1));
    assert!(accounts.find_viewer(&session.token).await.unwrap().is_none());
    assert_eq!(Settings::default().session_ttl.as_secs(), 30 * 24 * 3600);
}

#[tokio::test]
async fn unknown_names_and_wrong_passwords_get_the_same_answer() {
    let program = Program::new().await;
    let accounts = &program.services.accounts;
    program.register("ada").await;
    let mut answers = Vec::new();
    for (name, password) in [
        ("ada", "wrong horse"),
        ("ada", ""),
        ("bob", "correct horse"),
        ("", ""),
        ("nul\0byte", "correct horse"),
        (&*"x".repeat(300), "correct horse"),
    ] {
        answers.push(accounts.log_in(credentials(name, password)).await.err().unwrap());
    }
    let AppError::Invalid { fields } = &answers[0] else { panic!("{:?}", answers[0]) };
    assert_eq!(fields[0].path, "password");
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
}

#[tokio::test]
async fn registering_names_what_is_wrong() {
    let program = Program::new().await;
    let accounts = &program.services.accounts;
    let paths = async |name: &str, password: &str| match accounts.register(credentials(name, password)).await {
        Err(AppError::Invalid { fields }) => fields.into_iter().map(|field| field.path).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(paths("  ab  ", "short").await, ["user_id", "password"]);
    assert_eq!(paths(&"a".repeat(255), "correct horse").await, ["user_id"]);
    assert_eq!(paths("ada:lovelace", "correct horse").await, ["user_id"]);
    assert_eq!(paths("ada lovelace", "correct horse").await, ["user_id"]);
    assert_eq!(paths("ada\u{0}lovelace", "correct horse").await, ["user_id"]);
    assert_eq!(paths("ada", &"x".repeat(257)).await, ["password"]);

    accounts.register(credentials("ada", &"ä".repeat(256))).await.unwrap();
    let taken = accounts.register(credentials("ADA", "correct horse")).await;
    assert!(matches!(taken, Err(AppError::Conflict { .. })));
}
