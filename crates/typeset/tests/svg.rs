//! The SVG pages.

mod support;

use expect_test::{Expect, expect};
use resume::outline::Outline;
use support::{ENGINE, ada, blank, link};

fn page(outline: &Outline) -> String {
    ENGINE.typeset(outline).expect("a layout").svg_pages().remove(0)
}

#[test]
fn text_stays_text() {
    let svg = page(&ada());
    assert!(svg.len() < 8_000, "{} bytes", svg.len());
    assert!(svg.contains(">Computed Bernoulli numbers</text>"));
    assert!(svg.contains(r#"lang="en-GB""#));
    assert!(!svg.contains("<path d=\"M0 0") && !svg.contains("<use"), "no glyph is drawn as an outline");
}

#[track_caller]
fn check_link(text: &str, href: &str, expected: Expect) {
    let svg = page(&Outline { contacts: vec![link(text, Some(href))], ..blank() });
    let from = svg.find("<a ").expect("a link");
    let to = svg[from..].find("</a>").expect("its end");
    let tag = svg[from..from + to].split("<text").next().unwrap_or_default();
    assert!(svg[from..from + to].contains("<text"), "the text is inside of the link");
    expected.assert_eq(tag);
}

#[test]
fn links() {
    check_link(
        "ada.example.org",
        "https://ada.example.org/?a=1&b=2",
        expect![[r#"<a href="https://ada.example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">"#]],
    );
    check_link("ada@example.org", "mailto:ada@example.org", expect![[r#"<a href="mailto:ada@example.org">"#]]);
    check_link("+44 20", "tel:+4420", expect![[r#"<a href="tel:+4420">"#]]);
}

#[test]
fn what_people_type_is_never_a_tag() {
    let svg = page(&Outline { name: r#"<script>alert("1")</script> & 'co'"#.into(), ..blank() });
    assert!(svg.contains(r#">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'co'</text>"#), "{svg}");
    let svg = page(&Outline { contacts: vec![link("x", Some("https://a.org/\"onclick=\"alert(1)"))], ..blank() });
    assert!(!svg.contains("\"onclick"), "{svg}");
}

#[test]
fn pages_are_well_formed() {
    let hostile = Outline { name: "a < b && c > \"d\" ]]> \u{200b}é漢😀".into(), ..ada() };
    for outline in [ada(), blank(), hostile] {
        let layout = ENGINE.typeset(&outline).expect("a layout");
        for svg in layout.svg_pages().into_iter().chain([layout.svg_picture()]) {
            let mut reader = quick_xml::Reader::from_str(&svg);
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => panic!("{error} in {svg}"),
                }
            }
        }
    }
}

#[test]
fn phrases_of_several_scripts_are_one_text() {
    let svg = page(&Outline { language: "ja".into(), name: "職務経歴のまとめ".into(), ..blank() });
    assert!(svg.contains(">職務経歴のまとめ</text>"), "{svg}");
    assert!(svg.contains(r#"font-family="Velvit Sans JP""#));
}

#[test]
fn the_fonts_of_a_text_follow_its_language() {
    let family = |language: &str| {
        let svg = page(&Outline { language: language.into(), name: "漢字".into(), ..blank() });
        svg.split("font-family=\"").nth(2).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    let families: Vec<String> = ["ja", "zh-TW", "zh-HK", "ko"].iter().map(|language| family(language)).collect();
    // The Korean fonts have no Chinese characters.
    assert_eq!(families, ["Velvit Sans JP", "Velvit Sans TC", "Velvit Sans TC", "Velvit Sans JP"]);
}

/// The text elements of a page: where they start, their direction and their words.
fn runs(svg: &str) -> Vec<(f64, bool, &str)> {
    let run = |run: &'_ str| -> Option<(f64, bool)> {
        let x = run.strip_prefix("x=\"")?.split('"').next()?;
        Some((x.parse().ok()?, run.contains("direction=\"rtl\"")))
    };
    let texts = svg.split("<text ").skip(1).filter_map(|text| text.split_once('>'));
    let texts = texts.filter_map(|(tag, rest)| Some((run(tag)?, rest.split_once("</text>")?.0)));
    texts.map(|((x, is_rtl), text)| (x, is_rtl, text)).collect()
}

#[test]
fn what_reads_from_right_to_left_starts_on_the_right() {
    let svg = page(&Outline { language: "he".into(), name: "(נועה 2020)".into(), ..blank() });
    let runs = runs(&svg);
    // A browser needs the right end of what is read from there, and the left end of the number.
    let words: Vec<(bool, &str)> = runs.iter().map(|(_, is_rtl, text)| (*is_rtl, *text)).collect();
    assert!(words.contains(&(true, "נועה")) && words.contains(&(false, "2020")), "{words:?}");
    let x = |wanted: &str| runs.iter().find(|(_, _, text)| *text == wanted).expect(wanted).0;
    assert!(x("2020") + 30.0 < x("נועה") && x("נועה") > 500.0, "{runs:?}");
    // Brackets are turned around by the browser too.
    assert!(words.iter().all(|(is_rtl, text)| *is_rtl != text.contains('2')), "{words:?}");
}

#[test]
fn words_with_marks_stay_whole() {
    for (language, name) in [("ar", "مطوّرة"), ("th", "ทั่วประเทศ"), ("hi", "क्षत्रिय"), ("he", "שָׁלוֹם")]
    {
        let svg = page(&Outline { language: language.into(), name: name.into(), ..blank() });
        assert!(svg.contains(&format!(">{name}</text>")), "{language}: {svg}");
    }
}
