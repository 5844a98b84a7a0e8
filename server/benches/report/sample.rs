//! What is measured, and how samples become numbers.

use std::time::Duration;

/// A JSON Resume of a fictional person that fills two pages.
pub const RESUME: &str = include_str!("../../tests/data/engineer.en.json");

/// Sorted durations.
pub struct Samples(Vec<Duration>);

impl Samples {
    pub fn new(mut samples: Vec<Duration>) -> Self {
        samples.sort_unstable();
        Samples(samples)
    }

    /// The duration that this share (0..=1) of the samples did not exceed, in milliseconds.
    fn quantile_ms(&self, share: f64) -> f64 {
        let place = ((self.0.len() as f64 * share).ceil() as usize).clamp(1, self.0.len()) - 1;
        self.0[place].as_secs_f64() * 1e3
    }

    /// A row of the table.
    pub fn print(&self, what: &str, remark: &str) {
        let [median, p95, p99] = [0.5, 0.95, 0.99].map(|share| self.quantile_ms(share));
        println!("| {what} | {median:.1} ms | {p95:.1} ms | {p99:.1} ms | {remark} |");
    }
}
