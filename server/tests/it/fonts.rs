//! `/api/fonts` and `/fonts/own`: fonts of the viewer's own.

use axum::{body::Body, http::Method};
use serde_json::{Value, json};

use crate::{
    acme::{acme, with_rights},
    support::{TestApp, User, generation, resume},
};

const REGULAR: &str = "FiraSans-Regular.ttf";

async fn upload(user: &User, file: Vec<u8>) -> crate::support::Reply {
    user.post_bytes("/api/fonts", file, "font/ttf").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_font_is_uploaded_listed_fetched_and_deleted() {
    let (_app, ada) = TestApp::with_user("ada").await;
    let font = upload(&ada, acme(REGULAR)).await.expect(201).json();
    assert_eq!(
        (&font["family"], &font["style"], &font["rights"]),
        (&json!("Acme Sans"), &json!("Regular"), &json!("installable"))
    );
    let listed: Value = ada.get("/api/fonts").await.expect(200).json();
    assert_eq!(listed, json!({ "fonts": [font] }));

    let url = font["url"].as_str().unwrap();
    let file = ada.get(url).await.expect(200);
    assert!(file.bytes == acme(REGULAR));
    assert_eq!(file.header("cache-control"), "private, max-age=31536000, immutable");
    assert_eq!(file.header("content-type"), "font/ttf");
    let faces = ada.get("/fonts/own/faces.css").await.expect(200);
    assert!(faces.text().contains(&format!(
        "font-family:\"Acme Sans\";font-weight:400;font-style:normal;font-display:swap;src:url(\"{url}\")"
    )));

    let path = format!("/api/fonts/{}", font["id"].as_str().unwrap());
    ada.send(Method::DELETE, &path, Body::empty(), None).await.expect(204);
    ada.send(Method::DELETE, &path, Body::empty(), None).await.expect(404);
    ada.get(url).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_gets_it() {
    let (app, ada) = TestApp::with_user("ada").await;
    let bob = app.user("bob").await;
    let font = upload(&ada, acme(REGULAR)).await.expect(201).json();
    let (url, id) = (font["url"].as_str().unwrap(), font["id"].as_str().unwrap());
    bob.get(url).await.expect(404);
    bob.send(Method::DELETE, &format!("/api/fonts/{id}"), Body::empty(), None).await.expect(404);
    for path in [url, "/api/fonts", "/fonts/own/faces.css"] {
        app.anonymous().get(path).await.expect(401);
    }
    upload(&app.anonymous(), acme(REGULAR)).await.expect(401);
    ada.get("/fonts/own/none").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_of_its_owner_have_it() {
    let (app, ada) = TestApp::with_user("ada").await;
    upload(&ada, acme(REGULAR)).await.expect(201);
    let mut resume = resume("en");
    resume["meta"]["velvit"] = json!({ "version": 1, "design": { "bodyFont": "Acme Sans" } });
    let pdf = async |user: &User| user.post("/api/render?format=pdf", &resume).await.expect(200).bytes;
    assert!(pdf(&ada).await != pdf(&app.anonymous()).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tailored_resume_has_the_font_of_its_source() {
    let (app, ada) = TestApp::with_user("ada").await;
    let font = upload(&ada, acme(REGULAR)).await.expect(201).json();
    let mut body = generation();
    body["resume_data"]["meta"]["velvit"] = json!({ "version": 1, "design": { "bodyFont": "Acme Sans" } });
    let job = ada.post("/api/generate_resume_json", &body).await.expect(202).json();
    app.run_jobs().await;
    let path = format!("/api/jobs/{}/download?format=pdf", job["request_id"].as_str().unwrap());
    let with_it = ada.get(&path).await.expect(200).bytes;
    let font = format!("/api/fonts/{}", font["id"].as_str().unwrap());
    ada.send(Method::DELETE, &font, Body::empty(), None).await.expect(204);
    assert!(ada.get(&path).await.expect(200).bytes != with_it, "another font stands in for one that is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_have_a_reason() {
    let (_app, ada) = TestApp::with_user("ada").await;
    let restricted = upload(&ada, with_rights(acme(REGULAR), 2)).await.expect(422);
    assert!(restricted.details().contains("forbids putting it into documents"), "{}", restricted.details());
    upload(&ada, b"no font".to_vec()).await.expect(422);
    upload(&ada, vec![0; 4 * 1024 * 1024 + 1]).await.expect(413);
    upload(&ada, acme(REGULAR)).await.expect(201);
    upload(&ada, [acme(REGULAR), vec![0]].concat()).await.expect(409);
}
