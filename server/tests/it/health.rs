//! `/health`.

use serde_json::json;

use crate::support::TestApp;

#[tokio::test]
async fn a_server_that_works_says_so() {
    let app = TestApp::new().await;
    let health = app.anonymous().get("/health").await.expect(200).json();
    assert_eq!(health, json!({ "status": "ok", "version": "0.1.0", "database": "ok", "worker": true }));
    app.anonymous().get("/health/live").await.expect(200);
    app.anonymous().get("/health/ready").await.expect(200);
}

#[tokio::test]
async fn without_its_database_it_lives_but_is_not_ready() {
    let app = TestApp::new().await;
    app.database().close().await;
    app.anonymous().get("/health/live").await.expect(200);
    app.anonymous().get("/health/ready").await.expect(503);
    assert_eq!(app.anonymous().get("/health").await.expect(503).json()["database"], "unavailable");
}

#[tokio::test]
async fn a_stopping_server_takes_no_more_requests() {
    let app = TestApp::new().await;
    app.stop();
    app.anonymous().get("/health/live").await.expect(200);
    app.anonymous().get("/health/ready").await.expect(503);
}
