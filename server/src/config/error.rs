//! What can be wrong with the settings.

use std::path::PathBuf;

use super::{SETTINGS, Setting};

/// One setting, or the file of settings, that cannot be used.
///
/// The message names the key, the value (unless it is a secret), where it came from and what is accepted.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("cannot read the settings file {}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{} is not valid TOML: {message}", path.display())]
    Toml { path: PathBuf, message: String },
    #[error("{place}: there is no setting `{key}`{}", hint(key))]
    UnknownKey { key: String, place: String },
    #[error("{place}: {} is not accepted for `{}`; accepted is {}", shown(setting, value), setting.key, setting.accepts)]
    Value { setting: &'static Setting, value: String, place: String },
    #[error("both {env} and {env}_FILE are set; keep one of them")]
    Twice { env: &'static str },
    #[error("cannot read {}, which {env}_FILE names: {source}", path.display())]
    SecretFile { env: &'static str, path: PathBuf, source: std::io::Error },
}

fn shown(setting: &Setting, value: &str) -> String {
    if setting.secret { "the value (not shown, it is a secret)".into() } else { format!("\"{value}\"") }
}

/// "; did you mean `x`?" for a near miss, or the list of all keys.
fn hint(key: &str) -> String {
    match nearest(key, SETTINGS.iter().map(|setting| setting.key)) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => {
            let keys: Vec<&str> = SETTINGS.iter().map(|setting| setting.key).collect();
            format!("; there are {}", keys.join(", "))
        }
    }
}

/// The name closest to `typed`, if half of the letters or fewer differ.
pub(super) fn nearest(typed: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let (differing, name) = names.map(|name| (distance(typed, name), name)).min()?;
    (differing * 2 <= name.len().max(typed.len())).then_some(name)
}

/// Letters to insert, delete or replace to turn one word into the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replace = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[to.len()]
}
