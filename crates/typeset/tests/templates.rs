//! Every template keeps what all of them promise: all texts in order, the person's choices, bounded time.

mod support;

use std::time::{Duration, Instant};

use resume::SectionKind;
use resume::design::{Color, Columns, Design, Flow, Length, Margins, PageNumbers, Paper, Percent, Template, TextSize};
use resume::outline::{Entry, Outline};
use support::{ENGINE, ada, blank, entry, poppler, section, tags, text_layer};
use typeset::{MAX_PAGES, PdfInfo, TypesetError};

fn designed(outline: &Outline, design: Design) -> Outline {
    Outline { design: design.settled(), ..outline.clone() }
}

fn samples() -> Vec<Outline> {
    let read = |json: &str| Outline::of(&resume::json_resume::import(json).expect("a sample").0);
    vec![
        ada(),
        Outline::of(&resume::samples::nurse()),
        read(include_str!("../../resume/tests/data/software-engineer.de.json")),
        read(include_str!("../../resume/tests/data/software-engineer.ja.json")),
    ]
}

/// The texts of an outline as every template orders them; dates and places have a column of their own in some.
fn texts(outline: &Outline) -> Vec<String> {
    let mut texts = vec![outline.name.clone(), outline.label.clone()];
    texts.extend(outline.contacts.iter().map(|link| link.text.clone()));
    texts.extend(outline.summary.clone());
    for section in &outline.sections {
        texts.push(section.heading.clone());
        for entry in &section.entries {
            texts.extend([entry.title.clone(), entry.subtitle.clone()]);
            texts.extend(entry.details.clone());
            texts.extend(entry.paragraphs.iter().chain(&entry.bullets).cloned());
            texts.extend(entry.tags.iter().flat_map(|tags| tags.words.clone()));
        }
    }
    texts
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Finds every text in `layer`; in order, unless sections stand beside each other.
#[track_caller]
fn check_texts(what: &str, outline: &Outline, layer: &str) {
    let layer = squeezed(&layer.replace("\n---\n", "\n"));
    let mut rest = layer.as_str();
    for text in texts(outline).iter().map(|text| squeezed(text)) {
        match rest.split_once(text.as_str()) {
            Some((_, after)) if outline.design.columns == Columns::One => rest = after,
            Some(_) => {}
            None => panic!("{what}: {text:?} is missing or out of order"),
        }
    }
    for text in outline.texts().map(squeezed) {
        assert!(layer.contains(&text), "{what}: {text:?} is missing");
    }
}

#[test]
fn all_texts_are_there_in_order() {
    for template in Template::ALL {
        let design = Design { template, page_numbers: Some(PageNumbers::Never), ..Design::default() };
        for (index, outline) in samples().iter().enumerate() {
            let outline = designed(outline, design.clone());
            let layout = ENGINE.typeset(&outline).expect("a layout");
            assert_eq!(layout.missing_glyphs(), Vec::<char>::new(), "{template:?}, sample {index}");
            check_texts(&format!("{template:?}, sample {index}"), &outline, &text_layer(&layout));
        }
    }
}

/// The programs that read applications extract text much as poppler does.
#[test]
fn safe_templates_are_read_in_order_from_the_file() {
    let designs =
        Template::ALL.map(|template| Design { template, page_numbers: Some(PageNumbers::Never), ..Design::default() });
    for design in designs.into_iter().filter(|design| design.settled().is_ats_safe()) {
        let template = design.template;
        let outline = designed(&ada(), design);
        let layout = ENGINE.typeset(&outline).expect("a layout");
        let file = layout.pdf(&PdfInfo::default()).expect("a PDF");
        for arguments in [&[][..], &["-raw"], &["-layout"]] {
            let text = poppler("pdftotext", arguments, &file).replace('\u{c}', "");
            check_texts(&format!("{template:?}, pdftotext {arguments:?}"), &outline, &text);
        }
    }
}

#[test]
fn files_are_accessible_in_every_template() {
    for template in Template::ALL {
        for columns in Columns::ALL {
            let design = Design { template, columns: Some(columns), icons: Some(true), ..Design::default() };
            let layout = ENGINE.typeset(&designed(&ada(), design)).expect("a layout");
            let file = layout.pdf(&PdfInfo::default()).expect("a PDF");
            let text = String::from_utf8_lossy(&file);
            assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"), "{template:?} {columns:?}");
        }
    }
}

/// Whatever a person can choose changes the pages, in every template.
#[test]
fn every_choice_has_an_effect() {
    let job = || Entry { title: "Analyst".into(), bullets: vec!["Worked a lot.".into(); 8], ..entry() };
    let mut outline = ada();
    outline.sections.push(section(SectionKind::Work, "More", (0..8).map(|_| job()).collect()));
    outline.summary =
        vec!["Internationalization of responsibilities, notwithstanding characterization, extraordinarily. ".repeat(9)];
    let other_columns =
        |template: Template| if template.spec().columns == Columns::Two { Columns::One } else { Columns::Two };
    type Choice = (&'static str, fn(&mut Design));
    let choices: [Choice; 14] = [
        ("paper", |d| d.paper = Some(Paper::Legal)),
        ("margins", |d| d.margins = Some(Margins::mm(33, 33))),
        ("body font", |d| d.body_font = Some("Zilla Slab".into())),
        ("heading font", |d| d.heading_font = Some("Crimson Pro".into())),
        ("size", |d| d.size = Some(TextSize(125))),
        ("line height", |d| d.line_height = Some(Percent(180))),
        ("section space", |d| d.section_space = Some(Percent(200))),
        ("item space", |d| d.item_space = Some(Percent(200))),
        ("accent", |d| d.accent = Some(Color::hex(0x12_34_56))),
        ("icons", |d| d.icons = Some(!d.template.spec().icons)),
        ("page numbers", |d| d.page_numbers = Some(PageNumbers::Never)),
        ("footer", |d| d.footer = "In confidence".into()),
        ("hyphenation", |d| d.hyphenation = Some(!d.template.spec().hyphenation)),
        ("columns", |_| {}),
    ];
    for template in Template::ALL {
        let design = Design { template, page_numbers: Some(PageNumbers::Always), ..Design::default() };
        let pages =
            |design: Design| ENGINE.typeset(&designed(&outline, design)).expect("a layout").svg_pages().join("");
        let usual = pages(design.clone());
        for (what, choose) in choices {
            let mut chosen = design.clone();
            choose(&mut chosen);
            if what == "columns" {
                chosen.columns = Some(other_columns(template));
            }
            assert!(pages(chosen) != usual, "{template:?}: {what}");
        }
    }
}

/// Text stays within the margins, on paper of the size that was asked for.
#[test]
fn pages_have_the_size_and_the_margins_of_the_design() {
    for template in Template::ALL {
        let margins = Margins { left: Length::mm(30), ..Margins::mm(20, 25) };
        let design = Design {
            template,
            paper: Some(Paper::Letter),
            margins: Some(margins),
            size: Some(TextSize(110)),
            ..Design::default()
        };
        let layout = ENGINE.typeset(&designed(&Outline::of(&resume::samples::nurse()), design)).expect("a layout");
        for page in layout.svg_pages() {
            assert!(page.contains(r#"viewBox="0 0 612 792""#), "{template:?}: {}", &page[..200]);
            assert!(page.contains(r#"font-size="11""#), "{template:?}");
            let starts = page.split("<text x=\"").skip(1).filter_map(|run| run.split('"').next()?.parse::<f64>().ok());
            let (left, right) = starts.fold((f64::MAX, 0.0_f64), |(low, high), x| (low.min(x), high.max(x)));
            assert!(left >= Length::mm(30).pt() - 0.1, "{template:?}: text begins at {left} pt");
            assert!(right < 612.0 - Length::mm(25).pt(), "{template:?}: text begins at {right} pt");
        }
    }
}

#[test]
fn sections_and_items_flow_as_they_are_told() {
    let job = |title: &str, flow| Entry { title: title.into(), bullets: vec!["Worked.".into(); 12], flow, ..entry() };
    let new_page = Flow { new_page: true, ..Flow::default() };
    for template in Template::ALL {
        let design = Design { template, columns: Some(Columns::One), ..Design::default() };
        let jobs = vec![job("First", Flow::default()), job("Second", new_page)];
        let mut outline = Outline {
            sections: vec![
                section(SectionKind::Work, "Experience", jobs),
                section(SectionKind::Projects, "Projects", vec![job("Third", Flow::default())]),
            ],
            ..designed(&blank(), design)
        };
        outline.sections[1].flow = new_page;
        let layer = text_layer(&ENGINE.typeset(&outline).expect("a layout"));
        let pages: Vec<&str> = layer.split("\n---\n").collect();
        assert_eq!(pages.len(), 3, "{template:?}: {layer}");
        for (page, text) in pages.iter().zip(["First", "Second", "Third"]) {
            assert!(page.contains(text), "{template:?}: {text} is not on its page");
        }
        assert!(pages[2].contains("Projects"), "{template:?}: the heading goes along");
    }
}

#[test]
fn what_is_kept_together_is_on_one_page_if_it_fits() {
    for template in Template::ALL {
        let design = Design {
            template,
            columns: Some(Columns::One),
            page_numbers: Some(PageNumbers::Never),
            ..Design::default()
        };
        let pages_of = |flow, bullets: usize, filler: usize| {
            let kept = Entry {
                title: "Kept".into(),
                bullets: vec!["Bullet. And a few more words about what was done.".into(); bullets],
                flow,
                ..entry()
            };
            let outline = Outline {
                summary: vec!["Filler".into(); filler],
                sections: vec![section(SectionKind::Work, "Experience", vec![kept])],
                ..designed(&blank(), design.clone())
            };
            let layer = text_layer(&ENGINE.typeset(&outline).expect("a layout"));
            let pages: Vec<usize> = layer.split("\n---\n").map(|page| page.matches("Bullet.").count()).collect();
            pages.into_iter().filter(|count| *count > 0).collect::<Vec<_>>()
        };
        let kept = Flow { keep_together: true, ..Flow::default() };
        let split = (10..60).find(|filler| pages_of(Flow::default(), 12, *filler).len() > 1);
        let filler = split.unwrap_or_else(|| panic!("{template:?}: the list is split somewhere"));
        assert_eq!(pages_of(kept, 12, filler), [12], "{template:?}");
        assert_eq!(pages_of(kept, 150, 5).iter().sum::<usize>(), 150, "{template:?}: what is too long goes on");
    }
}

#[test]
fn any_content_ends_in_bounded_time_in_every_template() {
    let words = |bytes: usize| "some words of text ".repeat(bytes / 19);
    let hostile = Entry {
        title: words(4_000),
        subtitle: "x".repeat(3_000),
        dates: words(2_000),
        place: words(2_000),
        details: vec!["detail".into(); 1_000],
        paragraphs: vec![words(50_000)],
        bullets: vec!["b".into(); 500],
        tags: vec![tags("l", &["word"; 5_000])],
        ..entry()
    };
    let many = (0..600).map(|i| Entry { title: format!("t{i}"), dates: "1842".into(), ..entry() }).collect();
    for template in Template::ALL {
        for entries in [vec![hostile.clone()], Vec::clone(&many)] {
            let outline = Outline { sections: vec![section(SectionKind::Work, "Experience", entries)], ..blank() };
            let start = Instant::now();
            match ENGINE.typeset(&designed(&outline, Design { template, ..Design::default() })) {
                Ok(layout) => assert!(layout.page_count() <= MAX_PAGES, "{template:?}"),
                Err(TypesetError::TooLong { pages }) => assert!(pages > MAX_PAGES, "{template:?}"),
                Err(error) => panic!("{template:?}: {error}"),
            }
            assert!(start.elapsed() < Duration::from_secs(30), "{template:?}: {:?}", start.elapsed());
            typeset::evict(0);
        }
    }
}
