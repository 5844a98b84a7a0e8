use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::support::{check_order, hostile, outlines};

/// What a reader of the rendered document sees, one block a line; extensions of GitHub and others switched on.
fn rendered(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => text.push('\n'),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::List(None) | Tag::Item) => {}
            Event::Start(Tag::Emphasis | Tag::Strong) => {}
            Event::Start(Tag::Link { dest_url, .. }) => assert!(!dest_url.starts_with("javascript"), "{dest_url}"),
            Event::End(_) => {}
            other => panic!("{other:?} after {text:?}"),
        }
    }
    text
}

#[test]
fn a_parser_finds_every_text_in_order() {
    for (name, outline) in outlines() {
        check_order(&name, &outline, &rendered(&export::markdown(&outline)));
    }
}

#[test]
fn no_text_becomes_markup() {
    let outline = hostile();
    let source = export::markdown(&outline);
    let count = |wanted: fn(&Event<'_>) -> bool| Parser::new(&source).filter(wanted).count();
    let entries = || outline.sections.iter().flat_map(|section| &section.entries);
    let titles = entries().filter(|entry| !entry.is_brief() && !entry.title.is_empty()).count();
    let headings = 1 + outline.sections.len() + titles;
    assert_eq!(count(|event| matches!(event, Event::Start(Tag::Heading { .. }))), headings);
    let links = outline.contacts.iter().chain(entries().flat_map(|entry| &entry.links));
    let links = links.filter(|link| link.href.is_some()).count();
    assert_eq!(count(|event| matches!(event, Event::Start(Tag::Link { .. }))), links);
}

#[test]
fn it_reads_well_as_it_stands() {
    let source = export::markdown(&resume::outline::Outline::of(&resume::samples::nurse()));
    assert!(source.starts_with("# Tomás Okonedo\n\n**Registered Nurse, Intensive Care**\n\n"), "{source:.200}");
    assert!(source.contains("\n\n- Care for one to two critically ill adults per shift"), "{source:.900}");
    assert!(!source.contains("\\-") && !source.contains("\\."), "needless escapes: {source}");
}
