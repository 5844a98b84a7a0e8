//! Where in the resume a text of the outline was written.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::{Field, Id, List, Resume};

/// One place in a resume that can be filled in.
///
/// Written as a short text without spaces, which is also how pages name it: `5.heading`, `12.startDate`, `12.keywords`,
/// `12.highlights.3`. Reading that text gives the same place again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The heading of a section: the person's own, or that of its kind.
    Heading {
        section: Id,
    },
    Field {
        item: Id,
        field: Field,
    },
    /// All words of a list, which stand side by side.
    Words {
        item: Id,
        list: List,
    },
    /// A line of a list, by its place among all lines, hidden ones too.
    Line {
        item: Id,
        list: List,
        index: usize,
    },
}

/// The places that a text of an outline is put together from, in the order of the text; at least one.
///
/// Written with a space between the places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(pub Vec<Place>);

const HEADING: &str = "heading";

impl Place {
    /// The section of a heading, the item of anything else.
    pub fn owner(self) -> Id {
        match self {
            Place::Heading { section } => section,
            Place::Field { item, .. } | Place::Words { item, .. } | Place::Line { item, .. } => item,
        }
    }

    /// What is written there in `resume`; nothing where there are several texts, or no such place any more.
    pub fn text_in(self, resume: &Resume) -> Option<&str> {
        match self {
            Place::Heading { section } => resume.section(section).map(|section| section.title.as_str()),
            Place::Field { item, field } => resume.item(item).map(|item| item.get(field)),
            Place::Line { item, list, index } => Some(resume.item(item)?.lines(list).get(index)?.text.as_str()),
            Place::Words { .. } => None,
        }
    }
}

impl Origin {
    pub(super) fn fields(item: Id, fields: impl IntoIterator<Item = Field>) -> Origin {
        Origin(fields.into_iter().map(|field| Place::Field { item, field }).collect())
    }
}

impl From<Place> for Origin {
    fn from(place: Place) -> Origin {
        Origin(vec![place])
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Heading { section } => write!(f, "{section}.{HEADING}"),
            Place::Field { item, field } => write!(f, "{item}.{}", field.key()),
            Place::Words { item, list } => write!(f, "{item}.{}", list.key()),
            Place::Line { item, list, index } => write!(f, "{item}.{}.{index}", list.key()),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, place) in self.0.iter().enumerate() {
            write!(f, "{}{place}", if index == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

/// A text that names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPlace;

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Place, NoPlace> {
        let (owner, rest) = text.split_once('.').ok_or(NoPlace)?;
        let owner = Id(owner.parse().map_err(|_| NoPlace)?);
        if let Some((key, index)) = rest.split_once('.') {
            let (list, index) = (named(key).ok_or(NoPlace)?, index.parse().map_err(|_| NoPlace)?);
            return Ok(Place::Line { item: owner, list, index });
        }
        if rest == HEADING {
            return Ok(Place::Heading { section: owner });
        }
        let field = named(rest).map(|field| Place::Field { item: owner, field });
        field.or_else(|| named(rest).map(|list| Place::Words { item: owner, list })).ok_or(NoPlace)
    }
}

/// The field or list with this serialised name.
fn named<'de, T: Deserialize<'de>>(key: &'de str) -> Option<T> {
    let key: StrDeserializer<'de, Error> = key.into_deserializer();
    T::deserialize(key).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BASICS, SectionKind};

    #[test]
    fn every_place_is_read_as_it_is_written() {
        let item = Id(12);
        for spec in SectionKind::ALL.iter().map(|kind| kind.spec()).chain([&BASICS]) {
            let fields = spec.fields.iter().map(|spec| Place::Field { item, field: spec.field });
            let words = spec.lists.iter().map(|spec| Place::Words { item, list: spec.list });
            let lines = spec.lists.iter().map(|spec| Place::Line { item, list: spec.list, index: 3 });
            for place in fields.chain(words).chain(lines).chain([Place::Heading { section: item }]) {
                assert_eq!(place.to_string().parse(), Ok(place));
            }
        }
        assert_eq!(Place::Line { item, list: List::Highlights, index: 3 }.to_string(), "12.highlights.3");
        assert_eq!(Origin::fields(item, [Field::StartDate, Field::EndDate]).to_string(), "12.startDate 12.endDate");
    }

    #[test]
    fn other_texts_name_no_place() {
        for text in ["", "12", "12.", "x.name", "12.colour", "12.name.1", "12.highlights.x", "-1.name", "12.heading.0"]
        {
            assert_eq!(text.parse::<Place>(), Err(NoPlace), "{text}");
        }
    }
}
