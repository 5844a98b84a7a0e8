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

use crate::edge::Problem;

/// Serves the site folder, and `missing` for what is not there.
///
/// The names in `/pkg` do not change with their content, so browsers must ask again each time; they get
/// 304 for what they have.
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
            let again = Request::from_parts(parts.clone(), Body::empty());
            let found = folder.oneshot(Request::from_parts(parts, Body::empty())).await?;
            if found.status() == StatusCode::NOT_FOUND {
                return Ok(missing(again).await);
            }
            let mut response = found.map(Body::new);
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
            Ok(response)
        });
        answer
    })
}
