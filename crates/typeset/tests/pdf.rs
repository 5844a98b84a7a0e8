//! The PDF file, judged by poppler.

mod support;

use expect_test::expect;
use resume::outline::Outline;
use support::{ENGINE, ada, blank, poppler};
use typeset::PdfInfo;

fn pdf(outline: &Outline, info: &PdfInfo) -> Vec<u8> {
    ENGINE.typeset(outline).and_then(|layout| layout.pdf(info)).expect("a PDF")
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let first = pdf(&ada(), &PdfInfo::default());
    typeset::evict(0);
    let again =
        typeset::Engine::with_bundled_fonts().typeset(&ada()).and_then(|layout| layout.pdf(&PdfInfo::default()));
    assert!(again.expect("a PDF") == first, "a second engine writes other bytes");
}

#[test]
fn it_says_what_it_is() {
    let info =
        PdfInfo { title: "Ada Lovelace – Resume".into(), author: String::new(), keywords: vec!["loops".into()] };
    let file = pdf(&ada(), &info);
    let text = String::from_utf8_lossy(&file);
    // Typst's own validator accepted the file as PDF/UA-1, or this would not be there.
    assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(text.contains("en-GB"));
    assert!(!text.contains("CreationDate") && !text.contains("<xmp:CreateDate>"), "no clock is read");
}

#[test]
fn links_work() {
    let file = pdf(&ada(), &PdfInfo::default());
    let text = String::from_utf8_lossy(&file);
    for address in
        ["mailto:ada@example.org", "tel:+442079460000", "https://ada.example.org/", "http://engine.example.org"]
    {
        assert!(text.contains(&format!("/URI({address})")) || text.contains(&format!("/URI ({address})")), "{address}");
    }
}

#[test]
fn text_is_selectable_in_reading_order() {
    expect![[r#"
        Ada Lovelace
        Mathematician
        London | ada@example.org | +44 20 7946 0000 | ada.example.org
        Writes programs for engines that do not exist yet.
        Experience
        Analyst Jun 1842 – Sep 1843
        Analytical Engine · part-time · engine.example.org Marylebone
        Translated a paper and tripled its length.
        • Computed Bernoulli numbers
        • Found the first efficient bug
        Roles: author, translator · mathematics
        Skills
        Methods: series, loops
        Languages
        English · native French · fluent
"#]]
    .assert_eq(&poppler("pdftotext", &["-raw"], &pdf(&ada(), &PdfInfo::default())));
}

#[test]
fn places_to_break_leave_no_trace() {
    let address =
        "example.org/search?query=everything&language=any&page=1&size=100&sort=name&order=up&view=list&theme=dark";
    let outline = Outline { label: address.into(), ..blank() };
    let text = poppler("pdftotext", &["-raw"], &pdf(&outline, &PdfInfo::default()));
    assert!(text.contains("&\n") || text.contains("=\n"), "it is broken somewhere: {text:?}");
    assert!(text.replace('\n', "").contains(address), "{text:?}");
}
