//! What is in the file besides the texts.

mod support;

use docx::{DocxError, Properties, docx};
use expect_test::{Expect, expect};
use resume::design::{Color, Columns, Design, Flow, Margins, PageNumbers, Paper, Percent, TextSize};
use resume::json_resume::import;
use resume::outline::Outline;
use resume::{Resume, SectionKind, samples};
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

/// The file for a resume of `design`.
fn designed(design: Design) -> Vec<u8> {
    file(&Outline::of(&Resume { design, ..samples::software_engineer() }))
}

#[test]
fn the_design_sets_paper_fonts_and_colour() {
    let file = designed(Design {
        paper: Some(Paper::Letter),
        margins: Some(Margins::mm(20, 25)),
        body_font: Some("Velvit Serif".into()),
        size: Some(TextSize(115)),
        line_height: Some(Percent(150)),
        accent: Some(Color::hex(0x7a_2e_8e)),
        hyphenation: Some(true),
        ..Design::default()
    });
    let document = part(&file, "word/document.xml");
    assert!(document.contains("<w:pgSz w:w=\"12240\" w:h=\"15840\""), "{document:.400}");
    assert!(document.contains("w:top=\"1134\"") && document.contains("w:left=\"1417\""));
    let styles = part(&file, "word/styles.xml");
    for expected in
        ["w:ascii=\"Cambria\"", "<w:sz w:val=\"23\"/>", "w:line=\"345\"", "w:lineRule=\"atLeast\"", "7A2E8E"]
    {
        assert!(styles.contains(expected), "{expected} in {styles}");
    }
    assert!(part(&file, "word/settings.xml").contains("<w:autoHyphenation w:val=\"1\"/>"));
    assert!(
        part(&file, "word/fontTable.xml")
            .contains("w:name=\"Cambria\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>")
    );
}

#[test]
fn two_columns_begin_below_the_head() {
    let file = designed(Design { columns: Some(Columns::Two), ..Design::default() });
    let document = part(&file, "word/document.xml");
    let (head, rest) = document.split_once("</w:sectPr>").unwrap();
    assert!(head.contains("Maren Holloway") && !head.contains("Heading1") && !head.contains("w:num=\"2\""));
    assert!(rest.contains("<w:type w:val=\"continuous\"/>") && rest.contains("<w:cols w:num=\"2\" w:space=\"454\"/>"));
    let one = part(&designed(Design::default()), "word/document.xml");
    let texts = |document: &str| paragraphs(document).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    assert_eq!(texts(&document), texts(&one), "the order of reading stays");
    assert_eq!(one.matches("<w:sectPr").count(), 1);
}

#[test]
fn a_section_is_put_on_pages_as_asked() {
    let mut resume = samples::software_engineer();
    let section = resume.section_of(SectionKind::Work).unwrap();
    let (section, item) = (section.id, section.items[1].id);
    resume.design.flow.insert(section, Flow { new_page: true, ..Flow::default() });
    resume.design.flow.insert(item, Flow { keep_together: true, ..Flow::default() });
    let document = part(&file(&Outline::of(&resume)), "word/document.xml");
    assert_eq!(document.matches("<w:pageBreakBefore").count(), 1);
    let plain = part(&file(&Outline::of(&samples::software_engineer())), "word/document.xml");
    assert_eq!(plain.matches("<w:keepLines").count(), 0);
    let (kept, lines) = (document.matches("<w:keepLines").count(), document.matches("<w:keepNext").count());
    assert!(kept > 2 && lines > plain.matches("<w:keepNext").count(), "{kept} {lines}");
}

#[test]
fn the_footer_is_as_asked() {
    let footer = |design| part(&designed(design), "word/footer1.xml");
    let own = footer(Design { footer: "References on request".into(), ..Design::default() });
    assert!(own.contains("References on request") && own.contains("NUMPAGES") && !own.contains("Maren"), "{own}");
    let none = footer(Design { page_numbers: Some(PageNumbers::Never), ..Design::default() });
    assert!(!none.contains("PAGE") && !none.contains("Maren"), "{none}");
}

#[test]
fn a_font_of_ones_own_is_named_with_one_that_every_word_has() {
    let file = designed(Design { body_font: Some("Acme & Sons' Sans".into()), ..Design::default() });
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains("w:ascii=\"Acme &amp; Sons"), "{styles:.600}");
    let fonts = part(&file, "word/fontTable.xml");
    assert!(fonts.contains("Sans\"><w:altName w:val=\"Calibri\"/>"), "{fonts}");
    let odd = designed(Design { body_font: Some("\"> <odd".into()), ..Design::default() });
    assert!(!part(&odd, "word/fontTable.xml").contains("odd"), "no font can have this name");
}
