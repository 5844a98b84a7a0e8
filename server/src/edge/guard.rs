//! No request hangs for ever, and none takes the server down.

use std::{any::Any, panic::AssertUnwindSafe, time::Duration};

use axum::{
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::AppError;
use futures::FutureExt;
use uuid::Uuid;

use super::Problem;

/// Long enough for the slowest document in a queue of several; the browser's user has given up by then.
const LONGEST: Duration = Duration::from_secs(60);

/// Middleware: turns a panic into a 500 and a request without an answer into a 503.
///
/// Covers the time until the response begins; event streams go on as long as they like.
pub async fn guard(request: Request, next: Next) -> Response {
    within(LONGEST, next.run(request)).await
}

async fn within(longest: Duration, answer: impl Future<Output = Response>) -> Response {
    match tokio::time::timeout(longest, AssertUnwindSafe(answer).catch_unwind()).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => {
            let id = Uuid::now_v7().to_string();
            tracing::error!(error.id = %id, panic = panic_text(&*panic), "a handler panicked");
            Problem::from(AppError::Internal { id }).into_response()
        }
        Err(_) => {
            tracing::warn!("a request took longer than {} s", longest.as_secs());
            let message = "The server is too busy to answer in time. Please try again in a moment.";
            Problem::new(StatusCode::SERVICE_UNAVAILABLE, "timeout", message).into_response()
        }
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, middleware, routing::get};
    use tower::ServiceExt;

    use super::*;

    async fn broken() -> StatusCode {
        panic!("on purpose")
    }

    #[tokio::test]
    async fn a_panic_becomes_a_500_with_a_number() {
        let router: Router = Router::new().route("/", get(broken)).layer(middleware::from_fn(guard));
        let response = router.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let body = axum::body::to_bytes(response.into_body(), 1000).await.unwrap();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["error"]["code"], "internal");
        assert!(!body.to_string().contains("on purpose"));
        Uuid::parse_str(body["error"]["id"].as_str().unwrap()).unwrap();
    }

    #[tokio::test]
    async fn a_hanging_request_becomes_a_503() {
        let response = within(Duration::from_millis(1), std::future::pending()).await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
}
