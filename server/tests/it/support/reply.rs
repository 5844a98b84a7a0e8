//! An answer of the router, read to its end.

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode},
};
use serde_json::Value;

#[derive(Clone)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The reply, if it has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// `error.code` of an error's body.
    #[track_caller]
    pub fn code(&self) -> String {
        self.json()["error"]["code"].as_str().expect("an error has a code").to_owned()
    }

    /// The paths and messages of an error's details, one a line.
    #[track_caller]
    pub fn details(&self) -> String {
        let body = self.json();
        let details = body["error"]["details"].as_array().expect("an error has details").iter();
        let line = |d: &Value| format!("{}: {}", d["path"].as_str().unwrap(), d["message"].as_str().unwrap());
        details.map(line).collect::<Vec<_>>().join("\n")
    }
}
