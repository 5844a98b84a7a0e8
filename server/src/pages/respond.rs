//! What a server function may do to its response.

use axum::http::header;
use chrono::{DateTime, Utc};
use contract::{AppError, Respond};
use leptos_axum::ResponseOptions;

use crate::edge::{SessionCookie, status_of};

/// [`Respond`] over the response that Leptos is preparing.
pub struct LeptosResponse {
    pub options: ResponseOptions,
    pub cookie: SessionCookie,
}

impl Respond for LeptosResponse {
    fn failed(&self, error: &AppError) {
        self.options.set_status(status_of(error));
        if let AppError::LimitReached { retry_after_s, .. } = error {
            self.options.insert_header(header::RETRY_AFTER, (*retry_after_s).into());
        }
    }

    fn set_session(&self, token: &str, expires_at: DateTime<Utc>) {
        self.options.append_header(header::SET_COOKIE, self.cookie.set(token, expires_at));
    }

    fn clear_session(&self) {
        self.options.append_header(header::SET_COOKIE, self.cookie.clear());
    }
}
