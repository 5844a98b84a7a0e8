//! Typst source: the same content for people who typeset on.

use resume::design::Paper;
use resume::outline::{Entry, Link, Marks, Outline, OutlineSection, Tags};

use crate::line;

/// The code that draws the data; no text of a person stands in it.
const DRAWING: &str = include_str!("resume.typ");

/// The outline as a Typst document: its content as data, then the code that draws it.
///
/// Texts are string literals, which Typst never reads as markup. Needs no package and no font in particular.
pub fn typst(outline: &Outline) -> String {
    let marks = Marks::of(&outline.language);
    let (design, sections) = (&outline.design, outline.sections.iter().map(section));
    let paper = match design.paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
        Paper::Legal => "us-legal",
    };
    let margins = design.margins;
    let [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left]
        .map(|side| format!("{}mm", f64::from(side.0) / 10.0));
    let look = dictionary([
        ("paper", string(paper)),
        ("margin", format!("(top: {top}, right: {right}, bottom: {bottom}, left: {left})")),
        ("font", string(&design.body_font)),
        ("heading-font", string(&design.heading_font)),
        ("size", format!("{}pt", design.size.pt())),
        ("line-height", format!("{}", design.line_height.ratio())),
        ("section-space", format!("{}", design.section_space.ratio())),
        ("item-space", format!("{}", design.item_space.ratio())),
        ("accent", format!("rgb({})", string(&design.accent.to_string()))),
        ("hyphenate", design.hyphenation.to_string()),
        ("footer", string(&design.footer)),
        ("colon", string(marks.colon)),
        ("comma", string(marks.comma)),
        ("semicolon", string(marks.semicolon)),
    ]);
    let content = dictionary([
        ("lang", string(&primary(&outline.language))),
        ("name", string(&outline.name)),
        ("label", string(&outline.label)),
        ("contacts", array(outline.contacts.iter().map(link))),
        ("summary", strings(&outline.summary)),
        ("sections", array(sections)),
    ]);
    format!(
        "// A resume, made by Velvit. `typst compile` turns it into a PDF.\n\n#let look = {look}\n\n#let resume = {content}\n\n{DRAWING}"
    )
}

fn section(section: &OutlineSection) -> String {
    let entries = array(section.entries.iter().map(entry));
    format!("\n  {}", dictionary([("heading", string(&section.heading)), ("entries", entries)]))
}

fn entry(entry: &Entry) -> String {
    let members = dictionary([
        ("title", string(&entry.title)),
        ("subtitle", string(&entry.subtitle)),
        ("details", strings(&entry.details)),
        ("place", string(&entry.place)),
        ("dates", string(&entry.dates)),
        ("links", array(entry.links.iter().map(link))),
        ("paragraphs", strings(&entry.paragraphs)),
        ("bullets", strings(&entry.bullets)),
        ("tags", array(entry.tags.iter().map(tags))),
        ("brief", entry.is_brief().to_string()),
    ]);
    format!("\n    {members}")
}

fn link(link: &Link) -> String {
    dictionary([("text", string(&link.text)), ("href", link.href.as_deref().map_or("none".to_owned(), string))])
}

fn tags(tags: &Tags) -> String {
    dictionary([("label", string(&tags.label)), ("words", strings(&tags.words))])
}

fn dictionary<const N: usize>(members: [(&str, String); N]) -> String {
    format!("({})", members.map(|(name, value)| format!("{name}: {value}")).join(", "))
}

/// A comma after the last one too: one value in brackets is no array in Typst.
fn array(values: impl Iterator<Item = String>) -> String {
    format!("({})", values.map(|value| value + ",").collect::<Vec<_>>().join(" "))
}

fn strings(texts: &[String]) -> String {
    array(texts.iter().map(|text| string(text)))
}

/// A string literal. Only two characters have a meaning between its quotes.
fn string(text: &str) -> String {
    format!("\"{}\"", line(text).replace('\\', "\\\\").replace('"', "\\\""))
}

/// The language of a tag as Typst takes it: two or three letters.
fn primary(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let valid = matches!(primary.len(), 2..=3) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    if valid { primary } else { "en".to_owned() }
}
