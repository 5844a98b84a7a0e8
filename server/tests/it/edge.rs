//! What happens to every request: origin check, headers, sizes, unknown addresses.

use axum::{body::Body, http::Method};
use serde_json::json;

use crate::support::{TestApp, User, generation};

/// Ada in a browser: with a cookie instead of a bearer token.
async fn browser(app: &TestApp) -> User {
    let credentials = json!({ "user_id": "grace", "password": "correct horse" });
    let anonymous = app.anonymous();
    anonymous.post("/api/auth/register", &credentials).await.expect(201);
    let reply = anonymous.post("/api/auth/login", &credentials).await.expect(200);
    anonymous.with_header("cookie", reply.header("set-cookie").split(';').next().unwrap())
}

#[tokio::test]
async fn foreign_sites_cannot_act_for_a_browser() {
    let (app, ada) = TestApp::with_user("ada").await;
    let browser = browser(&app).await;
    let post = async |user: &User| user.post("/api/generate_resume_json", &generation()).await;
    let foreign = [
        browser.with_header("sec-fetch-site", "cross-site"),
        browser.with_header("sec-fetch-site", "same-site"),
        browser.with_header("origin", "https://evil.example"),
        browser.with_header("origin", "null"),
        // Nor log somebody in under the attacker's name.
        app.anonymous().with_header("sec-fetch-site", "cross-site"),
    ];
    for user in &foreign {
        assert_eq!(post(user).await.expect(403).code(), "cross_site");
    }
    assert_eq!(browser.get("/api/user/stats").await.expect(200).json()["today"], 0);
    // Reading is safe: a foreign page cannot see the answer.
    foreign[0].get("/api/user/stats").await.expect(200);

    post(&browser.with_header("sec-fetch-site", "same-origin")).await.expect(202);
    post(&browser.with_header("origin", "http://velvit.test")).await.expect(202);
    // A script that has the token is no victim.
    post(&ada.with_header("origin", "https://tool.example")).await.expect(202);
    app.run_jobs().await;
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let (_app, ada) = TestApp::with_user("ada").await;
    for path in ["/api/auth/me", "/api/nothing", "/health", "/", "/no-such-page"] {
        let reply = ada.get(path).await;
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(reply.header("cross-origin-embedder-policy"), "require-corp", "{path}");
        assert!(reply.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(reply.header("x-request-id").len(), 36, "{path}");
        assert_eq!(reply.header("strict-transport-security"), "", "{path}");
    }
    assert_eq!(ada.get("/api/auth/me").await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn bodies_have_a_limit() {
    let (_app, ada) = TestApp::with_user("ada").await;
    let large = vec![b' '; 10 * 1024 * 1024];
    let reply = ada.post_bytes("/api/generate_resume_json", large.clone(), "application/json").await.expect(413);
    assert_eq!(reply.code(), "too_large");
    assert_eq!(reply.json()["error"]["max_bytes"], 4 * 1024 * 1024);
    let reply = ada.post_bytes("/fn/resumes/create", large, "application/json").await.expect(413);
    assert_eq!(reply.json(), json!({ "code": "too_large", "max_bytes": 4 * 1024 * 1024 }));
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_told_apart() {
    let app = TestApp::new().await;
    let anonymous = app.anonymous();
    assert_eq!(anonymous.get("/api/nothing").await.expect(404).code(), "not_found");
    let wrong = anonymous.get("/api/auth/login").await.expect(405);
    assert_eq!((wrong.code().as_str(), wrong.header("allow")), ("method_not_allowed", "POST"));
    let wrong = anonymous.send(Method::DELETE, "/nothing", Body::empty(), None).await.expect(405);
    assert_eq!(wrong.code(), "method_not_allowed");
}

#[tokio::test]
async fn text_is_compressed_and_archives_are_not() {
    let (app, ada) = TestApp::with_user("ada").await;
    let id = ada.generate().await;
    app.run_jobs().await;
    let browser = ada.with_header("accept-encoding", "gzip");
    let result = browser.get(&format!("/api/jobs/{id}/result")).await.expect(200);
    assert_eq!(result.header("content-encoding"), "gzip");
    let docx = browser.get(&format!("/api/jobs/{id}/download")).await.expect(200);
    assert_eq!(docx.header("content-encoding"), "");
}
