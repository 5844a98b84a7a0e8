//! What the tests of the JSON Resume form share: samples, and what "nothing is lost" means.

use std::path::{Path, PathBuf};

use resume::{BASICS, FieldSpec, Id, KindSpec, Resume, SectionKind};
use serde_json::Value;

/// The JSON files under `tests/data`, and those of the full corpus when `VELVIT_CORPUS` names its folder.
pub fn samples() -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")];
    folders.extend(std::env::var_os("VELVIT_CORPUS").map(|corpus| PathBuf::from(corpus).join("jsonresume")));
    let mut samples = Vec::new();
    for folder in folders {
        for file in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                samples.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    samples.sort();
    assert!(samples.len() >= 11, "only {} samples found", samples.len());
    samples
}

/// `resume` with ids given in order, so that two resumes can be compared apart from their ids.
pub fn renumbered(mut resume: Resume) -> Resume {
    resume.next_id = 1;
    let mut sections = std::mem::take(&mut resume.sections);
    for section in &mut sections {
        section.id = resume.take_id();
        section.items.iter_mut().for_each(|item| item.id = resume.take_id());
    }
    resume.sections = sections;
    resume.basics.id = Id::BASICS;
    resume
}

/// Paths of everything in `source` that is not in `exported`, older names being found under their new ones.
pub fn lost(source: &Value, exported: &Value) -> Vec<String> {
    let mut lost = Vec::new();
    compare("", source, exported, Names::Root, &mut lost);
    lost
}

#[derive(Clone, Copy)]
enum Names {
    Root,
    Of(&'static KindSpec),
    Other,
}

fn compare(path: &str, source: &Value, exported: &Value, names: Names, lost: &mut Vec<String>) {
    match (source, exported) {
        (Value::Object(members), Value::Object(found)) => {
            for (key, value) in members {
                let path = format!("{path}/{key}");
                let inner = inside(names, key);
                // A null under the proper name gives way to a value under an older one.
                let alternatives: Vec<&str> = std::iter::once(key.as_str()).chain(other_names(names, key)).collect();
                let fits = alternatives.iter().filter_map(|name| found.get(*name)).any(|other| {
                    let mut trial = Vec::new();
                    compare(&path, value, other, inner, &mut trial);
                    trial.is_empty() || value.is_null()
                });
                if !fits {
                    match found.get(key) {
                        Some(other) => compare(&path, value, other, inner, lost),
                        None => lost.push(path),
                    }
                }
            }
        }
        (Value::Array(elements), Value::Array(found)) if elements.len() == found.len() => {
            for (index, (element, other)) in elements.iter().zip(found).enumerate() {
                compare(&format!("{path}/{index}"), element, other, names, lost);
            }
        }
        // Skills and the like may be bare texts; a text in place of a list becomes a list of one.
        (Value::String(_), Value::Object(found)) if found.len() == 1 && found.values().any(|v| v == source) => {}
        (Value::String(_), Value::Array(found)) if found.len() == 1 && found[0] == *source => {}
        (Value::Number(_) | Value::Bool(_), Value::String(text)) if format!("{source}") == *text => {}
        _ if source == exported => {}
        _ => lost.push(path.to_owned()),
    }
}

fn inside(names: Names, key: &str) -> Names {
    let section =
        SectionKind::ALL.iter().map(|kind| kind.spec()).find(|spec| spec.key == key || spec.aliases.contains(&key));
    match (names, key) {
        (Names::Root, "basics" | "bio") => Names::Of(&BASICS),
        (Names::Root, _) => section.map_or(Names::Other, Names::Of),
        (Names::Of(spec), "profiles") if spec.key == "basics" => Names::Of(SectionKind::Profiles.spec()),
        (Names::Of(spec), "location") if spec.key == "basics" => Names::Of(&BASICS),
        _ => Names::Other,
    }
}

fn other_names(names: Names, key: &str) -> Vec<&'static str> {
    let of = |spec: &FieldSpec| (spec.key, spec.aliases);
    let rows: Vec<(&'static str, &'static [&'static str])> = match names {
        Names::Root => SectionKind::ALL
            .iter()
            .map(|kind| (kind.spec().key, kind.spec().aliases))
            .chain([("basics", BASICS.aliases)])
            .collect(),
        Names::Of(spec) => {
            spec.fields.iter().map(of).chain(spec.lists.iter().map(|list| (list.key, list.aliases))).collect()
        }
        Names::Other => Vec::new(),
    };
    let mut others = Vec::new();
    for (proper, aliases) in rows {
        if aliases.contains(&key) {
            others.push(proper);
        }
        if proper == key {
            others.extend(aliases.iter().filter(|alias| alias.ends_with("Text")));
        }
        // An older date in words may come out under another such name of the same field.
        if aliases.contains(&key) && key.ends_with("Text") {
            others.extend(aliases.iter().filter(|alias| alias.ends_with("Text")));
        }
    }
    others
}
