//! What the writer says about its work.

use matching::Score;
use resume::Id;
use serde::{Deserialize, Serialize};

/// One thing the writer did, in words, and the section or item it did it to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub target: Id,
    /// "Moved “Built the billing API” to the top: it shows Rust and PostgreSQL."
    pub text: String,
}

/// The writer's account of a tailoring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub changes: Vec<Change>,
    /// The source resume against the posting.
    pub before: Score,
    /// The variant against the posting.
    pub after: Score,
    /// What the posting asks for and the resume does not show, must first.
    pub missing: Vec<String>,
    /// What the person should know about the posting's text, such as invisible characters in it.
    #[serde(default)]
    pub notices: Vec<String>,
}
