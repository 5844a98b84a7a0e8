//! Reads a job posting into requirements and scores a resume against them, with evidence.
//!
//! Pure and deterministic: no clock, file, network or environment; the same input gives the same output.

use resume::{Field, Id, List};
use serde::{Deserialize, Serialize};

/// How much the posting insists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Must,
    Nice,
}

/// One thing that a posting asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    /// As a person would say it: "PostgreSQL", "stakeholder management".
    pub name: String,
    pub need: Need,
    /// Byte ranges of the posting's text that this was read from, in order.
    pub spans: Vec<Span>,
}

/// A byte range `start..end` of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A posting as read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Posting {
    pub text: String,
    /// Must first, then nice; within each, in order of first mention.
    pub requirements: Vec<Requirement>,
}

/// Where in the resume a requirement is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub item: Id,
    pub place: Place,
    /// The words of the resume that show it.
    pub quote: String,
}

/// A text inside an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Text(Field),
    Line(List, u32),
}

/// One requirement against one resume.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    pub name: String,
    pub need: Need,
    /// Empty when the resume does not show it.
    pub evidence: Vec<Evidence>,
}

/// How far a resume shows what a posting asks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// 0..=100: weight of the requirements shown over the weight of all, rounded half up; must 2, nice 1.
    /// `None` when the posting names no requirement.
    pub percent: Option<u8>,
    /// One per requirement, in the posting's order.
    pub verdicts: Vec<Verdict>,
}
