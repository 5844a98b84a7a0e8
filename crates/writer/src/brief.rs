//! What a tailoring starts from.

use resume::Resume;
use serde::{Deserialize, Serialize};

use crate::Mode;

/// All that the writer is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// The source; hidden things stay hidden.
    pub resume: Resume,
    /// The employer. Where it is named like a skill ("Oracle"), its own name is not read as a requirement.
    pub company: String,
    /// Skills in the title are must.
    pub job_title: String,
    /// The posting's text, read up to [`matching::MAX_POSTING_CHARS`] characters.
    pub posting: String,
    pub mode: Mode,
}
