use expect_test::{Expect, expect};

use super::*;
use crate::design::DateFormat;
use crate::{BASICS, Line, List, json_resume};

/// Compares the texts of the outline of a JSON Resume, one a line.
#[track_caller]
fn check(json: &str, expected: Expect) {
    let (resume, _) = json_resume::import(json).unwrap();
    let outline = Outline::of(&resume);
    expected.assert_eq(&outline.texts().collect::<Vec<_>>().join("\n"));
}

/// A resume in which every field and every list of every kind holds a text of its own.
fn full() -> (Resume, Vec<String>) {
    let mut resume = Resume::default();
    let mut texts = Vec::new();
    for kind in SectionKind::ALL {
        let mut section = resume.new_section(kind);
        let item = &mut section.items[0];
        for spec in kind.spec().fields {
            let text = format!("{kind:?} {:?}", spec.field);
            item.set(spec.field, &text);
            texts.push(text);
        }
        for spec in kind.spec().lists {
            let text = format!("{kind:?} {:?}", spec.list);
            item.lists.insert(spec.list, vec![Line::new(&text)]);
            texts.push(text);
        }
        resume.sections.push(section);
    }
    for spec in BASICS.fields.iter().filter(|spec| spec.field != Field::Image) {
        let text = format!("Basics {:?}", spec.field);
        resume.basics.set(spec.field, &text);
        texts.push(text);
    }
    (resume, texts)
}

#[test]
fn every_field_of_every_kind_is_shown() {
    let (resume, texts) = full();
    let outline = Outline::of(&resume);
    let shown = outline.texts().collect::<Vec<_>>().join("\n");
    let missing: Vec<&String> = texts.iter().filter(|text| !shown.contains(*text)).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

#[test]
fn hidden_and_blank_things_are_not_shown() {
    let (mut resume, _) = full();
    for (index, section) in resume.sections.iter_mut().enumerate() {
        match index % 3 {
            0 => section.hidden = true,
            1 => section.items[0].hidden = true,
            _ => {
                let item = &mut section.items[0];
                item.text.values_mut().for_each(|text| *text = " \u{200b}\n".to_owned());
                item.lists.values_mut().flatten().for_each(|line| line.hidden = true);
            }
        }
    }
    let outline = Outline::of(&resume);
    assert_eq!(outline.sections, []);
    assert!(!outline.contacts.iter().any(|link| link.text.contains("Profiles")), "{:?}", outline.contacts);
}

#[test]
fn head() {
    check(
        r#"{"basics": {"name": " Ada\nLovelace", "label": "Engineer", "email": "ada@example.com", "phone": "+44 20 1",
            "url": "https://ada.example/", "pronouns": "she/her", "summary": "One.\n\nTwo.",
            "location": {"address": "1 High St", "postalCode": "N1", "city": "London", "countryCode": "GB"},
            "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"},
                         {"network": "Blog", "url": "https://blog.example/"}, {"username": "solo"},
                         {"username": "Ada L", "url": "https://x.example/42"}, {}]}}"#,
        expect![[r#"
            Ada Lovelace
            Engineer
            1 High St, N1 London, GB
            ada@example.com
            +44 20 1
            ada.example
            she/her
            GitHub: github.com/ada
            Blog: blog.example
            solo
            Ada L, x.example/42
            One.
            Two."#]],
    );
}

#[test]
fn entries() {
    check(
        r#"{"work": [{"position": "Dev", "name": "Acme", "location": "Berlin", "startDate": "2020-01",
              "description": "Rockets", "summary": "Led", "highlights": ["a", "", "b"], "url": "acme.example"},
              {"name": "Only employer", "startDate": "2019", "endDate": "2020"}],
            "education": [{"studyType": "BSc", "area": "Maths", "institution": "Uni", "score": "1,0",
              "courses": ["Logic"], "startDate": "2015-10", "endDate": "2018-09"}],
            "skills": ["Rust", {"name": "Web", "level": "Expert", "keywords": ["HTML", "CSS"]}],
            "references": [{"name": "R", "position": "CTO", "organization": "Acme", "email": "r@acme.example"}],
            "awards": [{"title": "Prize", "date": "2024-11-01"}], "interests": []}"#,
        expect![[r#"
            Experience
            Dev
            Acme
            Berlin
            Jan 2020 – Present
            acme.example
            Rockets
            Led
            a
            b
            Only employer
            2019 – 2020
            Education
            BSc, Maths
            Uni
            Grade: 1,0
            Oct 2015 – Sep 2018
            Courses
            Logic
            Skills
            Rust
            Web
            Expert
            HTML
            CSS
            References
            R
            CTO, Acme
            r@acme.example
            Awards
            Prize
            Nov 2024"#]],
    );
}

#[test]
fn headings_in_the_language_of_the_resume_unless_own() {
    check(
        r#"{"language": "de", "skills": ["Rust"], "work": [{"name": "Acme", "startDate": "2020-03"}],
            "meta": {"velvit": {"version": 1, "sections": [{"kind": "work", "count": 1},
                     {"kind": "skills", "title": "Werkzeug", "count": 1}]}}}"#,
        expect![[r#"
            Berufserfahrung
            Acme
            März 2020 – heute
            Werkzeug
            Rust"#]],
    );
}

#[test]
fn language_is_never_empty() {
    assert_eq!(Outline::of(&Resume::default()).language, "en");
    let resume = Resume { language: "pt-BR".into(), ..Resume::default() };
    assert_eq!(Outline::of(&resume).language, "pt-BR");
}

#[test]
fn a_list_in_the_wrong_kind_is_not_shown() {
    let mut resume = Resume::blank();
    resume.sections[0].items[0].lists.insert(List::Courses, vec![Line::new("stray")]);
    assert!(!Outline::of(&resume).texts().any(|text| text.contains("stray")));
}

#[test]
fn the_design_chooses_the_language_of_headings_and_the_form_of_dates() {
    let (mut resume, _) = json_resume::import(
        r#"{"language": "de", "work": [{"name": "Acme", "startDate": "2020-03"}], "education": [{"score": "1,0"}]}"#,
    )
    .unwrap();
    resume.design.dates = Some(DateFormat::Numeric);
    resume.design.heading_language = Some("fr".into());
    resume.design.footer = " Page\nfooter\u{7} ".into();
    let flow = Flow { new_page: true, ..Flow::default() };
    resume.design.flow.insert(resume.sections[1].id, flow);
    let outline = Outline::of(&resume);
    let texts: Vec<&str> = outline.texts().collect();
    assert_eq!(texts, ["Expérience", "Acme", "03/2020 – heute", "Formation", "Note: 1,0"]);
    assert_eq!(outline.design.footer, "Page footer");
    assert_eq!((outline.sections[0].flow, outline.sections[1].flow), (Flow::default(), flow));
}

#[test]
fn outlines_without_a_design_can_be_read() {
    let mut value = serde_json::to_value(Outline::of(&full().0)).unwrap();
    value.as_object_mut().unwrap().remove("design");
    let expected = Outline { origins: Vec::new(), ..Outline::of(&full().0) };
    assert_eq!(serde_json::from_value::<Outline>(value).unwrap(), expected);
}

/// Compares the texts of the outline, each behind where it was written.
#[track_caller]
fn check_origins(json: &str, expected: Expect) {
    let outline = Outline::of(&json_resume::import(json).unwrap().0);
    assert_eq!(outline.origins.len(), outline.texts().count());
    let lines = outline.origins.iter().zip(outline.texts()).map(|(origin, text)| format!("{origin}: {text}\n"));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn origins_of_the_head() {
    check_origins(
        r#"{"basics": {"label": "Engineer", "phone": "+44 20 1", "summary": "One.\n\nTwo.",
            "location": {"postalCode": "N1", "city": "London", "countryCode": "GB"},
            "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}, {},
                         {"username": "solo"}]}}"#,
        expect![[r#"
            0.label: Engineer
            0.postalCode 0.city 0.countryCode: N1 London, GB
            0.phone: +44 20 1
            2.network 2.username 2.url: GitHub: github.com/ada
            4.username: solo
            0.summary: One.
            0.summary: Two.
        "#]],
    );
}

#[test]
fn origins_of_entries() {
    check_origins(
        r#"{"work": [{"position": "Dev", "name": "Acme", "location": "Berlin", "startDate": "2020-01",
              "summary": "Led\nthem", "highlights": ["a", "", "b"], "url": "mailto:"},
              {"name": "Only employer", "endDate": "2020"}],
            "education": [{"studyType": "BSc", "area": "Maths", "score": "1,0", "courses": ["Logic", " ", "Sets"]}],
            "skills": ["Rust", {"level": "Expert", "keywords": ["HTML"]}, {}],
            "awards": [{"title": "Prize", "date": "2024-11-01"}]}"#,
        expect![[r#"
            1.heading: Experience
            2.position: Dev
            2.name: Acme
            2.location: Berlin
            2.startDate 2.endDate: Jan 2020 – Present
            2.summary: Led
            2.summary: them
            2.highlights.0: a
            2.highlights.2: b
            3.name: Only employer
            3.startDate 3.endDate: 2020
            4.heading: Education
            5.studyType 5.area: BSc, Maths
            5.score: Grade: 1,0
            5.courses: Courses
            5.courses: Logic
            5.courses: Sets
            6.heading: Skills
            7.name: Rust
            8.level: Expert
            8.keywords: HTML
            10.heading: Awards
            11.title: Prize
            11.date: Nov 2024
        "#]],
    );
}

#[test]
fn every_text_has_an_origin_that_says_it() {
    let (full, _) = full();
    for resume in [full, crate::samples::nurse(), crate::samples::software_engineer()] {
        let outline = Outline::of(&resume);
        assert_eq!(outline.origins.len(), outline.texts().count());
        let entries = outline.sections.iter().flat_map(|section| &section.entries);
        let tags: Vec<&Tags> = entries.flat_map(|entry| &entry.tags).collect();
        for (text, origin) in outline.texts().zip(&outline.origins) {
            assert!(!origin.0.is_empty(), "{text}");
            for place in &origin.0 {
                let (said, is_dated) = match *place {
                    Place::Heading { section } => (resume.section(section).unwrap().heading().to_owned(), false),
                    Place::Field { item, field } => (
                        resume.item(item).unwrap().get(field).to_owned(),
                        matches!(field, Field::StartDate | Field::EndDate | Field::Date),
                    ),
                    Place::Line { item, list, index } => {
                        (resume.item(item).unwrap().lines(list)[index].text.clone(), false)
                    }
                    Place::Words { item, list } => {
                        let lines = resume.item(item).unwrap().lines(list);
                        let is_label = tags.iter().any(|tags| tags.label == text);
                        let said = lines.iter().find(|line| is_label || line.text == text);
                        (said.unwrap_or_else(|| panic!("{text:?} is not in {place}: {lines:?}")).text.clone(), is_label)
                    }
                };
                let says = text.contains(&said) || said.contains(text);
                assert!(says || is_dated || said.contains("://"), "{text:?} is not from {place}: {said:?}");
            }
        }
    }
}
