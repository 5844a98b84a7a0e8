//! Faults of ours: logged once, with an id that the person sees instead of the cause.

use std::error::Error;

use contract::AppError;

/// Logs `error` with its causes and returns what the caller may see of it.
pub(crate) fn internal(error: impl Error) -> AppError {
    let id = report(&error);
    AppError::Internal { id }
}

/// Logs `error` with its causes and returns the id that the log line carries.
pub(crate) fn report(error: &dyn Error) -> String {
    let id = format!("{:08x}", rand::random::<u32>());
    tracing::error!(error.id = id, error.chain = chain(error), "internal error");
    id
}

/// The error and its sources, outermost first. A source that its parent quotes already is left out.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let words = error.to_string();
        if !text.ends_with(&words) {
            text = format!("{text}: {words}");
        }
        source = error.source();
    }
    text
}

/// A fault that no other error describes.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Fault(pub &'static str);
