//! JSON Resume in and out: hand-picked cases and the samples.

mod support;

use expect_test::{Expect, expect};
use resume::json_resume::{Hidden, export, import, import_value};
use resume::outline::Outline;
use resume::{Edit, Field, List, MAX_BYTES, Resume, SectionKind, check_limits};
use serde_json::{Value, json};
use support::{lost, renumbered, samples};

/// Imports, exports and imports again; compares the export's sections and the warnings.
#[track_caller]
fn check(source: Value, expected: Expect) {
    let (resume, warnings) = import_value(source.clone()).unwrap();
    let exported = export(&resume, Hidden::Keep);
    assert_eq!(lost(&source, &exported), Vec::<String>::new(), "{exported}");
    assert_eq!(renumbered(import_value(exported.clone()).unwrap().0), renumbered(resume));
    let mut shown = exported.as_object().unwrap().clone();
    shown.shift_remove("$schema");
    let lines: Vec<String> = shown.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    let warnings: Vec<String> = warnings.iter().map(|w| format!("! {}: {}", w.path, w.message)).collect();
    expected.assert_eq(&[lines, warnings].concat().join("\n"));
}

#[test]
fn older_names_become_new_ones() {
    check(
        json!({"basics": {"fullName": "Ada", "picture": "p.png", "website": "a.io"}, "work": [{"company": "Acme", "website": "x.io"}]}),
        expect![[r#"
            basics: {"name":"Ada","url":"a.io","image":"p.png"}
            work: [{"name":"Acme","url":"x.io"}]"#]],
    );
    check(
        json!({"education": [{"school": "S", "gpa": "4"}], "projects": [{"technologies": ["C"], "dateText": "2024"}]}),
        expect![[r#"
            basics: {}
            education: [{"institution":"S","score":"4"}]
            projects: [{"endDate":"2024","keywords":["C"]}]"#]],
    );
    check(
        json!({"bio": {"name": "Ada"}, "certifications": [{"title": "T"}], "experience": [{"name": "N"}]}),
        expect![[r#"
            basics: {"name":"Ada"}
            certificates: [{"name":"T"}]
            work: [{"name":"N"}]"#]],
    );
}

#[test]
fn both_names_at_once() {
    check(
        json!({"work": [{"name": "Acme", "company": "Acme Inc."}, {"name": null, "company": "B"}]}),
        expect![[r#"
            basics: {}
            work: [{"name":"Acme","company":"Acme Inc."},{"name":"B"}]"#]],
    );
    check(
        json!({"work": null, "experience": [{"name": "N"}], "certificates": [], "certifications": [1]}),
        expect![[r#"
            basics: {}
            work: [{"name":"N"}]
            certificates: []
            certifications: [1]"#]],
    );
}

#[test]
fn bare_texts_in_place_of_items() {
    check(
        json!({"skills": ["Rust", {"name": "Web"}], "languages": ["German"], "interests": ["Chess"], "work": ["Acme"]}),
        expect![[r#"
            basics: {}
            skills: [{"name":"Rust"},{"name":"Web"}]
            languages: [{"language":"German"}]
            interests: [{"name":"Chess"}]
            work: ["Acme"]
            ! /work/0: text where an object belongs; it is kept as it is and will be exported again, but not shown"#]],
    );
}

#[test]
fn address_as_object_or_as_text() {
    for location in [
        json!({"city": "Bonn", "state": "NRW", "planet": "Earth"}),
        json!({"place": "Bonn"}),
        json!({}),
        json!(null),
        json!("Bonn"),
        json!(""),
        json!(["Bonn"]),
        json!({"city": null, "address": ["a"]}),
    ] {
        let source = json!({"basics": {"location": location}});
        let (resume, _) = import_value(source.clone()).unwrap();
        let exported = export(&resume, Hidden::Keep);
        assert_eq!(lost(&source, &exported), Vec::<String>::new(), "{exported}");
        assert_eq!(exported["basics"]["location"].is_string(), location.is_string(), "{exported}");
    }
    let (mut resume, _) = import_value(json!({"basics": {"location": "Bonn"}})).unwrap();
    resume.basics.set(Field::City, "Bonn");
    assert_eq!(export(&resume, Hidden::Keep)["basics"]["location"], json!({"city": "Bonn", "place": "Bonn"}));
}

#[test]
fn wrong_types_do_not_block_the_rest() {
    check(
        json!({"basics": {"name": ["Ada"], "email": 5, "profiles": {"network": "X"}},
               "work": [{"position": true, "highlights": ["a", null, {"b": 1}, 2, "c"], "startDate": {"y": 2020}}, null, 7],
               "skills": {"name": "Rust"}, "volunteer": null, "meta": "m"}),
        expect![[r#"
            basics: {"email":"5","name":["Ada"],"profiles":{"network":"X"}}
            work: [{"position":"true","highlights":["a",null,{"b":1},"2","c"],"startDate":{"y":2020}},null,7]
            volunteer: null
            meta: "m"
            skills: {"name":"Rust"}
            ! /basics/profiles: an object where a list belongs; it is kept as it is and will be exported again, but not shown
            ! /basics/name: a list where text belongs; it is kept as it is and will be exported again, but not shown
            ! /basics/email: a number where text belongs; read as text
            ! /work/0/position: true or false where text belongs; read as text
            ! /work/0/startDate: an object where text belongs; it is kept as it is and will be exported again, but not shown
            ! /work/0/highlights/2: an object where text belongs; it is kept as it is and will be exported again, but not shown
            ! /work/0/highlights/3: a number where text belongs; read as text
            ! /work/2: a number where an object belongs; it is kept as it is and will be exported again, but not shown
            ! /skills: an object where a list belongs; it is kept as it is and will be exported again, but not shown"#]],
    );
    check(
        json!({"basics": [1], "skills": [{"keywords": "Rust, Go"}, {"keywords": 3}]}),
        expect![[r#"
            basics: [1]
            skills: [{"keywords":["Rust, Go"]},{"keywords":3}]
            ! /basics: a list where an object belongs; it is kept as it is and will be exported again, but not shown
            ! /skills/0/keywords: text where a list belongs; read as a list of one
            ! /skills/1/keywords: a number where a list belongs; it is kept as it is and will be exported again, but not shown"#]],
    );
}

#[test]
fn dates_in_words() {
    check(
        json!({"work": [{"startDate": "Spring 2020", "endDate": "2021-02-30"}, {"startDate": "2020", "endDateText": "Present"}, {"endDate": ""}],
               "certificates": [{"date": "soon"}]}),
        expect![[r#"
            basics: {}
            work: [{"startDateText":"Spring 2020","endDateText":"2021-02-30"},{"startDate":"2020","endDateText":"Present"},{"endDate":""}]
            certificates: [{"dateText":"soon"}]
            ! /work/0/startDate: not a date as YYYY, YYYY-MM or YYYY-MM-DD; kept and shown as it is written
            ! /work/0/endDate: not a date as YYYY, YYYY-MM or YYYY-MM-DD; kept and shown as it is written
            ! /certificates/0/date: not a date as YYYY, YYYY-MM or YYYY-MM-DD; kept and shown as it is written"#]],
    );
    check(
        json!({"work": [{"endDate": "soon", "endDateText": "later"}]}),
        expect![[r#"
            basics: {}
            work: [{"endDate":"soon","endDateText":"later"}]
            ! /work/0/endDate: not a date as YYYY, YYYY-MM or YYYY-MM-DD; kept and shown as it is written"#]],
    );
}

#[test]
fn order_of_members_is_order_of_sections() {
    check(
        json!({"skills": [], "basics": {"profiles": []}, "unknown": 1, "work": []}),
        expect![[r#"
            basics: {"profiles":[]}
            skills: []
            work: []
            unknown: 1"#]],
    );
}

#[test]
fn what_json_resume_cannot_say_travels_in_meta() {
    let mut resume = Resume::blank();
    let (profiles, work) = (resume.sections[0].id, &resume.sections[1]);
    let (work, job) = (work.id, work.items[0].id);
    for edit in [
        Edit::SetLanguage { language: "de".into() },
        Edit::MoveSection { section: profiles, index: 3 },
        Edit::SetText { item: job, field: Field::Name, value: "Acme".into() },
        Edit::SetLines { item: job, list: List::Highlights, lines: vec!["a".into(), "b".into()] },
        Edit::HideLine { item: job, list: List::Highlights, index: 1, hidden: true },
        Edit::DuplicateSection { section: work },
        Edit::SetSectionTitle { section: work, title: "Jobs".into() },
        Edit::AddSection { kind: SectionKind::Custom, title: "Talks".into(), index: 0 },
    ] {
        resume.apply(edit).unwrap();
    }
    let talk = resume.sections[0].items[0].id;
    resume.apply(Edit::SetText { item: talk, field: Field::Title, value: "Rust".into() }).unwrap();
    resume.apply(Edit::HideItem { item: talk, hidden: true }).unwrap();
    let exported = export(&resume, Hidden::Keep);
    assert_eq!(renumbered(import_value(exported.clone()).unwrap().0), renumbered(resume.clone()));
    expect![[r#"{"work":[{"name":"Acme","highlights":["a","b"]},{"name":"Acme","highlights":["a","b"]}],"velvit":{"version":1,"language":"de","sections":[{"kind":"custom","title":"Talks","count":1,"hiddenItems":[0],"items":[{"title":"Rust"}]},{"kind":"work","title":"Jobs","count":1,"hiddenLines":[{"item":0,"list":"highlights","lines":[1]}]},{"kind":"work","count":1,"hiddenLines":[{"item":0,"list":"highlights","lines":[1]}]},{"kind":"education","count":1},{"kind":"skills","count":1},{"kind":"profiles","count":1}]}}"#]]
    .assert_eq(&json!({"work": exported["work"], "velvit": exported["meta"]["velvit"]}).to_string());

    let sent = export(&resume, Hidden::Omit);
    assert_eq!(sent["work"], json!([{"name": "Acme", "highlights": ["a"]}, {"name": "Acme", "highlights": ["a"]}]));
    assert!(!sent.to_string().contains("hidden"), "{sent}");
    assert!(!sent.to_string().contains("Rust"), "{sent}");
}

#[test]
fn a_plain_resume_needs_no_layout() {
    assert_eq!(export(&Resume::blank(), Hidden::Keep).get("meta"), None);
    let (resume, _) = import_value(json!({"basics": {"summary": "負責公司雲端平台的建設"}})).unwrap();
    assert_eq!(resume.language, "zh-Hant");
    assert_eq!(export(&resume, Hidden::Keep).get("meta"), None);
}

#[test]
fn a_layout_that_no_longer_fits_hides_nothing_wrong() {
    let velvit = json!({"version": 1, "sections": [{"kind": "work", "title": "Jobs", "count": 1, "hiddenItems": [0]}]});
    let source = json!({"work": [{"name": "new"}, {"name": "old"}], "skills": ["x"], "meta": {"velvit": velvit}});
    let (resume, warnings) = import_value(source).unwrap();
    assert_eq!(resume.sections[0].title, "Jobs");
    assert!(resume.sections[0].items.iter().all(|item| !item.hidden));
    assert_eq!(resume.sections[1].kind, SectionKind::Skills);
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].path, "/meta/velvit/sections/0");
}

#[test]
fn a_layout_of_the_future_is_left_alone() {
    check(
        json!({"skills": ["x"], "meta": {"velvit": {"version": 2, "sections": 5}, "theme": "even"}}),
        expect![[r#"
            basics: {}
            skills: [{"name":"x"}]
            meta: {"velvit":{"version":2,"sections":5},"theme":"even"}
            ! /meta/velvit: not understood; order, headings and hidden parts are taken from the rest of the file"#]],
    );
}

#[test]
fn a_meta_that_is_no_object_makes_room_and_returns() {
    let (mut resume, _) = import_value(json!({"meta": [1]})).unwrap();
    resume.apply(Edit::SetLanguage { language: "fr".into() }).unwrap();
    let exported = export(&resume, Hidden::Keep);
    assert_eq!(exported["meta"]["velvit"]["meta"], json!([1]));
    assert_eq!(import_value(exported).unwrap().0, resume);
}

#[test]
fn languages() {
    for (source, expected) in [
        (json!({"language": "en"}), "en"),
        (json!({"language": "en", "meta": {"language": "de_AT"}}), "de-AT"),
        (json!({"language": "en", "meta": {"velvit": {"version": 1, "language": "fr"}}}), "fr"),
        (json!({"language": "English"}), ""),
        (json!({"basics": {"name": "山田 たろう"}}), "ja"),
        (
            json!({"basics": {"name": "山田 たろう", "image": "data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}),
            "ja",
        ),
        (json!({}), ""),
    ] {
        assert_eq!(import_value(source.clone()).unwrap().0.language, expected, "{source}");
    }
}

#[track_caller]
fn check_refused(text: &str, expected: &str) {
    assert_eq!(import(text).unwrap_err().to_string(), expected);
}

#[test]
fn refusals_name_the_place() {
    check_refused("", "line 1, column 0: not valid JSON (EOF while parsing a value)");
    check_refused("{\n\"basics\": {,}}", "line 2, column 12: not valid JSON (key must be a string)");
    check_refused("[]", "the file holds a list; a JSON Resume is an object such as {\"basics\": {\"name\": \"…\"}}");
    check_refused(&"[".repeat(100_000), "line 1, column 128: nested deeper than 64 levels");
    let deep = format!("{{\"x\": {}{}}}", "[".repeat(64), "]".repeat(64));
    check_refused(&deep, &format!("/x{}: nested deeper than 64 levels", "/0".repeat(63)));
    check_refused(&" ".repeat(MAX_BYTES + 1), "the file has 2097153 bytes; up to 2097152 are accepted");
    check_refused(&json!({"work": vec![json!({}); 2001]}).to_string(), "/work: 2001 elements; up to 2000 are accepted");
    check_refused(
        &json!({"work": vec![json!({}); 1500], "skills": vec![json!({}); 501]}).to_string(),
        ": 2001 items; up to 2000 are accepted",
    );
    check_refused(
        &json!({"basics": {"a/b": "x".repeat(100_001)}}).to_string(),
        "/basics/a~1b: longer than 100000 characters",
    );
}

#[test]
fn byte_order_mark_and_exact_limits_are_fine() {
    assert_eq!(import("\u{feff}{\"basics\": {\"name\": \"Ada\"}}").unwrap().0.name(), "Ada");
    let source = json!({"basics": {"name": "é".repeat(100_000)}, "work": vec![json!({}); 2000]});
    let (resume, _) = import(&source.to_string()).unwrap();
    assert_eq!(check_limits(&resume), Ok(()));
}

#[test]
fn a_photo_is_a_part_of_the_file() {
    let photo = format!("data:image/jpeg;base64,{}", "A".repeat(400_000));
    let source = json!({"basics": {"name": "Ada", "image": photo}});
    let (resume, warnings) = import(&source.to_string()).unwrap();
    assert_eq!((check_limits(&resume), warnings.len()), (Ok(()), 0));
    assert_eq!(export(&resume, Hidden::Keep)["basics"], source["basics"]);
    let larger = json!({"basics": {"image": format!("{photo}{}", "A".repeat(100_000))}});
    check_refused(&larger.to_string(), "/basics/image: longer than 500000 characters");
}

#[test]
fn members_written_twice_are_kept() {
    let (resume, warnings) = import(r#"{"basics": {"name": "A", "name": "B"}}"#).unwrap();
    assert_eq!(resume.name(), "B");
    assert_eq!(warnings[0].path, "/basics/name");
    assert_eq!(export(&resume, Hidden::Keep)["basics"], json!({"name": "B", "name (1)": "A"}));
}

#[test]
fn warnings_are_bounded() {
    let (_, warnings) = import_value(json!({"work": vec![json!({"name": 1}); 1000]})).unwrap();
    assert_eq!(warnings.len(), 201);
    assert_eq!(warnings[200].message, "and 800 more parts like these");
}

#[test]
fn samples_survive_and_are_shown() {
    for (name, text) in samples() {
        let source: Value = serde_json::from_str(&text).unwrap();
        let (resume, warnings) = import(&text).unwrap();
        assert_eq!(warnings, [], "{name}");
        let exported = export(&resume, Hidden::Keep);
        assert_eq!(lost(&source, &exported), Vec::<String>::new(), "{name}");
        assert_eq!(renumbered(import_value(exported).unwrap().0), renumbered(resume.clone()), "{name}");
        let outline = Outline::of(&resume);
        let shown = outline.texts().collect::<Vec<_>>().join("\n");
        let mut missing = Vec::new();
        for section in [
            "basics",
            "work",
            "volunteer",
            "education",
            "awards",
            "certificates",
            "publications",
            "skills",
            "languages",
            "interests",
            "references",
            "projects",
        ] {
            visible_texts(section, &source[section], &mut |path, text| {
                for line in text.lines() {
                    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
                    if !shown.contains(&line) {
                        missing.push(format!("{path}: {line}"));
                    }
                }
            });
        }
        assert_eq!(missing, Vec::<String>::new(), "{name}");
    }
}

/// Calls `found` with every text below `value` that a reader should see.
fn visible_texts(path: &str, value: &Value, found: &mut impl FnMut(&str, &str)) {
    let key = path.rsplit('/').next().unwrap_or_default();
    match value {
        Value::String(text) if key.ends_with("Date") || key == "date" => {
            assert_ne!(text, "", "{path}");
        }
        // Photos, labels of links and members that no schema knows are not shown; profiles show the user name.
        Value::String(_) if matches!(key, "image" | "picture" | "urlLabel" | "calendar" | "dialect") => {}
        Value::String(_) if path.contains("profiles") && key == "url" => {}
        Value::String(text) if matches!(key, "url" | "website") => {
            let shown = text.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
            found(path, shown);
        }
        Value::String(text) if key == "endDateText" && text == "Present" => found(path, text),
        Value::String(text) => found(path, text),
        Value::Array(values) => values.iter().for_each(|value| visible_texts(path, value, found)),
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| visible_texts(&format!("{path}/{key}"), value, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
