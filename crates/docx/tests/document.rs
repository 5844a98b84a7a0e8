//! What is in the file besides the texts.

mod support;

use docx::{DocxError, Properties, docx};
use expect_test::{Expect, expect};
use resume::json_resume::import;
use resume::outline::Outline;
use resume::samples;
use support::{file, paragraphs, part};

fn outline(json: &str) -> Outline {
    Outline::of(&import(json).unwrap().0)
}

/// Compares the paragraphs of the document: style, then text.
#[track_caller]
fn check(json: &str, expected: Expect) {
    let document = part(&file(&outline(json)), "word/document.xml");
    let lines: Vec<String> = paragraphs(&document).iter().map(|(style, text)| format!("{style}: {text}")).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn words_own_styles() {
    check(
        r#"{"basics": {"name": "Ada", "label": "Engineer", "email": "ada@a.io", "phone": "+44 1234", "summary": "One.\nTwo."},
            "work": [{"position": "Dev", "name": "Acme", "location": "Bonn", "startDate": "2020", "url": "https://a.io",
                      "summary": "Led", "highlights": ["a", "b"], "keywords": ["Rust", "Go"]}, {"name": "B"}],
            "skills": [{"name": "Web", "level": "Expert", "keywords": ["HTML", "CSS"]}, "Rust"],
            "languages": [{"language": "German", "fluency": "Native"}, {"language": "English"}]}"#,
        expect![[r#"
            Title: Ada
            Subtitle: Engineer
            ContactDetails: ada@a.io  |  +44 1234
            : One.
            : Two.
            Heading1: Experience
            Heading2: Dev	2020 – Present
            EntryDetails: Acme · a.io	Bonn
            : Led
            ListBullet: a
            ListBullet: b
            Keywords: Rust, Go
            : B
            Heading1: Skills
            : Web · Expert: HTML, CSS
            : Rust
            Heading1: Languages
            : German · Native  |  English"#]],
    );
}

#[test]
fn punctuation_of_the_language() {
    check(
        r#"{"language": "ja", "skills": [{"name": "言語", "keywords": ["Rust", "Go"]}]}"#,
        expect![[r#"
        Heading1: スキル
        : 言語：Rust、Go"#]],
    );
}

#[test]
fn links_are_relationships_and_nothing_else_is() {
    let outline = outline(
        r#"{"basics": {"email": "a@b.io", "phone": "+1 234", "url": "https://x.io/?a=1&b=\"2\"", "profiles": [
            {"network": "Evil", "url": "javascript:alert(1)"}]}}"#,
    );
    let file = file(&outline);
    let relations = part(&file, "word/_rels/document.xml.rels");
    let targets: Vec<&str> = relations.split("Target=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    expect![[r#"
        styles.xml
        numbering.xml
        settings.xml
        fontTable.xml
        footer1.xml
        mailto:a@b.io
        tel:+1234
        https://x.io/?a=1&amp;b=%222%22"#]]
    .assert_eq(&targets.join("\n"));
    let document = part(&file, "word/document.xml");
    for link in 1..=3 {
        assert!(document.contains(&format!("r:id=\"rIdLink{link}\"")), "{link}");
    }
    assert!(!relations.contains("javascript"));
}

#[test]
fn properties_and_language() {
    let file = file(&Outline::of(&samples::software_engineer()));
    let core = part(&file, "docProps/core.xml");
    for expected in [
        "<dc:title>A &amp; B &lt;c&gt;</dc:title>",
        "<dc:creator>Maren Holloway</dc:creator>",
        "<dc:language>en-GB</dc:language>",
        ">2026-01-02T03:04:05Z</dcterms:created>",
    ] {
        assert!(core.contains(expected), "{expected} in {core}");
    }
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
}

#[test]
fn one_default_style_one_list_a_footer_with_fields() {
    let file = file(&Outline::of(&samples::nurse()));
    let styles = part(&file, "word/styles.xml");
    assert_eq!(styles.matches("w:styleId=\"Normal\"").count(), 1);
    assert_eq!(styles.matches("w:type=\"paragraph\" w:styleId=\"Normal\" w:default=\"1\"").count(), 1, "{styles}");
    let numbering = part(&file, "word/numbering.xml");
    assert_eq!((numbering.matches("<w:abstractNum ").count(), numbering.matches("<w:num ").count()), (1, 1));
    let footer = part(&file, "word/footer1.xml");
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"), "{footer}");
    let document = part(&file, "word/document.xml");
    assert!(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\""), "{document}");
    assert!(document.contains("r:id=\"rIdFooter1\""));
}

#[test]
fn the_same_outline_gives_the_same_bytes() {
    let first = file(&Outline::of(&samples::nurse()));
    file(&Outline::of(&samples::software_engineer()));
    assert!(first == file(&Outline::of(&samples::nurse())));
    assert!(first.len() < 20_000, "{} bytes are not compressed", first.len());
}

#[test]
fn texts_that_xml_cannot_hold_are_cleaned() {
    let mut outline = Outline::of(&samples::nurse());
    outline.name = "Ada\u{b}\0 <b>&amp;\u{fffe}".to_owned();
    outline.summary = vec!["two\nlines".to_owned()];
    let document = part(&file(&outline), "word/document.xml");
    let texts = paragraphs(&document);
    assert_eq!(texts[0].1, "Ada <b>&amp;");
    assert!(texts.iter().any(|(_, text)| text == "two lines"));
}

#[test]
fn an_empty_resume_is_a_document_too() {
    assert_eq!(paragraphs(&part(&file(&outline("{}")), "word/document.xml")), []);
}

#[test]
fn a_date_in_another_form_is_refused() {
    let properties = Properties { created: Some("yesterday".to_owned()), ..Properties::default() };
    let result = docx(&Outline::of(&samples::nurse()), &properties);
    assert!(matches!(result, Err(DocxError::Created)), "{result:?}");
}
