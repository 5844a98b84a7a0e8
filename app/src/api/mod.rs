//! Server functions: the browser's way to the services. Each looks up the request's scope, asks one
//! service, and returns; the services do the authorising.

pub mod accounts;
pub mod documents;
pub mod fonts;
pub mod resumes;
pub mod tailoring;

use contract::{AppError, RequestScope, Viewer};
use leptos::prelude::use_context;

use crate::Failure;

/// What this request may use.
///
/// # Errors
/// `Internal` outside a request: a wiring mistake in the server.
pub fn scope() -> Result<RequestScope, Failure> {
    use_context::<RequestScope>().ok_or_else(|| Failure(AppError::Internal { id: "scope".into() }))
}

/// The signed-in person.
///
/// # Errors
/// `SignedOut` when nobody is.
pub fn viewer(scope: &RequestScope) -> Result<Viewer, Failure> {
    scope.viewer.clone().ok_or_else(|| failed(scope, AppError::SignedOut))
}

/// Turns a service's error into the reply, with its HTTP status.
pub fn failed(scope: &RequestScope, error: AppError) -> Failure {
    scope.response.failed(&error);
    Failure(error)
}
