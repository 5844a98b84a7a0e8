//! `/api/jobs/{id}/events`.

use std::time::Duration;

use axum::{body::Body, http::Method};
use futures::StreamExt;
use serde_json::Value;

use crate::support::{TestApp, User};

/// The data of all `status` events until the stream ends, or until `stop` says that it is enough.
async fn events(app: &TestApp, user: &User, id: &str) -> (axum::http::HeaderMap, Vec<Value>) {
    let request = user.request(Method::GET, &format!("/api/jobs/{id}/events"), Body::empty(), None);
    let response = app.send(request).await;
    assert_eq!(response.status(), 200);
    let headers = response.headers().clone();
    let mut text = String::new();
    let mut stream = response.into_body().into_data_stream();
    let read = async {
        while let Some(chunk) = stream.next().await {
            text.push_str(&String::from_utf8_lossy(&chunk.unwrap()));
        }
    };
    tokio::time::timeout(Duration::from_secs(30), read).await.expect("the stream ends when the job does");
    let data = |event: &str| {
        let find = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        (find("event:") == Some("status")).then(|| serde_json::from_str(find("data:").unwrap()).unwrap())
    };
    (headers, text.split("\n\n").filter_map(data).collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn progress_is_followed_to_the_end() {
    let (app, ada) = TestApp::with_user("ada").await;
    let id = ada.generate().await;
    let browser = ada.with_header("accept-encoding", "gzip, br");
    let (followed, ()) = tokio::join!(events(&app, &browser, &id), app.run_jobs());
    let (headers, events) = followed;
    assert_eq!(headers["content-type"], "text/event-stream");
    assert!(!headers.contains_key("content-encoding"), "a compressed stream arrives late");
    assert_eq!(headers["x-accel-buffering"], "no");

    let progress: Vec<u64> = events.iter().map(|event| event["progress"].as_u64().unwrap()).collect();
    assert!(progress.is_sorted(), "{progress:?}");
    assert_eq!(progress.last(), Some(&100));
    assert_eq!(events.last().unwrap()["status"], "completed");
    assert!(events.iter().all(|event| event["request_id"] == id));
}

#[tokio::test]
async fn a_finished_job_has_one_event_and_a_known_end_has_none() {
    let (app, ada) = TestApp::with_user("ada").await;
    let id = ada.generate().await;
    app.run_jobs().await;
    let (_, events) = events(&app, &ada, &id).await;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["progress"], 100);
    // A browser reconnects when a stream ends; 204 tells it to stop.
    ada.with_header("last-event-id", "end").get(&format!("/api/jobs/{id}/events")).await.expect(204);
}

#[tokio::test]
async fn a_stopping_server_ends_its_streams() {
    let (app, ada) = TestApp::with_user("ada").await;
    let id = ada.generate().await;
    let (followed, ()) = tokio::join!(events(&app, &ada, &id), async { app.stop() });
    assert!(followed.1.len() <= 1);
    app.run_jobs().await;
}
