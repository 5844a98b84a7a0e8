//! The edge of the server functions.

use axum::{
    Json,
    body::Body,
    extract::Request,
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::AppError;

use crate::{
    edge::status_of,
    rest::{MAX_BODY_BYTES, read_body},
};

/// Middleware: a server function takes no more than the API does, and says by its status whose fault an
/// error is.
///
/// A refusal has the form of the function's own errors, so that the page can show it. What cannot be read
/// as arguments never reaches the function; Leptos answers 500 then, and this makes it a 422.
pub async fn functions(request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let response = match read_body(body).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(problem) if problem.status == StatusCode::PAYLOAD_TOO_LARGE => {
            let error = AppError::TooLarge { max_bytes: MAX_BODY_BYTES as u64 };
            return (status_of(&error), Json(error)).into_response();
        }
        Err(problem) => return problem.into_response(),
    };
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR { with_its_status(response).await } else { response }
}

/// An error's answer, read to its end to see which error it is.
async fn with_its_status(response: Response) -> Response {
    let bytes = match read_body(response.into_body()).await {
        Ok(bytes) => bytes,
        Err(problem) => return problem.into_response(),
    };
    let error = match serde_json::from_slice(&bytes) {
        // How `app::Failure` names what failed between Leptos and the function: on this side, the arguments.
        Ok(AppError::Internal { id }) if id == "transport" => {
            AppError::invalid("request", "The arguments of this call cannot be read.")
        }
        Ok(error) => error,
        Err(_) => AppError::Internal { id: "function".into() },
    };
    (status_of(&error), Json(error)).into_response()
}
