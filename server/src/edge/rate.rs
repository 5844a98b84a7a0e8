//! How many documents an address may have made without an account.

use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use contract::{AppError, Limit};

const WINDOW: TimeDelta = TimeDelta::seconds(60);

/// Above this many addresses, those without a recent request are forgotten.
const MANY: usize = 10_000;

/// A sliding window of one minute for each address, kept in this process.
///
/// It protects the processor, not a quota that anybody pays for, so it need not outlive a restart or be
/// shared between processes.
pub struct RenderRate {
    max: u32,
    recent: Mutex<HashMap<IpAddr, VecDeque<DateTime<Utc>>>>,
}

impl RenderRate {
    pub fn new(max: u32) -> Self {
        RenderRate { max, recent: Mutex::default() }
    }

    /// Counts one document.
    ///
    /// # Errors
    /// `LimitReached` when the address has had its share of the last 60 seconds.
    pub fn take(&self, ip: IpAddr, now: DateTime<Utc>) -> Result<(), AppError> {
        // A poisoned lock only means that another request panicked; the counts are still good.
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.len() > MANY {
            recent.retain(|_, times| times.back().is_some_and(|last| now - *last < WINDOW));
        }
        let times = recent.entry(ip).or_default();
        while times.front().is_some_and(|first| now - *first >= WINDOW) {
            times.pop_front();
        }
        if times.len() < self.max as usize {
            times.push_back(now);
            return Ok(());
        }
        let resets_at = times.front().map_or(now, |first| *first + WINDOW);
        // Rounded up: a client that waits this long gets through.
        let retry_after_s = u64::try_from((resets_at - now).num_milliseconds()).unwrap_or(0).div_ceil(1000).max(1);
        Err(AppError::LimitReached { limit: Limit::RendersPerMinute { max: self.max }, resets_at, retry_after_s })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_slides() {
        let rate = RenderRate::new(2);
        let (ada, bob) = ([192, 0, 2, 1].into(), [192, 0, 2, 2].into());
        let at = |seconds: i64| DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
        assert_eq!(rate.take(ada, at(0)), Ok(()));
        assert_eq!(rate.take(ada, at(30)), Ok(()));
        let limit = Limit::RendersPerMinute { max: 2 };
        let refused = AppError::LimitReached { limit, resets_at: at(60), retry_after_s: 29 };
        assert_eq!(rate.take(ada, at(31)), Err(refused));
        assert_eq!(rate.take(bob, at(31)), Ok(()));
        assert_eq!(rate.take(ada, at(60)), Ok(()));
    }
}
