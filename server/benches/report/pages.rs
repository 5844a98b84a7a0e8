//! A real server on the loopback interface: pages per second, and memory while it does nothing.

use std::time::{Duration, Instant};

use reqwest::Client;

use crate::{machine, process::Velvit, sample::Samples};

const WARM_UP: usize = 200;
const REQUESTS: usize = 4_000;
/// Connections that ask at the same time.
const CLIENTS: usize = 8;

pub async fn report() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let server = Velvit::start(folder.path(), &[]);
    let client = Client::builder().no_proxy().build().expect("a client");
    get(&client, &format!("{}/health", server.url)).await;
    // Connections and start-up work are let go of within this time.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle_mb = machine::memory_mb(server.id());

    for (path, name) in [("/", "Landing page"), ("/login", "Log-in page"), ("/health", "Health check")] {
        let url = format!("{}{path}", server.url);
        ask(&client, &url, WARM_UP).await;
        let start = Instant::now();
        let samples = ask(&client, &url, REQUESTS).await;
        let per_second = REQUESTS as f64 / start.elapsed().as_secs_f64();
        Samples::new(samples).print(name, &format!("{per_second:.0} requests/s, {CLIENTS} connections"));
    }
    let after_mb = machine::memory_mb(server.id());
    println!("\nMemory (resident) of the idle server: {idle_mb:.0} MB; after the requests above: {after_mb:.0} MB");
}

/// Asks `count` times from [`CLIENTS`] tasks; returns how long each answer took, body included.
async fn ask(client: &Client, url: &str, count: usize) -> Vec<Duration> {
    let tasks = (0..CLIENTS).map(|_| {
        let (client, url) = (client.clone(), url.to_owned());
        tokio::spawn(async move {
            let mut samples = Vec::new();
            for _ in 0..count / CLIENTS {
                let start = Instant::now();
                get(&client, &url).await;
                samples.push(start.elapsed());
            }
            samples
        })
    });
    let mut samples = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        samples.extend(task.await.expect("a client does not panic"));
    }
    samples
}

async fn get(client: &Client, url: &str) {
    let response = client.get(url).send().await.expect("the server answers");
    assert!(response.status().is_success(), "{url}: {}", response.status());
    response.bytes().await.expect("the answer is complete");
}
