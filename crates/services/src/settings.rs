//! What whoever runs the program may choose.

use std::time::Duration;

/// Settings of the services, with the defaults of the requirements.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub limits: Limits,
    /// How long a session lasts after the log-in.
    pub session_ttl: Duration,
    /// How long a worker keeps a job without a sign of life. Heartbeats come three times as often.
    pub lease: Duration,
    /// How often a worker looks for jobs, and an event stream for news, that another process made.
    /// Within a process both hear of it at once.
    pub poll: Duration,
    /// Jobs that one worker runs at once.
    pub jobs_at_once: usize,
    /// Extra time that every stage takes. Zero but for demonstrations and tests of interruptions.
    pub stage_delay: Duration,
    /// Longest time for laying out one document.
    pub render_timeout: Duration,
}

/// Requirements R30 to R32, and more for the size of an account, for passwords and for the processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Tailorings started from one address in any 60 seconds.
    pub starts_per_minute: u32,
    /// Tailorings of one person that wait or run.
    pub active_jobs: u32,
    /// Tailorings of one person in a day (UTC) that did not fail and were not cancelled.
    pub jobs_per_day: u32,
    /// Resumes that one person keeps, variants included.
    pub resumes: u32,
    /// Log-ins tried with one name, or from one address, in any 60 seconds.
    pub log_ins_per_minute: u32,
    /// Previews drawn for one address in any 60 seconds.
    pub previews_per_minute: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            starts_per_minute: 5,
            active_jobs: 3,
            jobs_per_day: 20,
            resumes: 1_000,
            log_ins_per_minute: 10,
            previews_per_minute: 240,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            limits: Limits::default(),
            session_ttl: Duration::from_secs(30 * 24 * 3600),
            lease: Duration::from_secs(15),
            poll: Duration::from_secs(1),
            jobs_at_once: 2,
            stage_delay: Duration::ZERO,
            render_timeout: Duration::from_secs(20),
        }
    }
}

impl Settings {
    /// A duration as chrono adds it to a time; settings beyond what chrono can hold last for ever.
    pub(crate) fn delta(duration: Duration) -> chrono::TimeDelta {
        chrono::TimeDelta::from_std(duration).unwrap_or(chrono::TimeDelta::days(365 * 1_000))
    }
}
