use expect_test::{Expect, expect};

use super::*;

/// A resume with ids: work 1 (items 2 "A", 3 "B" with lines), work 4 (item 5 "C"), skills 6 (item 7).
fn resume() -> Resume {
    let mut resume = Resume::default();
    let item = |id, name: &str, lines: &[&str]| {
        let mut item = Item::new(Id(id));
        item.set(Field::Name, name);
        if !lines.is_empty() {
            item.lists.insert(List::Highlights, lines.iter().map(|line| Line::new(*line)).collect());
        }
        item
    };
    let section = |id, kind, items| Section { id: Id(id), kind, title: String::new(), hidden: false, items };
    resume.sections = vec![
        section(1, SectionKind::Work, vec![item(2, "A", &[]), item(3, "B", &["x", "y", "z"])]),
        section(4, SectionKind::Work, vec![item(5, "C", &[])]),
        section(6, SectionKind::Skills, vec![item(7, "S", &[])]),
    ];
    resume.next_id = 8;
    resume
}

/// The resume in one line: `heading[item(lines) …]`, with ~ before what is hidden.
fn sketch(resume: &Resume) -> String {
    let hidden = |hidden: bool| if hidden { "~" } else { "" };
    let sections = resume.sections.iter().map(|section| {
        let items = section.items.iter().map(|item| {
            let lines: Vec<String> =
                item.lists.values().flatten().map(|line| format!("{}{}", hidden(line.hidden), line.text)).collect();
            let lines = if lines.is_empty() { String::new() } else { format!("({})", lines.join(",")) };
            format!("{}{}:{}{lines}", hidden(item.hidden), item.id, item.get(Field::Name))
        });
        let items: Vec<String> = items.collect();
        format!("{}{}:{}[{}]", hidden(section.hidden), section.id, section.heading(), items.join(" "))
    });
    let head = format!("{}{}", resume.language, resume.name());
    std::iter::once(head).chain(sections).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(edit: Edit, expected: Expect) {
    let mut resume = resume();
    let result = match resume.apply(edit) {
        Ok(None) => String::new(),
        Ok(Some(id)) => format!("{id} made: "),
        Err(error) => {
            assert_eq!(resume, self::resume(), "an edit that fails changes nothing");
            format!("{error}: ")
        }
    };
    assert_eq!(crate::check_limits(&resume), Ok(()));
    expected.assert_eq(&format!("{result}{}", sketch(&resume)));
}

const H: List = List::Highlights;

#[test]
fn texts() {
    check(
        Edit::SetLanguage { language: "de".into() },
        expect!["de 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetText { item: Id::BASICS, field: Field::Name, value: "Ada".into() },
        expect!["Ada 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetText { item: Id(2), field: Field::Name, value: "N".into() },
        expect!["1:Experience[2:N 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetText { item: Id(2), field: Field::Name, value: "".into() },
        expect!["1:Experience[2: 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetText { item: Id(9), field: Field::Name, value: "N".into() },
        expect!["there is no item 9: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetText { item: Id(1), field: Field::Name, value: "N".into() },
        expect!["there is no item 1: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
}

#[test]
fn lines() {
    check(
        Edit::SetLines { item: Id(3), list: H, lines: vec!["z".into(), "new".into()] },
        expect!["1:Experience[2:A 3:B(z,new)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetLines { item: Id(3), list: H, lines: vec![] },
        expect!["1:Experience[2:A 3:B] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetLine { item: Id(3), list: H, index: 1, text: "Y".into() },
        expect!["1:Experience[2:A 3:B(x,Y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetLine { item: Id(3), list: H, index: 3, text: "Y".into() },
        expect!["item 3 has no line 3: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::SetLine { item: Id(2), list: H, index: 0, text: "Y".into() },
        expect!["item 2 has no line 0: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::AddLine { item: Id(3), list: H, index: 0, text: "w".into() },
        expect!["1:Experience[2:A 3:B(w,x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::AddLine { item: Id(3), list: H, index: 99, text: "w".into() },
        expect!["1:Experience[2:A 3:B(x,y,z,w)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::AddLine { item: Id(2), list: H, index: 0, text: "w".into() },
        expect!["1:Experience[2:A(w) 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveLine { item: Id(3), list: H, from: 0, index: 2 },
        expect!["1:Experience[2:A 3:B(y,z,x)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveLine { item: Id(3), list: H, from: 2, index: 0 },
        expect!["1:Experience[2:A 3:B(z,x,y)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveLine { item: Id(3), list: H, from: 0, index: 99 },
        expect!["1:Experience[2:A 3:B(y,z,x)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveLine { item: Id(3), list: H, from: 3, index: 0 },
        expect!["item 3 has no line 3: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::HideLine { item: Id(3), list: H, index: 1, hidden: true },
        expect!["1:Experience[2:A 3:B(x,~y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::HideLine { item: Id(3), list: H, index: 9, hidden: true },
        expect!["item 3 has no line 9: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::RemoveLine { item: Id(3), list: H, index: 1 },
        expect!["1:Experience[2:A 3:B(x,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::RemoveLine { item: Id(2), list: H, index: 0 },
        expect!["item 2 has no line 0: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
}

#[test]
fn lines_that_stay_stay_hidden() {
    let mut resume = resume();
    resume.apply(Edit::HideLine { item: Id(3), list: H, index: 1, hidden: true }).unwrap();
    resume.apply(Edit::SetLines { item: Id(3), list: H, lines: vec!["y".into(), "x".into()] }).unwrap();
    expect!["1:Experience[2:A 3:B(~y,x)] 4:Experience[5:C] 6:Skills[7:S]"].assert_eq(&sketch(&resume));
}

#[test]
fn the_last_line_takes_its_list_along() {
    let mut resume = resume();
    for _ in 0..3 {
        resume.apply(Edit::RemoveLine { item: Id(3), list: H, index: 0 }).unwrap();
    }
    assert!(resume.item(Id(3)).unwrap().lists.is_empty());
}

#[test]
fn items() {
    check(
        Edit::AddItem { section: Id(1), index: 1 },
        expect!["8 made: 1:Experience[2:A 8: 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::AddItem { section: Id(1), index: 99 },
        expect!["8 made: 1:Experience[2:A 3:B(x,y,z) 8:] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::AddItem { section: Id(2), index: 0 },
        expect!["there is no section 2: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::DuplicateItem { item: Id(3) },
        expect!["8 made: 1:Experience[2:A 3:B(x,y,z) 8:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::DuplicateItem { item: Id::BASICS },
        expect!["there is no item 0: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveItem { item: Id(2), section: Id(1), index: 1 },
        expect!["1:Experience[3:B(x,y,z) 2:A] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveItem { item: Id(3), section: Id(1), index: 0 },
        expect!["1:Experience[3:B(x,y,z) 2:A] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveItem { item: Id(2), section: Id(4), index: 99 },
        expect!["1:Experience[3:B(x,y,z)] 4:Experience[5:C 2:A] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveItem { item: Id(2), section: Id(6), index: 0 },
        expect![
            "an item of one kind of section cannot move to another kind: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"
        ],
    );
    check(
        Edit::MoveItem { item: Id(2), section: Id(9), index: 0 },
        expect!["there is no section 9: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::HideItem { item: Id(2), hidden: true },
        expect!["1:Experience[~2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::HideItem { item: Id::BASICS, hidden: true },
        expect!["there is no item 0: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(Edit::RemoveItem { item: Id(5) }, expect!["1:Experience[2:A 3:B(x,y,z)] 4:Experience[] 6:Skills[7:S]"]);
    check(
        Edit::RemoveItem { item: Id::BASICS },
        expect!["there is no item 0: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
}

#[test]
fn sections() {
    check(
        Edit::AddSection { kind: SectionKind::Custom, title: "Talks".into(), index: 0 },
        expect!["8 made: 8:Talks[9:] 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::AddSection { kind: SectionKind::Awards, title: "".into(), index: 99 },
        expect!["8 made: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S] 8:Awards[9:]"],
    );
    check(
        Edit::SetSectionTitle { section: Id(1), title: "Jobs".into() },
        expect!["1:Jobs[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::DuplicateSection { section: Id(1) },
        expect!["8 made: 1:Experience[2:A 3:B(x,y,z)] 8:Experience[9:A 10:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::MoveSection { section: Id(1), index: 2 },
        expect!["4:Experience[5:C] 6:Skills[7:S] 1:Experience[2:A 3:B(x,y,z)]"],
    );
    check(
        Edit::MoveSection { section: Id(6), index: 0 },
        expect!["6:Skills[7:S] 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C]"],
    );
    check(
        Edit::MoveSection { section: Id(9), index: 0 },
        expect!["there is no section 9: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
    check(
        Edit::HideSection { section: Id(6), hidden: true },
        expect!["1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] ~6:Skills[7:S]"],
    );
    check(Edit::RemoveSection { section: Id(4) }, expect!["1:Experience[2:A 3:B(x,y,z)] 6:Skills[7:S]"]);
    check(
        Edit::RemoveSection { section: Id(2) },
        expect!["there is no section 2: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"],
    );
}

#[test]
fn what_was_removed_can_be_put_back() {
    let original = resume();
    let section = original.sections[0].clone();
    let item = section.items[1].clone();
    for (remove, put_back) in [
        (Edit::RemoveItem { item: Id(3) }, Edit::InsertItem { section: Id(1), item: Box::new(item.clone()), index: 1 }),
        (Edit::RemoveSection { section: Id(1) }, Edit::InsertSection { section: Box::new(section.clone()), index: 0 }),
    ] {
        let mut resume = original.clone();
        resume.apply(remove).unwrap();
        assert_ne!(resume, original);
        resume.apply(put_back.clone()).unwrap();
        assert_eq!(resume, original);
        assert!(matches!(resume.apply(put_back), Err(EditError::NotRemoved(_))), "it is back already");
        assert_eq!(resume, original);
    }
    let mut stranger = item;
    stranger.id = Id(99);
    check(
        Edit::InsertItem { section: Id(1), item: Box::new(stranger), index: 0 },
        expect![
            "the id 99 is in use or was never given out: 1:Experience[2:A 3:B(x,y,z)] 4:Experience[5:C] 6:Skills[7:S]"
        ],
    );
}

#[test]
fn flow_follows_what_it_is_about() {
    let mut resume = resume();
    let flow = Flow { keep_together: true, ..Flow::default() };
    let flowing = |resume: &Resume| resume.design.flow.keys().map(|id| id.0).collect::<Vec<_>>();
    resume.apply(Edit::SetFlow { id: Id(1), flow }).unwrap();
    resume.apply(Edit::SetFlow { id: Id(3), flow }).unwrap();
    assert_eq!(resume.apply(Edit::SetFlow { id: Id(99), flow }), Err(EditError::NoItem(Id(99))));
    resume.apply(Edit::DuplicateItem { item: Id(3) }).unwrap();
    assert_eq!(flowing(&resume), [1, 3, 8]);
    resume.apply(Edit::DuplicateSection { section: Id(1) }).unwrap();
    assert_eq!(flowing(&resume), [1, 3, 8, 9, 11, 12]);
    // What comes back after a removal comes back as it was.
    let removed = resume.item(Id(3)).unwrap().clone();
    resume.apply(Edit::RemoveItem { item: Id(3) }).unwrap();
    resume.apply(Edit::InsertItem { section: Id(1), item: Box::new(removed), index: 0 }).unwrap();
    assert_eq!(resume.design.flow_of(Id(3)), flow);
    // What is gone for good is forgotten, and so is a flow that says nothing.
    resume.apply(Edit::RemoveSection { section: Id(9) }).unwrap();
    resume.apply(Edit::SetFlow { id: Id(8), flow: Flow::default() }).unwrap();
    assert_eq!(flowing(&resume), [1, 3]);
}
