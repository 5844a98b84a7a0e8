//! Registering, logging in and out.

mod password;
mod token;

use std::sync::Arc;

use async_trait::async_trait;
use contract::{AccountService, AppError, Credentials, FieldError, SessionToken, UserId, Viewer};
use store::{
    Db, StoreError, sessions,
    users::{self, NewAccount},
};

use self::password::{Passwords, Verdict};
use crate::{Clock, Settings, clock::new_id, fault::internal, text};

pub(crate) struct Accounts {
    db: Db,
    settings: Arc<Settings>,
    clock: Arc<dyn Clock>,
    passwords: Passwords,
}

impl Accounts {
    pub fn new(db: Db, settings: Arc<Settings>, clock: Arc<dyn Clock>) -> Self {
        Accounts { db, settings, clock, passwords: Passwords::new() }
    }
}

#[async_trait]
impl AccountService for Accounts {
    async fn register(&self, credentials: Credentials) -> Result<Viewer, AppError> {
        let name = check(&credentials)?;
        let password_hash = self.passwords.hash(credentials.password).await?;
        let now = self.clock.now();
        let id = UserId(new_id(now));
        let new = NewAccount { id, name: &name, password_hash: &password_hash, created_at: now };
        match users::insert(&self.db, &new).await {
            Ok(()) => Ok(Viewer { id, user_id: name }),
            Err(StoreError::Taken) => Err(AppError::Conflict { message: "This name is taken. Choose another.".into() }),
            Err(error) => Err(internal(error)),
        }
    }

    async fn log_in(&self, credentials: Credentials) -> Result<SessionToken, AppError> {
        let name = credentials.user_id.trim();
        // Names that cannot exist are looked up like any other: the same answer and the same work.
        let account = if text::has_length(name, 1, NAME_MAX) && !name.contains('\0') {
            users::find_by_name(&self.db, name).await.map_err(internal)?
        } else {
            None
        };
        let hash = account.as_ref().map(|account| account.password_hash.clone());
        let verdict = self.passwords.verify(credentials.password.clone(), hash).await?;
        let (Some(account), true) = (account, verdict != Verdict::Wrong) else {
            return Err(AppError::invalid("password", "The user name or the password is not right."));
        };
        if verdict == Verdict::RightButWeakHash {
            let fresh = self.passwords.hash(credentials.password).await?;
            users::set_password_hash(&self.db, account.viewer.id, &fresh).await.map_err(internal)?;
        }

        let token = token::generate().map_err(internal)?;
        let now = self.clock.now();
        let expires_at = now + Settings::delta(self.settings.session_ttl);
        sessions::insert(&self.db, &token::hash(&token), account.viewer.id, now, expires_at).await.map_err(internal)?;
        Ok(SessionToken { token, expires_at, viewer: account.viewer })
    }

    async fn log_out(&self, token: &str) -> Result<(), AppError> {
        sessions::delete(&self.db, &token::hash(token)).await.map_err(internal)
    }

    async fn find_viewer(&self, token: &str) -> Result<Option<Viewer>, AppError> {
        if !token::is_well_formed(token) {
            return Ok(None);
        }
        sessions::find_viewer(&self.db, &token::hash(token), self.clock.now()).await.map_err(internal)
    }
}

const NAME_MIN: usize = 3;
/// The longest e-mail address (RFC 5321, section 4.5.3.1.3, less the brackets).
const NAME_MAX: usize = 254;
const PASSWORD_MIN: usize = 8;
const PASSWORD_MAX: usize = 256;

/// The trimmed name, if both parts can be accepted.
fn check(credentials: &Credentials) -> Result<String, AppError> {
    let mut fields = Vec::new();
    let name = text::one_line("user_id", &credentials.user_id, NAME_MIN, NAME_MAX).unwrap_or_else(|error| {
        fields.push(error);
        String::new()
    });
    // HTTP Basic separates name and password by a colon, so a name with one could never log in by it.
    if name.contains(|c: char| c == ':' || c.is_whitespace()) {
        fields.push(FieldError { path: "user_id".into(), message: "Spaces and colons are not accepted.".into() });
    }
    if !text::has_length(&credentials.password, PASSWORD_MIN, PASSWORD_MAX) {
        let message = format!("Between {PASSWORD_MIN} and {PASSWORD_MAX} characters are accepted.");
        fields.push(FieldError { path: "password".into(), message });
    }
    if fields.is_empty() { Ok(name) } else { Err(AppError::Invalid { fields }) }
}
