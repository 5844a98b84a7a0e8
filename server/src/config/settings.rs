//! The table of settings.

use std::{fmt::Write, net::ToSocketAddrs, ops::RangeInclusive, time::Duration};

use super::{Config, Limits, Log, Roles, Secret, TrustedProxies, Worker};

/// One thing that can be set.
pub struct Setting {
    /// Its name in `velvit.toml`, with the table before the dot.
    pub key: &'static str,
    /// Its name in the environment.
    pub env: &'static str,
    /// As it would be written in the environment.
    pub default: &'static str,
    /// Follows "accepted is".
    pub accepts: &'static str,
    /// One sentence.
    pub about: &'static str,
    /// Never shown; `<env>_FILE` may name a file that holds it.
    pub secret: bool,
    pub(super) apply: fn(&mut Config, &str) -> Option<()>,
}

impl std::fmt::Debug for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// Every setting, in the order of the documentation.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: "addr",
        env: "VELVIT_ADDR",
        default: "127.0.0.1:3000",
        accepts: "a host and a port, such as 127.0.0.1:3000, 0.0.0.0:80 or [::1]:3000; port 0 takes a free one",
        about: "Where the web server listens.",
        secret: false,
        apply: |config, value| {
            config.addr = value.to_socket_addrs().ok()?.next()?;
            Some(())
        },
    },
    Setting {
        key: "data_dir",
        env: "VELVIT_DATA_DIR",
        default: "./data",
        accepts: "the path of a folder",
        about: "Holds the SQLite database; made when it is missing.",
        secret: false,
        apply: |config, value| {
            config.data_dir = path(value)?;
            Some(())
        },
    },
    Setting {
        key: "database_url",
        env: "DATABASE_URL",
        default: "",
        accepts: "sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME, or nothing for SQLite in the data folder",
        about: "The database.",
        secret: true,
        apply: |config, value| {
            let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| value.starts_with(scheme));
            config.database_url = if value.is_empty() { None } else { known.then(|| Some(Secret::new(value)))? };
            Some(())
        },
    },
    Setting {
        key: "site_dir",
        env: "VELVIT_SITE_DIR",
        default: "target/site",
        accepts: "the path of a folder",
        about: "Holds pkg/ (script, WebAssembly, style sheet) and the public files.",
        secret: false,
        apply: |config, value| {
            config.site_dir = path(value)?;
            Some(())
        },
    },
    Setting {
        key: "roles",
        env: "VELVIT_ROLES",
        default: "web,worker",
        accepts: "web, worker, or both with a comma between (all means both)",
        about: "What this process does: answer requests, run tailoring jobs.",
        secret: false,
        apply: |config, value| {
            config.roles = roles(value)?;
            Some(())
        },
    },
    Setting {
        key: "trusted_proxies",
        env: "VELVIT_TRUSTED_PROXIES",
        default: "0",
        accepts: "the number of proxies in front (0 to 10), or their addresses, such as 10.0.0.0/8,192.168.1.5",
        about: "Whose X-Forwarded-For is believed; with 0 the header is ignored.",
        secret: false,
        apply: |config, value| {
            config.trusted_proxies = TrustedProxies::parse(value)?;
            Some(())
        },
    },
    Setting {
        key: "secure_cookies",
        env: "VELVIT_SECURE_COOKIES",
        default: "false",
        accepts: "true or false",
        about: "Set it to true behind HTTPS: cookies then travel over HTTPS only, and HSTS is sent.",
        secret: false,
        apply: |config, value| {
            config.secure_cookies = switch(value)?;
            Some(())
        },
    },
    Setting {
        key: "limits.generations_per_minute",
        env: "VELVIT_GENERATIONS_PER_MINUTE",
        default: "5",
        accepts: "a whole number from 1 to 10000",
        about: "Tailorings that one address may start in a minute.",
        secret: false,
        apply: |config, value| {
            config.limits.generations_per_minute = number(value, 1..=10_000)?;
            Some(())
        },
    },
    Setting {
        key: "limits.active_jobs",
        env: "VELVIT_ACTIVE_JOBS",
        default: "3",
        accepts: "a whole number from 1 to 1000",
        about: "Tailorings of one person that wait or run at once.",
        secret: false,
        apply: |config, value| {
            config.limits.active_jobs = number(value, 1..=1_000)?;
            Some(())
        },
    },
    Setting {
        key: "limits.jobs_per_day",
        env: "VELVIT_JOBS_PER_DAY",
        default: "20",
        accepts: "a whole number from 1 to 100000",
        about: "Tailorings of one person a day, from midnight UTC.",
        secret: false,
        apply: |config, value| {
            config.limits.jobs_per_day = number(value, 1..=100_000)?;
            Some(())
        },
    },
    Setting {
        key: "limits.renders_per_minute",
        env: "VELVIT_RENDERS_PER_MINUTE",
        default: "30",
        accepts: "a whole number from 1 to 10000",
        about: "Documents that one address may have made in a minute without storing the resume.",
        secret: false,
        apply: |config, value| {
            config.limits.renders_per_minute = number(value, 1..=10_000)?;
            Some(())
        },
    },
    Setting {
        key: "limits.log_ins_per_minute",
        env: "VELVIT_LOG_INS_PER_MINUTE",
        default: "10",
        accepts: "a whole number from 1 to 10000",
        about: "Log-ins that may be tried in a minute with one name, and from one address.",
        secret: false,
        apply: |config, value| {
            config.limits.log_ins_per_minute = number(value, 1..=10_000)?;
            Some(())
        },
    },
    Setting {
        key: "limits.previews_per_minute",
        env: "VELVIT_PREVIEWS_PER_MINUTE",
        default: "240",
        accepts: "a whole number from 1 to 10000",
        about: "Live previews that are drawn for one address in a minute.",
        secret: false,
        apply: |config, value| {
            config.limits.previews_per_minute = number(value, 1..=10_000)?;
            Some(())
        },
    },
    Setting {
        key: "worker.count",
        env: "VELVIT_WORKERS",
        default: "2",
        accepts: "a whole number from 1 to 64",
        about: "Tailoring jobs that this process runs side by side.",
        secret: false,
        apply: |config, value| {
            config.worker.count = number(value, 1..=64)?;
            Some(())
        },
    },
    Setting {
        key: "worker.lease_seconds",
        env: "VELVIT_LEASE_SECONDS",
        default: "15",
        accepts: "a whole number from 1 to 3600",
        about: "After this long without a sign of life a worker's job goes to another.",
        secret: false,
        apply: |config, value| {
            config.worker.lease = Duration::from_secs(number(value, 1..=3_600)?.into());
            Some(())
        },
    },
    Setting {
        key: "worker.stage_delay_ms",
        env: "VELVIT_STAGE_DELAY_MS",
        default: "0",
        accepts: "a whole number from 0 to 60000",
        about: "Milliseconds to wait in each stage of a job, to watch progress; for demonstrations and tests.",
        secret: false,
        apply: |config, value| {
            config.worker.stage_delay = Duration::from_millis(number(value, 0..=60_000)?.into());
            Some(())
        },
    },
    Setting {
        key: "log.filter",
        env: "VELVIT_LOG",
        default: "info,sqlx=warn",
        accepts: "a level (error, warn, info, debug, trace) or directives such as info,sqlx=warn",
        about: "What is logged, to standard error.",
        secret: false,
        apply: |config, value| {
            tracing_subscriber::EnvFilter::try_new(value).ok().filter(|_| !value.is_empty())?;
            config.log.filter = value.to_owned();
            Some(())
        },
    },
    Setting {
        key: "log.format",
        env: "VELVIT_LOG_FORMAT",
        default: "text",
        accepts: "text or json",
        about: "How log lines look.",
        secret: false,
        apply: |config, value| {
            config.log.json = match value {
                "text" => false,
                "json" => true,
                _ => return None,
            };
            Some(())
        },
    },
];

impl Default for Config {
    /// What the table's defaults say.
    fn default() -> Self {
        let mut config = Config {
            addr: ([127, 0, 0, 1], 3000).into(),
            data_dir: "data".into(),
            database_url: None,
            site_dir: "target/site".into(),
            roles: Roles { web: true, worker: true },
            trusted_proxies: TrustedProxies::None,
            secure_cookies: false,
            limits: Limits {
                generations_per_minute: 5,
                active_jobs: 3,
                jobs_per_day: 20,
                renders_per_minute: 30,
                log_ins_per_minute: 10,
                previews_per_minute: 240,
            },
            worker: Worker { count: 2, lease: Duration::from_secs(15), stage_delay: Duration::ZERO },
            log: Log { filter: "info".into(), json: false },
        };
        for setting in SETTINGS {
            let applied = (setting.apply)(&mut config, setting.default);
            debug_assert!(applied.is_some(), "the default of {} is not accepted", setting.key);
        }
        config
    }
}

/// All settings as text for `--help`.
pub fn settings_table() -> String {
    let mut text =
        String::from("Settings, as environment variables (velvit.toml has the same by the name in brackets):\n");
    for setting in SETTINGS {
        let default = if setting.default.is_empty() { "none" } else { setting.default };
        let file = if setting.secret { format!(" (or {}_FILE)", setting.env) } else { String::new() };
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "\n  {}{file} [{}]\n      {}\n      Accepted: {}. Default: {default}.\n",
            setting.env, setting.key, setting.about, setting.accepts
        );
    }
    text
}

fn path(value: &str) -> Option<std::path::PathBuf> {
    (!value.is_empty()).then(|| value.into())
}

fn number(value: &str, range: RangeInclusive<u32>) -> Option<u32> {
    value.parse().ok().filter(|number| range.contains(number))
}

fn switch(value: &str) -> Option<bool> {
    match value {
        "true" | "1" | "yes" | "on" => Some(true),
        "false" | "0" | "no" | "off" => Some(false),
        _ => None,
    }
}

fn roles(value: &str) -> Option<Roles> {
    let mut roles = Roles { web: false, worker: false };
    for name in value.split(',') {
        match name.trim() {
            "web" => roles.web = true,
            "worker" => roles.worker = true,
            "all" => roles = Roles { web: true, worker: true },
            _ => return None,
        }
    }
    Some(roles)
}
