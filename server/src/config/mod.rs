//! Settings: where they come from, what they may be, and what they are called.
//!
//! [`SETTINGS`] is the one table of every setting. Reading, `--help`, the error messages and the check of
//! `docs/CONFIGURATION.md` all walk it, so a setting cannot exist half-way.

mod error;
mod load;
mod proxies;
mod settings;

use std::{net::SocketAddr, path::PathBuf, time::Duration};

pub use error::ConfigError;
pub use load::Sources;
pub use proxies::TrustedProxies;
pub use settings::{SETTINGS, Setting, settings_table};

/// Everything that can be set, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Where to listen; port 0 takes a free one.
    pub addr: SocketAddr,
    pub data_dir: PathBuf,
    /// `None` means SQLite in the data folder.
    pub database_url: Option<Secret>,
    /// Holds `pkg/` (script, WebAssembly, style sheet) and the public files.
    pub site_dir: PathBuf,
    pub roles: Roles,
    pub trusted_proxies: TrustedProxies,
    pub secure_cookies: bool,
    pub limits: Limits,
    pub worker: Worker,
    pub log: Log,
}

/// What this process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roles {
    pub web: bool,
    pub worker: bool,
}

/// How much one person, or one address, may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// By address, in any 60 seconds.
    pub generations_per_minute: u32,
    /// By person, pending and processing together.
    pub active_jobs: u32,
    /// By person, from midnight UTC.
    pub jobs_per_day: u32,
    /// By address, in any 60 seconds; documents made without an account.
    pub renders_per_minute: u32,
    /// By name and by address, in any 60 seconds.
    pub log_ins_per_minute: u32,
    /// By address, in any 60 seconds.
    pub previews_per_minute: u32,
}

/// How tailoring jobs are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worker {
    /// Jobs run side by side in this process.
    pub count: u32,
    /// A worker that is silent this long has lost its job.
    pub lease: Duration,
    /// A pause after each stage, to watch progress or to test interruptions.
    pub stage_delay: Duration,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Directives of `tracing_subscriber::EnvFilter`.
    pub filter: String,
    pub json: bool,
}

/// A value that no error, log line or `Debug` output may show.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Secret(value.into())
    }

    /// The value itself. Hand it on; do not print it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Config {
    /// The address of the database: the one set, or SQLite in the data folder.
    pub fn database_url(&self) -> String {
        match &self.database_url {
            Some(url) => url.reveal().to_owned(),
            None => format!("sqlite:{}", self.data_dir.join("velvit.db").display()),
        }
    }

    /// What the services need to know.
    pub fn service_settings(&self) -> services::Settings {
        let defaults = services::Settings::default();
        services::Settings {
            limits: services::Limits {
                starts_per_minute: self.limits.generations_per_minute,
                active_jobs: self.limits.active_jobs,
                jobs_per_day: self.limits.jobs_per_day,
                log_ins_per_minute: self.limits.log_ins_per_minute,
                previews_per_minute: self.limits.previews_per_minute,
                ..defaults.limits
            },
            lease: self.worker.lease,
            jobs_at_once: self.worker.count as usize,
            stage_delay: self.worker.stage_delay,
            ..defaults
        }
    }

    /// What a log may say about the database: its kind, never its address or password.
    pub fn database_kind(&self) -> &'static str {
        match self.database_url().split(':').next() {
            Some("postgres" | "postgresql") => "PostgreSQL",
            _ => "SQLite",
        }
    }
}
