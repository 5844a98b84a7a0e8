//! The design of a resume: its template, and where the person departs from it.
//!
//! A [`Design`] says only what differs from the template, so that "reset" removes a choice and another
//! template brings its own looks. [`Design::settled`] fills in the rest; typesetting, DOCX and the form's
//! controls all read that.

mod choices;
mod color;
mod flow;
mod font;
mod photo;
mod settled;
mod template;

pub use choices::{Columns, DateFormat, Length, Margins, PageNumbers, Paper, Percent, SIZE_RANGE, TextSize};
pub use color::{Color, ColorError};
pub use flow::Flow;
pub use font::{FONT_FAMILIES, FontFamily, FontKind, is_family_name};
pub use photo::{Crop, Photo, PhotoChoice, PhotoShape};
pub use settled::Settled;
pub use template::{Template, TemplateSpec};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Id;

/// What a person chose; `None` means what the template says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Design {
    pub template: Template,
    /// The version of the template that the resume stays with, whatever comes later; 0 is the newest one.
    #[serde(skip_serializing_if = "is_zero")]
    pub version: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margins: Option<Margins>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
    /// One of [`FONT_FAMILIES`] or the name of a family that the person uploaded; one that is not there is replaced by
    /// the template's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_font: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_font: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<TextSize>,
    /// Distance of lines, in percent of the size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_height: Option<Percent>,
    /// Space between sections, in percent of the template's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section_space: Option<Percent>,
    /// Space between the items of a section, in percent of the template's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item_space: Option<Percent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<Color>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateFormat>,
    /// Language of the default section titles and the other words of ours, if not the resume's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_language: Option<String>,
    /// Small pictures before the contacts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icons: Option<bool>,
    #[serde(skip_serializing_if = "PhotoChoice::is_empty")]
    pub photo: PhotoChoice,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_numbers: Option<PageNumbers>,
    /// Words at the foot of every page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub footer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hyphenation: Option<bool>,
    /// How single sections and items are put on pages, by their ids; what is not named flows freely.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub flow: BTreeMap<Id, Flow>,
}

impl Design {
    /// What holds for the document: the person's choices, and the template's for the rest.
    pub fn settled(&self) -> Settled {
        Settled::of(self)
    }

    /// Stays with the present version of the template from now on.
    pub fn pin(&mut self) {
        self.version = self.settled().version;
    }

    /// How the section or item `id` is put on pages.
    pub fn flow_of(&self, id: Id) -> Flow {
        self.flow.get(&id).copied().unwrap_or_default()
    }

    /// The same design for another resume: everything but what belongs to this one's sections and items.
    pub fn copied(&self) -> Design {
        Design { flow: BTreeMap::new(), ..self.clone() }
    }
}

fn is_zero(number: &u16) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests;
