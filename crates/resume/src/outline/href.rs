//! What a text links to. Only addresses that are safe to click in a document made from somebody's file.

use super::Link;
use super::clean::line;

/// A web address: shown without scheme and trailing slash, linked if it is `http:` or `https:` or names a host.
///
/// Fields meant for web addresses sometimes hold an e-mail address or a `mailto:`/`tel:` one; those link too.
pub fn url(text: &str) -> Link {
    let text = line(text);
    let Some((scheme, rest)) = split_scheme(&text) else {
        let target = format!("https://{text}");
        if is_host(&text) {
            return Link { text: text.trim_end_matches('/').to_owned(), href: Some(escape(&target)) };
        }
        let email = email(&text);
        return if email.href.is_some() { email } else { Link::plain(text) };
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" if is_host(rest.trim_start_matches('/')) && rest.starts_with("//") => {
            let shown = rest.trim_start_matches('/').trim_end_matches('/').to_owned();
            Link { text: shown, href: Some(escape(&text)) }
        }
        "mailto" => email(rest),
        "tel" => phone(rest),
        _ => Link::plain(text),
    }
}

/// An e-mail address. Characters that would add headers to the message, or that no address needs, prevent the link.
pub(super) fn email(text: &str) -> Link {
    let text = line(text);
    let odd = |c: char| c.is_whitespace() || c.is_control() || "?&%#\"<>(),:;[\\]`{|}^/".contains(c);
    let valid = text.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.')
    });
    let href = (valid && !text.contains(odd)).then(|| escape(&format!("mailto:{text}")));
    Link { text, href }
}

/// A phone number: linked when it is made of digits and the usual separators.
pub(super) fn phone(text: &str) -> Link {
    let text = line(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let usual = |c: char| c.is_ascii_digit() || " \u{a0}-–.()/".contains(c);
    let usual = text.strip_prefix('+').unwrap_or(&text).chars().all(usual);
    let plus = if text.starts_with('+') { "+" } else { "" };
    let href = (usual && (3..=15).contains(&digits.len())).then(|| format!("tel:{plus}{digits}"));
    Link { text, href }
}

/// `scheme:rest`, unless what looks like a scheme is a host with a port.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let letters = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    let is_scheme = letters && scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && !scheme.contains('.');
    (is_scheme && !rest.starts_with(|c: char| c.is_ascii_digit() && scheme != "tel")).then_some((scheme, rest))
}

/// True when `text` begins with a host name: labels with a dot between them, then the end, a path or a port.
fn is_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let top = host.rsplit('.').next().unwrap_or_default();
    host.contains('.') && host.split('.').all(label) && (top.chars().any(char::is_alphabetic) || is_ipv4(host))
        || host == "localhost"
}

fn is_ipv4(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>().is_ok()
}

/// Percent-encodes what may not stand in a URI; what is encoded already stays so.
fn escape(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}[]".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(link: Link, text: &str, href: &str) {
        assert_eq!((link.text.as_str(), link.href.as_deref().unwrap_or("-")), (text, href));
    }

    #[test]
    fn web_addresses() {
        check(url("https://maya.dev/"), "maya.dev", "https://maya.dev/");
        check(url("http://www.example.com/a/b"), "www.example.com/a/b", "http://www.example.com/a/b");
        check(url("HTTPS://Example.com"), "Example.com", "HTTPS://Example.com");
        check(url("maya.dev"), "maya.dev", "https://maya.dev");
        check(url("example.com:8080/x"), "example.com:8080/x", "https://example.com:8080/x");
        check(url("https://例え.jp/履歴"), "例え.jp/履歴", "https://%E4%BE%8B%E3%81%88.jp/%E5%B1%A5%E6%AD%B4");
        check(url("https://a.io/x y|z"), "a.io/x y|z", "https://a.io/x%20y%7Cz");
        check(
            url("https://a.io/Silicon_(TV)?q=%20&b=1#c"),
            "a.io/Silicon_(TV)?q=%20&b=1#c",
            "https://a.io/Silicon_(TV)?q=%20&b=1#c",
        );
        check(url("me@example.com"), "me@example.com", "mailto:me@example.com");
        check(url("mailto:me@example.com"), "me@example.com", "mailto:me@example.com");
        check(url("tel:+49 30 1"), "+49 30 1", "tel:+49301");
        check(url(""), "", "-");
    }

    #[test]
    fn other_addresses_are_only_text() {
        check(url("javascript:alert(1)"), "javascript:alert(1)", "-");
        check(url("JavaScript://x.y/%0aalert(1)"), "JavaScript://x.y/%0aalert(1)", "-");
        check(url("data:text/html,x"), "data:text/html,x", "-");
        check(url("file:///etc/passwd"), "file:///etc/passwd", "-");
        check(url("java\u{200b}script:alert(1)"), "javascript:alert(1)", "-");
        check(url("https:maya.dev"), "https:maya.dev", "-");
        check(url("https://user@evil.com"), "https://user@evil.com", "-");
        check(url("my portfolio"), "my portfolio", "-");
        check(url("1.5"), "1.5", "-");
        check(url("e.g. this"), "e.g. this", "-");
    }

    #[test]
    fn mail_and_phone() {
        check(email("a.b+c@example.com"), "a.b+c@example.com", "mailto:a.b+c@example.com");
        check(email("a@b.c?bcc=x@y.z"), "a@b.c?bcc=x@y.z", "-");
        check(email("a at b.c"), "a at b.c", "-");
        check(email("a@b"), "a@b", "-");
        check(phone("+49 (30) 123-45"), "+49 (30) 123-45", "tel:+493012345");
        check(phone("(912) 555-4321"), "(912) 555-4321", "tel:9125554321");
        check(phone("555-4321 ext. 2"), "555-4321 ext. 2", "-");
        check(phone("1+2+3"), "1+2+3", "-");
        check(phone("\u{a0}–+12345"), "\u{a0}–+12345", "-");
        check(phone("+"), "+", "-");
    }
}
