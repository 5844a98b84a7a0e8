//! Faults of ours: logged once, with an id that the person sees instead of the cause.

use std::error::Error;

use contract::AppError;

/// Logs `error` with its causes and returns what the caller may see of it.
pub(crate) fn internal(error: impl Error + 'static) -> AppError {
    AppError::Internal { id: report(&error) }
}

/// Logs `error` with its causes and returns the id that the log line carries.
pub(crate) fn report(error: &(dyn Error + 'static)) -> String {
    let id = format!("{:08x}", rand::random::<u32>());
    tracing::error!(error.id = id, error.chain = chain(error), "internal error");
    id
}

/// The error and its sources, outermost first. A source that its parent quotes already is left out.
fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = words(error);
    let mut source = error.source();
    while let Some(error) = source {
        let words = words(error);
        if !text.ends_with(&words) {
            text = format!("{text}: {words}");
        }
        source = error.source();
    }
    text
}

/// What the error says of itself, without the content that JSON errors quote: nobody's resume
/// belongs in a log.
fn words(error: &(dyn Error + 'static)) -> String {
    match error.downcast_ref::<serde_json::Error>() {
        Some(json) => {
            format!("unreadable JSON at line {}, column {} ({:?})", json.line(), json.column(), json.classify())
        }
        None => error.to_string(),
    }
}

/// A fault that no other error describes.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Fault(pub &'static str);

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("outer")]
    struct Outer(#[source] serde_json::Error);

    #[test]
    fn the_chain_names_every_cause_and_quotes_no_content() {
        let inner = serde_json::from_str::<u32>("\"Ada Lovelace\"").unwrap_err();
        assert!(inner.to_string().contains("Ada"), "the test is about something");
        assert_eq!(chain(&Outer(inner)), "outer: unreadable JSON at line 1, column 14 (Data)");
    }
}
