use expect_test::{Expect, expect};

use super::*;
use crate::{Edit, json_resume};

fn source() -> Resume {
    let text = r#"{"basics": {"name": "Ada", "profiles": [{"network": "GitHub"}]},
        "work": [{"position": "Dev", "name": "Acme", "highlights": ["Built the web shop", "Ran the servers", "Taught"]},
                 {"position": "Intern"}],
        "skills": [{"name": "Code", "keywords": ["Rust", "Go"]}], "education": [{"area": "Maths"}]}"#;
    json_resume::import(text).unwrap().0
}

/// Applies edits to the source and compares what the comparison says.
#[track_caller]
fn check(edits: impl Fn(&Resume) -> Vec<Edit>, expected: Expect) {
    let before = source();
    let mut after = before.clone();
    for edit in edits(&before) {
        after.apply(edit).unwrap();
    }
    let lines: Vec<String> = compare(&before, &after).iter().map(ToString::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

fn section(resume: &Resume, kind: SectionKind) -> Id {
    resume.section_of(kind).unwrap().id
}

fn item(resume: &Resume, kind: SectionKind, index: usize) -> Id {
    resume.section_of(kind).unwrap().items[index].id
}

#[test]
fn nothing_differs() {
    check(|_| vec![], expect![""]);
}

#[test]
fn pictures_are_not_spelt_out() {
    let photo = format!("data:image/jpeg;base64,{}", "A".repeat(40_000));
    check(
        |_| vec![Edit::SetText { item: Id::BASICS, field: Field::Image, value: photo.clone() }],
        expect!["About you: photo added"],
    );
    assert_eq!(readable(&photo), "picture of 31 kB");
}

#[test]
fn texts() {
    check(
        |r| {
            let job = item(r, SectionKind::Work, 0);
            vec![
                Edit::SetText { item: Id::BASICS, field: Field::Summary, value: "New".into() },
                Edit::SetText { item: Id::BASICS, field: Field::Name, value: "Ada L.".into() },
                Edit::SetText { item: job, field: Field::Name, value: String::new() },
                Edit::SetLanguage { language: "de".into() },
            ]
        },
        expect![[r#"
            Language: changed
            About you: full name changed
            About you: summary added
            Experience › Dev: employer removed"#]],
    );
}

#[test]
fn lines() {
    let list = List::Highlights;
    check(
        |r| {
            let item = item(r, SectionKind::Work, 0);
            vec![
                Edit::HideLine { item, list, index: 1, hidden: true },
                Edit::SetLine { item, list, index: 0, text: "Built the big web shop".into() },
                Edit::MoveLine { item, list, from: 2, index: 0 },
                Edit::AddLine { item, list, index: 9, text: "Something else entirely".into() },
            ]
        },
        expect![[r#"
            Experience › Dev: bullet moved up
            Experience › Dev: bullet changed
            Experience › Dev: bullet hidden
            Experience › Dev: bullet added"#]],
    );
    check(
        |r| {
            let item = item(r, SectionKind::Skills, 0);
            vec![Edit::SetLines { item, list: List::Keywords, lines: vec!["Go".into(), "SQL".into()] }]
        },
        expect![[r#"
            Skills › Code: keyword added
            Skills › Code: keyword removed"#]],
    );
}

#[test]
fn items() {
    check(
        |r| {
            let work = section(r, SectionKind::Work);
            vec![
                Edit::MoveItem { item: item(r, SectionKind::Work, 1), section: work, index: 0 },
                Edit::HideItem { item: item(r, SectionKind::Work, 0), hidden: true },
                Edit::AddItem { section: work, index: 9 },
                Edit::RemoveItem { item: item(r, SectionKind::Skills, 0) },
            ]
        },
        expect![[r#"
            Experience › Intern: moved up
            Experience › Dev: hidden
            Experience › position: added
            Skills › Code: removed"#]],
    );
}

#[test]
fn sections() {
    check(
        |r| {
            vec![
                Edit::MoveSection { section: section(r, SectionKind::Education), index: 0 },
                Edit::SetSectionTitle { section: section(r, SectionKind::Work), title: "Jobs".into() },
                Edit::HideSection { section: section(r, SectionKind::Skills), hidden: true },
                Edit::RemoveSection { section: section(r, SectionKind::Profiles) },
                Edit::AddSection { kind: SectionKind::Custom, title: "Talks".into(), index: 9 },
            ]
        },
        expect![[r#"
            Education: moved up
            Jobs: heading changed
            Skills: hidden
            Talks: added
            Profiles: removed"#]],
    );
}

#[test]
fn an_item_that_changes_its_section() {
    let mut before = source();
    let work = section(&before, SectionKind::Work);
    let copy = before.apply(Edit::DuplicateSection { section: work }).unwrap().unwrap();
    let mut after = before.clone();
    after.apply(Edit::MoveItem { item: before.sections[1].items[1].id, section: copy, index: 0 }).unwrap();
    let lines: Vec<String> = compare(&before, &after).iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["Experience › Intern: moved up"]);
}

#[test]
fn moves_are_the_fewest() {
    assert_eq!(moves(&[1, 2, 3, 4], &[4, 1, 2, 3]), [(4, 3)]);
    assert_eq!(moves(&[1, 2, 3], &[1, 9, 3]), []);
    assert_eq!(moves(&[1, 2], &[2, 1]).len(), 1);
}
