//! Files that the server made, and what it says when it makes none.

use contract::AppError;
use gloo_net::http::Response;
use serde::Deserialize;
use ui::Toaster;

use crate::platform::download;

/// A file that the server made.
pub struct Fetched {
    bytes: Vec<u8>,
    content_type: String,
    /// What the server calls it.
    name: Option<String>,
    /// What was found when it was read back, such as "42 of 42 fields, order exact".
    readback: Option<String>,
}

/// Why the server made no file, as a sentence for the person.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be asked, or nobody is there to answer.
    Unreachable(String),
    Refused(String),
}

/// What the HTTP API says when it refuses.
#[derive(Deserialize)]
struct Refusal {
    error: Reason,
}

#[derive(Deserialize)]
struct Reason {
    message: String,
}

/// The file in the answer to a request.
pub async fn fetched(answer: impl Future<Output = Result<Response, gloo_net::Error>>) -> Result<Fetched, Trouble> {
    let response = answered(answer).await?;
    let headers = response.headers();
    Ok(Fetched {
        content_type: headers.get("content-type").unwrap_or_default(),
        name: headers.get("content-disposition").as_deref().and_then(name_in),
        readback: headers.get("velvit-readback"),
        bytes: response.binary().await.map_err(offline)?,
    })
}

/// The answer to a request that the server accepted, or why it did not, as a sentence for the person.
pub async fn accepted(answer: impl Future<Output = Result<Response, gloo_net::Error>>) -> Result<Response, String> {
    answered(answer).await.map_err(|trouble| match trouble {
        Trouble::Unreachable(words) | Trouble::Refused(words) => words,
    })
}

async fn answered(answer: impl Future<Output = Result<Response, gloo_net::Error>>) -> Result<Response, Trouble> {
    let response = answer.await.map_err(offline)?;
    if response.ok() {
        return Ok(response);
    }
    Err(refusal(response.status(), &response.text().await.map_err(offline)?))
}

fn offline(_: gloo_net::Error) -> Trouble {
    Trouble::Unreachable(AppError::Offline.to_string())
}

impl Fetched {
    /// Hands the file to the person, and says what was found in it.
    pub fn hand_over(self, own_name: &str, toaster: Toaster) {
        download(self.name.as_deref().unwrap_or(own_name), &self.content_type, &self.bytes);
        match self.readback {
            Some(found) if found.ends_with("order exact") && is_complete(&found) => {
                toaster.success(format!("The file was read back: {found}."));
            }
            Some(found) => toaster.danger(format!(
                "The file was read back: {found}. Programs that read applications may miss some of it; \
                 another template may do better."
            )),
            None => {}
        }
    }
}

/// True for "42 of 42 fields".
fn is_complete(found: &str) -> bool {
    let mut numbers = found.split(' ').filter_map(|word| word.parse::<usize>().ok());
    numbers.next().is_some_and(|found| numbers.next() == Some(found))
}

/// The name in a `Content-Disposition`: its `filename*`, in UTF-8 and percent signs (RFC 6266).
fn name_in(disposition: &str) -> Option<String> {
    let encoded = disposition.split("filename*=UTF-8''").nth(1)?;
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.split('%');
    bytes.extend(rest.next()?.bytes());
    for part in rest {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).ok()
}

/// The reason in the body of a refused request. A proxy whose server is not there says so with its status; its error
/// page has none of our words.
fn refusal(status: u16, body: &str) -> Trouble {
    match serde_json::from_str::<Refusal>(body) {
        Ok(refusal) => Trouble::Refused(refusal.error.message),
        Err(_) if matches!(status, 502..=504) => Trouble::Unreachable(AppError::Offline.to_string()),
        Err(_) => Trouble::Refused(AppError::Internal { id: status.to_string() }.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_name_for_a_file_is_read() {
        let disposition = "attachment; filename=\"Zo_ - Resume.pdf\"; filename*=UTF-8''Zo%C3%AB%20-%20Resume.pdf";
        assert_eq!(name_in(disposition).as_deref(), Some("Zoë - Resume.pdf"));
        for odd in ["attachment", "attachment; filename*=UTF-8''a%4", "attachment; filename*=UTF-8''%FF"] {
            assert_eq!(name_in(odd), None);
        }
    }

    #[test]
    fn only_a_complete_file_is_praised() {
        for (found, expected) in [
            ("42 of 42 fields, order exact", true),
            ("41 of 42 fields, order exact", false),
            ("this cannot be read as a PDF", false),
        ] {
            assert_eq!(is_complete(found), expected);
        }
    }

    #[test]
    fn a_refusal_says_why() {
        let body = r#"{"error":{"code":"limit_reached","message":"Wait a moment.","details":[]}}"#;
        assert_eq!(refusal(429, body), Trouble::Refused("Wait a moment.".into()));
        assert_eq!(refusal(502, "<html>"), Trouble::Unreachable(AppError::Offline.to_string()));
        assert!(matches!(refusal(418, "<html>"), Trouble::Refused(words) if words.contains("418")));
    }
}
