//! Who is calling: their address and their session.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::{AppError, Viewer};

use super::{Problem, cookie::is_token, origin};
use crate::AppState;

/// The caller of one request, put into its extensions by [`identify`].
#[derive(Clone)]
pub struct Caller {
    /// The address that rate limits count: an IPv4 address, or the /64 network of an IPv6 one, since a
    /// home has a whole /64 to choose addresses from.
    pub ip: IpAddr,
    pub session: Option<Session>,
}

/// A valid session and its person.
#[derive(Clone)]
pub struct Session {
    pub token: String,
    pub viewer: Viewer,
}

/// Middleware: refuses what a foreign site made a browser send, then finds out who calls.
///
/// Static files need no session and are let through without a question to the database.
pub async fn identify(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    if let Err(problem) = origin::check(&request, &state) {
        return problem.into_response();
    }
    let ip = rate_key(client_ip(&request, &state));
    let session = if is_static(request.uri().path()) {
        None
    } else {
        match find_session(&state, request.headers()).await {
            Ok(session) => session,
            Err(error) => return Problem::from(error).into_response(),
        }
    };
    request.extensions_mut().insert(Caller { ip, session });
    next.run(request).await
}

/// The address of the other end; unknown for requests that came through no socket.
pub fn peer(request: &Request) -> IpAddr {
    request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip())
}

fn client_ip(request: &Request, state: &AppState) -> IpAddr {
    let lines = request.headers().get_all("x-forwarded-for").iter();
    let forwarded: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')).collect();
    state.proxies.client(peer(request), &forwarded)
}

fn rate_key(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from(u128::from(ip) & !u128::from(u64::MAX))),
        v4 => v4,
    }
}

fn is_static(path: &str) -> bool {
    let is_font = path.starts_with("/fonts/") && !path.starts_with("/fonts/own/");
    is_font || path.starts_with("/pkg/") || path.starts_with("/health")
}

async fn find_session(state: &AppState, headers: &HeaderMap) -> Result<Option<Session>, AppError> {
    // A token in hand goes before the cookie that a browser adds on its own.
    let token = bearer(headers).map(str::to_owned).or_else(|| state.cookie.token(headers));
    let Some(token) = token else { return Ok(None) };
    let viewer = state.services.accounts.find_viewer(&token).await?;
    Ok(viewer.map(|viewer| Session { token, viewer }))
}

/// The token of an `Authorization: Bearer` header.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && is_token(token.trim())).then(|| token.trim())
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let caller = parts.extensions.get::<Caller>().cloned();
        caller.ok_or_else(|| AppError::Internal { id: "caller".into() }.into())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Session {
    type Rejection = Problem;

    /// The caller's session.
    ///
    /// # Errors
    /// 401 when there is none.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        caller.session.ok_or_else(|| AppError::SignedOut.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_home_count_together() {
        let key = |text: &str| rate_key(text.parse().unwrap()).to_string();
        assert_eq!(key("192.0.2.9"), "192.0.2.9");
        assert_eq!(key("::ffff:192.0.2.9"), "192.0.2.9");
        assert_eq!(key("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
    }
}
