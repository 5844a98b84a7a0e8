//! From a resume and a posting to files: generate, status, result, download, cancel, lists and numbers.

use serde_json::json;

use crate::support::{TestApp, generation, resume};

#[tokio::test]
async fn a_resume_and_a_posting_become_documents() {
    let (app, ada) = TestApp::with_user("ada").await;
    let accepted = ada.post("/api/generate_resume_json", &generation()).await.expect(202);
    let queued = accepted.json();
    let id = queued["request_id"].as_str().unwrap().to_owned();
    assert_eq!(accepted.header("location"), format!("/api/jobs/{id}/status"));
    assert_eq!(
        (&queued["status"], &queued["stage"], &queued["progress"]),
        (&json!("pending"), &json!("pending"), &json!(0))
    );
    assert_eq!((&queued["company_name"], &queued["mode"]), (&json!("Login.gov"), &json!("standard")));
    assert_eq!(queued["warnings"], json!([]));
    assert_eq!(queued["error_message"], json!(null));

    for path in ["result", "download"] {
        let early = ada.get(&format!("/api/jobs/{id}/{path}")).await.expect(409);
        assert_eq!(early.code(), "conflict");
    }

    app.run_jobs().await;
    let done = ada.get(&format!("/api/jobs/{id}/status")).await.expect(200).json();
    assert_eq!(
        (&done["status"], &done["stage"], &done["progress"]),
        (&json!("completed"), &json!("completed"), &json!(100))
    );
    assert!(done["completed_at"].is_string());

    let result = ada.get(&format!("/api/jobs/{id}/result")).await.expect(200).json();
    assert_eq!(result["request_id"], json!(id));
    assert_eq!(result["resume"]["basics"]["name"], resume("en")["basics"]["name"]);
    assert!(result["resume"]["work"].as_array().is_some_and(|work| !work.is_empty()));
    assert!(result["report"]["after"].is_object(), "{}", result["report"]);

    let download = async |query: &str| ada.get(&format!("/api/jobs/{id}/download{query}")).await;
    let docx = download("").await.expect(200);
    assert!(docx.bytes.starts_with(b"PK\x03\x04"));
    assert_eq!(docx.header("content-type"), contract::Format::Docx.content_type());
    let disposition = docx.header("content-disposition").to_owned();
    assert!(disposition.starts_with("attachment; filename=\"Andy Dufresne"), "{disposition}");
    assert!(disposition.contains("filename*=UTF-8''Andy%20Dufresne"), "{disposition}");
    assert!(disposition.ends_with(".docx"), "{disposition}");
    assert_eq!(docx.header("cache-control"), "no-store");

    assert!(download("?format=pdf").await.expect(200).bytes.starts_with(b"%PDF-"));
    assert!(download("?format=svg").await.expect(200).text().starts_with("<svg"));
    let json = download("?format=json").await.expect(200).json();
    assert_eq!(json["basics"]["name"], "Andy Dufresne");
    let unknown = download("?format=odt").await.expect(422);
    assert_eq!(
        unknown.details(),
        "format: There is no such format; accepted are pdf, docx, json, svg, png, html, md, txt, tex, typ, zip."
    );
}

#[tokio::test]
async fn an_unchanged_status_costs_nothing() {
    let (app, ada) = TestApp::with_user("ada").await;
    let path = format!("/api/jobs/{}/status", ada.generate().await);
    let first = ada.get(&path).await.expect(200);
    assert_eq!(first.header("cache-control"), "private, no-cache");
    let asking = ada.with_header("if-none-match", &format!("\"other\", W/{}", first.header("etag")));
    let same = asking.get(&path).await.expect(304);
    assert_eq!((same.header("etag"), same.bytes.len()), (first.header("etag"), 0));
    app.run_jobs().await;
    let changed = asking.get(&path).await.expect(200);
    assert_ne!(changed.header("etag"), first.header("etag"));
}

#[tokio::test]
async fn a_cancelled_job_stays_cancelled_and_does_not_count() {
    let (app, ada) = TestApp::with_user("ada").await;
    let id = ada.generate().await;
    let cancelled = ada.post_bytes(&format!("/api/jobs/{id}/cancel"), Vec::new(), "").await.expect(200).json();
    assert_eq!(cancelled["status"], "cancelled");
    app.run_jobs().await;
    let status = ada.get(&format!("/api/jobs/{id}/status")).await.expect(200).json();
    assert_eq!((&status["status"], &status["stage"]), (&json!("cancelled"), &json!("cancelled")));
    ada.get(&format!("/api/jobs/{id}/result")).await.expect(409);
    let stats = ada.get("/api/user/stats").await.expect(200).json();
    assert_eq!((&stats["today"], &stats["active"], &stats["remaining_today"]), (&json!(0), &json!(0), &json!(20)));
}

#[tokio::test]
async fn jobs_and_numbers_are_listed() {
    let (app, ada) = TestApp::with_user("ada").await;
    assert_eq!(ada.get("/api/user/jobs").await.expect(200).json(), json!({ "jobs": [] }));
    let first = ada.generate().await;
    app.run_jobs().await;
    app.clock().advance(chrono::TimeDelta::seconds(1));
    let second = ada.generate().await;
    let jobs = ada.get("/api/user/jobs").await.expect(200).json();
    let ids: Vec<&str> =
        jobs["jobs"].as_array().unwrap().iter().map(|job| job["request_id"].as_str().unwrap()).collect();
    assert_eq!(ids, [&second, &first]);
    let stats = ada.get("/api/user/stats").await.expect(200).json();
    assert_eq!(
        stats,
        json!({
            "total": 1, "active": 1, "today": 2, "remaining_today": 18,
            "quota": { "active_max": 3, "day_max": 20, "day_used": 2, "resets_at": "2026-11-22T00:00:00Z" },
        })
    );
    app.run_jobs().await;
}

#[tokio::test]
async fn wrong_parts_of_a_resume_are_warnings_and_wrong_fields_are_refused() {
    let (app, ada) = TestApp::with_user("ada").await;
    let mut body = generation();
    body["resume_data"]["work"][1]["startDate"] = json!(7);
    let reply = ada.post("/api/generate_resume_json", &body).await.expect(202).json();
    let warnings = reply["warnings"].as_array().unwrap();
    assert!(
        !warnings.is_empty() && warnings.iter().all(|w| w["path"] == "/resume_data/work/1/startDate"),
        "{warnings:?}"
    );
    app.run_jobs().await;

    let refused = async |change: fn(&mut serde_json::Value)| {
        let mut body = generation();
        change(&mut body);
        let reply = ada.post("/api/generate_resume_json", &body).await.expect(422);
        // Refused requests count for the minute too.
        app.clock().advance(chrono::TimeDelta::minutes(1));
        reply.details()
    };
    assert_eq!(
        refused(|b| b["mode"] = json!("turbo")).await,
        "mode: mode “turbo” is no mode; accepted are fast, standard, thorough."
    );
    assert_eq!(
        refused(|b| b["resume_data"] = json!("text")).await,
        "resume_data: resume_data must be an object; it is a text."
    );
    assert_eq!(
        refused(|b| (b["company_name"], b["jd"]) = (json!(" "), json!("short"))).await,
        "company_name: This is required.\njd: Paste the posting's text: between 30 and 100000 characters."
    );
    assert_eq!(
        refused(|b| *b = json!({})).await,
        "company_name: company_name is missing; a text is required.\njob_title: job_title is missing; a text is \
         required.\njd: jd is missing; a text is required.\nresume_data: resume_data is missing; an object is required."
    );
}
