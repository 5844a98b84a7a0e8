//! A fresh program with one or two people in it.

use std::{
    net::IpAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeZone, Utc};
use contract::{
    AppError, Credentials, JobId, JobStatus, Mode, NewResume, ResumeId, ResumeInput, Sample, TailoringRequest, Viewer,
};
use services::{ManualClock, Services, Settings};
use store::Db;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::script::Script;

pub struct Program {
    pub services: Services,
    pub clock: Arc<ManualClock>,
    folder: tempfile::TempDir,
}

pub const IP: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

pub fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap()
}

pub fn credentials(user_id: &str, password: &str) -> Credentials {
    Credentials { user_id: user_id.into(), password: password.into() }
}

impl Program {
    pub async fn new() -> Self {
        Program::with(|_| ()).await
    }

    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = Settings::default();
        change(&mut settings);
        let (folder, db) = database().await;
        let clock = Arc::new(ManualClock::new(noon()));
        let services = Services::new(db, settings, clock.clone());
        Program { services, clock, folder }
    }

    /// A program whose worker follows a script, and looks for work without waiting long.
    pub async fn scripted(script: &Arc<Script>) -> Self {
        Program::with_lease(script, Settings::default().lease).await
    }

    /// The same with another lease; its heartbeats come three times as often.
    pub async fn with_lease(script: &Arc<Script>, lease: Duration) -> Self {
        let (folder, db) = database().await;
        let clock = Arc::new(ManualClock::new(noon()));
        let services = Services::with_writer(db, Settings { lease, ..quick() }, clock.clone(), script.clone());
        Program { services, clock, folder }
    }

    /// Another process on the same database, with the same clock and script.
    pub async fn beside(&self, script: &Arc<Script>) -> Services {
        let db = Db::connect(self.folder.path().join("test.db").to_str().unwrap()).await.unwrap();
        Services::with_writer(db, quick(), self.clock.clone(), script.clone())
    }

    /// The job, once it is as wanted. Fails after 20 seconds.
    pub async fn wait_for(&self, viewer: &Viewer, job: JobId, wanted: impl Fn(&JobStatus) -> bool) -> JobStatus {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let status = self.services.tailoring.status(viewer, job).await.unwrap();
            if wanted(&status) {
                return status;
            }
            assert!(Instant::now() < deadline, "still {status:?}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub async fn register(&self, name: &str) -> Viewer {
        self.services.accounts.register(credentials(name, "correct horse")).await.unwrap()
    }

    /// A new resume of the viewer's, from the first sample.
    pub async fn sample(&self, viewer: &Viewer) -> ResumeId {
        let new = NewResume::Sample { title: "Mine".into(), sample: Sample::SoftwareEngineer };
        self.services.resumes.create(viewer, new).await.unwrap().detail.summary.id
    }

    /// Starts a tailoring from an address of its own, so that only the person's limits count.
    pub async fn start(&self, viewer: &Viewer, resume: ResumeId) -> Result<JobStatus, AppError> {
        let ip = IpAddr::V6(std::net::Ipv6Addr::from_bits(u128::from(rand::random::<u64>()) << 64));
        self.services.tailoring.start(viewer, ip, request(resume)).await
    }
}

pub fn request(resume: ResumeId) -> TailoringRequest {
    TailoringRequest {
        resume: ResumeInput::Stored(resume),
        company: "Acme".into(),
        job_title: "Platform engineer".into(),
        mode: Mode::Standard,
        posting: "You will run our platform. You need Rust, PostgreSQL and Kubernetes. Nice to have: Terraform.".into(),
    }
}

async fn database() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::connect(folder.path().join("test.db").to_str().unwrap()).await.unwrap();
    (folder, db)
}

fn quick() -> Settings {
    Settings { poll: Duration::from_millis(20), ..Settings::default() }
}

/// A worker that runs until it is stopped or killed.
pub struct RunningWorker {
    task: JoinHandle<()>,
    shutdown: CancellationToken,
}

pub fn run_worker(services: &Services) -> RunningWorker {
    let shutdown = CancellationToken::new();
    let task = tokio::spawn(services.worker().run(shutdown.clone()));
    RunningWorker { task, shutdown }
}

impl RunningWorker {
    /// As `kill -9` does: nothing is written any more.
    pub async fn kill(self) {
        self.task.abort();
        assert!(self.task.await.unwrap_err().is_cancelled());
    }

    /// As a polite signal does.
    pub async fn stop(self) {
        self.shutdown.cancel();
        self.task.await.unwrap();
    }
}
