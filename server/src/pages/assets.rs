//! Files of the site folder.

use std::{convert::Infallible, pin::Pin};

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::config::LeptosOptions;
use tower::{Service, ServiceExt, service_fn};
use tower_http::services::ServeDir;

use crate::edge::{Problem, worker_policy};

/// Serves the site folder, and `missing` for what is not there.
///
/// Names in `/pkg` that end in a hash change with their content, so browsers may keep those files. The others do not,
/// so browsers must ask again each time; they get 304 for what they have. A file goes out as its compressed copy when
/// there is one in an encoding that the browser accepts, Brotli before gzip.
pub fn files<F>(
    options: &LeptosOptions,
    missing: impl Fn(Request) -> F + Clone + Send + Sync + 'static,
) -> impl Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + Sync + 'static
where
    F: Future<Output = Response> + Send + 'static,
{
    let folder = ServeDir::new(&*options.site_root)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    service_fn(move |request: Request| {
        let (folder, missing) = (folder.clone(), missing.clone());
        let answer: Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>> = Box::pin(async move {
            if !matches!(*request.method(), Method::GET | Method::HEAD) {
                let message = "Only GET and HEAD are accepted at this address.";
                return Ok(Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message).into_response());
            }
            let (parts, _) = request.into_parts();
            let path = parts.uri.path().to_owned();
            let again = Request::from_parts(parts.clone(), Body::empty());
            let found = folder.oneshot(Request::from_parts(parts, Body::empty())).await?;
            if found.status() == StatusCode::NOT_FOUND {
                return Ok(missing(again).await);
            }
            let mut response = found.map(Body::new);
            let caching = if is_hashed(&path) { "public, max-age=31536000, immutable" } else { "no-cache" };
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
            response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
            if path == WORKER {
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, worker_policy());
            }
            Ok(response)
        });
        answer
    })
}

/// The script that lays out resumes in the browser.
const WORKER: &str = "/pkg/typesetter.js";

/// True for `/pkg/preview-0123456789abcdef.wasm`: 16 digits that `cargo xtask build` computes from the content.
fn is_hashed(path: &str) -> bool {
    let name = path.strip_prefix("/pkg/").and_then(|name| name.split_once('.'));
    let hash = name.and_then(|(stem, _)| stem.rsplit_once('-')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_names_with_a_hash_are_kept() {
        for (path, expected) in [
            ("/pkg/preview-0123456789abcdef.wasm", true),
            ("/pkg/velvit.wasm", false),
            ("/pkg/preview-.wasm", false),
            ("/pkg/preview-0123456789ABCDEF.wasm", false),
            ("/preview-0123456789abcdef.wasm", false),
        ] {
            assert_eq!(is_hashed(path), expected, "{path}");
        }
    }
}
