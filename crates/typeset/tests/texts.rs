//! Where on the pages each text of the outline stands.

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use expect_test::{Expect, expect};
use resume::design::{Columns, Design, Template};
use resume::outline::{Entry, Outline};
use resume::{Id, SectionKind};
use support::{ENGINE, ada, blank, entry, section, tags};
use typeset::{Layout, PlacedText};

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}')).collect()
}

/// The letters found of each text, in drawing order.
fn found(outline: &Outline, texts: &[PlacedText]) -> Vec<String> {
    let mut found = vec![String::new(); outline.texts().count()];
    texts.iter().for_each(|placed| found[placed.text].push_str(&squeezed(&placed.letters)));
    found
}

/// For each text the number of the head, heading or entry that it is in: these follow one another on a page with one
/// column.
fn units(outline: &Outline) -> Vec<usize> {
    let inner: usize = outline
        .sections
        .iter()
        .map(|section| usize::from(!section.heading.is_empty()) + section.entries.iter().map(count).sum::<usize>())
        .sum();
    let mut units = vec![0; outline.texts().count() - inner];
    let mut unit = 0;
    let mut add = |texts: usize| {
        unit += 1;
        units.extend(std::iter::repeat_n(unit, texts));
    };
    for section in &outline.sections {
        add(usize::from(!section.heading.is_empty()));
        section.entries.iter().for_each(|entry| add(count(entry)));
    }
    units
}

fn count(entry: &Entry) -> usize {
    entry.texts().filter(|text| !text.is_empty()).count()
}

/// Checks what is promised of any document, and gives how many of its texts stand where, and which do not.
#[track_caller]
fn check_promises(what: &str, outline: &Outline, layout: &Layout) -> (usize, Vec<String>) {
    let texts: Vec<String> = outline.texts().map(squeezed).collect();
    let placed = layout.texts(outline);
    for piece in &placed {
        let letters = squeezed(&piece.letters);
        assert!(!letters.is_empty() && texts[piece.text].contains(&letters), "{what}: {piece:?}");
        assert!(
            piece.page < layout.page_count() && piece.width_pt >= 0.0 && piece.height_pt > 0.0,
            "{what}: {piece:?}"
        );
    }
    if outline.design.columns == Columns::One {
        let units = units(outline);
        let order: Vec<usize> = placed.iter().map(|piece| units[piece.text]).collect();
        let back = order.windows(2).position(|pair| pair[1] < pair[0]);
        assert!(back.is_none(), "{what}: {:?} comes before {:?}", placed[back.unwrap()], placed[back.unwrap() + 1]);
    }
    let found = found(outline, &placed);
    let missing = texts.iter().zip(&found).filter(|(text, found)| text != found);
    let short = |text: &str| text.chars().take(60).collect::<String>();
    let told = |(text, found): (&String, &String)| {
        let same = text.bytes().zip(found.bytes()).take_while(|(a, b)| a == b).count();
        format!("{what}: {:?} is {:?}, the same up to {same} of {}", short(text), short(found), text.len())
    };
    (texts.len(), missing.map(told).collect())
}

fn json_files() -> Vec<PathBuf> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../resume/tests/data");
    let corpus = std::env::var_os("VELVIT_CORPUS").map(|corpus| Path::new(&corpus).join("jsonresume"));
    let folders = [Some(samples), corpus].into_iter().flatten();
    let entries = folders.flat_map(|folder| std::fs::read_dir(folder).expect("a folder"));
    let files = entries.map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

/// The samples, and all resumes of `$VELVIT_CORPUS/jsonresume` when that names a folder.
#[test]
fn texts_are_found_in_every_template() {
    let (mut all, mut missing) = (0, Vec::new());
    for path in json_files() {
        let text = std::fs::read_to_string(&path).expect("a readable file");
        let Ok((mut resume, _)) = resume::json_resume::import(&text) else { continue };
        for template in Template::ALL {
            resume.design = Design { template, ..Design::default() };
            let outline = Outline::of(&resume);
            let Ok(layout) = ENGINE.typeset(&outline) else { continue };
            let what = format!("{} {template:?}", path.file_name().unwrap_or_default().display());
            let (count, lost) = check_promises(&what, &outline, &layout);
            all += count;
            missing.extend(lost);
        }
    }
    println!("{} of {all} texts are not found as a whole", missing.len());
    // 99.5 of 100, letter by letter.
    assert!(
        all > 1_000 && missing.len() * 200 <= all,
        "{} of {all}: {:#?}",
        missing.len(),
        &missing[..missing.len().min(40)]
    );
}

/// Compares the placed texts, one a line: page, index of the text, letters.
#[track_caller]
fn check(outline: &Outline, expected: Expect) {
    let layout = ENGINE.typeset(outline).expect("a layout");
    let lines = layout.texts(outline).into_iter().map(|it| format!("{} {:>2} {}\n", it.page + 1, it.text, it.letters));
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn one_of_everything() {
    check(
        &ada(),
        expect![[r#"
        1  0 Ada Lovelace
        1  1 Mathematician
        1  2 London
        1  3 ada@example.org
        1  4 +44 20 7946 0000
        1  5 ada.example.org
        1  6 Writes programs for engines that do not exist yet.
        1  7 Experience
        1  8 Analyst
        1 12 Jun 1842
        1 12 –
        1 12 Sep 1843
        1  9 Analytical Engine
        1 10 part-time
        1 13 engine.example.org
        1 11 Marylebone
        1 14 Translated a paper and tripled its length.
        1 15 Computed Bernoulli numbers
        1 16 Found the first efficient bug
        1 17 Roles
        1 18 author
        1 19 translator
        1 20 mathematics
        1 21 Skills
        1 22 Methods
        1 23 series
        1 24 loops
        1 25 Languages
        1 26 English
        1 27 native
        1 28 French
        1 29 fluent
    "#]],
    );
}

#[test]
fn words_that_several_texts_share() {
    let job = |title: &str, dates: &str| Entry {
        title: title.into(),
        subtitle: "Acme".into(),
        place: "Acme".into(),
        dates: dates.into(),
        bullets: vec!["Acme rocks".into(), "Acme".into(), "A".into()],
        tags: vec![tags("A", &["SQL Server", "SQL", "C", "C++", "A"])],
        ..entry()
    };
    let jobs = vec![job("A", "2020"), job("A", "2020"), job("Acme", "2020 – 2021")];
    check(
        &Outline { sections: vec![section(SectionKind::Work, "A", jobs)], ..blank() },
        expect![[r#"
        1  0 Ada Lovelace
        1  1 A
        1  2 A
        1  5 2020
        1  3 Acme
        1  4 Acme
        1  6 Acme rocks
        1  7 Acme
        1  8 A
        1  9 A
        1 10 SQL Server
        1 11 SQL
        1 12 C
        1 13 C++
        1 14 A
        1 15 A
        1 18 2020
        1 16 Acme
        1 17 Acme
        1 19 Acme rocks
        1 20 Acme
        1 21 A
        1 22 A
        1 23 SQL Server
        1 24 SQL
        1 25 C
        1 26 C++
        1 27 A
        1 28 Acme
        1 31 2020
        1 31 –
        1 31 2021
        1 29 Acme
        1 30 Acme
        1 32 Acme rocks
        1 33 Acme
        1 34 A
        1 35 A
        1 36 SQL Server
        1 37 SQL
        1 38 C
        1 39 C++
        1 40 A
    "#]],
    );
}

#[test]
fn places_are_on_the_page() {
    let outline = Outline { name: "Ada".into(), ..blank() };
    let layout = ENGINE.typeset(&outline).expect("a layout");
    let texts = layout.texts(&outline);
    let [name] = texts.as_slice() else { panic!("{texts:?}") };
    // The margins of the default template are 18 mm wide and 16 mm high; the name is its first line.
    let svg = layout.svg_pages().remove(0);
    let x = svg.split("<text x=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a text");
    assert!((name.x_pt - x.parse::<f64>().expect("a number")).abs() < 0.001, "{name:?} {x}");
    assert!(name.y_pt > 20.0 && name.y_pt < 80.0 && name.height_pt > 15.0, "{name:?}");
    assert!(name.width_pt > 1.2 * name.height_pt && name.width_pt < 3.0 * name.height_pt, "{name:?}");
}

/// Columns go on on the next page one after the other: what they show is drawn in pieces.
#[test]
fn texts_go_on_on_the_next_page() {
    let words = |name: &str, count: usize| (0..count).map(|i| format!("{name}{i}")).collect::<Vec<_>>().join(" ");
    for template in Template::ALL {
        let entry = |id, name: &str| Entry {
            id: Id(id),
            title: format!("{name} title"),
            dates: "2020".into(),
            paragraphs: vec![words(name, 900)],
            bullets: vec![words(&format!("{name}b"), 700), "2020".into()],
            ..entry()
        };
        let outline = Outline {
            sections: vec![
                section(SectionKind::Work, "Work", vec![entry(1, "one"), entry(2, "two")]),
                section(SectionKind::Skills, "Skills", vec![entry(3, "three")]),
            ],
            design: Design { template, ..Design::default() }.settled(),
            ..ada()
        };
        let layout = ENGINE.typeset(&outline).expect("a layout");
        assert!(layout.page_count() > 2);
        let (_, missing) = check_promises(&format!("{template:?}"), &outline, &layout);
        assert_eq!(missing, Vec::<String>::new());
    }
}

#[test]
fn directions_may_mix() {
    let outline = |language: &str, name: &str, bullet: &str| Outline {
        language: language.into(),
        name: name.into(),
        sections: vec![section(
            SectionKind::Work,
            name,
            vec![Entry {
                title: name.into(),
                dates: "2020 – 2021".into(),
                bullets: vec![bullet.into(), bullet.repeat(8)],
                ..entry()
            }],
        )],
        ..blank()
    };
    let samples = [
        outline("ar", "ليلى مطوّرة", "بناء منصة Kubernetes لعدد 40 فريقًا، وخفض الكلفة 12.5% "),
        outline("he", "נועה (2020)", "הובלת צוות של 12 מפתחים ב-React וב-Node.js בחברת Acme "),
        outline("th", "นักพัฒนา", "พัฒนาระบบทั่วประเทศ "),
    ];
    for outline in samples {
        let layout = ENGINE.typeset(&outline).expect("a layout");
        let placed = layout.texts(&outline);
        let texts: Vec<String> = outline.texts().map(squeezed).collect();
        for piece in &placed {
            assert!(texts[piece.text].contains(&squeezed(&piece.letters)), "{piece:?}");
        }
        // Letters of one text, in whatever order.
        let sorted = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<BTreeSet<char>>();
        for (text, found) in texts.iter().zip(found(&outline, &placed)) {
            assert_eq!(sorted(&found), sorted(text), "{}: {text:?} is {found:?}", outline.language);
        }
    }
}

#[track_caller]
fn check_origins(resume: &resume::Resume, expected: Expect) {
    let outline = Outline::of(resume);
    let pages = ENGINE.typeset(&outline).expect("a layout").preview_pages(&outline);
    let texts = pages.iter().flat_map(|page| page.split("<text ").skip(1)).filter_map(|text| {
        let (attributes, content) = text.split_once('>')?;
        let origin = attributes.split_once("data-origin=").map_or("", |(_, origin)| origin);
        Some(format!("{origin} {}\n", content.split("</text>").next()?))
    });
    expected.assert_eq(&texts.collect::<String>());
    assert!(!pages.iter().any(|page| page.contains("<a ")), "a page for an editor leads nowhere else");
}

#[test]
fn pages_of_an_editor_say_where_texts_come_from() {
    let (mut resume, _) = resume::json_resume::import(
        r#"{"basics": {"name": "Ada", "email": "ada@example.org"},
            "work": [{"position": "Dev", "name": "Acme", "location": "Paris", "startDate": "2020", "endDate": "2021",
              "url": "https://acme.example", "description": "Rockets", "highlights": ["One", "Two"]}],
            "skills": [{"name": "Web", "keywords": ["HTML", "CSS"]}]}"#,
    )
    .expect("a resume");
    check_origins(
        &resume,
        expect![[r#"
        "0.name" Ada
        "0.email" ada@example.org
        "1.heading" Experience
        "2.position" Dev
        "2.startDate 2.endDate" 2020
        "2.startDate 2.endDate" –
        "2.startDate 2.endDate" 2021
        "2.name" Acme
          ·
        "2.url" acme.example
        "2.location" Paris
        "2.description" Rockets
         •
        "2.highlights.0" One
         •
        "2.highlights.1" Two
        "3.heading" Skills
        "4.name" Web
         : <tspan data-origin="4.keywords">HTML, CSS</tspan>
    "#]],
    );
    resume.design.template = Template::Typewriter;
    check_origins(
        &resume,
        expect![[r#"
        "0.name" Ada
        "0.email" ada@example.org
        "1.heading" Experience
        "2.position" Dev
        "2.startDate 2.endDate" 2020
        "2.startDate 2.endDate" –
        "2.startDate 2.endDate" 2021
         <tspan data-origin="2.name">Acme</tspan> /
        "2.url" acme.example
        "2.location" Paris
        "2.description" Rockets
         -
        "2.highlights.0" One
         -
        "2.highlights.1" Two
        "3.heading" Skills
        "4.name" Web
         : <tspan data-origin="4.keywords">HTML, CSS</tspan>
    "#]],
    );
}

/// Nothing that passes the limits of a resume may hold a thread for long.
#[test]
fn texts_are_found_in_bounded_time() {
    let words = |word: &str, bytes: usize| word.repeat(bytes / word.len());
    let contents = [
        vec![Entry { bullets: vec!["b".into(); 10_000], ..entry() }],
        vec![Entry { details: (0..10_000).map(|i| format!("d{i}")).collect(), place: "p".into(), ..entry() }],
        vec![Entry { paragraphs: vec![words("some words of text ", 100_000); 20], ..entry() }],
        vec![Entry { bullets: vec![words("שלום abc 12 ", 90_000), words("שלום abd 12 ", 90_000)], ..entry() }],
        vec![Entry { tags: vec![tags("l", &["word"; 30_000])], ..entry() }],
        (0..5_000).map(|i| Entry { title: format!("t{}", i % 7), dates: "1842".into(), ..entry() }).collect(),
    ];
    for (index, entries) in contents.into_iter().enumerate() {
        let outline = Outline { sections: vec![section(SectionKind::Work, "Experience", entries)], ..blank() };
        let Ok(layout) = ENGINE.typeset(&outline) else { continue };
        let start = Instant::now();
        layout.texts(&outline);
        assert!(start.elapsed() < Duration::from_secs(10), "content {index}: {:?}", start.elapsed());
    }
}
