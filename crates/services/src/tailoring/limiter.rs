//! How often tailorings may be started from one address (requirement R30).
//!
//! A sliding window that remembers every start: at most `max` in any 60 seconds, exactly. The usual
//! GCRA and token buckets let a full burst pass and refill meanwhile, so that a new address gets
//! nearly twice the limit into its first minute; "5 a minute" would not be true. The memory that
//! this costs is small because refused starts are not remembered and addresses are few.

use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

const WINDOW: TimeDelta = TimeDelta::seconds(60);

/// Addresses remembered at most, some two megabytes. Beyond them those that were quiet for longest
/// are forgotten.
const MAX_ADDRESSES: usize = 10_000;

pub(super) struct StartLimiter {
    max: usize,
    starts: Mutex<HashMap<IpAddr, VecDeque<DateTime<Utc>>>>,
}

impl StartLimiter {
    pub fn new(max: u32) -> Self {
        StartLimiter { max: max as usize, starts: Mutex::default() }
    }

    /// Counts a start at `now`, or says when the next one will be accepted.
    pub fn admit(&self, address: IpAddr, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        // Whatever happened to another thread, the map holds whole entries.
        let mut starts = self.starts.lock().unwrap_or_else(PoisonError::into_inner);
        let address = subscriber(address);
        if !starts.contains_key(&address) && starts.len() >= MAX_ADDRESSES {
            make_room(&mut starts, now);
        }
        let recent = starts.entry(address).or_default();
        while recent.front().is_some_and(|start| *start + WINDOW <= now) {
            recent.pop_front();
        }
        if recent.len() < self.max {
            recent.push_back(now);
            return Ok(());
        }
        Err(recent.front().map_or(now, |oldest| *oldest) + WINDOW)
    }
}

/// An IPv6 subscriber holds at least a /64, so that is what counts as one address.
fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6((address.to_bits() >> 64 << 64).into()),
    }
}

/// Forgets addresses outside the window; if that is not enough, the half that was quiet for longest.
/// Half of them, because looking for them reads the whole map.
fn make_room(starts: &mut HashMap<IpAddr, VecDeque<DateTime<Utc>>>, now: DateTime<Utc>) {
    starts.retain(|_, recent| recent.back().is_some_and(|last| *last + WINDOW > now));
    if starts.len() >= MAX_ADDRESSES {
        let mut last: Vec<_> = starts.values().filter_map(|recent| recent.back().copied()).collect();
        let middle = last.len() / 2;
        let (_, middle, _) = last.select_nth_unstable(middle);
        let middle = *middle;
        starts.retain(|_, recent| recent.back().is_some_and(|last| *last > middle));
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
        let limiter = StartLimiter::new(5);
        let one = ip("192.0.2.1");
        for second in [0, 1, 30, 58, 59] {
            assert_eq!(limiter.admit(one, at(second)), Ok(()), "{second}");
        }
        assert_eq!(limiter.admit(one, at(59)), Err(at(60)));
        assert_eq!(limiter.admit(one, at(60)), Ok(()), "the first has left the window");
        assert_eq!(limiter.admit(one, at(60)), Err(at(61)), "refused starts are not counted");
        assert_eq!(limiter.admit(one, at(61)), Ok(()));
        assert_eq!(limiter.admit(one, at(62)), Err(at(90)));
        assert_eq!(limiter.admit(ip("192.0.2.2"), at(62)), Ok(()), "addresses do not share");
    }

    #[test]
    fn one_subscriber_is_one_address() {
        let limiter = StartLimiter::new(1);
        assert!(limiter.admit(ip("2001:db8:1:2::1"), at(0)).is_ok());
        assert!(limiter.admit(ip("2001:db8:1:2:ffff::2"), at(0)).is_err());
        assert!(limiter.admit(ip("2001:db8:1:3::1"), at(0)).is_ok());
        assert!(limiter.admit(ip("192.0.2.1"), at(0)).is_ok());
        assert!(limiter.admit(ip("::ffff:192.0.2.1"), at(0)).is_err());
    }

    #[test]
    fn memory_is_bounded_and_the_busy_stay_known() {
        let limiter = StartLimiter::new(1);
        let busy = ip("192.0.2.1");
        assert!(limiter.admit(busy, at(1)).is_ok());
        for n in 0..30_000_u32 {
            limiter.admit(IpAddr::V4((0x0a00_0000 + n).into()), at(0)).unwrap();
        }
        assert!(limiter.starts.lock().unwrap().len() <= MAX_ADDRESSES);
        assert_eq!(limiter.admit(busy, at(2)), Err(at(61)));
    }

    #[test]
    fn a_limit_of_none_refuses_all() {
        assert!(StartLimiter::new(0).admit(ip("192.0.2.1"), at(0)).is_err());
    }
}
