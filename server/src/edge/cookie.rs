//! The session cookie.

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::CookieJar;
use chrono::{DateTime, Utc};

/// How this server names and writes its session cookie.
#[derive(Clone, Copy, Debug)]
pub struct SessionCookie {
    /// HTTPS only, with the `__Host-` prefix that forbids other hosts and plain HTTP to set it.
    pub secure: bool,
}

impl SessionCookie {
    pub fn name(self) -> &'static str {
        if self.secure { "__Host-velvit_session" } else { "velvit_session" }
    }

    /// The token in a request's cookies, if it has the shape of one.
    pub fn token(self, headers: &HeaderMap) -> Option<String> {
        let jar = CookieJar::from_headers(headers);
        jar.get(self.name()).map(|cookie| cookie.value().to_owned()).filter(|token| is_token(token))
    }

    /// The `Set-Cookie` value that hands over a session.
    ///
    /// `Lax` lets a link from elsewhere open the dashboard; scripts can never read it.
    pub fn set(self, token: &str, expires_at: DateTime<Utc>) -> HeaderValue {
        self.value(if is_token(token) { token } else { "" }, expires_at)
    }

    /// The `Set-Cookie` value that takes the session away.
    pub fn clear(self) -> HeaderValue {
        self.value("", DateTime::UNIX_EPOCH)
    }

    fn value(self, token: &str, expires_at: DateTime<Utc>) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let expires = expires_at.format("%a, %d %b %Y %H:%M:%S GMT");
        let text = format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Expires={expires}{secure}", self.name());
        HeaderValue::try_from(text).expect("a checked token and a date are visible ASCII")
    }
}

/// True for the characters of URL-safe base64, in a sensible number.
pub fn is_token(text: &str) -> bool {
    (1..=256).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_depend_on_https() {
        let at = DateTime::parse_from_rfc3339("2026-11-21T10:00:00Z").unwrap().to_utc();
        assert_eq!(
            SessionCookie { secure: false }.set("abc", at),
            "velvit_session=abc; Path=/; HttpOnly; SameSite=Lax; Expires=Sat, 21 Nov 2026 10:00:00 GMT"
        );
        assert_eq!(
            SessionCookie { secure: true }.clear(),
            "__Host-velvit_session=; Path=/; HttpOnly; SameSite=Lax; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure"
        );
    }

    #[test]
    fn only_tokens_are_read() {
        let read = |cookie: &'static str| {
            let headers = HeaderMap::from_iter([(axum::http::header::COOKIE, HeaderValue::from_static(cookie))]);
            SessionCookie { secure: false }.token(&headers)
        };
        assert_eq!(read("a=b; velvit_session=x-Y_9"), Some("x-Y_9".into()));
        assert_eq!(read("velvit_session=\"\""), None);
        assert_eq!(read("velvit_session=a b"), None);
        assert_eq!(read("other=x"), None);
    }
}
