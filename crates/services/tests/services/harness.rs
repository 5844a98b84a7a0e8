//! A fresh program with one or two people in it.

use std::{net::IpAddr, sync::Arc};

use chrono::{DateTime, TimeZone, Utc};
use contract::{
    AppError, Credentials, JobStatus, Mode, NewResume, ResumeId, ResumeInput, Sample, TailoringRequest, Viewer,
};
use services::{ManualClock, Services, Settings};
use store::Db;

pub struct Program {
    pub services: Services,
    pub clock: Arc<ManualClock>,
    pub db: Db,
    _folder: tempfile::TempDir,
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
        let folder = tempfile::tempdir().unwrap();
        let db = Db::connect(folder.path().join("test.db").to_str().unwrap()).await.unwrap();
        let clock = Arc::new(ManualClock::new(noon()));
        let services = Services::new(db.clone(), settings, clock.clone());
        Program { services, clock, db, _folder: folder }
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
