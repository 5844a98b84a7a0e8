//! What the pages show.

mod support;

use std::time::{Duration, Instant};

use expect_test::{Expect, expect};
use resume::SectionKind;
use resume::outline::{Entry, Outline};
use support::{ENGINE, ada, blank, entry, link, section, tags, text_layer};
use typeset::{MAX_PAGES, TypesetError};

#[track_caller]
fn check(outline: &Outline, expected: Expect) {
    let layout = ENGINE.typeset(outline).expect("a layout");
    assert!(layout.missing_glyphs().is_empty(), "{:?}", layout.missing_glyphs());
    expected.assert_eq(&text_layer(&layout));
}

/// One entry in a section of work.
fn with(entry: Entry) -> Outline {
    Outline { sections: vec![section(SectionKind::Work, "Experience", vec![entry])], ..blank() }
}

#[test]
fn one_of_everything() {
    check(
        &ada(),
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
        Roles : author, translator · mathematics
        Skills
        Methods : series, loops
        Languages
        English · native French · fluent"#]],
    );
}

#[test]
fn entries_with_parts_missing() {
    let title = || Entry { title: "Analyst".into(), ..entry() };
    let text = || vec!["Did things.".to_owned()];
    check(
        &with(Entry { dates: "1842".into(), paragraphs: text(), ..title() }),
        expect![[r#"
        Ada Lovelace
        Experience
        Analyst 1842
        Did things."#]],
    );
    check(
        &with(Entry { place: "London".into(), paragraphs: text(), ..title() }),
        expect![[r#"
        Ada Lovelace
        Experience
        Analyst
        London
        Did things."#]],
    );
    check(
        &with(Entry { place: "London".into(), dates: "1842".into(), paragraphs: text(), ..entry() }),
        expect![[r#"
        Ada Lovelace
        Experience
        London 1842
        Did things."#]],
    );
    check(
        &with(Entry { subtitle: "Engine".into(), dates: "1842".into(), ..entry() }),
        expect![[r#"
        Ada Lovelace
        Experience
        Engine 1842"#]],
    );
    check(
        &with(Entry { bullets: vec!["One".into(), "Two".into()], ..entry() }),
        expect![[r#"
        Ada Lovelace
        Experience
        • One
        • Two"#]],
    );
    check(
        &with(Entry { dates: "a very long time ".repeat(10), paragraphs: text(), ..title() }),
        expect![[r#"
            Ada Lovelace
            Experience
            Analyst
            a very long time a very long time a very long time a very long time a very long time a very long time a very long time a
            very long time a very long time a very long time
            Did things."#]],
    );
    check(
        &with(Entry { tags: vec![tags("Courses", &["a", "b"]), tags("", &["c"])], ..entry() }),
        expect![[r#"
        Ada Lovelace
        Experience
        Courses : a, b; c"#]],
    );
}

#[test]
fn an_empty_resume_is_an_empty_page() {
    check(&Outline { name: String::new(), ..blank() }, expect![[""]]);
    let nothing = section(SectionKind::Work, "Experience", vec![]);
    check(&Outline { sections: vec![nothing], ..blank() }, expect!["Ada Lovelace"]);
}

#[test]
fn separators_follow_the_language() {
    let skills = |language: &str, heading: &str, word: &str| Outline {
        language: language.into(),
        sections: vec![section(
            SectionKind::Skills,
            heading,
            vec![Entry { title: word.into(), tags: vec![tags("", &["Rust", "SQL"])], ..entry() }],
        )],
        ..blank()
    };
    check(
        &skills("fr", "Compétences", "Langages"),
        expect![[r#"
        Ada Lovelace
        Compétences
        Langages : Rust, SQL"#]],
    );
    check(
        &skills("ja", "スキル", "言語"),
        expect![[r#"
        Ada Lovelace
        スキル
        言語 ： Rust 、 SQL"#]],
    );
    check(
        &skills("zh-Hant", "專業技能", "語言"),
        expect![[r#"
        Ada Lovelace
        專業技能
        語言 ： Rust 、 SQL"#]],
    );
    check(
        &skills("ko", "기술", "언어"),
        expect![[r#"
        Ada Lovelace
        기술
        언어 : Rust, SQL"#]],
    );
}

#[test]
fn what_people_type_is_never_markup() {
    let hostile =
        r#"#panic("x") *b* _i_ `r` $x^2$ <l> @r \u{41} // c /* d */ [e] #{1} = h - i + j / k: "q" 'q' --- ... ~ \"#;
    let text = || hostile.to_owned();
    let outline = Outline {
        language: "en".into(),
        name: text(),
        label: text(),
        contacts: vec![link(hostile, Some("https://example.org/#panic(\"x\")"))],
        summary: vec![text()],
        sections: vec![section(
            SectionKind::Work,
            hostile,
            vec![Entry {
                title: text(),
                subtitle: text(),
                details: vec![text()],
                place: text(),
                dates: text(),
                links: vec![link(hostile, None)],
                paragraphs: vec![text(), "= no heading".into(), "- no list".into()],
                bullets: vec![text()],
                tags: vec![tags(hostile, &[hostile])],
                ..entry()
            }],
        )],
        ..blank()
    };
    let layout = ENGINE.typeset(&outline).expect("a layout");
    let plain: String = text_layer(&layout).split_whitespace().collect();
    let wanted: String = hostile.split_whitespace().collect();
    // Name, label, contact, summary, heading, title, subtitle, detail, place, dates, link, paragraph, bullet, tags.
    assert_eq!(plain.matches(&wanted).count(), 15, "{plain}");
    assert!(plain.contains("=noheading") && plain.contains("-nolist"), "{plain}");
    assert!(layout.missing_glyphs().is_empty(), "{:?}", layout.missing_glyphs());
}

#[test]
fn missing_characters_are_reported() {
    let layout = ENGINE.typeset(&Outline { name: "Ada 𒀀𓀀 é 漢 \u{e000} 😀".into(), ..blank() }).expect("a layout");
    assert_eq!(layout.missing_glyphs(), ['\u{e000}', '𒀀', '𓀀']);
    let refused = TypesetError::MissingGlyphs(layout.missing_glyphs());
    assert_eq!(layout.pdf(&Default::default()), Err(refused));
    let svg = layout.svg_pages().remove(0);
    for missing in ["\u{e000}", "𒀀", "𓀀"] {
        assert!(svg.contains(&format!("data-missing=\"{missing}\"")), "{svg}");
    }
}

#[test]
fn page_numbers_from_two_pages_on() {
    let job = || Entry { title: "Analyst".into(), bullets: vec!["Worked a lot.".into(); 5], ..entry() };
    let pages = |jobs: usize| {
        let outline = Outline {
            sections: vec![section(SectionKind::Work, "Experience", (0..jobs).map(|_| job()).collect())],
            ..blank()
        };
        let layout = ENGINE.typeset(&outline).expect("a layout");
        (layout.page_count(), text_layer(&layout))
    };
    for jobs in 1..20 {
        let (count, text) = pages(jobs);
        let numbered = text.matches("Ada Lovelace · ").count();
        assert_eq!(numbered, if count == 1 { 0 } else { count }, "{jobs} jobs: {text}");
    }
    assert!(pages(1).0 == 1 && pages(19).0 > 2);
    assert!(pages(19).1.contains(&format!("Ada Lovelace · 2 / {}", pages(19).0)));
}

/// A heading alone at the foot of a page is the mark of careless typesetting: its section must follow it.
#[test]
fn headings_stay_with_what_follows() {
    let entry = || Entry {
        title: "Title".into(),
        subtitle: "Subtitle".into(),
        dates: "1842".into(),
        bullets: vec!["Bullet".into(); 12],
        ..entry()
    };
    for filler in 30..60 {
        let outline = Outline {
            summary: vec!["Filler".into(); filler],
            sections: vec![section(SectionKind::Work, "Heading", vec![entry(), entry(), entry()])],
            ..blank()
        };
        let text = text_layer(&ENGINE.typeset(&outline).expect("a layout"));
        for page in text.split("\n---\n") {
            let foot = page.lines().rev().find(|line| !line.contains(" / ")).unwrap_or_default();
            assert!(["• Bullet", "Filler"].contains(&foot), "{filler} lines before: {foot:?} ends a page");
        }
    }
}

/// Nothing that passes the limits of a resume may hold a thread for long. The bound is generous: tests run unoptimised,
/// beside others, and on slow machines; what it catches are layouts that take minutes.
#[track_caller]
fn check_bounded(what: &str, entries: Vec<Entry>) {
    let outline = Outline { sections: vec![section(SectionKind::Work, "Experience", entries)], ..blank() };
    let start = Instant::now();
    match ENGINE.typeset(&outline) {
        Ok(layout) => assert!(layout.page_count() <= MAX_PAGES && layout.pdf(&Default::default()).is_ok(), "{what}"),
        Err(TypesetError::TooLong { pages }) => assert!(pages > MAX_PAGES, "{what}"),
        Err(error) => panic!("{what}: {error}"),
    }
    assert!(start.elapsed() < Duration::from_secs(30), "{what}: {:?}", start.elapsed());
}

#[test]
fn any_content_ends_in_bounded_time() {
    let words = |bytes: usize| "some words of text ".repeat(bytes / 19);
    check_bounded("bullet", vec![Entry { bullets: vec![words(100_000)], ..entry() }]);
    check_bounded("word", vec![Entry { paragraphs: vec!["x".repeat(100_000)], ..entry() }]);
    check_bounded("long words", vec![Entry { paragraphs: vec!["x".repeat(400); 20], ..entry() }]);
    check_bounded("title", vec![Entry { title: words(100_000), ..entry() }]);
    check_bounded("head", vec![Entry { title: words(50_000), dates: words(20_000), place: words(20_000), ..entry() }]);
    check_bounded("tags", vec![Entry { tags: vec![tags("l", &["word"; 30_000])], ..entry() }]);
    check_bounded("details", vec![Entry { details: vec!["detail".into(); 10_000], ..entry() }]);
    check_bounded("marks", vec![Entry { paragraphs: vec!["a\u{301}\u{302}".repeat(16_000)], ..entry() }]);
    check_bounded("bullets", vec![Entry { bullets: vec!["b".into(); 10_000], ..entry() }]);
    check_bounded(
        "entries",
        (0..5_000).map(|i| Entry { title: format!("t{i}"), dates: "1842".into(), ..entry() }).collect(),
    );
    check_bounded("everything", vec![Entry { paragraphs: vec![words(100_000); 20], ..entry() }]);
}

#[test]
fn long_text_is_never_cut() {
    let words: Vec<String> = (0..4_000).map(|i| format!("w{i}.")).collect();
    let long = words.join(" ");
    let entries = [
        Entry { title: long.clone(), ..entry() },
        Entry { title: "t".into(), subtitle: long.clone(), ..entry() },
        Entry { title: "t".into(), dates: long.clone(), ..entry() },
        Entry { title: "t".into(), place: long.clone(), ..entry() },
        Entry { details: words.clone(), ..entry() },
        Entry { tags: vec![tags("", &words.iter().map(String::as_str).collect::<Vec<_>>())], ..entry() },
        Entry { paragraphs: vec![long.clone()], ..entry() },
        Entry { bullets: vec![long.clone()], ..entry() },
        Entry { links: vec![link(&long, Some("https://example.org"))], ..entry() },
    ];
    for (index, entry) in entries.into_iter().enumerate() {
        let text = text_layer(&ENGINE.typeset(&with(entry)).expect("a layout"));
        let lost = words.iter().filter(|word| !text.contains(word.as_str())).count();
        assert_eq!(lost, 0, "entry {index} loses words");
    }
}

#[test]
fn long_words_stay_on_the_page() {
    let outline = with(Entry { title: "t".into(), paragraphs: vec!["x".repeat(2_000)], ..entry() });
    let layout = ENGINE.typeset(&outline).expect("a layout");
    let text = text_layer(&layout);
    let letters = |line: &str| line.matches('x').count();
    let longest = text.lines().map(letters).max().unwrap_or_default();
    assert!(longest < 130, "a line of {longest} letters is wider than the page");
    assert_eq!(text.matches('x').count(), 2_000 + "Experience".matches('x').count());
}

#[test]
fn one_engine_serves_many_threads() {
    let expected = text_layer(&ENGINE.typeset(&ada()).expect("a layout"));
    std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| text_layer(&ENGINE.typeset(&ada()).expect("a layout")))).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("no panic"), expected);
        }
    });
}
