//! Reading request bodies.

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request},
    http::{StatusCode, header},
};
use contract::AppError;
use futures::StreamExt;
use serde_json::{Map, Value};

use super::locate::locate;
use crate::edge::Problem;

/// A resume may have 2 MiB; sent as a string inside JSON its quotes are escaped and it grows.
pub const MAX_BODY_BYTES: usize = 4 * 1024 * 1024;

/// How much of a body that is too large is still read and thrown away, so that the client has sent it all
/// and listens when the refusal comes, instead of meeting a closed connection.
const MAX_DRAINED_BYTES: usize = 32 * 1024 * 1024;

/// The whole body.
///
/// # Errors
/// `too_large` above [`MAX_BODY_BYTES`]; `malformed` when the client goes away in the middle.
pub async fn read_body(body: Body) -> Result<Bytes, Problem> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut total = 0;
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Problem::malformed("", "The request's body ended too early."))?;
        total += chunk.len();
        if total <= MAX_BODY_BYTES {
            bytes.extend_from_slice(&chunk);
        } else if total > MAX_DRAINED_BYTES {
            break;
        }
    }
    if total > MAX_BODY_BYTES {
        return Err(AppError::TooLarge { max_bytes: MAX_BODY_BYTES as u64 }.into());
    }
    Ok(bytes.into())
}

/// A body that is a JSON object.
pub struct JsonObject(pub Map<String, Value>);

impl<S: Send + Sync> FromRequest<S> for JsonObject {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let content_type = content_type(&request);
        if !(content_type.is_empty() || content_type == "application/json" || content_type.ends_with("+json")) {
            return Err(unsupported(&content_type, "application/json"));
        }
        parse_object(&read_body(request.into_body()).await?).map(JsonObject)
    }
}

/// The content type without its parameters, in lower case; empty when there is none.
pub fn content_type(request: &Request) -> String {
    let value = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

pub fn unsupported(found: &str, accepted: &str) -> Problem {
    let shown: String = found.chars().take(100).collect();
    let message = format!("The Content-Type {shown} is not accepted here; send {accepted}.");
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", message)
}

/// Parses JSON and names line, column and path of what is wrong with it.
///
/// # Errors
/// `malformed`.
pub fn parse_object(bytes: &[u8]) -> Result<Map<String, Value>, Problem> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(other) => {
            let message =
                format!("The body must be a JSON object, such as {{\"mode\": \"standard\"}}; it is {}.", kind(&other));
            Err(Problem::malformed("", message))
        }
        Err(_) if bytes.trim_ascii().is_empty() => {
            Err(Problem::malformed("", "The body is empty; a JSON object is expected."))
        }
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            let text = error.to_string();
            let cause = text.split(" at line ").next().unwrap_or_default();
            let cause = if cause.starts_with("recursion") { "it is nested deeper than 127 levels" } else { cause };
            let message = format!("The body is not valid JSON: {cause}, at line {line}, column {column}.");
            Err(Problem::malformed(locate(bytes, line, column), message))
        }
    }
}

/// What a value is, in words.
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(body: &[u8], expected: Expect) {
        let found = match parse_object(body) {
            Ok(members) => format!("{} members", members.len()),
            Err(problem) => format!("{} {}: {}", problem.status.as_u16(), problem.details[0].path, problem.message),
        };
        expected.assert_eq(&found);
    }

    #[test]
    fn mistakes_name_line_column_and_path() {
        check(b"{\"a\": 1}", expect!["1 members"]);
        check("\u{feff}{}".as_bytes(), expect!["0 members"]);
        check(b"  ", expect!["400 : The body is empty; a JSON object is expected."]);
        check(
            b"[1]",
            expect![[r#"400 : The body must be a JSON object, such as {"mode": "standard"}; it is a list."#]],
        );
        check(
            b"{\"resume_data\": {\"work\": [{}, {\"name\": tru",
            expect![
                "400 /resume_data/work/1/name: The body is not valid JSON: EOF while parsing a value, at line 1, column 42."
            ],
        );
        check(
            b"{\"a\": \"x\ny\"}",
            expect![
                "400 /a: The body is not valid JSON: control character (\\u0000-\\u001F) found while parsing a string, at line 2, column 0."
            ],
        );
        check(
            b"{\"a\": \"\xff\"}",
            expect!["400 /a: The body is not valid JSON: invalid unicode code point, at line 1, column 8."],
        );
        check(
            b"{\"a\": \"\\ud800\"}",
            expect!["400 /a: The body is not valid JSON: unexpected end of hex escape, at line 1, column 14."],
        );
        let deep = format!("{{\"a\": {}", "[".repeat(200));
        let problem = parse_object(deep.as_bytes()).unwrap_err();
        assert!(problem.message.contains("deeper than 127 levels"), "{}", problem.message);
        assert!(problem.details[0].path.starts_with("/a/0/0/"));
    }
}
