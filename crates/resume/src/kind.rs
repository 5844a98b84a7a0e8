//! What each kind of section holds: one table read by the form, the import, the export and the outline.

mod tables;

use serde::{Deserialize, Serialize};

pub use tables::BASICS;
use tables::*;

use crate::{Field, List};

/// The kinds of section: those of JSON Resume 1.0.0, the profiles inside its basics, and custom ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SectionKind {
    Profiles,
    Work,
    Volunteer,
    Education,
    Awards,
    Certificates,
    Publications,
    Skills,
    Languages,
    Interests,
    References,
    Projects,
    Custom,
}

/// How a field is typed in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    Line,
    Paragraph,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; free text such as "Present" is kept as it is.
    Date,
    Url,
    Email,
    Phone,
    /// A picture as data URI, or the address of one.
    Picture,
}

/// One single-valued field of a kind.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    pub field: Field,
    /// The member's name in JSON Resume 1.0.0, or the name in common use where the schema has none.
    pub key: &'static str,
    /// Names of older schemas and other tools, read when `key` is absent.
    pub aliases: &'static [&'static str],
    /// The label in the form.
    pub label: &'static str,
    pub input: Input,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// Sentences, one below the other.
    Bullets,
    /// Words, side by side.
    Tags,
}

/// One many-valued field of a kind.
#[derive(Clone, Copy, Debug)]
pub struct ListSpec {
    pub list: List,
    pub key: &'static str,
    pub aliases: &'static [&'static str],
    pub label: &'static str,
    pub style: ListStyle,
}

/// Everything the program knows about a kind of section.
#[derive(Clone, Copy, Debug)]
pub struct KindSpec {
    /// The root member of JSON Resume; `basics.profiles` and custom sections have none there.
    pub key: &'static str,
    pub aliases: &'static [&'static str],
    /// The default heading, in English.
    pub title: &'static str,
    /// What one item is called: "Add a {noun}".
    pub noun: &'static str,
    /// The field that a bare string in place of an item fills (older files list skills so), if that is plain.
    pub plain: Option<Field>,
    /// Fields in the order of the form; the first filled one names the item.
    pub fields: &'static [FieldSpec],
    pub lists: &'static [ListSpec],
}

impl KindSpec {
    const fn aliases(self, aliases: &'static [&'static str]) -> KindSpec {
        KindSpec { aliases, ..self }
    }

    const fn plain(self, field: Field) -> KindSpec {
        KindSpec { plain: Some(field), ..self }
    }

    /// The row of `field`, if items of this kind have it.
    pub fn field(&self, field: Field) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|spec| spec.field == field)
    }

    /// The row of `list`, if items of this kind have it.
    pub fn list(&self, list: List) -> Option<&'static ListSpec> {
        self.lists.iter().find(|spec| spec.list == list)
    }
}

impl SectionKind {
    /// Every kind, in the order in which a new resume would show them.
    pub const ALL: [SectionKind; 13] = [
        SectionKind::Profiles,
        SectionKind::Work,
        SectionKind::Projects,
        SectionKind::Education,
        SectionKind::Skills,
        SectionKind::Languages,
        SectionKind::Certificates,
        SectionKind::Awards,
        SectionKind::Publications,
        SectionKind::Volunteer,
        SectionKind::Interests,
        SectionKind::References,
        SectionKind::Custom,
    ];

    /// The table row of this kind.
    pub const fn spec(self) -> &'static KindSpec {
        match self {
            SectionKind::Profiles => &PROFILES,
            SectionKind::Work => &WORK,
            SectionKind::Volunteer => &VOLUNTEER,
            SectionKind::Education => &EDUCATION,
            SectionKind::Awards => &AWARDS,
            SectionKind::Certificates => &CERTIFICATES,
            SectionKind::Publications => &PUBLICATIONS,
            SectionKind::Skills => &SKILLS,
            SectionKind::Languages => &LANGUAGES,
            SectionKind::Interests => &INTERESTS,
            SectionKind::References => &REFERENCES,
            SectionKind::Projects => &PROJECTS,
            SectionKind::Custom => &CUSTOM,
        }
    }
}
