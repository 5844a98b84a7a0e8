//! The real program, killed in the middle of its work.

use std::{
    collections::BTreeSet,
    path::Path,
    time::{Duration, Instant},
};

use contract::{JobId, Stage};
use reqwest::Client;
use serde_json::{Value, json};
use store::{Db, jobs::list_checkpoints};

use crate::support::{Velvit, generation};

const KILLS: usize = 20;

/// Jobs at a time, as many as one person may have.
const JOBS: usize = 3;

const DAY_MAX: usize = 18;

const SETTINGS: &[(&str, &str)] = &[
    ("VELVIT_STAGE_DELAY_MS", "150"),
    ("VELVIT_LEASE_SECONDS", "1"),
    ("VELVIT_WORKERS", "3"),
    ("VELVIT_GENERATIONS_PER_MINUTE", "1000"),
    ("VELVIT_JOBS_PER_DAY", "18"),
];

/// How long any one thing may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Somebody's requests to a server whose address changes with every start.
struct Ada {
    client: Client,
    token: String,
}

impl Ada {
    async fn register(url: &str) -> Ada {
        let client = Client::builder().no_proxy().timeout(PATIENCE).build().unwrap();
        let credentials = json!({ "user_id": "ada", "password": "correct horse" });
        let post = |path: &str| client.post(format!("{url}{path}")).json(&credentials).send();
        assert_eq!(post("/api/auth/register").await.unwrap().status(), 201);
        let session: Value = post("/api/auth/login").await.unwrap().json().await.unwrap();
        let token = session["token"].as_str().unwrap().to_owned();
        Ada { client, token }
    }

    async fn get(&self, url: &str, path: &str) -> Value {
        let response = self.client.get(format!("{url}{path}")).bearer_auth(&self.token).send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        response.json().await.unwrap()
    }

    async fn start_job(&self, url: &str) -> reqwest::Response {
        let request = self.client.post(format!("{url}/api/generate_resume_json")).bearer_auth(&self.token);
        request.json(&generation()).send().await.unwrap()
    }

    async fn progress(&self, url: &str, id: &str) -> u64 {
        let status = self.get(url, &format!("/api/jobs/{id}/status")).await;
        assert!(matches!(status["status"].as_str(), Some("pending" | "processing" | "completed")), "{status}");
        status["progress"].as_u64().unwrap()
    }

    /// Asks until the job's progress is `least` or more; returns what it is.
    async fn wait_for(&self, url: &str, id: &str, least: u64) -> u64 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let progress = self.progress(url, id).await;
            if progress >= least {
                return progress;
            }
            assert!(Instant::now() < deadline, "the job {id} stays at {progress}, below {least}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

/// Names of the finished stages of a job, in order, with what they put out.
async fn stages(database: &Db, id: &str) -> Vec<(String, Value)> {
    let id: JobId = id.parse().unwrap();
    let found = list_checkpoints(database, id).await.unwrap();
    found.into_iter().map(|checkpoint| (checkpoint.stage, checkpoint.output)).collect()
}

async fn open(folder: &Path) -> Db {
    Db::connect(&format!("sqlite:{}", folder.join("data/velvit.db").display())).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_job_survives_twenty_kills() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Velvit::start(folder.path(), SETTINGS);
    let ada = Ada::register(&server.url).await;
    let mut all: Vec<String> = Vec::new();
    let mut hit = BTreeSet::new();
    let mut kills = 0;

    while kills < KILLS {
        let mut ids = Vec::new();
        for _ in 0..JOBS {
            let accepted = ada.start_job(&server.url).await;
            assert_eq!(accepted.status(), 202);
            let body: Value = accepted.json().await.unwrap();
            ids.push(body["request_id"].as_str().unwrap().to_owned());
        }
        assert_eq!(ada.start_job(&server.url).await.status(), 429, "the fourth at once");

        for stage in Stage::ALL {
            let progress = ada.wait_for(&server.url, &ids[0], stage.progress().into()).await;
            if progress == 100 || kills == KILLS {
                break;
            }
            server.kill();
            kills += 1;
            hit.insert(progress);

            // What was finished at the kill is finished for good: same stages, same output, at the end too.
            let database = open(folder.path()).await;
            let before = stages(&database, &ids[0]).await;
            server = Velvit::start(folder.path(), SETTINGS);
            let later = ada.wait_for(&server.url, &ids[0], progress).await;
            assert!(later >= progress);
            let after = stages(&database, &ids[0]).await;
            assert_eq!(after[..before.len()], before, "a finished stage was done again");
            assert_eq!(
                ada.get(&server.url, "/api/user/stats").await["today"],
                all.len() + JOBS,
                "the place in the quota"
            );
            database.close().await;
        }
        for id in &ids {
            ada.wait_for(&server.url, id, 100).await;
        }
        all.extend(ids);
    }

    let every_stage: BTreeSet<u64> = Stage::ALL.into_iter().map(|stage| stage.progress().into()).collect();
    assert_eq!(hit, every_stage, "each stage is interrupted at least once");
    let database = open(folder.path()).await;
    for id in &all {
        let names: Vec<String> = stages(&database, id).await.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, Stage::ALL.map(Stage::key), "each stage of {id} exactly once");
        let result = ada.get(&server.url, &format!("/api/jobs/{id}/result")).await;
        assert_eq!(result["resume"]["basics"]["name"], "Andy Dufresne");
    }
    let stats = ada.get(&server.url, "/api/user/stats").await;
    let found = ["total", "active", "today", "remaining_today"].map(|name| stats[name].as_u64().unwrap() as usize);
    assert_eq!(found, [all.len(), 0, all.len(), DAY_MAX - all.len()]);
    database.close().await;
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stopped_server_gives_its_jobs_back_at_once() {
    let folder = tempfile::tempdir().unwrap();
    // A lease so long that the test would fail if the next start had to wait for its end.
    let settings = [("VELVIT_STAGE_DELAY_MS", "150"), ("VELVIT_LEASE_SECONDS", "3600")];
    let server = Velvit::start(folder.path(), &settings);
    let ada = Ada::register(&server.url).await;
    let accepted: Value = ada.start_job(&server.url).await.json().await.unwrap();
    let id = accepted["request_id"].as_str().unwrap();
    ada.wait_for(&server.url, id, Stage::Summary.progress().into()).await;
    assert!(server.terminate().success());

    let server = Velvit::start(folder.path(), &settings);
    ada.wait_for(&server.url, id, 100).await;
}
