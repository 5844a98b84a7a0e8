//! Accounts and sessions.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{AppError, UserId};

/// What a person types to register or to log in.
#[derive(Clone, Serialize, Deserialize)]
pub struct Credentials {
    /// User name or e-mail address: 3..=254 characters, compared without case.
    pub user_id: String,
    /// 8..=256 characters.
    pub password: String,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("user_id", &self.user_id).field("password", &"…").finish()
    }
}

/// The signed-in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    pub id: UserId,
    /// The name they registered with, as typed.
    pub user_id: String,
}

/// A fresh session: the only time its token is seen in clear.
#[derive(Clone)]
pub struct SessionToken {
    /// 256 random bits in URL-safe base64; the database keeps only its SHA-256.
    pub token: String,
    pub expires_at: DateTime<Utc>,
    pub viewer: Viewer,
}

#[async_trait]
pub trait AccountService: Send + Sync {
    /// Makes an account.
    ///
    /// # Errors
    /// `Invalid` names `user_id` or `password`; `Conflict` when the name is taken.
    async fn register(&self, credentials: Credentials) -> Result<Viewer, AppError>;

    /// Opens a session.
    ///
    /// # Errors
    /// `Invalid` with the same words for an unknown name and for a wrong password.
    async fn log_in(&self, credentials: Credentials) -> Result<SessionToken, AppError>;

    /// Ends a session; unknown tokens are fine.
    async fn log_out(&self, token: &str) -> Result<(), AppError>;

    /// Who this session token belongs to, unless it is unknown or expired.
    async fn find_viewer(&self, token: &str) -> Result<Option<Viewer>, AppError>;
}
