//! Where to go after logging in. The address comes from the query, so anybody may have written it.

/// Where people land who asked for no page in particular.
pub const HOME: &str = "/dashboard";

/// `next` if it is a path of this site, otherwise [`HOME`].
///
/// Browsers read `//host` and `/\host` as another site's address, and drop tabs and line breaks
/// before reading; all of these are refused.
pub fn safe_next(next: Option<&str>) -> String {
    next.filter(|next| is_own_path(next)).unwrap_or(HOME).to_owned()
}

/// The log-in page that leads back to `path`.
pub fn login_path(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => encoded.push(byte.into()),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("/login?next={encoded}")
}

fn is_own_path(next: &str) -> bool {
    let mut rest = next.chars();
    rest.next() == Some('/')
        && rest.next() != Some('/')
        && !next.contains('\\')
        && !next.chars().any(char::is_control)
        && next != "/login"
        && !next.starts_with("/login?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_paths_are_kept() {
        for path in ["/", "/resumes/1/tailor", "/tailor?resume=1", "/dashboard?next=//x"] {
            assert_eq!(safe_next(Some(path)), path);
        }
    }

    #[test]
    fn anything_else_leads_home() {
        for path in ["", "dashboard", "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example"] {
            assert_eq!(safe_next(Some(path)), HOME, "{path:?}");
        }
        assert_eq!(safe_next(None), HOME);
    }

    #[test]
    fn logging_in_does_not_lead_to_logging_in() {
        assert_eq!(safe_next(Some("/login")), HOME);
        assert_eq!(safe_next(Some("/login?tab=register")), HOME);
    }

    #[test]
    fn the_way_back_survives_the_query() {
        assert_eq!(login_path("/tailor?resume=1&x=é"), "/login?next=/tailor%3Fresume%3D1%26x%3D%C3%A9");
    }
}
