//! Where the editor stands with saving, in words.

use contract::{AppError, Revision};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// All is stored, as this revision.
    Saved(Revision),
    /// Typed a moment ago.
    Unsaved,
    Saving,
    /// The server could not be reached; tried again by itself.
    Offline,
    /// The server could not do it; tried again by itself.
    Failing,
    /// Stored by somebody else in between; waits for the person's choice.
    Conflict,
    /// The session has ended.
    SignedOut,
    /// The resume was deleted elsewhere.
    Gone,
    /// The server does not accept the content.
    Refused(String),
    /// A guest's draft: kept in the browser at every edit.
    InBrowser,
    /// The browser keeps nothing, for example because its storage is full.
    NotKept,
}

impl SaveState {
    /// What a failed save means.
    pub fn after(error: &AppError) -> SaveState {
        match error {
            AppError::SignedOut | AppError::Forbidden => SaveState::SignedOut,
            AppError::NotFound { .. } => SaveState::Gone,
            AppError::Invalid { .. } | AppError::TooLarge { .. } | AppError::Conflict { .. } => {
                SaveState::Refused(error.to_string())
            }
            AppError::Offline => SaveState::Offline,
            AppError::Internal { .. } | AppError::LimitReached { .. } | AppError::Busy { .. } => SaveState::Failing,
        }
    }

    /// What the toolbar says.
    pub fn words(&self) -> String {
        match self {
            SaveState::Saved(revision) => format!("Saved · revision {revision}"),
            SaveState::Unsaved | SaveState::Saving => "Saving…".into(),
            SaveState::Offline => "Offline – kept in this browser".into(),
            SaveState::Failing => "Not saved yet – kept in this browser".into(),
            SaveState::Conflict => "Conflict".into(),
            SaveState::SignedOut => "Logged out – kept in this browser".into(),
            SaveState::Gone => "Deleted elsewhere – kept in this browser".into(),
            SaveState::Refused(_) => "Not accepted – kept in this browser".into(),
            SaveState::InBrowser => "Kept in this browser".into(),
            SaveState::NotKept => "Not kept – this browser’s storage is full or switched off".into(),
        }
    }

    /// True when the same will be sent again by itself.
    pub fn is_retried(&self) -> bool {
        matches!(self, SaveState::Offline | SaveState::Failing)
    }

    /// The value of `data-state`.
    pub fn name(&self) -> &'static str {
        match self {
            SaveState::Saved(_) | SaveState::InBrowser => "saved",
            SaveState::Unsaved | SaveState::Saving => "saving",
            SaveState::Offline | SaveState::Failing => "offline",
            _ => "problem",
        }
    }
}

/// How long to wait after so many failures in a row, in milliseconds: 2 s, doubled up to a minute.
pub fn backoff_ms(failures: u32) -> u64 {
    (2_000u64 << failures.saturating_sub(1).min(5)).min(60_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_waits_for_time_or_for_the_person() {
        let check =
            |error: AppError, stuck| assert_eq!(SaveState::after(&error).name() == "problem", stuck, "{error:?}");
        check(AppError::Offline, false);
        check(AppError::Internal { id: "1".into() }, false);
        check(AppError::SignedOut, true);
        check(AppError::not_found("resume"), true);
        check(AppError::invalid("title", "Too long."), true);
        check(AppError::TooLarge { max_bytes: 1 }, true);
    }

    #[test]
    fn waits_double_up_to_a_minute() {
        assert_eq!([1, 2, 3, 5, 6, 40].map(backoff_ms), [2_000, 4_000, 8_000, 32_000, 60_000, 60_000]);
    }

    #[test]
    fn words_name_the_revision() {
        assert_eq!(SaveState::Saved(12).words(), "Saved · revision 12");
    }
}
