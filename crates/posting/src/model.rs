//! What reading a posting gives.

use serde::{Deserialize, Serialize};

/// Bytes `start..end` of the text given to [`crate::read`], on boundaries of characters; `[start, end]` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The part of `input` that this span names; empty when it names none.
    pub fn of(self, input: &str) -> &str {
        input.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

impl From<[u32; 2]> for Span {
    fn from([start, end]: [u32; 2]) -> Span {
        Span { start, end }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> [u32; 2] {
        [span.start, span.end]
    }
}

/// A posting as read. What is not said in the text is `None` or empty, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Posting {
    pub title: Option<String>,
    pub seniority: Option<Seniority>,
    pub company: Option<String>,
    /// As written: "Berlin, Germany".
    pub location: Option<String>,
    pub remote: Option<Remote>,
    /// In order of mention, none twice.
    pub employment: Vec<Employment>,
    pub salary: Option<Salary>,
    /// ISO 639-1: `en`, `de`, `fr`, `es`, `nl`, `pt` or `da`; `None` for any other and for too little text.
    pub language: Option<String>,
    pub sections: Vec<Section>,
    /// In the order of the text.
    pub requirements: Vec<Requirement>,
    pub warnings: Vec<Warning>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seniority {
    Intern,
    Junior,
    Mid,
    Senior,
    /// Leads by knowledge: lead, staff, principal.
    Lead,
    /// Leads people: manager, supervisor, head of a team.
    Manager,
    /// Leads those who lead: director and above.
    Executive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remote {
    Remote,
    Hybrid,
    OnSite,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Employment {
    FullTime,
    PartTime,
    Permanent,
    Temporary,
    Contract,
    Internship,
    Apprenticeship,
    Volunteer,
}

/// Pay as the posting states it; nothing is converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Salary {
    /// Whole units of the currency.
    pub min: Option<u32>,
    pub max: Option<u32>,
    /// ISO 4217, where the text tells it.
    pub currency: Option<String>,
    pub period: Option<Period>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A part of the posting under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub kind: SectionKind,
    /// Without its heading.
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Before any heading, or under one that is not known.
    Open,
    About,
    Responsibilities,
    MustHave,
    NiceToHave,
    Benefits,
    HowToApply,
    /// Place, hours, pay grade.
    Particulars,
    /// Equal opportunity, privacy.
    Legal,
}

impl SectionKind {
    /// False where nothing is asked of a person's skills.
    pub(crate) fn asks(self) -> bool {
        use SectionKind::*;
        matches!(self, Open | About | Responsibilities | MustHave | NiceToHave)
    }
}

/// One thing that a posting asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    pub kind: Kind,
    /// False for what is welcome, and for what the work consists of, which asks nothing by itself.
    pub must: bool,
    /// The words of the posting.
    pub text: String,
    pub span: Span,
    /// `None` for what the lexicon has no name for.
    pub skill: Option<SkillRef>,
    /// How long, where the posting says so: "5+ years of Go" is one requirement.
    pub years: Option<Years>,
    /// What would do as well: Kotlin in "Java or Kotlin", an associate's degree beside a bachelor's.
    pub alternatives: Vec<SkillRef>,
    /// What a degree is to be in.
    pub fields: Vec<SkillRef>,
    /// Where else the posting says the same.
    pub also: Vec<Span>,
}

/// A skill of the lexicon, by its lasting id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillRef {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Skill,
    /// Experience as such, tied to no one skill.
    Years,
    Degree,
    Certificate,
    /// A language that people speak.
    Language,
    /// A licence to practise or drive, a security clearance.
    Licence,
    /// What the person will do.
    Responsibility,
    Title,
}

/// Years, with halves for months: "18 months" is 1.5.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Years {
    pub min: Option<f32>,
    pub max: Option<f32>,
}

/// Something odd about the text: reported, never obeyed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    pub kind: WarningKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// A sentence that addresses a program ("ignore previous instructions"). Nothing in it is a requirement.
    Instruction,
    /// Characters that nobody sees, such as zero-width spaces. They are skipped.
    Invisible,
    /// Characters that change the direction of text, so that what is read is not what is seen. They are skipped.
    Bidi,
    /// A part of a page that its style hides. It is skipped.
    Hidden,
    /// The text goes on after the first [`crate::MAX_BYTES`].
    Truncated,
    /// The language is none that can be told, so requirements are likely to be missing.
    UnknownLanguage,
}

impl WarningKind {
    /// What a person reads about it.
    pub const fn message(self) -> &'static str {
        match self {
            WarningKind::Instruction => "The posting contains text addressed to a program, not to you. It was ignored.",
            WarningKind::Invisible => "The posting contains invisible characters. They were ignored.",
            WarningKind::Bidi => {
                "The posting contains characters that change the direction of text. They were ignored."
            }
            WarningKind::Hidden => "The page contains hidden text. It was ignored.",
            WarningKind::Truncated => "The posting is very long. Only its beginning was read.",
            WarningKind::UnknownLanguage => "We cannot read this language well. Requirements may be missing.",
        }
    }
}
