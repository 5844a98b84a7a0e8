//! The one error that crosses crate borders: what a caller can act on.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Why a request was not done. Every variant has a stable [`AppError::code`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AppError {
    #[error("Please log in first.")]
    SignedOut,
    #[error("You do not have access to this.")]
    Forbidden,
    #[error("There is no such {what}.")]
    NotFound { what: String },
    /// Some fields are wrong; each names its path and says what would be accepted.
    #[error("{}", first_message(fields))]
    Invalid { fields: Vec<FieldError> },
    /// The account name is taken, or the resource is in a state that does not allow this.
    #[error("{message}")]
    Conflict { message: String },
    #[error("{}", limit.message())]
    LimitReached {
        limit: Limit,
        /// When one more is accepted; for jobs at once, when it is worth asking again.
        resets_at: DateTime<Utc>,
        /// Seconds from now to `resets_at`, rounded up, at least 1.
        retry_after_s: u64,
    },
    #[error("This is too large: at most {max_bytes} bytes are accepted.")]
    TooLarge { max_bytes: u64 },
    /// Others ask for so much that there was no place to do this in time.
    #[error("A lot is being made right now. Try again in {retry_after_s} seconds.")]
    Busy { retry_after_s: u64 },
    /// The browser could not reach the server.
    #[error("The server cannot be reached. Check your connection and try again.")]
    Offline,
    /// Our fault. The id finds the cause in the server's log.
    #[error("Something went wrong on our side. If it happens again, report number {id}.")]
    Internal { id: String },
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Field name or JSON pointer, such as `password` or `/resume_data/work/0/startDate`.
    pub path: String,
    /// A sentence that says what would be accepted.
    pub message: String,
}

/// The limits that a person can meet (requirements R30 to R32, and those that protect the processor and passwords).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "limit", rename_all = "snake_case")]
pub enum Limit {
    GenerationsPerMinute { max: u32 },
    ActiveJobs { max: u32 },
    JobsPerDay { max: u32 },
    RendersPerMinute { max: u32 },
    LogInsPerMinute { max: u32 },
    PreviewsPerMinute { max: u32 },
}

impl Limit {
    /// What a person reads.
    pub fn message(&self) -> String {
        match self {
            Limit::GenerationsPerMinute { max } => {
                format!("At most {max} tailorings a minute can be started from one address. Wait a moment.")
            }
            Limit::ActiveJobs { max } => format!("At most {max} tailorings run at once. Wait until one has finished."),
            Limit::JobsPerDay { max } => {
                format!("You have used today's {max} tailorings. The count starts anew at midnight UTC.")
            }
            Limit::RendersPerMinute { max } => {
                format!("At most {max} documents a minute are made for one address without an account. Wait a moment.")
            }
            Limit::LogInsPerMinute { max } => {
                format!("At most {max} log-ins a minute are tried for one name or from one address. Wait a moment.")
            }
            Limit::PreviewsPerMinute { max } => {
                format!("At most {max} previews a minute are drawn for one address. Wait a moment.")
            }
        }
    }
}

impl AppError {
    pub fn not_found(what: impl Into<String>) -> Self {
        AppError::NotFound { what: what.into() }
    }

    /// One wrong field.
    pub fn invalid(path: impl Into<String>, message: impl Into<String>) -> Self {
        AppError::Invalid { fields: vec![FieldError { path: path.into(), message: message.into() }] }
    }

    /// The stable name in the API.
    pub fn code(&self) -> &'static str {
        match self {
            AppError::SignedOut => "signed_out",
            AppError::Forbidden => "forbidden",
            AppError::NotFound { .. } => "not_found",
            AppError::Invalid { .. } => "invalid",
            AppError::Conflict { .. } => "conflict",
            AppError::LimitReached { .. } => "limit_reached",
            AppError::TooLarge { .. } => "too_large",
            AppError::Busy { .. } => "busy",
            AppError::Offline => "offline",
            AppError::Internal { .. } => "internal",
        }
    }
}

fn first_message(fields: &[FieldError]) -> String {
    fields.first().map_or_else(|| "Some fields are not right.".into(), |field| field.message.clone())
}
