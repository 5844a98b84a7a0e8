//! What one request may use: built by `server`, read by server functions and during server rendering.

use std::{net::IpAddr, sync::Arc};

use chrono::{DateTime, Utc};

use crate::{AccountService, AppError, DocumentService, FontService, ResumeService, TailoringService, Viewer};

#[derive(Clone)]
pub struct RequestScope {
    /// The signed-in person, if any.
    pub viewer: Option<Viewer>,
    /// The session's token as sent, for logging out.
    pub session_token: Option<String>,
    /// The address that rate limits count.
    pub ip: IpAddr,
    pub accounts: Arc<dyn AccountService>,
    pub resumes: Arc<dyn ResumeService>,
    pub tailoring: Arc<dyn TailoringService>,
    pub documents: Arc<dyn DocumentService>,
    pub fonts: Arc<dyn FontService>,
    pub response: Arc<dyn Respond>,
}

/// What a server function may do to its HTTP response.
pub trait Respond: Send + Sync {
    /// Gives the response the HTTP status that belongs to `error`.
    fn failed(&self, error: &AppError);
    /// Hands the browser its session cookie.
    fn set_session(&self, token: &str, expires_at: DateTime<Utc>);
    /// Takes the session cookie away.
    fn clear_session(&self);
}
