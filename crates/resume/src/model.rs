//! The document model: a resume is basics plus an ordered list of sections of items.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::design::Design;
use crate::{Field, List, SectionKind};

/// Names a section or an item within one resume.
///
/// Unique inside the resume and never given out twice, so that undo, drag and drop and the
/// comparison of a variant with its source can all follow a thing by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub u32);

impl Id {
    /// The id of [`Resume::basics`] in every resume.
    pub const BASICS: Id = Id(0);
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A whole resume, in the person's own order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resume {
    /// Language of the document as a BCP 47 tag; empty when nobody said.
    #[serde(default)]
    pub language: String,
    /// Name, contact details and summary: one item with the fields of [`crate::BASICS`].
    pub basics: Item,
    pub sections: Vec<Section>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub design: Design,
    /// Root members of an imported file that the model does not know, kept for export.
    #[serde(default)]
    pub extra: Map<String, Value>,
    /// The next unused id.
    pub next_id: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub id: Id,
    pub kind: SectionKind,
    /// The person's own heading; empty means the kind's default heading.
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub hidden: bool,
    #[serde(default)]
    pub items: Vec<Item>,
}

/// One entry of a section: a job, a degree, a skill group.
///
/// A key that is present with an empty value was written so by the person or their file; it is
/// kept for export and shows nowhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub id: Id,
    #[serde(default)]
    pub hidden: bool,
    #[serde(default)]
    pub text: BTreeMap<Field, String>,
    #[serde(default)]
    pub lists: BTreeMap<List, Vec<Line>>,
    /// Members of an imported item that the model does not know or cannot read, kept for export.
    #[serde(default)]
    pub extra: Map<String, Value>,
}

/// One bullet, keyword or course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub text: String,
    #[serde(default)]
    pub hidden: bool,
}

impl Line {
    pub fn new(text: impl Into<String>) -> Self {
        Line { text: text.into(), hidden: false }
    }
}

impl Default for Resume {
    /// A blank resume: empty basics and no sections.
    fn default() -> Self {
        Resume {
            language: String::new(),
            basics: Item::new(Id::BASICS),
            sections: Vec::new(),
            design: Design::default(),
            extra: Map::new(),
            next_id: 1,
        }
    }
}

impl Resume {
    /// A resume to start writing in: the sections that nearly everyone needs, with one empty item each.
    pub fn blank() -> Self {
        let mut resume = Resume::default();
        for kind in [SectionKind::Profiles, SectionKind::Work, SectionKind::Education, SectionKind::Skills] {
            let section = resume.new_section(kind);
            resume.sections.push(section);
        }
        resume
    }

    /// Takes the next unused id.
    pub fn take_id(&mut self) -> Id {
        let id = Id(self.next_id);
        self.next_id += 1;
        id
    }

    /// An empty section of `kind` with a fresh id and one empty item; not yet part of the resume.
    pub fn new_section(&mut self, kind: SectionKind) -> Section {
        let id = self.take_id();
        let item = Item::new(self.take_id());
        Section { id, kind, title: String::new(), hidden: false, items: vec![item] }
    }

    pub fn section(&self, id: Id) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    pub fn section_mut(&mut self, id: Id) -> Option<&mut Section> {
        self.sections.iter_mut().find(|section| section.id == id)
    }

    /// The first section of `kind`, if there is one.
    pub fn section_of(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }

    /// The item with `id`, basics included.
    pub fn item(&self, id: Id) -> Option<&Item> {
        std::iter::once(&self.basics).chain(self.sections.iter().flat_map(|s| &s.items)).find(|item| item.id == id)
    }

    /// The item with `id`, basics included.
    pub fn item_mut(&mut self, id: Id) -> Option<&mut Item> {
        std::iter::once(&mut self.basics)
            .chain(self.sections.iter_mut().flat_map(|s| &mut s.items))
            .find(|item| item.id == id)
    }

    /// The section that holds item `id`, and the item's place in it.
    pub fn place_of(&self, id: Id) -> Option<(Id, usize)> {
        self.sections.iter().find_map(|section| {
            let index = section.items.iter().position(|item| item.id == id)?;
            Some((section.id, index))
        })
    }

    /// The person's name, or an empty string.
    pub fn name(&self) -> &str {
        self.basics.get(Field::Name)
    }
}

impl Section {
    /// The heading to show: the person's own, or the kind's default in English.
    pub fn heading(&self) -> &str {
        if self.title.trim().is_empty() { self.kind.spec().title } else { &self.title }
    }
}

impl Item {
    pub fn new(id: Id) -> Self {
        Item { id, hidden: false, text: BTreeMap::new(), lists: BTreeMap::new(), extra: Map::new() }
    }

    /// The text of `field`, or an empty string.
    pub fn get(&self, field: Field) -> &str {
        self.text.get(&field).map_or("", String::as_str)
    }

    /// Sets `field`; an empty value removes it.
    pub fn set(&mut self, field: Field, value: impl Into<String>) {
        let value = value.into();
        if value.is_empty() {
            self.text.remove(&field);
        } else {
            self.text.insert(field, value);
        }
    }

    /// The lines of `list`, hidden ones included.
    pub fn lines(&self, list: List) -> &[Line] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The texts of `list` that a reader sees: not hidden, not blank.
    pub fn visible_lines(&self, list: List) -> impl Iterator<Item = &str> {
        self.visible(list).map(|(_, text)| text)
    }

    /// [`Item::visible_lines`] with the place of each among all lines.
    pub fn visible(&self, list: List) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.lines(list).iter().enumerate();
        lines
            .filter(|(_, line)| !line.hidden && !line.text.trim().is_empty())
            .map(|(index, line)| (index, line.text.as_str()))
    }

    /// True when a reader would see nothing of this item.
    pub fn is_blank(&self) -> bool {
        self.text.values().all(|text| text.trim().is_empty())
            && self.lists.values().flatten().all(|line| line.text.trim().is_empty())
    }

    /// A short name for lists, announcements and reports: the first filled field of `kind`'s table.
    pub fn label(&self, kind: SectionKind) -> &str {
        kind.spec().fields.iter().map(|spec| self.get(spec.field)).find(|text| !text.trim().is_empty()).unwrap_or("")
    }
}

fn is_default(design: &Design) -> bool {
    *design == Design::default()
}
