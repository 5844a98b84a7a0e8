//! The whole program in one process: router, services, worker, SQLite in a temporary folder, a clock that
//! the test turns.

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, header},
};
use chrono::{DateTime, Utc};
use contract::{ResumeService, Viewer};
use serde_json::{Value, json};
use server::{AppState, config::Config, router};
use services::{ManualClock, Services};
use store::Db;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use super::Reply;

/// What a test may change about the program.
pub struct Options {
    pub config: Config,
    pub now: DateTime<Utc>,
}

impl Default for Options {
    /// The documented limits, a Saturday morning, and no site folder.
    fn default() -> Self {
        let config = Config { site_dir: "no-such-folder".into(), ..Config::default() };
        Options { config, now: "2026-11-21T10:00:00Z".parse().unwrap() }
    }
}

impl Options {
    /// No limit that a test could meet by accident.
    pub fn without_limits() -> Self {
        let mut options = Options::default();
        options.config.limits = server::config::Limits {
            generations_per_minute: 10_000,
            active_jobs: 1_000,
            jobs_per_day: 100_000,
            renders_per_minute: 10_000,
            log_ins_per_minute: 10_000,
            previews_per_minute: 10_000,
        };
        options
    }
}

type Headers = Vec<(String, String)>;

/// How long a job may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Clone)]
pub struct TestApp {
    inner: Arc<Inner>,
}

struct Inner {
    router: Router,
    state: AppState,
    clock: Arc<ManualClock>,
    database: Db,
    /// Jobs that were accepted and not run yet, with the headers of who may ask about them.
    unrun: Mutex<BTreeMap<String, Headers>>,
    _dir: TempDir,
}

impl Drop for Inner {
    fn drop(&mut self) {
        let unrun: Vec<_> = self.unrun.get_mut().unwrap().keys().collect();
        if !std::thread::panicking() && !unrun.is_empty() {
            panic!("the test left {} jobs unrun; call run_jobs() or cancel them: {unrun:?}", unrun.len());
        }
    }
}

impl TestApp {
    pub async fn new() -> Self {
        TestApp::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let config = Config { data_dir: dir.path().to_owned(), ..options.config };
        let database = Db::connect(&config.database_url()).await.unwrap();
        let clock = Arc::new(ManualClock::new(options.now));
        let services = Services::new(database.clone(), config.service_settings(), clock.clone());
        let state = AppState::new(&config, services, clock.clone());
        let router = router(state.clone());
        let inner = Inner { router, state, clock, database, unrun: Mutex::default(), _dir: dir };
        TestApp { inner: Arc::new(inner) }
    }

    /// An app of its own and somebody who is logged in.
    pub async fn with_user(name: &str) -> (Self, User) {
        let app = TestApp::new().await;
        let user = app.user(name).await;
        (app, user)
    }

    pub fn clock(&self) -> &ManualClock {
        &self.inner.clock
    }

    pub fn database(&self) -> &Db {
        &self.inner.database
    }

    /// The service behind the pages, for what REST does not offer.
    pub fn resumes(&self) -> &dyn ResumeService {
        &*self.inner.state.services.resumes
    }

    /// Somebody registered, as the services know them.
    pub async fn viewer(&self, name: &str) -> Viewer {
        let me = self.log_in(name).await.get("/api/auth/me").await.expect(200).json();
        Viewer { id: me["id"].as_str().unwrap().parse().unwrap(), user_id: name.into() }
    }

    /// Begins to stop, as Ctrl-C does.
    pub fn stop(&self) {
        self.inner.state.shutdown.cancel();
    }

    /// Somebody without an account.
    pub fn anonymous(&self) -> User {
        User { app: self.clone(), headers: Vec::new(), ip: Ipv4Addr::new(192, 0, 2, 1).into() }
    }

    /// Registers `name` and logs in; the user's requests carry the bearer token.
    pub async fn user(&self, name: &str) -> User {
        let credentials = json!({ "user_id": name, "password": format!("password of {name}") });
        self.anonymous().post("/api/auth/register", &credentials).await.expect(201);
        self.log_in(name).await
    }

    async fn log_in(&self, name: &str) -> User {
        let credentials = json!({ "user_id": name, "password": format!("password of {name}") });
        let anonymous = self.anonymous();
        let session = anonymous.post("/api/auth/login", &credentials).await.expect(200).json();
        anonymous.with_header("authorization", &format!("Bearer {}", session["token"].as_str().unwrap()))
    }

    /// Runs a worker until all jobs that were accepted have finished.
    pub async fn run_jobs(&self) {
        let stop = CancellationToken::new();
        let worker = tokio::spawn(self.inner.state.services.worker().run(stop.clone()));
        let jobs = std::mem::take(&mut *self.inner.unrun.lock().unwrap());
        for (id, headers) in jobs {
            let user = User { headers, ..self.anonymous() };
            let deadline = Instant::now() + PATIENCE;
            loop {
                let status = user.get(&format!("/api/jobs/{id}/status")).await.expect(200).json();
                if !matches!(status["status"].as_str(), Some("pending" | "processing")) {
                    break;
                }
                assert!(Instant::now() < deadline, "the job does not finish: {status}");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        stop.cancel();
        tokio::time::timeout(PATIENCE, worker).await.expect("the worker stops when it is told to").unwrap();
    }

    pub async fn send(&self, request: Request<Body>) -> axum::response::Response {
        self.inner.router.clone().oneshot(request).await.unwrap()
    }

    /// Remembers jobs that the answer says were queued or ended.
    fn watch(&self, path: &str, headers: &Headers, reply: &Reply) {
        let id = || reply.json()["request_id"].as_str().unwrap().to_owned();
        match reply.status.as_u16() {
            202 if path == "/api/generate_resume_json" => {
                self.inner.unrun.lock().unwrap().insert(id(), headers.clone());
            }
            200 if path.ends_with("/cancel") => {
                self.inner.unrun.lock().unwrap().remove(&id());
            }
            _ => {}
        }
    }
}

/// A client: a person, or a program that acts for one.
#[derive(Clone)]
pub struct User {
    app: TestApp,
    headers: Headers,
    ip: IpAddr,
}

impl User {
    /// The same client, with one more header on each request.
    pub fn with_header(&self, name: &str, value: &str) -> User {
        let mut user = self.clone();
        user.headers.push((name.into(), value.into()));
        user
    }

    /// The same client at another address.
    pub fn at(&self, ip: impl Into<IpAddr>) -> User {
        User { ip: ip.into(), ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, Body::empty(), None).await
    }

    /// Posts JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Reply {
        self.post_bytes(path, body.to_string().into_bytes(), "application/json").await
    }

    pub async fn post_bytes(&self, path: &str, body: Vec<u8>, content_type: &str) -> Reply {
        self.send(Method::POST, path, Body::from(body), Some(content_type)).await
    }

    /// Starts a tailoring that is accepted; returns its id.
    pub async fn generate(&self) -> String {
        let reply = self.post("/api/generate_resume_json", &super::generation()).await.expect(202);
        reply.json()["request_id"].as_str().unwrap().to_owned()
    }

    pub async fn send(&self, method: Method, path: &str, body: Body, content_type: Option<&str>) -> Reply {
        let response = self.app.send(self.request(method, path, body, content_type)).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let reply = Reply { status: parts.status, headers: parts.headers, bytes };
        self.app.watch(path, &self.headers, &reply);
        reply
    }

    /// The request as it would be sent; for answers that are streams.
    pub fn request(&self, method: Method, path: &str, body: Body, content_type: Option<&str>) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "velvit.test");
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        request.extension(ConnectInfo(SocketAddr::new(self.ip, 50_000))).body(body).unwrap()
    }
}
