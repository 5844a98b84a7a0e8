//! Reading settings: defaults, then the file, then the environment, then the command line.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use toml::{Table, Value};

use super::{Config, ConfigError, SETTINGS, Setting, error::nearest};

/// Names in the environment that begin like settings and are none.
const OTHER_VARIABLES: &[&str] = &["VELVIT_CONFIG", "VELVIT_CORPUS"];

/// Where settings come from, already read, so that loading them touches nothing but secret files.
#[derive(Default)]
pub struct Sources {
    /// The settings file's path and text.
    pub file: Option<(PathBuf, String)>,
    pub env: BTreeMap<String, String>,
    /// Key and value of settings given on the command line.
    pub flags: Vec<(&'static str, String)>,
}

impl Sources {
    /// Reads the environment and the settings file: `path`, or `velvit.toml` here if there is one.
    ///
    /// # Errors
    /// `File` when the file was named and cannot be read.
    pub fn read(path: Option<&Path>, flags: Vec<(&'static str, String)>) -> Result<Self, ConfigError> {
        let named = path.is_some();
        let path = path.unwrap_or(Path::new("velvit.toml"));
        let file = match std::fs::read_to_string(path) {
            Ok(text) => Some((path.to_owned(), text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !named => None,
            Err(source) => return Err(ConfigError::File { path: path.to_owned(), source }),
        };
        // Variables that are not Unicode cannot be ours: every setting is text.
        let env = std::env::vars_os().filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?)));
        Ok(Sources { file, env: env.collect(), flags })
    }

    /// Puts the sources together.
    ///
    /// # Errors
    /// The first thing that is wrong, by key, value and place.
    pub fn load(&self) -> Result<Config, ConfigError> {
        let mut config = Config::default();
        if let Some((path, text)) = &self.file {
            apply_file(&mut config, path, text)?;
        }
        for setting in SETTINGS {
            self.apply_env(&mut config, setting)?;
        }
        for (key, value) in &self.flags {
            if let Some(setting) = SETTINGS.iter().find(|setting| setting.key == *key) {
                apply(&mut config, setting, value, "the command line")?;
            }
        }
        Ok(config)
    }

    /// Variables that look like settings of ours and are none: typing mistakes, most likely.
    ///
    /// Worth a warning only. A container platform sets such names on its own (`VELVIT_SERVICE_HOST`).
    pub fn unknown_variables(&self) -> Vec<String> {
        let known = |name: &str| {
            OTHER_VARIABLES.contains(&name) || SETTINGS.iter().any(|s| name == s.env || Some(s.env) == secret_of(name))
        };
        let ours = self.env.keys().filter(|name| name.starts_with("VELVIT_") && !known(name));
        ours.map(|name| match nearest(name, SETTINGS.iter().map(|setting| setting.env)) {
            Some(near) => format!("{name} is no setting and has no effect; did you mean {near}?"),
            None => format!("{name} is no setting and has no effect"),
        })
        .collect()
    }

    fn apply_env(&self, config: &mut Config, setting: &'static Setting) -> Result<(), ConfigError> {
        let value = self.env.get(setting.env);
        let file = setting.secret.then(|| self.env.get(&format!("{}_FILE", setting.env))).flatten();
        match (value, file) {
            (Some(_), Some(_)) => Err(ConfigError::Twice { env: setting.env }),
            (Some(value), None) => apply(config, setting, value.trim(), setting.env),
            (None, Some(path)) => {
                let path = PathBuf::from(path);
                let secret = std::fs::read_to_string(&path).map_err(|source| ConfigError::SecretFile {
                    env: setting.env,
                    path: path.clone(),
                    source,
                })?;
                apply(config, setting, secret.trim(), &path.display().to_string())
            }
            (None, None) => Ok(()),
        }
    }
}

/// The secret that a variable such as `DATABASE_URL_FILE` stands for.
fn secret_of(name: &str) -> Option<&'static str> {
    let env = name.strip_suffix("_FILE")?;
    SETTINGS.iter().find(|setting| setting.secret && setting.env == env).map(|setting| setting.env)
}

fn apply_file(config: &mut Config, path: &Path, text: &str) -> Result<(), ConfigError> {
    let table: Table = text
        .parse()
        .map_err(|error: toml::de::Error| ConfigError::Toml { path: path.to_owned(), message: error.to_string() })?;
    let place = path.display().to_string();
    for (key, value) in flatten("", &table) {
        let setting = SETTINGS
            .iter()
            .find(|setting| setting.key == key)
            .ok_or_else(|| ConfigError::UnknownKey { key, place: place.clone() })?;
        let text = scalar(value).ok_or_else(|| ConfigError::Value {
            setting,
            value: value.to_string(),
            place: place.clone(),
        })?;
        apply(config, setting, &text, &place)?;
    }
    Ok(())
}

fn apply(config: &mut Config, setting: &'static Setting, value: &str, place: &str) -> Result<(), ConfigError> {
    (setting.apply)(config, value).ok_or_else(|| ConfigError::Value {
        setting,
        value: value.to_owned(),
        place: place.to_owned(),
    })
}

/// Every value with its dotted key, in the order of the keys.
fn flatten<'a>(prefix: &str, table: &'a Table) -> Vec<(String, &'a Value)> {
    let mut found = Vec::new();
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            Value::Table(inner) => found.extend(flatten(&key, inner)),
            _ => found.push((key, value)),
        }
    }
    found
}

/// A value as it would be written in the environment; lists get commas.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Boolean(flag) => Some(flag.to_string()),
        Value::Array(values) => values.iter().map(scalar).collect::<Option<Vec<_>>>().map(|values| values.join(",")),
        Value::Float(_) | Value::Datetime(_) | Value::Table(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    /// Loads a file's text and an environment; shows what differs from the defaults, or the error.
    #[track_caller]
    fn check(file: &str, env: &[(&str, &str)], expected: Expect) {
        let sources = Sources {
            file: (!file.is_empty()).then(|| ("velvit.toml".into(), file.to_owned())),
            env: env.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
            flags: Vec::new(),
        };
        let found = match sources.load() {
            Err(error) => format!("error: {error}"),
            Ok(config) => {
                let (plain, set) = (format!("{:#?}", Config::default()), format!("{config:#?}"));
                let changed = set.lines().filter(|line| !plain.lines().any(|other| other == *line)).map(str::trim);
                changed.chain(sources.unknown_variables().iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
            }
        };
        expected.assert_eq(&found);
    }

    #[test]
    fn defaults_are_the_documented_ones() {
        check("", &[], expect![[""]]);
        assert_eq!(Config::default().addr.to_string(), "127.0.0.1:3000");
        assert_eq!(Config::default().limits.jobs_per_day, 20);
        assert_eq!(Config::default().database_url(), "sqlite:./data/velvit.db");
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        check("addr = \"127.0.0.1:8080\"", &[], expect!["addr: 127.0.0.1:8080,"]);
        check("addr = \"127.0.0.1:8080\"", &[("VELVIT_ADDR", "0.0.0.0:80")], expect!["addr: 0.0.0.0:80,"]);
        check("[limits]\nactive_jobs = 7", &[], expect!["active_jobs: 7,"]);
        check("roles = [\"worker\"]", &[], expect!["web: false,"]);
        check(
            "[worker]\nlease_seconds = 2",
            &[("VELVIT_STAGE_DELAY_MS", "150")],
            expect![[r#"
            lease: 2s,
            stage_delay: 150ms,"#]],
        );
    }

    #[test]
    fn mistakes_name_key_value_and_what_is_accepted() {
        check(
            "[limits]\nactive_job = 7",
            &[],
            expect!["error: velvit.toml: there is no setting `limits.active_job`; did you mean `limits.active_jobs`?"],
        );
        check(
            "[limits]\nactive_jobs = \"many\"",
            &[],
            expect![[
                r#"error: velvit.toml: "many" is not accepted for `limits.active_jobs`; accepted is a whole number from 1 to 1000"#
            ]],
        );
        check(
            "secure_cookies = 1.5",
            &[],
            expect![[r#"error: velvit.toml: "1.5" is not accepted for `secure_cookies`; accepted is true or false"#]],
        );
        check(
            "",
            &[("VELVIT_ADDR", "3000")],
            expect![[
                r#"error: VELVIT_ADDR: "3000" is not accepted for `addr`; accepted is a host and a port, such as 127.0.0.1:3000, 0.0.0.0:80 or [::1]:3000; port 0 takes a free one"#
            ]],
        );
        check(
            "",
            &[("VELVIT_ROLES", "web,boss")],
            expect![[
                r#"error: VELVIT_ROLES: "web,boss" is not accepted for `roles`; accepted is web, worker, or both with a comma between (all means both)"#
            ]],
        );
        check(
            "",
            &[("VELVIT_ADRR", "x")],
            expect!["VELVIT_ADRR is no setting and has no effect; did you mean VELVIT_ADDR?"],
        );
        check(
            "addr = ",
            &[],
            expect![[r#"
            error: velvit.toml is not valid TOML: TOML parse error at line 1, column 8
              |
            1 | addr = 
              |        ^
            string values must be quoted, expected literal string
        "#]],
        );
    }

    #[test]
    fn secrets_come_from_files_and_are_never_shown() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("url");
        std::fs::write(&path, "postgres://ada:hunter2@db/velvit\n").unwrap();
        let file = path.to_str().unwrap();
        check(
            "",
            &[("DATABASE_URL_FILE", file)],
            expect![[r#"
            database_url: Some(
            Secret(…),
            ),"#]],
        );
        check(
            "",
            &[("DATABASE_URL_FILE", file), ("DATABASE_URL", "sqlite:x")],
            expect!["error: both DATABASE_URL and DATABASE_URL_FILE are set; keep one of them"],
        );
        check(
            "",
            &[("DATABASE_URL", "mysql://ada:hunter2@db")],
            expect![
                "error: DATABASE_URL: the value (not shown, it is a secret) is not accepted for `database_url`; accepted is sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME, or nothing for SQLite in the data folder"
            ],
        );
    }

    #[test]
    fn every_setting_is_documented() {
        let guide = include_str!("../../../docs/CONFIGURATION.md");
        for setting in SETTINGS {
            for text in [setting.key, setting.env, setting.default, setting.about] {
                assert!(guide.contains(text), "docs/CONFIGURATION.md lacks {text:?} of {}", setting.key);
            }
        }
    }
}
