//! The stages of a tailoring, their order and their progress numbers (requirement R41).

use serde::{Deserialize, Serialize};

/// A step of a tailoring. Its number is shown while it runs; 0 is waiting and 100 is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    ReadPosting,
    Score,
    Summary,
    Experience,
    Skills,
    Finish,
}

impl Stage {
    pub const ALL: [Stage; 6] =
        [Stage::ReadPosting, Stage::Score, Stage::Summary, Stage::Experience, Stage::Skills, Stage::Finish];

    /// Percent shown while this stage runs.
    pub const fn progress(self) -> u8 {
        match self {
            Stage::ReadPosting => 5,
            Stage::Score => 10,
            Stage::Summary => 40,
            Stage::Experience => 60,
            Stage::Skills => 75,
            Stage::Finish => 95,
        }
    }

    /// The stable name in the database and the API.
    pub const fn key(self) -> &'static str {
        match self {
            Stage::ReadPosting => "read_posting",
            Stage::Score => "score",
            Stage::Summary => "summary",
            Stage::Experience => "experience",
            Stage::Skills => "skills",
            Stage::Finish => "finish",
        }
    }

    /// What a person reads while this stage runs.
    pub const fn message(self) -> &'static str {
        match self {
            Stage::ReadPosting => "Reading the posting",
            Stage::Score => "Comparing it with your resume",
            Stage::Summary => "Writing the summary",
            Stage::Experience => "Choosing experience",
            Stage::Skills => "Ordering skills",
            Stage::Finish => "Finishing",
        }
    }

    /// The stage with this [`Stage::key`].
    pub fn from_key(key: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.key() == key)
    }
}

/// How far the writer may go (requirement R45).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Reorders sections' items and skills; hides nothing.
    Fast,
    /// Also reorders bullets, hides the least relevant ones of long entries, and composes a summary.
    #[default]
    Standard,
    /// Also hides whole entries that say nothing to this posting when there are plenty of others.
    Thorough,
}

impl Mode {
    pub const ALL: [Mode; 3] = [Mode::Fast, Mode::Standard, Mode::Thorough];

    /// The stable name in the database and the API.
    pub const fn key(self) -> &'static str {
        match self {
            Mode::Fast => "fast",
            Mode::Standard => "standard",
            Mode::Thorough => "thorough",
        }
    }

    pub fn from_key(key: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.key() == key)
    }
}
