//! Registering, logging in and out.

mod password;
mod token;

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;
use contract::{AccountService, AppError, Credentials, Limit, SessionToken, UserId, Viewer, has_length};
use store::{
    Db, StoreError, sessions,
    users::{self, NewAccount},
};

use self::password::{Passwords, Verdict};
use crate::{
    Clock, Settings,
    clock::new_id,
    fault::internal,
    rate::{RateWindow, refuse, subscriber},
};

pub(crate) struct Accounts {
    db: Db,
    settings: Arc<Settings>,
    clock: Arc<dyn Clock>,
    passwords: Passwords,
    tried_from: RateWindow<IpAddr>,
    tried_names: RateWindow<String>,
}

impl Accounts {
    pub fn new(db: Db, settings: Arc<Settings>, clock: Arc<dyn Clock>) -> Self {
        let max = settings.limits.log_ins_per_minute;
        let (tried_from, tried_names) = (RateWindow::new(max), RateWindow::new(max));
        Accounts { db, settings, clock, passwords: Passwords::new(), tried_from, tried_names }
    }

    /// Counts an attempt to log in, whatever comes of it.
    fn count_attempt(&self, name: &str, ip: IpAddr) -> Result<(), AppError> {
        let now = self.clock.now();
        let by_address = self.tried_from.take(subscriber(ip), now);
        // A name that is too long to exist needs no protection, and no memory.
        let by_name = match has_length(name, 1, Credentials::NAME_MAX) {
            true => by_address.and_then(|()| self.tried_names.take(name.to_lowercase(), now)),
            false => by_address,
        };
        let limit = Limit::LogInsPerMinute { max: self.settings.limits.log_ins_per_minute };
        by_name.map_err(|resets_at| refuse(limit, resets_at, now))
    }
}

#[async_trait]
impl AccountService for Accounts {
    async fn register(&self, credentials: Credentials) -> Result<Viewer, AppError> {
        let name = credentials.check_new()?;
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

    async fn log_in(&self, credentials: Credentials, ip: IpAddr) -> Result<SessionToken, AppError> {
        let name = credentials.user_id.trim();
        self.count_attempt(name, ip)?;
        // Names that cannot exist are looked up like any other: the same answer and the same work.
        let account = if has_length(name, 1, Credentials::NAME_MAX) && !name.contains('\0') {
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
        self.open_session(account.viewer).await
    }

    async fn open_session(&self, viewer: Viewer) -> Result<SessionToken, AppError> {
        let token = token::generate().map_err(internal)?;
        let now = self.clock.now();
        let expires_at = now + Settings::delta(self.settings.session_ttl);
        sessions::insert(&self.db, &token::hash(&token), viewer.id, now, expires_at).await.map_err(internal)?;
        Ok(SessionToken { token, expires_at, viewer })
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
