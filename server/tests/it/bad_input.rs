//! A thousand broken requests: understood, or refused by name; never a fault of ours.

use crate::support::{Options, Rng, TestApp, mutate};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_broken_requests() {
    let app = TestApp::with(Options::without_limits()).await;
    let ada = app.user("ada").await;
    let mut accepted = Vec::new();
    for n in 0..1_000 {
        let reply = ada.post_bytes("/api/generate_resume_json", mutate(n), "application/json").await;
        let body = reply.json();
        match reply.status.as_u16() {
            202 => {
                accepted.push(body["request_id"].as_str().unwrap().to_owned());
                for warning in body["warnings"].as_array().unwrap() {
                    assert!(warning["path"].as_str().unwrap().starts_with("/resume_data"), "{n}: {warning}");
                }
            }
            413 => assert_eq!(reply.code(), "too_large", "{n}"),
            400 | 422 => {
                let details = body["error"]["details"].as_array().unwrap();
                assert!(!details.is_empty(), "{n}: {body}");
                assert!(
                    details.iter().all(|d| d["path"].is_string() && !d["message"].as_str().unwrap().is_empty()),
                    "{n}: {body}"
                );
            }
            status => panic!("{n}: {status} {body}"),
        }
    }
    // Both kinds must occur in number, or the mutations test nothing.
    assert!((200..950).contains(&accepted.len()), "{} of 1,000 were accepted", accepted.len());

    app.run_jobs().await;
    let mut rng = Rng::new(7);
    for id in &accepted {
        let status = ada.get(&format!("/api/jobs/{id}/status")).await.expect(200).json();
        assert_eq!(status["status"], "completed", "{status}");
        ada.get(&format!("/api/jobs/{id}/result")).await.expect(200);
        // Documents take longer; every tenth is enough to find a class of failures.
        if rng.below(10) == 0 {
            for format in ["pdf", "docx"] {
                let reply = ada.get(&format!("/api/jobs/{id}/download?format={format}")).await;
                assert!(matches!(reply.status.as_u16(), 200 | 413 | 422), "{id} {format}: {}", reply.text());
            }
        }
    }
}
