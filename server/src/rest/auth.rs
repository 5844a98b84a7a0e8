//! `/api/auth`: accounts and sessions.

use axum::{
    Json,
    extract::{FromRequest, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use contract::{AppError, Credentials};
use serde_json::json;

use super::{
    body::{JsonObject, content_type, parse_object, read_body, unsupported},
    fields::Fields,
};
use crate::{
    AppState,
    edge::{Caller, Problem, Session},
};

/// `POST /api/auth/register {user_id, password}`: 201 with the new account, not yet logged in.
pub async fn register(
    State(state): State<AppState>,
    JsonObject(members): JsonObject,
) -> Result<impl IntoResponse, Problem> {
    let credentials = credentials_of(Fields::new(members))?;
    let viewer = state.services.accounts.register(credentials).await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": viewer.id, "user_id": viewer.user_id }))))
}

/// `POST /api/auth/login`: a session, as a cookie and as a token for scripts.
///
/// Takes JSON, a form (`user_id` or `username`, and `password`), or an HTTP Basic header. Basic works on
/// this one call only.
pub async fn log_in(
    State(state): State<AppState>,
    caller: Caller,
    LogIn(credentials): LogIn,
) -> Result<impl IntoResponse, Problem> {
    let session = state.services.accounts.log_in(credentials, caller.ip).await.map_err(|error| match error {
        AppError::Invalid { fields } => {
            let message = fields.into_iter().next().map_or_else(String::new, |field| field.message);
            Problem::new(StatusCode::UNAUTHORIZED, "wrong_credentials", message)
        }
        other => other.into(),
    })?;
    let cookie = AppendHeaders([(header::SET_COOKIE, state.cookie.set(&session.token, session.expires_at))]);
    let body = json!({
        "token": session.token,
        "token_type": "Bearer",
        "expires_at": session.expires_at,
        "user_id": session.viewer.user_id,
    });
    Ok((cookie, Json(body)))
}

/// `POST /api/auth/logout`: ends the session and takes the cookie away; 204 also without a session.
pub async fn log_out(State(state): State<AppState>, caller: Caller) -> Result<impl IntoResponse, Problem> {
    if let Some(session) = caller.session {
        state.services.accounts.log_out(&session.token).await?;
    }
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(header::SET_COOKIE, state.cookie.clear())])))
}

/// `GET /api/auth/me`: who the session belongs to.
pub async fn me(session: Session) -> impl IntoResponse {
    Json(json!({ "id": session.viewer.id, "user_id": session.viewer.user_id }))
}

/// The credentials of a log-in, in any of the three forms.
pub struct LogIn(Credentials);

impl<S: Send + Sync> FromRequest<S> for LogIn {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if let Some(credentials) = basic(request.headers())? {
            return Ok(LogIn(credentials));
        }
        let content_type = content_type(&request);
        let body = read_body(request.into_body()).await?;
        match content_type.as_str() {
            "application/x-www-form-urlencoded" => form(&body).map(LogIn),
            "" | "application/json" => credentials_of(Fields::new(parse_object(&body)?)).map(LogIn),
            other => Err(unsupported(other, "application/json or application/x-www-form-urlencoded")),
        }
    }
}

fn credentials_of(mut fields: Fields) -> Result<Credentials, Problem> {
    let credentials = Credentials { user_id: fields.text("user_id"), password: fields.text("password") };
    fields.finish()?;
    Ok(credentials)
}

/// The fields of a form; `username` is what the OAuth 2 password form calls the name.
fn form(body: &[u8]) -> Result<Credentials, Problem> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body)
        .map_err(|_| Problem::malformed("", "The body is not a form such as user_id=ada&password=secret."))?;
    let find = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let (Some(user_id), Some(password)) = (find("user_id").or_else(|| find("username")), find("password")) else {
        return Err(
            AppError::invalid("user_id", "The form needs the fields user_id (or username) and password.").into()
        );
    };
    Ok(Credentials { user_id, password })
}

/// The credentials of an `Authorization: Basic` header (RFC 7617), if there is one.
fn basic(headers: &HeaderMap) -> Result<Option<Credentials>, Problem> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let encoded = value.to_str().ok().and_then(|value| value.split_once(' '));
    let Some((_, encoded)) = encoded.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic")) else {
        return Ok(None);
    };
    let decoded = STANDARD.decode(encoded.trim()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    match decoded.as_deref().and_then(|text| text.split_once(':')) {
        Some((user_id, password)) => Ok(Some(Credentials { user_id: user_id.into(), password: password.into() })),
        None => Err(Problem::malformed("Authorization", "The Basic header must hold base64 of name:password.")),
    }
}
