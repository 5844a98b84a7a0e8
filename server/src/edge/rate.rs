//! How many documents an address may have made without an account.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use contract::{AppError, Limit};
use services::{RateWindow, refuse};

/// A sliding window of one minute for each address, kept in this process.
///
/// It protects the processor, not a quota that anybody pays for, so it need not outlive a restart or be
/// shared between processes.
pub struct RenderRate {
    max: u32,
    window: RateWindow<IpAddr>,
}

impl RenderRate {
    pub fn new(max: u32) -> Self {
        RenderRate { max, window: RateWindow::new(max) }
    }

    /// Counts one document.
    ///
    /// # Errors
    /// `LimitReached` when the address has had its share of the last 60 seconds.
    pub fn take(&self, ip: IpAddr, now: DateTime<Utc>) -> Result<(), AppError> {
        let limit = Limit::RendersPerMinute { max: self.max };
        self.window.take(ip, now).map_err(|resets_at| refuse(limit, resets_at, now))
    }
}
