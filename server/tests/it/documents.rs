//! Files of stored resumes and of resumes that are sent along.

use contract::{NewResume, SaveRequest};
use resume::{Edit, Field, Resume};
use serde_json::{Value, json};

use crate::support::{TestApp, resume, resume_text};

#[tokio::test]
async fn a_stored_resume_is_downloaded_in_every_format() {
    let (app, ada) = TestApp::with_user("ada").await;
    let new = NewResume::Import { title: "Mine".into(), json: resume_text("ja").into() };
    let id = app.resumes().create(&app.viewer("ada").await, new).await.unwrap().detail.summary.id;
    let download = async |query: &str| ada.get(&format!("/api/resumes/{id}/download{query}")).await.expect(200);
    assert!(download("").await.bytes.starts_with(b"%PDF-"));
    assert!(download("?format=DOCX").await.bytes.starts_with(b"PK\x03\x04"));
    assert_eq!(download("?format=json").await.json()["work"], resume("ja")["work"]);
    assert!(download("?format=svg").await.text().contains("</svg>"));
    for format in ["pdf", "docx"] {
        let found = download(&format!("?format={format}")).await.header("velvit-readback").to_owned();
        assert!(found.ends_with(" fields, order exact"), "{format}: {found}");
    }
    let html = download("?format=html").await;
    assert_eq!(html.header("content-type"), "text/html; charset=utf-8");
    assert!(html.header("content-disposition").starts_with("attachment"), "a page of a stranger is never shown");
    for format in ["md", "txt", "tex", "typ", "png", "zip"] {
        assert!(!download(&format!("?format={format}")).await.bytes.is_empty(), "{format}");
    }
    ada.get(&format!("/api/resumes/{id}/download?format=exe")).await.expect(422);
}

#[tokio::test]
async fn what_was_found_in_a_file_is_kept_with_its_revision() {
    let (app, ada) = TestApp::with_user("ada").await;
    let viewer = app.viewer("ada").await;
    let new = NewResume::Import { title: "Mine".into(), json: resume_text("en").into() };
    let detail = app.resumes().create(&viewer, new).await.unwrap().detail;
    let id = detail.summary.id;
    let readback = async || ada.get(&format!("/api/resumes/{id}/readback")).await.expect(200).json();
    assert_eq!(readback().await, json!({ "revision": 1, "files": [] }));

    for format in ["pdf", "docx", "html"] {
        ada.get(&format!("/api/resumes/{id}/download?format={format}")).await.expect(200);
    }
    let found = readback().await;
    let formats: Vec<&Value> = found["files"].as_array().unwrap().iter().map(|file| &file["format"]).collect();
    assert_eq!(formats, ["pdf", "docx"]);
    let pdf = &found["files"][0];
    assert_eq!((&pdf["revision"], &pdf["is_current"], &pdf["exact"]), (&json!(1), &json!(true), &json!(true)));
    assert!(pdf["summary"].as_str().unwrap().ends_with(" fields, order exact"), "{pdf}");
    assert_eq!((&pdf["missing"], &pdf["moved"]), (&json!([]), &json!([])));

    let save = SaveRequest { id, base: 1, title: "Mine".into(), resume: Resume::blank() };
    app.resumes().save(&viewer, save).await.unwrap();
    let found = readback().await;
    assert_eq!((&found["revision"], &found["files"][0]["is_current"]), (&json!(2), &json!(false)));
}

#[tokio::test]
async fn a_guest_renders_a_json_resume_or_a_draft() {
    let app = TestApp::new().await;
    let guest = app.anonymous();
    let pdf = guest.post("/api/render", &resume("en")).await.expect(200);
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert!(pdf.header("content-disposition").contains("Andy Dufresne"));

    let mut draft = Resume::blank();
    draft.apply(Edit::SetText { item: resume::Id::BASICS, field: Field::Name, value: "Zoë".into() }).unwrap();
    let draft: Value = serde_json::to_value(&draft).unwrap();
    let docx = guest.post("/api/render?format=docx", &draft).await.expect(200);
    assert!(docx.bytes.starts_with(b"PK\x03\x04"));
    assert!(docx.header("content-disposition").contains("Zo%C3%AB"), "{}", docx.header("content-disposition"));
}

#[tokio::test]
async fn what_cannot_be_rendered_is_refused_by_path() {
    let app = TestApp::new().await;
    let guest = app.anonymous();
    let refuse = async |body: Value| guest.post("/api/render", &body).await.expect(422).details();
    let mut draft = serde_json::to_value(Resume::blank()).unwrap();
    draft["sections"][1]["id"] = draft["sections"][0]["id"].clone();
    assert_eq!(refuse(draft).await, "/sections/1/id: id 1 is used twice");
    assert!(refuse(json!({ "next_id": 5 })).await.contains("missing field"));
    let long = json!({ "basics": { "name": "x".repeat(200_000) } });
    assert!(refuse(long).await.starts_with("/basics/name: "));
}
