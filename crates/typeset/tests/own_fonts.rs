//! Fonts that a person uploaded.

#[path = "support/acme.rs"]
mod acme;
mod support;

use acme::{acme, acme_regular, endless, variable, with_rights};
use resume::design::Design;
use resume::outline::Outline;
use resume::{Resume, samples};
use support::{ENGINE, blank, poppler};
use typeset::{EmbeddingRights, FontRefusal, OwnFile, OwnFont, PdfInfo, Session, bundled_fonts, check_font};

const REGULAR: &str = "FiraSans-Regular.ttf";

fn in_acme(name: &str, language: &str) -> Outline {
    let mut outline =
        Outline { name: "Heading".into(), summary: vec![name.into()], language: language.into(), ..blank() };
    outline.design.body_font = "Acme Sans".into();
    outline
}

#[test]
fn a_font_says_what_it_is() {
    let facts = check_font(&acme(REGULAR)).unwrap();
    assert_eq!((facts.family.as_str(), facts.weight, facts.italic), ("Acme Sans", 400, false));
    assert_eq!((facts.rights, facts.scripts), (EmbeddingRights::Installable, vec!["Latin", "Greek", "Cyrillic"]));
    let bold = check_font(&acme("FiraSans-SemiBold.ttf")).unwrap();
    assert_eq!((bold.family.as_str(), bold.weight), ("Acme Sans", 600));
    assert!(check_font(&acme("FiraSans-Italic.ttf")).unwrap().italic);
}

#[test]
fn what_may_not_or_cannot_be_used_is_refused_with_the_reason() {
    let check = |file: &[u8], expected: FontRefusal| assert_eq!(check_font(file), Err(expected));
    let font = acme(REGULAR);
    // OpenType 1.9, OS/2, fsType: bit 1 restricted, 8 no subsetting, 9 bitmaps only.
    check(&with_rights(font.clone(), 0x0002), FontRefusal::Restricted);
    check(&with_rights(font.clone(), 0x0108), FontRefusal::NoSubsets);
    check(&with_rights(font.clone(), 0x0204), FontRefusal::BitmapsOnly);
    for (rights, expected) in [(0x0004, EmbeddingRights::PreviewAndPrint), (0x0008, EmbeddingRights::Editable)] {
        assert_eq!(check_font(&with_rights(font.clone(), rights)).unwrap().rights, expected);
    }
    check(&variable(font.clone()), FontRefusal::Variable);
    check(&endless(font.clone()), FontRefusal::Damaged);
    check(b"", FontRefusal::NoFont);
    check(b"%PDF-1.7", FontRefusal::NoFont);
    check(b"wOF2 and more", FontRefusal::Web);
    check(b"wOFF and more", FontRefusal::Web);
    check(&[b"ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10".as_slice(), &font].concat(), FontRefusal::Collection);
    check(&font[..font.len() / 50], FontRefusal::Damaged);
    let bundled = bundled_fonts().iter().find(|bundled| bundled.file_name == REGULAR).unwrap();
    check(bundled.bytes, FontRefusal::Bundled);
    assert!(FontRefusal::Restricted.to_string().starts_with("The licence in this font forbids"));
}

#[test]
fn pages_are_set_in_it_and_pdfs_embed_it() {
    let outline = in_acme("Hello Здравствуй", "en");
    let engine = ENGINE.with_own_fonts(vec![acme_regular()]);
    let layout = engine.typeset(&outline).unwrap();
    assert!(layout.svg_pages()[0].contains("font-family=\"Acme Sans\""));
    let fonts = poppler("pdffonts", &[], &layout.pdf(&PdfInfo::default()).unwrap());
    let line = fonts.lines().find(|line| line.contains("AcmeSans")).expect("the font is in the PDF");
    assert!(line.contains("yes yes yes"), "{line}");
    // Another person has no such font.
    let other = ENGINE.typeset(&outline).unwrap();
    assert!(other.svg_pages().iter().all(|page| !page.contains("Acme")));
    assert_eq!(other.missing_glyphs(), Vec::<char>::new());
}

#[test]
fn what_it_lacks_is_set_in_other_fonts() {
    for (text, language, family) in [
        ("Ada 職務", "ja", "Velvit Sans JP"),
        ("Ada עדה", "he", "Noto Sans Hebrew"),
        ("Ada آدا", "fa", "Vazirmatn"),
        ("Ada 😀", "en", "Noto Emoji"),
    ] {
        let layout = ENGINE.with_own_fonts(vec![acme_regular()]).typeset(&in_acme(text, language)).unwrap();
        assert_eq!(layout.missing_glyphs(), Vec::<char>::new(), "{text}");
        let page = layout.svg_pages().remove(0);
        assert!(page.contains("Acme Sans") && page.contains(family), "{text}: {page}");
    }
}

#[test]
fn the_order_of_the_files_makes_no_difference() {
    let design = Design { body_font: Some("Acme Sans".into()), ..Design::default() };
    let outline = Outline::of(&Resume { design, ..samples::nurse() });
    let files = ["FiraSans-Regular.ttf", "FiraSans-SemiBold.ttf", "FiraSans-Italic.ttf"];
    let fonts: Vec<OwnFont> = files.iter().filter_map(|file| OwnFont::new(acme(file))).collect();
    let pdf =
        |fonts: Vec<OwnFont>| ENGINE.with_own_fonts(fonts).typeset(&outline).unwrap().pdf(&PdfInfo::default()).unwrap();
    assert!(pdf(fonts.clone()) == pdf(fonts.into_iter().rev().collect()));
}

#[test]
fn a_session_asks_for_its_files_and_makes_the_same_bytes() {
    let outline = in_acme("Ada עדה", "he");
    let mut session = Session::default();
    let own = OwnFile { family: "Acme Sans".into(), name: "own/1".into() };
    session.set_own_files(vec![own, OwnFile { family: "Other".into(), name: "own/2".into() }]);
    assert_eq!(session.missing_fonts(&outline), ["own/1"]);
    session.add_font("own/1", acme(REGULAR));
    let names = session.missing_fonts(&outline);
    assert!(names.contains(&"NotoSansHebrew-Regular.ttf".to_owned()), "{names:?}");
    for name in names {
        let font = bundled_fonts().iter().find(|font| font.file_name == name).unwrap();
        session.add_font(&name, font.bytes.to_vec());
    }
    assert_eq!(session.missing_fonts(&outline), [""; 0]);
    let info = PdfInfo::default();
    let engine = ENGINE.with_own_fonts(vec![acme_regular()]);
    assert!(session.pdf(&outline, &info).unwrap() == engine.typeset(&outline).unwrap().pdf(&info).unwrap());
    // Its owner deletes it.
    session.set_own_files(vec![]);
    let without = session.update(&outline, true).unwrap();
    assert!(without.changed.iter().all(|(_, page)| !page.contains("Acme")));
}

#[test]
fn the_source_names_it_before_what_stands_for_it() {
    let source = typeset::source(&in_acme("Ada", "en"), 1);
    assert!(source.lines().nth(2).unwrap().contains("Acme Sans, Velvit Sans"), "{source:.400}");
}
