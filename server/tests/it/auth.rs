//! Registering, the three ways to log in, sessions.

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use serde_json::json;
use server::config::Config;

use crate::support::{Options, Reply, TestApp};

const FORM: &str = "application/x-www-form-urlencoded";

async fn app_with_ada() -> TestApp {
    let app = TestApp::new().await;
    let ada = json!({ "user_id": "Ada", "password": "correct horse" });
    app.anonymous().post("/api/auth/register", &ada).await.expect(201);
    app
}

/// The token of a log-in that worked.
#[track_caller]
fn token(reply: Reply) -> String {
    let body = reply.expect(200).json();
    assert_eq!(body["token_type"], "Bearer");
    assert_eq!(body["user_id"], "Ada");
    body["token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn logging_in_takes_json_a_form_or_basic() {
    let app = app_with_ada().await;
    let anonymous = app.anonymous();
    let basic = format!("Basic {}", STANDARD.encode("ada:correct horse"));
    let form = |text: &str| text.as_bytes().to_vec();
    let replies = [
        anonymous.post("/api/auth/login", &json!({ "user_id": "ada", "password": "correct horse" })).await,
        anonymous.post_bytes("/api/auth/login", form("user_id=ADA&password=correct+horse"), FORM).await,
        anonymous
            .post_bytes("/api/auth/login", form("grant_type=password&username=ada&password=correct%20horse"), FORM)
            .await,
        anonymous.with_header("authorization", &basic).post_bytes("/api/auth/login", Vec::new(), "text/plain").await,
    ];
    for reply in replies {
        let cookie = reply.header("set-cookie").to_owned();
        let token = token(reply);
        assert!(cookie.starts_with(&format!("velvit_session={token}; Path=/; HttpOnly; SameSite=Lax; Expires=")));
        assert!(!cookie.contains("Secure"));

        let by_token = anonymous.with_header("authorization", &format!("Bearer {token}"));
        assert_eq!(by_token.get("/api/auth/me").await.expect(200).json()["user_id"], "Ada");
        let by_cookie = anonymous.with_header("cookie", &format!("other=1; velvit_session={token}"));
        assert_eq!(by_cookie.get("/api/auth/me").await.expect(200).json()["user_id"], "Ada");
    }
}

#[tokio::test]
async fn basic_is_accepted_on_the_log_in_only() {
    let app = app_with_ada().await;
    let basic = format!("Basic {}", STANDARD.encode("ada:correct horse"));
    let reply = app.anonymous().with_header("authorization", &basic).get("/api/auth/me").await.expect(401);
    assert_eq!(reply.code(), "signed_out");
    assert_eq!(reply.header("www-authenticate"), "Bearer");
}

#[tokio::test]
async fn https_makes_the_cookie_a_host_cookie() {
    let config = Config { secure_cookies: true, ..Options::default().config };
    let app = TestApp::with(Options { config, ..Options::default() }).await;
    let ada = json!({ "user_id": "Ada", "password": "correct horse" });
    app.anonymous().post("/api/auth/register", &ada).await.expect(201);
    let reply = app.anonymous().post("/api/auth/login", &ada).await.expect(200);
    let cookie = reply.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-velvit_session="), "{cookie}");
    assert!(cookie.ends_with("; Secure"), "{cookie}");
    assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Lax;"), "{cookie}");
    assert!(reply.header("strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn wrong_name_and_wrong_password_look_the_same() {
    let app = app_with_ada().await;
    let log_in = async |name: &str, password: &str| {
        app.anonymous().post("/api/auth/login", &json!({ "user_id": name, "password": password })).await.expect(401)
    };
    let wrong_password = log_in("ada", "battery staple").await;
    let wrong_name = log_in("nobody", "battery staple").await;
    assert_eq!(wrong_password.json(), wrong_name.json());
    assert_eq!(wrong_password.code(), "wrong_credentials");
    assert_eq!(wrong_password.header("set-cookie"), "");
    assert_eq!(log_in("", "").await.json(), wrong_name.json());
}

#[tokio::test]
async fn a_taken_name_is_a_conflict_and_a_bad_one_names_its_field() {
    let app = app_with_ada().await;
    let register = async |body| app.anonymous().post("/api/auth/register", &body).await;
    let taken = register(json!({ "user_id": "aDA", "password": "another one" })).await.expect(409);
    assert_eq!(taken.code(), "conflict");
    let bad = register(json!({ "user_id": "x", "password": "short" })).await.expect(422);
    assert_eq!(
        bad.details(),
        "user_id: Between 3 and 254 characters are accepted.\npassword: Between 8 and 256 characters are accepted."
    );
    let missing = register(json!({ "password": 7 })).await.expect(422);
    assert_eq!(
        missing.details(),
        "user_id: user_id is missing; a text is required.\npassword: password must be a text; it is a number."
    );
}

#[tokio::test]
async fn logging_out_ends_the_session_everywhere() {
    let (app, ada) = TestApp::with_user("ada").await;
    let reply = ada.post_bytes("/api/auth/logout", Vec::new(), "").await.expect(204);
    assert!(reply.header("set-cookie").starts_with("velvit_session=; "));
    ada.get("/api/auth/me").await.expect(401);
    app.anonymous().post_bytes("/api/auth/logout", Vec::new(), "").await.expect(204);
}

#[tokio::test]
async fn sessions_expire() {
    let (app, ada) = TestApp::with_user("ada").await;
    app.clock().advance(TimeDelta::days(29));
    ada.get("/api/auth/me").await.expect(200);
    app.clock().advance(TimeDelta::days(2));
    ada.get("/api/auth/me").await.expect(401);
}

#[tokio::test]
async fn unreadable_log_ins_are_400() {
    let app = app_with_ada().await;
    let anonymous = app.anonymous();
    let basic = |text: &str| anonymous.with_header("authorization", text);
    for header in ["Basic ????", "Basic YWRh", "basic /w=="] {
        let reply = basic(header).post_bytes("/api/auth/login", Vec::new(), "").await.expect(400);
        assert_eq!(reply.details(), "Authorization: The Basic header must hold base64 of name:password.");
    }
    anonymous.post_bytes("/api/auth/login", b"user_id=ada".to_vec(), FORM).await.expect(422);
    let xml = anonymous.post_bytes("/api/auth/login", b"<ada/>".to_vec(), "text/xml").await.expect(415);
    assert_eq!(xml.code(), "unsupported_media_type");
}
