//! The outline: everything a reader of the document sees, in order, with nothing left to decide but looks.
//!
//! Typesetting and DOCX both draw an [`Outline`], so they cannot disagree about content. Hidden and
//! blank things are gone, dates are formatted, headings are chosen.

use serde::{Deserialize, Serialize};

use crate::{Id, SectionKind};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// BCP 47 tag, never empty ("en" when the resume names none).
    pub language: String,
    pub name: String,
    /// Professional title below the name; may be empty.
    pub label: String,
    /// Address, e-mail, phone, website, profiles: in this order, each with what it links to.
    pub contacts: Vec<Link>,
    pub summary: Vec<String>,
    pub sections: Vec<OutlineSection>,
}

/// Words that may lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Link {
    pub text: String,
    /// An absolute `https:`, `http:`, `mailto:` or `tel:` address; anything else in a resume is not linked.
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutlineSection {
    pub id: Id,
    pub kind: SectionKind,
    pub heading: String,
    pub entries: Vec<Entry>,
}

/// One item as read: `title, subtitle .. dates / place`, then text. Empty parts are drawn as nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: Id,
    /// What it is: the job title, the degree, the project, the skill group.
    pub title: Link,
    /// Where: the employer, the school, the issuer.
    pub subtitle: String,
    /// Small details that follow the subtitle: level, grade, kind.
    pub details: Vec<String>,
    pub place: String,
    /// Formatted range or date, such as "Jan 2020 – Present".
    pub dates: String,
    /// The item's address, shown without its scheme.
    pub link: Option<Link>,
    pub paragraphs: Vec<String>,
    pub bullets: Vec<String>,
    pub tags: Vec<String>,
}
