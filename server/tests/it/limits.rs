//! The limits, exactly (requirements R30 to R32).

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{Options, Reply, TestApp, User, generation};

async fn post(user: &User) -> Reply {
    user.post("/api/generate_resume_json", &generation()).await
}

/// What a 429 says: limit, max, when it resets. Checks that the header agrees with the body.
#[track_caller]
fn refusal(reply: Reply) -> (String, u64, String) {
    let reply = reply.expect(429);
    let error = reply.json()["error"].clone();
    assert_eq!(error["code"], "limit_reached");
    assert_eq!(reply.header("retry-after"), error["retry_after_s"].to_string());
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("limit"), error["max"].as_u64().unwrap(), text("resets_at"))
}

fn options(minute: u32, active: u32, day: u32) -> Options {
    let mut options = Options::without_limits();
    options.config.limits.generations_per_minute = minute;
    options.config.limits.active_jobs = active;
    options.config.limits.jobs_per_day = day;
    options
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_posts_at_once_make_three_jobs() {
    let app = TestApp::with(options(10_000, 3, 20)).await;
    let ada = app.user("ada").await;
    let posts: Vec<_> = (0..50)
        .map(|_| {
            tokio::spawn({
                let ada = ada.clone();
                async move { post(&ada).await }
            })
        })
        .collect();
    let mut accepted = 0;
    for reply in posts {
        let reply = reply.await.unwrap();
        if reply.status == 202 {
            accepted += 1;
        } else {
            let (limit, max, _) = refusal(reply);
            assert_eq!((limit.as_str(), max), ("active_jobs", 3));
        }
    }
    assert_eq!(accepted, 3);
    let active = async || ada.get("/api/user/stats").await.json()["active"].clone();
    assert_eq!(active().await, 3);
    app.run_jobs().await;
    assert_eq!(active().await, 0);
    post(&ada).await.expect(202);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_twenty_first_of_the_day_is_refused_until_midnight() {
    let app = TestApp::with(options(10_000, 3, 20)).await;
    let (ada, bob) = (app.user("ada").await, app.user("bob").await);
    for _ in 0..20 {
        post(&ada).await.expect(202);
        app.run_jobs().await;
    }
    let refused = refusal(post(&ada).await);
    assert_eq!(refused, ("jobs_per_day".into(), 20, "2026-11-22T00:00:00Z".into()));
    post(&bob).await.expect(202);
    app.run_jobs().await;

    app.clock().advance(TimeDelta::hours(14) - TimeDelta::seconds(1));
    refusal(post(&ada).await);
    app.clock().advance(TimeDelta::seconds(1));
    post(&ada).await.expect(202);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_cancelled_job_gives_its_place_back() {
    let app = TestApp::with(options(10_000, 1, 1)).await;
    let ada = app.user("ada").await;
    for _ in 0..3 {
        let id = ada.generate().await;
        assert_eq!(refusal(post(&ada).await).0, "active_jobs");
        ada.post(&format!("/api/jobs/{id}/cancel"), &Value::Null).await.expect(200);
    }
    ada.generate().await;
    app.run_jobs().await;
    assert_eq!(refusal(post(&ada).await).0, "jobs_per_day");
}

#[tokio::test]
async fn the_sixth_in_a_minute_from_one_address_is_refused() {
    let app = TestApp::with(options(5, 1_000, 1_000)).await;
    let (ada, bob) = (app.user("ada").await, app.user("bob").await);
    for _ in 0..5 {
        post(&ada).await.expect(202);
        app.clock().advance(TimeDelta::seconds(10));
    }
    assert_eq!(refusal(post(&bob).await), ("generations_per_minute".into(), 5, "2026-11-21T10:01:00Z".into()));
    post(&bob.at([192, 0, 2, 77])).await.expect(202);
    app.clock().advance(TimeDelta::seconds(10));
    post(&bob).await.expect(202);
    app.run_jobs().await;
}

#[tokio::test]
async fn an_address_cannot_be_made_up() {
    let app = TestApp::with(options(1, 1_000, 1_000)).await;
    let ada = app.user("ada").await;
    post(&ada.with_header("x-forwarded-for", "203.0.113.1")).await.expect(202);
    refusal(post(&ada.with_header("x-forwarded-for", "203.0.113.2")).await);

    let mut behind_proxy = options(1, 1_000, 1_000);
    behind_proxy.config.trusted_proxies = server::config::TrustedProxies::Count(1);
    let proxied = TestApp::with(behind_proxy).await;
    let ada = proxied.user("ada").await;
    post(&ada.with_header("x-forwarded-for", "203.0.113.1")).await.expect(202);
    post(&ada.with_header("x-forwarded-for", "203.0.113.2")).await.expect(202);
    refusal(post(&ada.with_header("x-forwarded-for", "6.6.6.6, 203.0.113.2")).await);
    app.run_jobs().await;
    proxied.run_jobs().await;
}

#[tokio::test]
async fn rendering_without_an_account_is_limited_by_address() {
    let mut options = Options::default();
    options.config.limits.renders_per_minute = 2;
    let app = TestApp::with(options).await;
    let render =
        async || app.anonymous().post("/api/render?format=json", &json!({ "basics": { "name": "Ada" } })).await;
    render().await.expect(200);
    render().await.expect(200);
    assert_eq!(refusal(render().await), ("renders_per_minute".into(), 2, "2026-11-21T10:01:00Z".into()));
    app.clock().advance(TimeDelta::minutes(1));
    render().await.expect(200);
}

#[tokio::test]
async fn log_ins_are_limited_by_address() {
    let app = TestApp::new().await;
    let log_in = async |name: &str| {
        app.anonymous().post("/api/auth/login", &json!({ "user_id": name, "password": "not the password" })).await
    };
    for n in 0..10 {
        log_in(&format!("name-{n}")).await.expect(401);
    }
    assert_eq!(refusal(log_in("ada").await), ("log_ins_per_minute".into(), 10, "2026-11-21T10:01:00Z".into()));
    app.clock().advance(TimeDelta::minutes(1));
    log_in("ada").await.expect(401);
}
