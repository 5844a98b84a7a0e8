//! Pages come from the server complete, with their scripts allowed and nothing else.

use crate::support::TestApp;

#[tokio::test]
async fn the_landing_page_is_rendered_and_its_scripts_carry_the_nonce() {
    let app = TestApp::new().await;
    let page = app.anonymous().get("/").await.expect(200);
    assert!(page.header("content-type").starts_with("text/html"));
    assert_eq!(page.header("cache-control"), "private, no-cache");
    let html = page.text();
    assert!(html.contains("<h1"), "{html}");
    let policy = page.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce in the policy");
    assert!(policy.contains("'wasm-unsafe-eval'") && !policy.contains("'unsafe-eval'"), "{policy}");
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap();
        assert!(tag.contains(&format!("nonce=\"{nonce}\"")) || tag.contains("src="), "<script{tag}>");
    }
    assert!(html.contains("/pkg/velvit.js") && html.contains("/pkg/velvit.wasm"));

    let again = app.anonymous().get("/").await.expect(200);
    assert!(!again.header("content-security-policy").contains(nonce), "the nonce was used twice");
}

#[tokio::test]
async fn an_unknown_page_is_404_and_still_a_page() {
    let app = TestApp::new().await;
    let page = app.anonymous().get("/no/such/page").await.expect(404);
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(page.header("content-security-policy").contains("'nonce-"));
    assert!(page.text().contains("</html>"));
}

#[tokio::test]
async fn server_functions_use_the_session_and_answer_with_their_status() {
    let (app, ada) = TestApp::with_user("ada").await;
    let call = async |user: &crate::support::User, name: &str| {
        user.post_bytes(&format!("/fn/{name}"), b"{}".to_vec(), "application/json").await
    };
    assert_eq!(call(&ada, "accounts/viewer").await.expect(200).json()["user_id"], "ada");
    assert_eq!(call(&app.anonymous(), "accounts/viewer").await.expect(200).json(), serde_json::Value::Null);
    assert_eq!(call(&ada, "resumes/list").await.expect(200).json(), serde_json::json!([]));
    assert_eq!(call(&app.anonymous(), "resumes/list").await.expect(401).json()["code"], "signed_out");

    let credentials = r#"{"credentials": {"user_id": "grace", "password": "correct horse"}}"#;
    let reply = app.anonymous().post_bytes("/fn/accounts/register", credentials.into(), "application/json").await;
    assert!(reply.clone().expect(200).header("set-cookie").starts_with("velvit_session="));
    let cookie = reply.header("set-cookie").split(';').next().unwrap();
    let grace = app.anonymous().with_header("cookie", cookie);
    assert_eq!(call(&grace, "accounts/viewer").await.expect(200).json()["user_id"], "grace");
    let out = call(&grace, "accounts/log_out").await.expect(200);
    assert!(out.header("set-cookie").starts_with("velvit_session=; "));
    assert_eq!(call(&grace, "accounts/viewer").await.expect(200).json(), serde_json::Value::Null);
}

#[tokio::test]
async fn what_a_server_function_cannot_read_is_no_fault_of_ours() {
    let (app, ada) = TestApp::with_user("ada").await;
    let deep = format!(r#"{{"new": {}"#, r#"{"Draft": "#.repeat(300));
    for body in ["", "{", "[1]", r#"{"new": 7}"#, r#"{"new": {"Import": {"title": 1}}}"#, "\0\0", &deep] {
        for user in [&ada, &app.anonymous()] {
            let reply = user.post_bytes("/fn/resumes/create", body.into(), "application/json").await.expect(422);
            assert_eq!(reply.json()["code"], "invalid", "{body}");
        }
    }
}

#[tokio::test]
async fn files_come_from_the_site_folder_and_from_nowhere_else() {
    let site = tempfile::tempdir().unwrap();
    std::fs::create_dir(site.path().join("pkg")).unwrap();
    std::fs::write(site.path().join("pkg/velvit.css"), "body { margin: 0 }".repeat(100)).unwrap();
    std::fs::write(site.path().join("secret.br"), "not text").unwrap();
    let mut options = crate::support::Options::default();
    options.config.site_dir = site.path().to_owned();
    let app = TestApp::with(options).await;
    let anonymous = app.anonymous();
    let css = anonymous.get("/pkg/velvit.css").await.expect(200);
    assert_eq!((css.header("content-type"), css.header("cache-control")), ("text/css", "no-cache"));
    let again = anonymous.with_header("if-modified-since", css.header("last-modified"));
    again.get("/pkg/velvit.css").await.expect(304);
    let packed = anonymous.with_header("accept-encoding", "gzip").get("/pkg/velvit.css").await.expect(200);
    assert_eq!(packed.header("content-encoding"), "gzip");
    for path in ["/pkg/../../etc/passwd", "/pkg/%2e%2e/%2e%2e/etc/passwd", "/pkg/none.js", "/pkg/"] {
        anonymous.get(path).await.expect(404);
    }
}

/// The body that a browser gets that accepts `encodings`, its `Content-Encoding`, and `Vary`.
async fn fetched(app: &TestApp, path: &str, encodings: &str) -> (Vec<u8>, String, String) {
    let anonymous = app.anonymous();
    let browser = if encodings.is_empty() { anonymous } else { anonymous.with_header("accept-encoding", encodings) };
    let reply = browser.get(path).await.expect(200);
    let header = |name| reply.header(name).to_owned();
    (reply.bytes.to_vec(), header("content-encoding"), header("vary"))
}

#[tokio::test]
async fn browsers_get_the_compressed_copy_that_they_accept() {
    let font = typeset::bundled_fonts()[0];
    let site = tempfile::tempdir().unwrap();
    std::fs::create_dir(site.path().join("pkg")).unwrap();
    std::fs::create_dir(site.path().join("fonts")).unwrap();
    // The copies hold other words, to tell that they went out as they are.
    for (name, content) in [
        ("pkg/preview-0123456789abcdef.wasm".to_owned(), "plain"),
        ("pkg/preview-0123456789abcdef.wasm.br".to_owned(), "brotli"),
        ("pkg/preview-0123456789abcdef.wasm.gz".to_owned(), "gzip"),
        (format!("fonts/{}.{:08x}.br", font.file_name, font.version()), "brotli"),
    ] {
        std::fs::write(site.path().join(name), content).unwrap();
    }
    let mut options = crate::support::Options::default();
    options.config.site_dir = site.path().to_owned();
    let app = TestApp::with(options).await;

    let module = "/pkg/preview-0123456789abcdef.wasm";
    let font_path = format!("/fonts/{}", font.file_name);
    for (path, encodings, expected, encoding) in [
        (module, "gzip, deflate, br", "brotli", "br"),
        (module, "gzip", "gzip", "gzip"),
        (module, "br;q=0, gzip;q=0.5", "gzip", "gzip"),
        (module, "identity", "plain", ""),
        (module, "", "plain", ""),
        (&font_path, "gzip, br", "brotli", "br"),
    ] {
        let (bytes, own, vary) = fetched(&app, path, encodings).await;
        let found = (String::from_utf8_lossy(&bytes), own.as_str(), vary.as_str());
        assert_eq!(found, (expected.into(), encoding, "accept-encoding"), "{path} for {encodings:?}");
    }
    let (bytes, encoding, vary) = fetched(&app, &font_path, "").await;
    assert!(bytes == font.bytes && encoding.is_empty() && vary == "accept-encoding");

    let browser = app.anonymous().with_header("accept-encoding", "br");
    let etag = browser.get(&font_path).await.expect(200).header("etag").to_owned();
    let known = browser.with_header("if-none-match", &etag).get(&font_path).await.expect(304);
    assert_eq!((known.header("etag"), known.bytes.len()), (etag.as_str(), 0));
}

#[tokio::test]
async fn fonts_are_kept_by_browsers() {
    let app = TestApp::new().await;
    let font = typeset::bundled_fonts()[0];
    let path = format!("/fonts/{}", font.file_name);
    let reply = app.anonymous().get(&path).await.expect(200);
    assert_eq!(reply.bytes, font.bytes);
    assert!(reply.header("cache-control").contains("max-age=86400"));
    app.anonymous().with_header("if-none-match", reply.header("etag")).get(&path).await.expect(304);
    app.anonymous().get("/fonts/none.ttf").await.expect(404);
    let faces = app.anonymous().get("/fonts/faces.css").await.expect(200);
    assert_eq!(faces.header("content-type"), "text/css");
    let css = String::from_utf8_lossy(&faces.bytes);
    for font in typeset::bundled_fonts() {
        assert!(css.contains(&format!("url(\"/fonts/{}\")", font.file_name)), "{}", font.file_name);
    }
}
