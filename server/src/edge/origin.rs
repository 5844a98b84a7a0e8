//! Whether a foreign site made the browser send a request (cross-site request forgery).

use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
};

use super::{
    Problem,
    caller::{bearer, peer},
};
use crate::AppState;

/// Refuses requests that change something and come from a page of another origin.
///
/// A bearer token is proof enough that the page's own script sent it. Programs that are no browsers send
/// neither `Sec-Fetch-Site` nor `Origin`; they are nobody's victim and pass.
///
/// # Errors
/// 403 `cross_site`.
pub fn check(request: &Request, state: &AppState) -> Result<(), Problem> {
    let through_proxy = state.proxies.trusts(peer(request));
    if is_safe(request.method()) || is_ours(request.headers(), request.uri().host(), through_proxy) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "cross_site",
        "This request came from another site. Open Velvit itself, or send an Authorization: Bearer header.",
    ))
}

fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE)
}

fn is_ours(headers: &HeaderMap, uri_host: Option<&str>, through_proxy: bool) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if bearer(headers).is_some() {
        return true;
    }
    // The browser itself says it; a page cannot forge it, and no proxy's idea of the host matters.
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    if !headers.contains_key(header::ORIGIN) {
        return true;
    }
    let Some((scheme, authority)) = text("origin").and_then(|origin| origin.split_once("://")) else { return false };
    let forwarded = if through_proxy { text("x-forwarded-host") } else { None };
    let hosts = [forwarded, text("host"), uri_host];
    hosts.into_iter().flatten().any(|host| same_host(scheme, authority, host))
}

/// Compares hosts with their ports; a port that is the scheme's own may be left out on either side.
fn same_host(scheme: &str, left: &str, right: &str) -> bool {
    let default = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return false,
    };
    let bare = |host: &str| host.trim().strip_suffix(default).unwrap_or(host.trim()).to_ascii_lowercase();
    bare(left) == bare(right)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    #[track_caller]
    fn check(headers: &[(&'static str, &'static str)], expected: bool) {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        assert_eq!(is_ours(&headers.iter().map(pair).collect(), None, false), expected, "{headers:?}");
    }

    #[test]
    fn foreign_pages_are_refused() {
        let host = ("host", "velvit.example:3000");
        check(&[host], true);
        check(&[host, ("origin", "http://velvit.example:3000")], true);
        check(&[host, ("origin", "http://velvit.example")], false);
        check(&[host, ("origin", "http://evil.example")], false);
        check(&[host, ("origin", "null")], false);
        check(&[("host", "velvit.example"), ("origin", "https://Velvit.example:443")], true);
        check(&[host, ("x-forwarded-host", "evil.example"), ("origin", "http://evil.example")], false);
        check(&[host, ("sec-fetch-site", "same-origin"), ("origin", "http://elsewhere")], true);
        check(&[host, ("sec-fetch-site", "same-site")], false);
        check(&[host, ("sec-fetch-site", "cross-site")], false);
        check(&[host, ("sec-fetch-site", "cross-site"), ("authorization", "Bearer abc")], true);
        check(&[host, ("sec-fetch-site", "cross-site"), ("authorization", "Basic YTpi")], false);
    }
}
