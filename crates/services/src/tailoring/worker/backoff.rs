//! How long to wait before a job is tried again.

use chrono::TimeDelta;

const FIRST_MS: i64 = 1_000;
const LONGEST_MS: i64 = 60_000;

/// Doubles with every failure in a row, from about 1 second to about 1 minute.
///
/// `chance` is 0..1 and spreads the result over half to one and a half times its middle, so that jobs
/// that failed together do not come back together.
pub(super) fn backoff(failures: i64, chance: f64) -> TimeDelta {
    let doublings = failures.clamp(0, 16) as u32;
    let middle = (FIRST_MS << doublings).min(LONGEST_MS);
    TimeDelta::milliseconds((middle as f64 * (0.5 + chance.clamp(0.0, 1.0))) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_up_to_a_minute_and_spreads() {
        let middles: Vec<_> = (0..8).map(|failures| backoff(failures, 0.5).num_seconds()).collect();
        assert_eq!(middles, [1, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(backoff(3, 0.0).num_milliseconds(), 4_000);
        assert_eq!(backoff(3, 1.0).num_milliseconds(), 12_000);
        assert_eq!(backoff(i64::MAX, 0.5).num_seconds(), 60);
    }
}
