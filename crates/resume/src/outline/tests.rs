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
    assert_eq!(serde_json::from_value::<Outline>(value).unwrap(), Outline::of(&full().0));
}
