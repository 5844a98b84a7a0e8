//! Registering, logging in and out, and who is looking.

use contract::{Credentials, RequestScope, SessionToken, Viewer};
use leptos::{prelude::*, server_fn::codec::Json};

use crate::Failure;

/// Makes an account and logs its owner in.
#[server(prefix = "/fn", endpoint = "accounts/register", input = Json)]
pub async fn register(credentials: Credentials) -> Result<Viewer, Failure> {
    let scope = super::scope()?;
    let viewer = scope.accounts.register(credentials).await.map_err(|error| super::failed(&scope, error))?;
    let session = scope.accounts.open_session(viewer).await.map_err(|error| super::failed(&scope, error))?;
    Ok(hand_out(&scope, session))
}

/// Logs in with a session cookie.
#[server(prefix = "/fn", endpoint = "accounts/log_in", input = Json)]
pub async fn log_in(credentials: Credentials) -> Result<Viewer, Failure> {
    let scope = super::scope()?;
    let session = scope.accounts.log_in(credentials, scope.ip).await.map_err(|error| super::failed(&scope, error))?;
    Ok(hand_out(&scope, session))
}

/// Ends the session and takes its cookie away.
#[server(prefix = "/fn", endpoint = "accounts/log_out", input = Json)]
pub async fn log_out() -> Result<(), Failure> {
    let scope = super::scope()?;
    if let Some(token) = &scope.session_token {
        scope.accounts.log_out(token).await.map_err(|error| super::failed(&scope, error))?;
    }
    scope.response.clear_session();
    Ok(())
}

/// The signed-in person, or `None`.
#[server(prefix = "/fn", endpoint = "accounts/viewer", input = Json)]
pub async fn find_viewer() -> Result<Option<Viewer>, Failure> {
    Ok(super::scope()?.viewer)
}

/// Sets the session's cookie on the response.
pub fn hand_out(scope: &RequestScope, session: SessionToken) -> Viewer {
    scope.response.set_session(&session.token, session.expires_at);
    session.viewer
}
