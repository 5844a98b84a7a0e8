//! How often something may be done in a minute.
//!
//! A sliding window that remembers every use: at most `max` in any 60 seconds, exactly. The usual
//! GCRA and token buckets let a full burst pass and refill meanwhile, so that a new address gets
//! nearly twice the limit into its first minute; "5 a minute" would not be true. The memory that
//! this costs is small because refused uses are not remembered and keys are few.

use std::{
    collections::{HashMap, VecDeque},
    hash::Hash,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use contract::{AppError, Limit};

const WINDOW: TimeDelta = TimeDelta::seconds(60);

/// Keys remembered at most, some two megabytes of addresses. Beyond them those that were quiet for
/// longest are forgotten.
const MAX_KEYS: usize = 10_000;

type Uses<K> = HashMap<K, VecDeque<DateTime<Utc>>>;

/// Uses of each key in the last 60 seconds, kept in this process.
pub struct RateWindow<K> {
    max: usize,
    uses: Mutex<Uses<K>>,
}

impl<K: Eq + Hash> RateWindow<K> {
    /// A window that lets each key have `max` uses in any 60 seconds.
    pub fn new(max: u32) -> Self {
        RateWindow { max: max as usize, uses: Mutex::default() }
    }

    /// Counts a use at `now`.
    ///
    /// # Errors
    /// When the next use will be accepted.
    pub fn take(&self, key: K, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        let mut uses = self.lock();
        if !uses.contains_key(&key) && uses.len() >= MAX_KEYS {
            make_room(&mut uses, now);
        }
        let recent = uses.entry(key).or_default();
        while recent.front().is_some_and(|use_| *use_ + WINDOW <= now) {
            recent.pop_front();
        }
        if recent.len() < self.max {
            recent.push_back(now);
            return Ok(());
        }
        Err(recent.front().map_or(now, |oldest| *oldest) + WINDOW)
    }

    /// Takes back the last use of `key`, because it came to nothing.
    pub fn give_back(&self, key: &K) {
        if let Some(recent) = self.lock().get_mut(key) {
            recent.pop_back();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Uses<K>> {
        // Whatever happened to another thread, the map holds whole entries.
        self.uses.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An IPv6 subscriber holds at least a /64, so that is what counts as one address.
pub fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6((address.to_bits() >> 64 << 64).into()),
    }
}

/// The refusal for `limit`, with the whole seconds to wait, rounded up: a client that waits them gets through.
pub fn refuse(limit: Limit, resets_at: DateTime<Utc>, now: DateTime<Utc>) -> AppError {
    let wait_ms = (resets_at - now).num_milliseconds().max(1);
    AppError::LimitReached { limit, resets_at, retry_after_s: u64::try_from(wait_ms).unwrap_or(1).div_ceil(1_000) }
}

/// Forgets keys outside the window; if that is not enough, the half that was quiet for longest.
/// Half of them, because looking for them reads the whole map.
fn make_room<K: Eq + Hash>(uses: &mut Uses<K>, now: DateTime<Utc>) {
    uses.retain(|_, recent| recent.back().is_some_and(|last| *last + WINDOW > now));
    if uses.len() >= MAX_KEYS {
        let mut last: Vec<_> = uses.values().filter_map(|recent| recent.back().copied()).collect();
        let middle = last.len() / 2;
        let (_, middle, _) = last.select_nth_unstable(middle);
        let middle = *middle;
        uses.retain(|_, recent| recent.back().is_some_and(|last| *last > middle));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn five_in_any_sixty_seconds() {
        let window = RateWindow::new(5);
        let one = ip("192.0.2.1");
        for second in [0, 1, 30, 58, 59] {
            assert_eq!(window.take(one, at(second)), Ok(()), "{second}");
        }
        assert_eq!(window.take(one, at(59)), Err(at(60)));
        assert_eq!(window.take(one, at(60)), Ok(()), "the first has left the window");
        assert_eq!(window.take(one, at(60)), Err(at(61)), "refused uses are not counted");
        assert_eq!(window.take(one, at(61)), Ok(()));
        assert_eq!(window.take(one, at(62)), Err(at(90)));
        window.give_back(&one);
        assert_eq!(window.take(one, at(62)), Ok(()), "one was given back");
        assert_eq!(window.take(ip("192.0.2.2"), at(62)), Ok(()), "keys do not share");
    }

    #[test]
    fn one_subscriber_is_one_address() {
        let home = |text: &str| subscriber(ip(text)).to_string();
        assert_eq!(home("2001:db8:1:2::1"), home("2001:db8:1:2:ffff::2"));
        assert_ne!(home("2001:db8:1:2::1"), home("2001:db8:1:3::1"));
        assert_eq!(home("::ffff:192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn memory_is_bounded_and_the_busy_stay_known() {
        let window = RateWindow::new(1);
        let busy = ip("192.0.2.1");
        assert!(window.take(busy, at(1)).is_ok());
        for n in 0..30_000_u32 {
            window.take(IpAddr::V4((0x0a00_0000 + n).into()), at(0)).unwrap();
        }
        assert!(window.lock().len() <= MAX_KEYS);
        assert_eq!(window.take(busy, at(2)), Err(at(61)));
    }

    #[test]
    fn a_limit_of_none_refuses_all() {
        assert!(RateWindow::new(0).take(1, at(0)).is_err());
    }

    #[test]
    fn waits_are_rounded_up() {
        let limit = Limit::RendersPerMinute { max: 1 };
        let wait = |ms: i64| match refuse(limit, at(0) + TimeDelta::milliseconds(ms), at(0)) {
            AppError::LimitReached { retry_after_s, .. } => retry_after_s,
            other => panic!("{other:?}"),
        };
        assert_eq!([wait(0), wait(1_000), wait(28_500)], [1, 1, 29]);
    }
}
