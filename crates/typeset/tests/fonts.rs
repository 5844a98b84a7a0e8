//! Which fonts a document gets.

mod support;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use resume::design::FONT_FAMILIES;
use resume::outline::Outline;
use support::{ENGINE, ada, blank};
use typeset::{BundledFont, Engine, bundled_fonts, needed_fonts};
use typst::foundations::Bytes;
use typst::text::{Font, FontStyle};

fn outline(language: &str, name: &str) -> Outline {
    Outline { language: language.into(), name: name.into(), ..blank() }
}

fn families(outline: &Outline) -> Vec<&'static str> {
    let mut families: Vec<&str> = needed_fonts(outline).iter().map(|font| font.family).collect();
    families.dedup();
    families
}

/// Compares the families that are needed beside Velvit Sans, and sees that the pages have all glyphs.
#[track_caller]
fn check(language: &str, name: &str, expected: &[&str]) {
    let outline = outline(language, name);
    assert_eq!(families(&outline), [&["Velvit Sans"], expected].concat(), "{language} {name}");
    let missing = ENGINE.typeset(&outline).expect("a layout").missing_glyphs();
    assert!(missing.is_empty(), "{language} {name}: {missing:?}");
}

#[test]
fn only_the_scripts_of_the_document() {
    check("en", "Zoë Žižek – Αδα Ада Nguyễn", &[]);
    check("ar", "آدا لوفلايس، 2020", &["Vazirmatn"]);
    check("fa", "گفت‌وگو پژوهش ۱۳۹۹", &["Vazirmatn"]);
    check("ur", "تجربہ ٹیم ڈیٹا", &["Vazirmatn"]);
    check("he", "עדה לאבלייס (2020)", &["Noto Sans Hebrew"]);
    check("th", "เอดา ประสบการณ์", &["Sarabun"]);
    check("hi", "एडा लवलेस कार्य", &["Noto Sans Devanagari"]);
    check("en", "Ada 😀 👩‍💻 👍🏽", &["Noto Emoji"]);
    check("en", "Ada ☎ ✉ ⚙", &["Noto Sans Symbols", "Noto Sans Symbols 2"]);
    check("ja", "職務経歴", &["Velvit Sans JP"]);
    check("ja", "Ada – Lovelace", &["Velvit Sans JP"]);
    check("en", "汉字", &["Velvit Sans SC"]);
    check("zh-TW", "漢字", &["Velvit Sans TC"]);
    check("ko", "漢字 이력서", &["Velvit Sans JP", "Velvit Sans KR"]);
    // The bold of the first has no such character.
    check("ja", "丕", &["Velvit Sans JP", "Velvit Sans TC"]);
}

#[test]
fn the_families_of_the_design_and_what_they_lack() {
    let mut outline = Outline { summary: vec!["Text Текст".into()], ..outline("en", "Ada Ада") };
    outline.design.body_font = "crimson pro".into();
    outline.design.heading_font = "Jost".into();
    assert_eq!(families(&outline), ["Velvit Sans", "Jost", "Velvit Serif", "Crimson Pro"]);
    let svg = ENGINE.typeset(&outline).expect("a layout").svg_pages().remove(0);
    let family_of = |text: &str| {
        let before = &svg[..svg.find(text).unwrap_or_else(|| panic!("{text} is not in {svg}"))];
        before.rsplit("font-family=\"").next().and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    assert_eq!(["Ada", "Text", "Текст"].map(family_of), ["Jost", "Crimson Pro", "Velvit Serif"]);
    // What is no family to choose is the template's.
    outline.design.body_font = "Comic Sans".into();
    outline.design.heading_font = "Noto Emoji".into();
    assert_eq!(families(&outline), ["Velvit Sans"]);
}

#[test]
fn every_family_to_choose_has_all_of_ascii_in_two_weights() {
    for family in FONT_FAMILIES {
        let files: Vec<&BundledFont> = bundled_fonts().iter().filter(|font| font.family == family.name).collect();
        let upright = files.iter().filter(|font| !font.italic).count();
        assert_eq!(upright, 2, "{}", family.name);
        for file in files {
            assert!((' '..='~').all(|c| file.has(c)), "{}", file.file_name);
        }
    }
}

#[test]
fn the_index_tells_the_truth_about_the_files() {
    for bundled in bundled_fonts() {
        let name = bundled.file_name;
        let font = Font::new(Bytes::new(bundled.bytes), 0).unwrap_or_else(|| panic!("{name} is no font"));
        let info = font.info();
        let style = (info.family.as_str(), info.variant.weight.to_number(), info.variant.style == FontStyle::Italic);
        assert_eq!(style, (bundled.family, bundled.weight, bundled.italic), "{name}");
        let fnv1a = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        assert_eq!(bundled.bytes.iter().fold(0x811c_9dc5, fnv1a), bundled.version(), "{name}: run fonts/subset.py");
        let covered: BTreeSet<u32> = info.coverage.iter().collect();
        // Every character that it has, and the neighbours that it has not.
        let probes = covered.iter().flat_map(|code| [code.saturating_sub(1), *code, code + 1]);
        let wrong = probes.filter_map(char::from_u32).find(|c| bundled.has(*c) != covered.contains(&u32::from(*c)));
        assert_eq!(wrong, None, "{name}: run fonts/subset.py");
    }
}

/// The promise to the browser, which fetches nothing else.
#[test]
fn an_engine_with_only_the_needed_fonts_makes_the_same_pages() {
    let mut designed = ada();
    designed.design.body_font = "EB Garamond".into();
    for outline in [ada(), designed, outline("ar", "آدا 漢字 😀"), outline("ja", "職務経歴 丕 — “a”")]
    {
        let few = Engine::new(needed_fonts(&outline).iter().map(|font| (font.file_name, font.bytes)));
        let (few, all) = (few.typeset(&outline).expect("a layout"), ENGINE.typeset(&outline).expect("a layout"));
        assert_eq!(few.svg_pages(), all.svg_pages());
        assert_eq!(few.pdf(&Default::default()), all.pdf(&Default::default()));
    }
}

#[test]
fn choosing_takes_no_time() {
    let long = outline("ja", &"職務経歴のまとめ, ".repeat(2_000));
    needed_fonts(&long);
    let start = Instant::now();
    (0..10).for_each(|_| assert_eq!(needed_fonts(&long).len(), 5));
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
}
