//! What differs between two versions of a resume, told by ids: a variant keeps its source's ids.

mod lines;
mod words;

use std::fmt;

use crate::picture::is_data_uri;
use crate::{BASICS, Field, Id, Item, KindSpec, List, Resume, Section, SectionKind};

pub use words::{Piece, words};

/// One difference, with where it is for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The section concerned; `None` for basics and for the resume as a whole.
    pub section: Option<Id>,
    /// The item concerned, [`Id::BASICS`] included; `None` for a section as a whole.
    pub item: Option<Id>,
    /// Headings down to the thing, such as "Experience › Acme".
    pub place: String,
    pub change: Change,
}

/// What happened to the thing. Places are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Language {
        before: String,
        after: String,
    },
    Added,
    Removed,
    Hidden,
    Shown,
    Moved {
        from: usize,
        to: usize,
    },
    /// A section's own heading.
    Heading {
        before: String,
        after: String,
    },
    /// `before` is empty when the text is new, `after` when it is gone.
    Text {
        field: Field,
        label: &'static str,
        before: String,
        after: String,
    },
    Line {
        list: List,
        change: LineChange,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineChange {
    Added { text: String },
    Removed { text: String },
    Changed { before: String, after: String },
    Hidden { text: String },
    Shown { text: String },
    Moved { text: String, from: usize, to: usize },
}

/// Every difference from `before` to `after`, in the order of `after`; what is gone comes last in its place.
pub fn compare(before: &Resume, after: &Resume) -> Vec<Difference> {
    let mut found = Vec::new();
    if before.language != after.language {
        let change = Change::Language { before: before.language.clone(), after: after.language.clone() };
        found.push(Difference { section: None, item: None, place: "Language".to_owned(), change });
    }
    let basics = Place { section: None, item: Some(Id::BASICS), words: BASICS.title.to_owned() };
    compare_items(&before.basics, &after.basics, &BASICS, &basics, &mut found);
    let ids = |resume: &Resume| resume.sections.iter().map(|section| section.id).collect::<Vec<_>>();
    let moved = moves(&ids(before), &ids(after));
    for (to, section) in after.sections.iter().enumerate() {
        let place = Place::of_section(section);
        match before.section(section.id).filter(|old| old.kind == section.kind) {
            None => place.tell(Change::Added, &mut found),
            Some(old) => {
                if let Some(from) = moved.iter().find_map(|(id, from)| (*id == section.id).then_some(*from)) {
                    place.tell(Change::Moved { from, to }, &mut found);
                }
                compare_sections(old, section, before, after, &mut found);
            }
        }
    }
    for old in &before.sections {
        if after.section(old.id).is_none_or(|section| section.kind != old.kind) {
            Place::of_section(old).tell(Change::Removed, &mut found);
        }
    }
    found
}

struct Place {
    section: Option<Id>,
    item: Option<Id>,
    words: String,
}

impl Place {
    fn of_section(section: &Section) -> Place {
        Place { section: Some(section.id), item: None, words: section.heading().to_owned() }
    }

    fn of_item(section: &Section, item: &Item) -> Place {
        let label = match item.label(section.kind) {
            "" => section.kind.spec().noun,
            label => label,
        };
        Place { section: Some(section.id), item: Some(item.id), words: format!("{} › {label}", section.heading()) }
    }

    fn tell(&self, change: Change, found: &mut Vec<Difference>) {
        found.push(Difference { section: self.section, item: self.item, place: self.words.clone(), change });
    }
}

fn compare_sections(old: &Section, new: &Section, before: &Resume, after: &Resume, found: &mut Vec<Difference>) {
    let place = Place::of_section(new);
    if old.title != new.title {
        place.tell(Change::Heading { before: old.title.clone(), after: new.title.clone() }, found);
    }
    if old.hidden != new.hidden {
        place.tell(visibility(new.hidden), found);
    }
    let ids = |section: &Section| section.items.iter().map(|item| item.id).collect::<Vec<_>>();
    let moved = moves(&ids(old), &ids(new));
    for (to, item) in new.items.iter().enumerate() {
        let place = Place::of_item(new, item);
        // An item may also have come from another section of the same kind.
        let from = moved.iter().find_map(|(id, from)| (*id == item.id).then_some(*from));
        let came_from =
            before.place_of(item.id).filter(|(section, _)| *section != new.id && same_kind(before, *section, new.kind));
        match before.item(item.id).filter(|_| came_from.is_some() || old.items.iter().any(|other| other.id == item.id))
        {
            None => place.tell(Change::Added, found),
            Some(earlier) => {
                if let Some(from) = from.or(came_from.map(|(_, from)| from)) {
                    place.tell(Change::Moved { from, to }, found);
                }
                compare_items(earlier, item, new.kind.spec(), &place, found);
            }
        }
    }
    for item in &old.items {
        let elsewhere = after.place_of(item.id).is_some_and(|(section, _)| same_kind(after, section, old.kind));
        if !elsewhere {
            Place::of_item(new, item).tell(Change::Removed, found);
        }
    }
}

fn same_kind(resume: &Resume, section: Id, kind: SectionKind) -> bool {
    resume.section(section).is_some_and(|section| section.kind == kind)
}

fn compare_items(old: &Item, new: &Item, spec: &KindSpec, place: &Place, found: &mut Vec<Difference>) {
    if old.hidden != new.hidden {
        place.tell(visibility(new.hidden), found);
    }
    for field in spec.fields {
        let (before, after) = (old.get(field.field), new.get(field.field));
        if before != after {
            let [before, after] = [before, after].map(readable);
            place.tell(Change::Text { field: field.field, label: field.label, before, after }, found);
        }
    }
    for list in spec.lists {
        for change in lines::compare(old.lines(list.list), new.lines(list.list)) {
            place.tell(Change::Line { list: list.list, change }, found);
        }
    }
}

/// A text as a person reads it: a picture is no words.
fn readable(text: &str) -> String {
    if is_data_uri(text) { format!("picture of {} kB", (text.len() * 3 / 4).div_ceil(1000)) } else { text.to_owned() }
}

fn visibility(hidden: bool) -> Change {
    if hidden { Change::Hidden } else { Change::Shown }
}

/// The fewest things of both orders that have to move to come from `before` to `after`, with their old places.
fn moves<T: PartialEq + Copy>(before: &[T], after: &[T]) -> Vec<(T, usize)> {
    let places: Vec<(T, usize)> =
        after.iter().filter_map(|thing| Some((*thing, before.iter().position(|other| other == thing)?))).collect();
    // What stays is a longest rising sequence of old places.
    let mut length = vec![1_usize; places.len()];
    let mut previous = vec![None; places.len()];
    for i in 0..places.len() {
        for j in 0..i {
            if places[j].1 < places[i].1 && length[j] + 1 > length[i] {
                length[i] = length[j] + 1;
                previous[i] = Some(j);
            }
        }
    }
    let mut stays = vec![false; places.len()];
    // Of equally long ones the last, so that of two things that changed places the one that rose has moved.
    let mut end = (0..places.len()).max_by_key(|i| length[*i]);
    while let Some(index) = end {
        stays[index] = true;
        end = previous[index];
    }
    places.into_iter().zip(stays).filter(|(_, stays)| !stays).map(|(place, _)| place).collect()
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.change)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::Language { .. } => f.write_str("changed"),
            Change::Added => f.write_str("added"),
            Change::Removed => f.write_str("removed"),
            Change::Hidden => f.write_str("hidden"),
            Change::Shown => f.write_str("shown again"),
            Change::Moved { from, to } => f.write_str(direction(*from, *to)),
            Change::Heading { .. } => f.write_str("heading changed"),
            Change::Text { label, before, after, .. } => {
                let what = match (before.is_empty(), after.is_empty()) {
                    (true, _) => "added",
                    (_, true) => "removed",
                    _ => "changed",
                };
                write!(f, "{} {what}", label.to_lowercase())
            }
            Change::Line { list, change } => {
                let noun = match list {
                    List::Highlights => "bullet",
                    List::Keywords => "keyword",
                    List::Courses => "course",
                    List::Roles => "role",
                };
                let what = match change {
                    LineChange::Added { .. } => "added",
                    LineChange::Removed { .. } => "removed",
                    LineChange::Changed { .. } => "changed",
                    LineChange::Hidden { .. } => "hidden",
                    LineChange::Shown { .. } => "shown again",
                    LineChange::Moved { from, to, .. } => direction(*from, *to),
                };
                write!(f, "{noun} {what}")
            }
        }
    }
}

fn direction(from: usize, to: usize) -> &'static str {
    match to.cmp(&from) {
        std::cmp::Ordering::Less => "moved up",
        std::cmp::Ordering::Greater => "moved down",
        std::cmp::Ordering::Equal => "moved",
    }
}

#[cfg(test)]
mod tests;
