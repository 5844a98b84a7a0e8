use chrono::TimeDelta;
use contract::{AppError, Limit};
use services::Settings;

use crate::harness::{IP, Program, credentials, noon};

#[tokio::test]
async fn register_log_in_and_out() {
    let program = Program::new().await;
    let accounts = &program.services.accounts;
    let viewer = accounts.register(credentials("  Ada@Example.com ", "correct horse")).await.unwrap();
    assert_eq!(viewer.user_id, "Ada@Example.com");

    let session = accounts.log_in(credentials("ada@example.COM", "correct horse"), IP).await.unwrap();
    assert_eq!(session.viewer, viewer);
    assert_eq!(session.token.len(), 43);
    assert_eq!(accounts.find_viewer(&session.token).await.unwrap(), Some(viewer.clone()));

    let second = accounts.log_in(credentials("ada@example.com", "correct horse"), IP).await.unwrap();
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
    let session = accounts.log_in(credentials("ada", "correct horse"), IP).await.unwrap();
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
        answers.push(accounts.log_in(credentials(name, password), IP).await.err().unwrap());
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

#[tokio::test]
async fn ten_log_ins_a_minute_by_name_and_by_address() {
    let program = Program::new().await;
    let accounts = &program.services.accounts;
    let ada = program.register("ada").await;
    let log_in = async |name: &str, password: &str, host: u8| {
        accounts.log_in(credentials(name, password), [198, 51, 100, host].into()).await.map(|session| session.viewer)
    };
    let refused = |result: Result<_, AppError>, wait_s: u64| match result {
        Err(AppError::LimitReached { limit, retry_after_s, .. }) => {
            assert_eq!((limit, retry_after_s), (Limit::LogInsPerMinute { max: 10 }, wait_s));
        }
        other => panic!("{other:?}"),
    };
    // One name from many addresses: guessing a password.
    for host in 0..10 {
        assert!(matches!(log_in("Ada", "wrong horse", host).await, Err(AppError::Invalid { .. })));
    }
    refused(log_in(" ADA ", "correct horse", 10).await, 60);
    // Many names from one address: trying stolen passwords. Its first attempt was the one above.
    for n in 0..9 {
        assert!(matches!(log_in(&format!("name-{n}"), "wrong horse", 10).await, Err(AppError::Invalid { .. })));
    }
    refused(log_in("bob", "wrong horse", 10).await, 60);

    program.clock.advance(TimeDelta::seconds(59));
    refused(log_in("ada", "correct horse", 20).await, 1);
    program.clock.advance(TimeDelta::seconds(1));
    assert_eq!(log_in("ada", "correct horse", 20).await, Ok(ada));
}
