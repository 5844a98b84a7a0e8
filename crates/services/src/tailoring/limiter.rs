//! How often tailorings may be started from one address (requirement R30).
//!
//! Only accepted starts count, and whether one is accepted is known after the database was asked. So
//! a start takes its place before it asks and gives it back when it is refused, and starts from one
//! address ask one after the other: otherwise one could be refused for the places of others that come
//! to nothing.

use std::{
    hash::{BuildHasher, RandomState},
    net::IpAddr,
};

use chrono::{DateTime, Utc};
use tokio::sync::{Mutex, MutexGuard};

use crate::rate::{RateWindow, subscriber};

/// Queues for addresses; those that share one wait for each other, which is harmless.
const QUEUES: usize = 64;

pub(super) struct StartLimiter {
    window: RateWindow<IpAddr>,
    queues: [Mutex<()>; QUEUES],
    hasher: RandomState,
}

/// A start's place in its address's minute. It stays taken unless it is given back, also when the
/// request is dropped in the middle: then nobody knows whether the job was queued.
pub(super) struct Place<'a> {
    window: &'a RateWindow<IpAddr>,
    address: IpAddr,
    _turn: MutexGuard<'a, ()>,
}

impl StartLimiter {
    pub fn new(max: u32) -> Self {
        let queues = std::array::from_fn(|_| Mutex::default());
        StartLimiter { window: RateWindow::new(max), queues, hasher: RandomState::new() }
    }

    /// Takes a place at `now` once no other start from this address is being decided on.
    ///
    /// # Errors
    /// When the next start will be accepted.
    pub async fn take(&self, address: IpAddr, now: DateTime<Utc>) -> Result<Place<'_>, DateTime<Utc>> {
        let address = subscriber(address);
        let queue = self.hasher.hash_one(address) % QUEUES as u64;
        let turn = self.queues[queue as usize].lock().await;
        self.window.take(address, now)?;
        Ok(Place { window: &self.window, address, _turn: turn })
    }
}

impl Place<'_> {
    pub fn give_back(self) {
        self.window.give_back(&self.address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_what_is_given_back_is_free_again() {
        let limiter = StartLimiter::new(1);
        let (address, now) = ("2001:db8::1".parse().unwrap(), DateTime::UNIX_EPOCH);
        limiter.take(address, now).await.ok().unwrap().give_back();
        drop(limiter.take(address, now).await.ok().unwrap());
        assert!(limiter.take("2001:db8::2".parse().unwrap(), now).await.is_err());
    }
}
