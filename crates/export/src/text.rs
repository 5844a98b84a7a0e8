//! Plain text: what is left of a resume in a form field, and what a machine reads.

use resume::outline::{Entry, Marks, Outline, OutlineSection};

use crate::{DOT, line};

/// The outline as plain text in the order of reading, UTF-8, lines ended by `\n`.
///
/// Paragraphs are not wrapped, sections are apart by a blank line, bullets begin with `- `.
pub fn text(outline: &Outline) -> String {
    let marks = Marks::of(&outline.language);
    let head = [&outline.name, &outline.label].into_iter().chain(outline.contacts.iter().map(|link| &link.text));
    let mut blocks = vec![head.map(|text| line(text)).collect::<Vec<_>>()];
    blocks.extend(outline.summary.iter().map(|paragraph| vec![line(paragraph)]));
    outline.sections.iter().for_each(|section| blocks.extend(section_blocks(section, marks)));
    let blocks = blocks.into_iter().map(filled).filter(|lines| !lines.is_empty());
    let blocks: Vec<String> = blocks.map(|lines| lines.join("\n") + "\n").collect();
    blocks.join("\n")
}

/// The heading with the first entry below it, then one block an entry; brief entries share one.
fn section_blocks(section: &OutlineSection, marks: Marks) -> Vec<Vec<String>> {
    let mut blocks = vec![vec![line(&section.heading)]];
    let mut brief_before = true;
    for entry in &section.entries {
        let lines = if entry.is_brief() { vec![brief(entry, marks)] } else { entry_lines(entry, marks) };
        match blocks.last_mut() {
            Some(block) if block.len() == 1 || (brief_before && entry.is_brief()) => block.extend(lines),
            _ => blocks.push(lines),
        }
        brief_before = entry.is_brief();
    }
    blocks
}

fn entry_lines(entry: &Entry, marks: Marks) -> Vec<String> {
    let mut below = vec![line(&entry.subtitle)];
    below.extend(entry.details.iter().map(|detail| line(detail)));
    below.extend(entry.links.iter().map(|link| line(&link.text)));
    below.push(line(&entry.place));
    let mut lines = vec![line(&entry.title), line(&entry.dates), filled(below).join(DOT)];
    lines.extend(entry.paragraphs.iter().map(|paragraph| line(paragraph)));
    lines.extend(entry.bullets.iter().map(|bullet| format!("- {}", line(bullet))));
    lines.extend(words(entry, marks));
    filled(lines)
}

/// "Title · detail: word, word"
fn brief(entry: &Entry, marks: Marks) -> String {
    let lead = std::iter::once(&entry.title).chain(&entry.details).map(|text| line(text));
    let parts = [filled(lead).join(DOT), words(entry, marks).join(marks.semicolon)];
    filled(parts).join(marks.colon)
}

fn words(entry: &Entry, marks: Marks) -> Vec<String> {
    let list = entry.tags.iter().map(|tags| filled([line(&tags.label), line(&tags.list(marks))]).join(marks.colon));
    list.collect()
}

fn filled(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}
