//! From JSON to the model.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::layout::{self, Layout};
use super::place::place;
use super::{ImportError, SCHEMA, Warning, in_location, language, location_fields, shape, unread};
use crate::design::{Design, Flow};
use crate::limits::passed_chars;
use crate::limits::pointer_token;
use crate::{BASICS, Field, Id, Input, Item, KindSpec, Line, PartialDate, Resume, Section, SectionKind};
use crate::{MAX_DEPTH, MAX_ITEMS};

/// More warnings than this help nobody; the last one says how many there were.
const MAX_WARNINGS: usize = 200;

const KEPT: &str = "it is kept as it is and will be exported again, but not shown";

/// Reads a resume; `warnings` are those found before.
pub(super) fn resume(value: Value, warnings: Vec<Warning>) -> Result<(Resume, Vec<Warning>), ImportError> {
    check_value(&value, &mut String::new(), 1)?;
    let Value::Object(mut root) = value else {
        return Err(ImportError::NotAnObject { found: shape(&value) });
    };
    let mut reader = Reader { resume: Resume::default(), warnings, names: BTreeMap::new() };
    reader.root(&mut root);
    let Reader { resume, mut warnings, names } = reader;
    // Whatever can be imported can also be saved. The paths are those of the model, which says nothing to a
    // person with a file; but only counts can still be exceeded here, and those are about the file as a whole.
    if let Err(errors) = crate::check_limits(&resume)
        && let Some(error) = errors.into_iter().next()
    {
        return Err(ImportError::Limit { path: String::new(), message: error.message });
    }
    if warnings.len() > MAX_WARNINGS {
        let more = warnings.len() - MAX_WARNINGS;
        warnings.truncate(MAX_WARNINGS);
        let (path, place) = Default::default();
        warnings.push(Warning { path, place, message: format!("and {more} more parts like these") });
    }
    for warning in &mut warnings {
        warning.place = place(&warning.path, &names);
    }
    Ok((resume, warnings))
}

/// Checks nesting, list lengths and text lengths everywhere. `path` is the pointer to `value`, lent for appending.
fn check_value(value: &Value, path: &mut String, depth: usize) -> Result<(), ImportError> {
    let limit = |path: &str, message| Err(ImportError::Limit { path: path.to_owned(), message });
    let mut inside = |step: &str, value: &Value| {
        let end = path.len();
        path.push('/');
        path.push_str(step);
        let result = check_value(value, path, depth + 1);
        path.truncate(end);
        result
    };
    match value {
        Value::String(text) => match passed_chars(text) {
            Some(most) => limit(path, format!("longer than {most} characters")),
            None => Ok(()),
        },
        Value::Array(values) if values.len() > MAX_ITEMS => {
            limit(path, format!("{} elements; up to {MAX_ITEMS} are accepted", values.len()))
        }
        Value::Array(_) | Value::Object(_) if depth > MAX_DEPTH => {
            limit(path, format!("nested deeper than {MAX_DEPTH} levels"))
        }
        Value::Array(values) => values.iter().enumerate().try_for_each(|(i, value)| inside(&i.to_string(), value)),
        Value::Object(members) => members.iter().try_for_each(|(key, value)| inside(&pointer_token(key), value)),
        _ => Ok(()),
    }
}

struct Reader {
    resume: Resume,
    warnings: Vec<Warning>,
    /// What items are called, by their pointers, to say where a warning is.
    names: BTreeMap<String, String>,
}

impl Reader {
    fn warn(&mut self, path: &str, message: impl Into<String>) {
        self.warnings.push(Warning { path: path.to_owned(), place: String::new(), message: message.into() });
    }

    fn warn_kept(&mut self, path: &str, value: &Value, wanted: &str) {
        self.warn(path, format!("{} where {wanted} belongs; {KEPT}", shape(value)));
    }

    fn root(&mut self, root: &mut Map<String, Value>) {
        let named = language::named(root);
        let layout = layout::take(root, &mut self.warnings);
        let mut sections: Vec<Section> = Vec::new();
        if let Some(profiles) = self.basics(root) {
            sections.push(profiles);
        }
        let mut order: Vec<(usize, SectionKind, &'static str)> = SectionKind::ALL
            .into_iter()
            .filter_map(|kind| source_key(root, root_names(kind)).map(|key| (kind, key)))
            .filter_map(|(kind, key)| Some((root.keys().position(|other| other == key)?, kind, key)))
            .collect();
        order.sort();
        for (_, kind, key) in order {
            let path = format!("/{key}");
            match root.shift_remove(key) {
                Some(Value::Array(elements)) => {
                    let own = kind.spec().key;
                    // A null under the proper name beside a filled old name says nothing and would be in the way.
                    root.shift_remove(own);
                    let (section, left) = self.section(kind, elements, &path);
                    sections.push(section);
                    left.map(|left| root.insert(own.to_owned(), left));
                }
                Some(other) => {
                    self.warn_kept(&path, &other, "a list");
                    root.insert(key.to_owned(), other);
                }
                None => {}
            }
        }
        if root.get("$schema").and_then(Value::as_str) == Some(SCHEMA) {
            root.shift_remove("$schema");
        }
        self.resume.sections = sections;
        self.resume.extra = std::mem::take(root);
        let stated = layout.as_ref().and_then(|layout| layout.language.clone());
        if let Some(layout) = layout {
            // What is there was found readable when the layout was taken out of the file.
            self.resume.design =
                layout.design.as_ref().and_then(|design| Design::deserialize(design).ok()).unwrap_or_default().copied();
            self.arrange(layout);
        }
        self.resume.language = stated.or(named).unwrap_or_else(|| language::by_script(&self.resume).to_owned());
    }

    /// Reads basics into the resume; returns the section of profiles, if there is one.
    fn basics(&mut self, root: &mut Map<String, Value>) -> Option<Section> {
        let key = source_key(root, (BASICS.key, BASICS.aliases))?.to_owned();
        let path = format!("/{key}");
        let mut members = match root.shift_remove(&key)? {
            Value::Object(members) => members,
            other => {
                self.warn_kept(&path, &other, "an object");
                root.insert(key, other);
                return None;
            }
        };
        root.shift_remove(BASICS.key);
        let spec = SectionKind::Profiles.spec();
        let profiles_path = format!("{path}/{}", spec.key);
        let section = match members.shift_remove(spec.key) {
            Some(Value::Array(elements)) => {
                let (section, left) = self.section(SectionKind::Profiles, elements, &profiles_path);
                left.map(|left| members.insert(spec.key.to_owned(), left));
                Some(section)
            }
            Some(other) => {
                if !other.is_null() {
                    self.warn_kept(&profiles_path, &other, "a list");
                }
                members.insert(spec.key.to_owned(), other);
                None
            }
            None => None,
        };
        let location = members.shift_remove("location");
        let mut item = self.item(Id::BASICS, &BASICS, members, &path);
        if let Some(location) = location {
            self.location(&mut item, location, &format!("{path}/location"));
        }
        self.resume.basics = item;
        section
    }

    /// Reads `basics.location`: an object of address parts or, in some files, one text.
    ///
    /// What stays in `extra` also tells the export which of the two shapes it was.
    fn location(&mut self, basics: &mut Item, location: Value, path: &str) {
        let left = match location {
            Value::Object(mut members) => {
                for spec in location_fields() {
                    self.field(basics, spec, &mut members, path);
                }
                let described = basics.text.keys().any(|field| in_location(*field));
                if described && members.is_empty() {
                    return;
                }
                Value::Object(members)
            }
            Value::String(text) => {
                basics.text.insert(Field::Location, text.clone());
                Value::String(text)
            }
            other => {
                if !other.is_null() {
                    self.warn_kept(path, &other, "an object");
                }
                other
            }
        };
        basics.extra.insert("location".to_owned(), left);
    }

    /// Reads a list of items; what is no item is returned packed, to wait in an `extra`.
    fn section(&mut self, kind: SectionKind, elements: Vec<Value>, path: &str) -> (Section, Option<Value>) {
        let spec = kind.spec();
        let id = self.resume.take_id();
        let mut section = Section { id, kind, title: String::new(), hidden: false, items: Vec::new() };
        let mut left = Vec::new();
        for (index, element) in elements.into_iter().enumerate() {
            let path = format!("{path}/{index}");
            match (element, spec.plain) {
                (Value::Object(members), _) => {
                    let id = self.resume.take_id();
                    let item = self.item(id, spec, members, &path);
                    if !item.label(kind).is_empty() {
                        self.names.insert(path, item.label(kind).trim().to_owned());
                    }
                    section.items.push(item);
                }
                (Value::String(text), Some(field)) => {
                    let mut item = Item::new(self.resume.take_id());
                    item.text.insert(field, text);
                    section.items.push(item);
                }
                (other, _) => {
                    if !other.is_null() {
                        self.warn_kept(&path, &other, "an object");
                    }
                    left.push((index, other));
                }
            }
        }
        (section, (!left.is_empty()).then(|| unread::pack(left)))
    }

    pub(super) fn item(&mut self, id: Id, spec: &KindSpec, mut members: Map<String, Value>, path: &str) -> Item {
        let mut item = Item::new(id);
        let basics = spec.key == BASICS.key;
        for field in spec.fields.iter().filter(|field| !(basics && in_location(field.field))) {
            self.field(&mut item, field, &mut members, path);
        }
        for list in spec.lists {
            let Some(key) = source_key(&members, (list.key, list.aliases)).map(str::to_owned) else { continue };
            let path = format!("{path}/{}", pointer_token(&key));
            match members.shift_remove(&key) {
                Some(Value::Array(elements)) => {
                    members.shift_remove(list.key);
                    let (lines, left) = self.lines(elements, &path);
                    item.lists.insert(list.list, lines);
                    left.map(|left| members.insert(list.key.to_owned(), left));
                }
                Some(Value::String(text)) => {
                    members.shift_remove(list.key);
                    self.warn(&path, "text where a list belongs; read as a list of one");
                    item.lists.insert(list.list, vec![Line::new(text)]);
                }
                Some(other) => {
                    self.warn_kept(&path, &other, "a list");
                    members.insert(key, other);
                }
                None => {}
            }
        }
        item.extra = members;
        item
    }

    fn lines(&mut self, elements: Vec<Value>, path: &str) -> (Vec<Line>, Option<Value>) {
        let mut lines = Vec::new();
        let mut left = Vec::new();
        for (index, element) in elements.into_iter().enumerate() {
            let path = format!("{path}/{index}");
            match self.text(&element, &path) {
                Some(text) => lines.push(Line::new(text)),
                None => left.push((index, element)),
            }
        }
        (lines, (!left.is_empty()).then(|| unread::pack(left)))
    }

    fn field(&mut self, item: &mut Item, spec: &crate::FieldSpec, members: &mut Map<String, Value>, path: &str) {
        let Some(key) = source_key(members, (spec.key, spec.aliases)).map(str::to_owned) else { return };
        let path = format!("{path}/{}", pointer_token(&key));
        let Some(text) = members.get(&key).and_then(|value| self.text(value, &path)) else { return };
        members.shift_remove(&key);
        members.shift_remove(spec.key);
        if spec.input == Input::Date
            && key == spec.key
            && !text.trim().is_empty()
            && PartialDate::parse(&text).is_none()
        {
            self.warn(&path, "not a date as YYYY, YYYY-MM or YYYY-MM-DD; kept and shown as it is written");
        }
        item.text.insert(spec.field, text);
    }

    /// The text of a value; numbers and booleans are written out, with a warning. `None` for anything else.
    fn text(&mut self, value: &Value, path: &str) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => {
                self.warn(path, format!("{} where text belongs; read as text", shape(value)));
                Some(value.to_string())
            }
            Value::Null => None,
            Value::Array(_) | Value::Object(_) => {
                self.warn_kept(path, value, "text");
                None
            }
        }
    }

    /// Puts the sections into the order, the parts and the visibility that `meta.velvit` says.
    fn arrange(&mut self, layout: Layout) {
        let Some(wanted) = layout.sections else { return };
        let mut read: BTreeMap<SectionKind, Section> = BTreeMap::new();
        let order: Vec<SectionKind> = self.resume.sections.iter().map(|section| section.kind).collect();
        for section in std::mem::take(&mut self.resume.sections) {
            read.insert(section.kind, section);
        }
        // Another tool may have added or removed items since; then indices would point at the wrong ones.
        let fits: BTreeMap<SectionKind, bool> = read
            .iter()
            .map(|(kind, section)| {
                let parts = wanted.iter().filter(|part| part.kind == *kind);
                (*kind, parts.map(|part| part.count).sum::<usize>() == section.items.len())
            })
            .collect();
        let mut sections = Vec::new();
        for (index, part) in wanted.iter().enumerate() {
            let mut section = if part.kind == SectionKind::Custom {
                let elements = part.items.clone().into_iter().map(Value::Object).collect();
                self.section(SectionKind::Custom, elements, &format!("/meta/velvit/sections/{index}/items")).0
            } else {
                let last = !wanted[index + 1..].iter().any(|later| later.kind == part.kind);
                let Some(rest) = read.get_mut(&part.kind) else { continue };
                let count = if last { rest.items.len() } else { part.count.min(rest.items.len()) };
                let items = rest.items.drain(..count).collect();
                let section = Section { id: self.resume.take_id(), items, ..rest.clone() };
                if last {
                    read.remove(&part.kind);
                }
                section
            };
            section.title = part.title.clone();
            section.hidden = part.hidden;
            if part.flow != Flow::default() {
                self.resume.design.flow.insert(section.id, part.flow);
            }
            if fits.get(&part.kind).copied().unwrap_or(true) {
                part.hide(&mut section.items);
                part.place(&section.items, &mut self.resume.design);
            } else if part.names_items() {
                let path = format!("/meta/velvit/sections/{index}");
                self.warn(
                    &path,
                    "the items have changed since; what was hidden inside this section is shown, and its items flow freely",
                );
            }
            sections.push(section);
        }
        sections.extend(order.into_iter().filter_map(|kind| read.remove(&kind)));
        self.resume.sections = sections;
    }
}

type Names = (&'static str, &'static [&'static str]);

/// The names of a section at the root; none for those that are not there.
fn root_names(kind: SectionKind) -> Names {
    match kind {
        SectionKind::Profiles | SectionKind::Custom => ("", &[]),
        _ => (kind.spec().key, kind.spec().aliases),
    }
}

/// The member to read: the proper name, else the first older name; null counts as absent.
fn source_key(members: &Map<String, Value>, (key, aliases): Names) -> Option<&'static str> {
    std::iter::once(key)
        .chain(aliases.iter().copied())
        .find(|key| !key.is_empty() && members.get(*key).is_some_and(|value| !value.is_null()))
}
