//! How many documents are made at once, so that a few long ones never keep everybody else waiting.

use std::{sync::Arc, time::Duration};

use contract::AppError;
use tokio::sync::Semaphore;

use crate::fault::{Fault, internal};

/// Usual documents that are made at once. Each keeps a core busy; more would only make all of them later.
const AT_ONCE: usize = 2;

/// Documents of more pages wait for one another. They take up to a second each, usual ones some milliseconds.
const LONG_PAGES: usize = 8;

/// A place that did not come free in the longest time that anybody waits is likely to have come free by then.
const RETRY_AFTER_S: u64 = 10;

/// Two queues: one for usual documents, one for long ones.
pub(super) struct Lanes {
    usual: Arc<Semaphore>,
    long: Arc<Semaphore>,
    timeout: Duration,
}

impl Lanes {
    /// `timeout` is how long a document may wait, and how long it may then take.
    pub fn new(timeout: Duration) -> Lanes {
        Lanes { usual: Arc::new(Semaphore::new(AT_ONCE)), long: Arc::new(Semaphore::new(1)), timeout }
    }

    /// Runs `work` on a document of probably so many pages on a blocking thread, a few at a time.
    ///
    /// Work that takes too long cannot be stopped, only given up; it keeps its place until it ends, so
    /// that the machine is not loaded twice. A panic becomes an internal error.
    ///
    /// # Errors
    /// [`AppError::Busy`] when no place comes free in time, [`AppError::Invalid`] when the work takes too long, and what
    /// `work` says.
    pub async fn compute<T: Send + 'static>(
        &self,
        likely_pages: usize,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let lane = if likely_pages > LONG_PAGES { &self.long } else { &self.usual };
        let permit = match tokio::time::timeout(self.timeout, lane.clone().acquire_owned()).await {
            Ok(permit) => permit.map_err(internal)?,
            Err(_) => return Err(AppError::Busy { retry_after_s: RETRY_AFTER_S }),
        };
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        match tokio::time::timeout(self.timeout, done).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(internal(Fault("making a document panicked"))),
            Err(_) => Err(AppError::invalid("/resume", "This resume takes too long to lay out. Shorten it.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn who_finds_no_place_is_told_when_to_come_again() {
        let lanes = Lanes::new(Duration::from_millis(20));
        let (end, ended) = mpsc::channel::<()>();
        let long = LONG_PAGES + 1;
        let hold = move || ended.recv().map_err(internal);
        let held = lanes.compute(long, hold).await;
        assert!(matches!(held, Err(AppError::Invalid { .. })), "{held:?}");
        // What was given up still has its place.
        assert_eq!(lanes.compute(long, || Ok(1)).await, Err(AppError::Busy { retry_after_s: RETRY_AFTER_S }));
        assert_eq!(lanes.compute(1, || Ok(1)).await, Ok(1));
        drop(end);
        assert!(lanes.long.acquire().await.is_ok());
    }
}
