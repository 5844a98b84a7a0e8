//! Accounts and sessions.

use std::net::IpAddr;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{AppError, FieldError, UserId, has_length, one_line};

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

impl Credentials {
    pub const NAME_MIN: usize = 3;
    /// The longest e-mail address (RFC 5321, section 4.5.3.1.3, less the brackets).
    pub const NAME_MAX: usize = 254;
    pub const PASSWORD_MIN: usize = 8;
    pub const PASSWORD_MAX: usize = 256;

    /// The trimmed name, if an account can be made of both parts.
    ///
    /// # Errors
    /// `Invalid` names `user_id`, `password` or both.
    pub fn check_new(&self) -> Result<String, AppError> {
        let mut fields = Vec::new();
        let name = one_line("user_id", &self.user_id, Self::NAME_MIN, Self::NAME_MAX).unwrap_or_else(|error| {
            fields.push(error);
            String::new()
        });
        // HTTP Basic separates name and password by a colon, so a name with one could never log in by it.
        if name.contains(|c: char| c == ':' || c.is_whitespace()) {
            fields.push(FieldError { path: "user_id".into(), message: "Spaces and colons are not accepted.".into() });
        }
        if !has_length(&self.password, Self::PASSWORD_MIN, Self::PASSWORD_MAX) {
            let message = format!("Between {} and {} characters are accepted.", Self::PASSWORD_MIN, Self::PASSWORD_MAX);
            fields.push(FieldError { path: "password".into(), message });
        }
        if fields.is_empty() { Ok(name) } else { Err(AppError::Invalid { fields }) }
    }

    /// Whether there is anything to log in with. Only for the browser, which need not ask then: the server
    /// answers whatever is wrong in one way.
    ///
    /// # Errors
    /// `Invalid` names each part that is empty.
    pub fn check_filled(&self) -> Result<(), AppError> {
        let parts = [("user_id", self.user_id.trim()), ("password", self.password.as_str())];
        let empty = parts.into_iter().filter(|(_, text)| text.is_empty());
        let fields: Vec<_> =
            empty.map(|(path, _)| FieldError { path: path.into(), message: "This is required.".into() }).collect();
        if fields.is_empty() { Ok(()) } else { Err(AppError::Invalid { fields }) }
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

    /// Opens a session for somebody at the address `ip`.
    ///
    /// # Errors
    /// `Invalid` with the same words for an unknown name and for a wrong password; `LimitReached` when this
    /// name, or this address, was tried too often in the last minute, whatever came of it.
    async fn log_in(&self, credentials: Credentials, ip: IpAddr) -> Result<SessionToken, AppError>;

    /// Opens a session for somebody whose password was set a moment ago, without asking for it again.
    async fn open_session(&self, viewer: Viewer) -> Result<SessionToken, AppError>;

    /// Ends a session; unknown tokens are fine.
    async fn log_out(&self, token: &str) -> Result<(), AppError>;

    /// Who this session token belongs to, unless it is unknown or expired.
    async fn find_viewer(&self, token: &str) -> Result<Option<Viewer>, AppError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: Result<impl std::fmt::Debug, AppError>, expected: &[&str]) {
        let fields = match found {
            Ok(_) => Vec::new(),
            Err(AppError::Invalid { fields }) => fields,
            Err(other) => panic!("{other:?}"),
        };
        let fields: Vec<_> = fields.iter().map(|field| format!("{}: {}", field.path, field.message)).collect();
        assert_eq!(fields, expected);
    }

    #[test]
    fn empty_fields_are_named_before_anybody_is_asked() {
        let credentials =
            |user_id: &str, password: &str| Credentials { user_id: user_id.into(), password: password.into() };
        check(credentials(" ", "").check_filled(), &["user_id: This is required.", "password: This is required."]);
        check(credentials("ada", " ").check_filled(), &[]);
        let short = "Between 3 and 254 characters are accepted.";
        let weak = "Between 8 and 256 characters are accepted.";
        check(credentials("", "").check_new(), &[&*format!("user_id: {short}"), &*format!("password: {weak}")]);
        check(credentials("a:b c", "12345678").check_new(), &["user_id: Spaces and colons are not accepted."]);
        check(credentials(" ada ", "12345678").check_new(), &[]);
    }
}
