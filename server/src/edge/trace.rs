//! The request's number and its line in the log.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;
use uuid::Uuid;

/// Middleware: numbers the request and logs method, route, status and duration.
///
/// The route is the pattern (`/api/jobs/{id}/status`), never the path: ids, queries, headers and bodies
/// can be personal and stay out of the log. A number that the client sends is not believed.
pub async fn trace(request: Request, next: Next) -> Response {
    let id = Uuid::now_v7();
    let route = request.extensions().get::<MatchedPath>().map_or("(file or page)", MatchedPath::as_str);
    let span = tracing::info_span!("http", request.id = %id, http.method = %request.method(), http.route = route);
    let start = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let duration_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        let status = response.status().as_u16();
        if status >= 500 {
            tracing::error!(http.status = status, duration_ms, "answered");
        } else {
            tracing::debug!(http.status = status, duration_ms, "answered");
        }
    });
    if let Ok(value) = HeaderValue::try_from(id.to_string()) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    response
}
