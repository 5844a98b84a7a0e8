//! What reading a posting and scoring a resume give.

use resume::{Field, Id, List};
use serde::{Deserialize, Serialize};

/// How much the posting insists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Must,
    Nice,
}

impl Need {
    /// What a requirement counts for in a score.
    pub const fn weight(self) -> u32 {
        match self {
            Need::Must => 2,
            Need::Nice => 1,
        }
    }
}

/// What sort of thing a requirement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
    Skill,
    /// Teamwork, attention to detail: shown by what a person did more than by the word.
    Soft,
    Degree,
    Certificate,
    /// A spoken language.
    Language,
}

/// One thing that a posting asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    /// As a person would say it: "PostgreSQL", "Stakeholder management". A name of the lexicon is looked
    /// for under all its aliases; any other name is looked for by its words, whatever their endings.
    pub name: String,
    #[serde(default)]
    pub kind: Kind,
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

impl Span {
    /// The part of `text` that this span names; empty when it names none.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A posting as read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Posting {
    /// The text that was read: the whole posting, or its first [`crate::MAX_POSTING_CHARS`] characters.
    pub text: String,
    /// Must first, then nice; within each, in order of first mention. No name comes twice.
    pub requirements: Vec<Requirement>,
    /// What the person should know about the text itself.
    #[serde(default)]
    pub notices: Vec<Notice>,
}

/// Something odd in a posting: reported, never obeyed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    pub kind: NoticeKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// A sentence that addresses a program, such as "ignore all previous instructions". Nothing in it
    /// is read as a requirement.
    Instruction,
    /// Characters that nobody sees, such as zero-width spaces. They are skipped in reading.
    Invisible,
    /// Characters that change the direction of text, so that what is read is not what is seen.
    Bidi,
    /// The text goes on after what was read.
    Truncated,
}

impl NoticeKind {
    /// What a person reads about it.
    pub const fn message(self) -> &'static str {
        match self {
            NoticeKind::Instruction => "The posting contains text addressed to a program, not to you. It was ignored.",
            NoticeKind::Invisible => "The posting contains invisible characters. They were ignored.",
            NoticeKind::Bidi => "The posting contains characters that change the direction of text. They were ignored.",
            NoticeKind::Truncated => "The posting is very long. Only its first 100,000 characters were read.",
        }
    }
}

/// Where in the resume a requirement is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub item: Id,
    pub place: Place,
    /// The words of the resume that show it: the whole text, or the sentence, or a part of at most about 160 characters.
    pub quote: String,
}

/// A text inside an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Text(Field),
    /// The line's index counts hidden lines too, as in [`resume::Item::lines`].
    Line(List, u32),
}

/// One requirement against one resume.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    pub name: String,
    pub need: Need,
    /// In the order of the resume, basics first; empty when the resume does not show it.
    pub evidence: Vec<Evidence>,
}

impl Verdict {
    pub fn is_shown(&self) -> bool {
        !self.evidence.is_empty()
    }
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

impl Score {
    /// Rates verdicts; see [`Score::percent`].
    pub fn of(verdicts: Vec<Verdict>) -> Score {
        let all: u32 = verdicts.iter().map(|verdict| verdict.need.weight()).sum();
        let shown: u32 = verdicts.iter().filter(|v| v.is_shown()).map(|verdict| verdict.need.weight()).sum();
        let percent = (all > 0).then(|| ((shown * 200 + all) / (all * 2)) as u8);
        Score { percent, verdicts }
    }

    /// What the posting asks for and the resume does not show, in the posting's order: must first.
    pub fn missing(&self) -> impl Iterator<Item = &Verdict> {
        self.verdicts.iter().filter(|verdict| !verdict.is_shown())
    }
}
