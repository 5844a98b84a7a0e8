//! What is somebody else's does not exist, on every route.

use axum::{body::Body, http::Method};
use contract::{NewResume, Sample};

use crate::support::{TestApp, User};

/// Every route that needs a session, with a job's and a resume's id in place.
fn routes(job: &str, resume: &str) -> Vec<(Method, String)> {
    let get = ["status", "result", "download", "download?format=pdf", "events"];
    let mut routes: Vec<_> = get.map(|name| (Method::GET, format!("/api/jobs/{job}/{name}"))).into();
    routes.push((Method::POST, format!("/api/jobs/{job}/cancel")));
    routes.push((Method::GET, format!("/api/resumes/{resume}/download")));
    routes.push((Method::GET, format!("/api/resumes/{resume}/readback")));
    routes
}

async fn statuses(user: &User, job: &str, resume: &str) -> Vec<u16> {
    let mut statuses = Vec::new();
    for (method, path) in routes(job, resume) {
        statuses.push(user.send(method, &path, Body::empty(), None).await.status.as_u16());
    }
    statuses
}

#[tokio::test]
async fn strangers_get_404_and_the_signed_out_401() {
    let (app, ada) = TestApp::with_user("ada").await;
    let eve = app.user("eve").await;
    let job = ada.generate().await;
    app.run_jobs().await;
    let viewer = app.viewer("ada").await;
    let new = NewResume::Sample { title: "Mine".into(), sample: Sample::SoftwareEngineer };
    let resume = app.resumes().create(&viewer, new).await.unwrap().detail.summary.id.to_string();

    assert_eq!(statuses(&ada, &job, &resume).await, [200; 8]);
    assert_eq!(statuses(&eve, &job, &resume).await, [404; 8]);
    assert_eq!(statuses(&app.anonymous(), &job, &resume).await, [401; 8]);
    let nobody = uuid::Uuid::nil().to_string();
    assert_eq!(statuses(&ada, &nobody, &nobody).await, [404; 8]);
    assert_eq!(statuses(&ada, "no-id", "..%2F..").await, [404; 8]);

    assert_eq!(eve.get("/api/user/jobs").await.expect(200).json()["jobs"], serde_json::json!([]));
    for path in ["/api/user/jobs", "/api/user/stats", "/api/auth/me"] {
        assert_eq!(app.anonymous().get(path).await.expect(401).code(), "signed_out");
    }
}
