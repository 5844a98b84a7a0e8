//! From the model to JSON.

use serde_json::{Map, Value};

use super::{SCHEMA, import_value, in_location, layout, location_fields, unread};
use crate::{BASICS, Field, FieldSpec, Input, Item, KindSpec, PartialDate, Resume, SectionKind};

/// What becomes of hidden sections, items and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// They are exported, with a note in `meta.velvit` that they are hidden: for our own import.
    Keep,
    /// They are left out: for sending the file to somebody.
    Omit,
}

/// The resume as JSON Resume 1.0.0.
///
/// Sections follow each other as in the resume; sections of one kind share one list.
pub fn export(resume: &Resume, hidden: Hidden) -> Value {
    match hidden {
        Hidden::Keep => root(resume),
        Hidden::Omit => root(&without_hidden(resume)),
    }
}

fn without_hidden(resume: &Resume) -> Resume {
    let mut resume = resume.clone();
    resume.sections.retain(|section| !section.hidden);
    for section in &mut resume.sections {
        section.items.retain(|item| !item.hidden);
        for lines in section.items.iter_mut().flat_map(|item| item.lists.values_mut()) {
            lines.retain(|line| !line.hidden);
        }
    }
    resume
}

fn root(resume: &Resume) -> Value {
    let mut root = Map::new();
    root.insert("$schema".to_owned(), resume.extra.get("$schema").cloned().unwrap_or_else(|| SCHEMA.into()));
    root.insert(BASICS.key.to_owned(), basics(resume));
    for section in &resume.sections {
        let key = section.kind.spec().key;
        let elsewhere = matches!(section.kind, SectionKind::Profiles | SectionKind::Custom);
        if !elsewhere && !root.contains_key(key) {
            root.insert(key.to_owned(), elements(resume, section.kind, resume.extra.get(key)));
        }
    }
    add_extra(&mut root, &resume.extra);
    add_layout(&mut root, resume);
    Value::Object(root)
}

/// All items of `kind`, over all its sections.
fn elements(resume: &Resume, kind: SectionKind, extra: Option<&Value>) -> Value {
    let sections = resume.sections.iter().filter(|section| section.kind == kind);
    let items: Vec<Value> =
        sections.flat_map(|section| &section.items).map(|i| Value::Object(item(kind.spec(), i))).collect();
    Value::Array(unread::merge(items.clone(), extra).unwrap_or(items))
}

fn basics(resume: &Resume) -> Value {
    let basics = &resume.basics;
    let kind = SectionKind::Profiles;
    let key = kind.spec().key;
    let has_profiles = resume.sections.iter().any(|section| section.kind == kind);
    if basics.text.is_empty()
        && basics.extra.is_empty()
        && !has_profiles
        && let Some(unreadable) = resume.extra.get(BASICS.key)
    {
        return unreadable.clone();
    }
    let mut members = item(&BASICS, basics);
    if let Some(location) = location(basics) {
        members.insert("location".to_owned(), location);
    }
    if has_profiles {
        members.insert(key.to_owned(), elements(resume, kind, basics.extra.get(key)));
    }
    Value::Object(members)
}

/// `basics.location`: an object, unless the source had one text there and nothing else has been filled in.
fn location(basics: &Item) -> Option<Value> {
    let source = basics.extra.get("location");
    let mut members = source.and_then(Value::as_object).cloned().unwrap_or_default();
    for spec in location_fields() {
        if let Some(text) = basics.text.get(&spec.field) {
            members.insert(spec.key.to_owned(), text.as_str().into());
        }
    }
    let only_place = members.len() == 1 && basics.text.contains_key(&Field::Location);
    match source {
        Some(Value::String(_)) if only_place => Some(basics.get(Field::Location).into()),
        Some(Value::String(_)) if members.is_empty() => None,
        None if members.is_empty() => None,
        Some(other) if members.is_empty() => Some(other.clone()),
        _ => Some(Value::Object(members)),
    }
}

pub(super) fn item(spec: &KindSpec, item: &Item) -> Map<String, Value> {
    let mut members = Map::new();
    for field in spec.fields.iter().filter(|field| !(spec.key == BASICS.key && in_location(field.field))) {
        if let Some(text) = item.text.get(&field.field) {
            members.insert(key_for(field, text, &item.extra).to_owned(), text.as_str().into());
        }
    }
    for list in spec.lists {
        if let Some(lines) = item.lists.get(&list.list) {
            let lines: Vec<Value> = lines.iter().map(|line| line.text.as_str().into()).collect();
            let lines = unread::merge(lines.clone(), item.extra.get(list.key)).unwrap_or(lines);
            members.insert(list.key.to_owned(), Value::Array(lines));
        }
    }
    add_strays(&mut members, spec, item);
    add_extra(&mut members, &item.extra);
    members
}

/// The member for a field. A date in free words goes where other tools look for it: the schema refuses it
/// under the proper name, and themes print "Invalid date".
fn key_for(spec: &'static FieldSpec, text: &str, extra: &Map<String, Value>) -> &'static str {
    let worded = spec.input == Input::Date && !text.trim().is_empty() && PartialDate::parse(text).is_none();
    // With an older name among the extras, the proper one must be there to be read first again.
    let free = worded && !spec.aliases.iter().any(|alias| extra.contains_key(*alias));
    let alias = spec.aliases.iter().find(|alias| free && alias.ends_with("Text"));
    alias.copied().unwrap_or(spec.key)
}

/// Fields that items of this kind do not have, set by some program: exported rather than dropped.
fn add_strays(members: &mut Map<String, Value>, spec: &KindSpec, item: &Item) {
    for (field, text) in item.text.iter().filter(|(field, _)| spec.field(**field).is_none()) {
        members.entry(field.key()).or_insert_with(|| text.as_str().into());
    }
    for (list, lines) in item.lists.iter().filter(|(list, _)| spec.list(**list).is_none()) {
        members.entry(list.key()).or_insert_with(|| lines.iter().map(|line| line.text.as_str()).collect());
    }
}

fn add_extra(members: &mut Map<String, Value>, extra: &Map<String, Value>) {
    for (key, value) in extra {
        if !members.contains_key(key) {
            members.insert(key.clone(), unread::restore(value));
        }
    }
}

/// Writes `meta.velvit` if reading the file without it would give another resume.
fn add_layout(root: &mut Map<String, Value>, resume: &Resume) {
    let plain = import_value(Value::Object(root.clone())).ok().map(|(plain, _)| plain);
    let Some(mut layout) = layout::needed(resume, plain.as_ref()) else { return };
    for (part, section) in layout.sections.iter_mut().flatten().zip(&resume.sections) {
        if section.kind == SectionKind::Custom {
            part.items = section.items.iter().map(|i| item(SectionKind::Custom.spec(), i)).collect();
        }
    }
    let mut meta = match root.shift_remove("meta") {
        Some(Value::Object(meta)) => meta,
        Some(other) => {
            layout.meta = Some(other);
            Map::new()
        }
        None => Map::new(),
    };
    // A design that could not be read goes on with the file.
    layout.design = layout.design.or_else(|| meta.get(layout::KEY)?.get("design").cloned());
    let layout = serde_json::to_value(layout).expect("a layout has only text keys, so it is always JSON");
    meta.insert(layout::KEY.to_owned(), layout);
    root.insert("meta".to_owned(), Value::Object(meta));
}
