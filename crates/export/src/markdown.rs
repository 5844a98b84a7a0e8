//! Markdown, as CommonMark has it.

use resume::outline::{Entry, Link, Marks, Outline, Tags};

use crate::{DOT, line};

/// The outline as a Markdown document: the name as its title, sections and entries as headings, bullets as lists.
///
/// Every text is read by a CommonMark parser as it was written: characters that mean something are escaped where they
/// would. Links are the outline's only.
pub fn markdown(outline: &Outline) -> String {
    let marks = Marks::of(&outline.language);
    let mut blocks = vec![heading(1, &outline.name), strong(&outline.label)];
    blocks.push(outline.contacts.iter().map(link).collect::<Vec<_>>().join(" | "));
    blocks.extend(outline.summary.iter().map(|text| paragraph(text)));
    for section in &outline.sections {
        blocks.push(heading(2, &section.heading));
        for group in section.entries.chunk_by(|one, next| one.is_brief() && next.is_brief()) {
            if group[0].is_brief() {
                blocks.push(list(group.iter().map(|entry| brief(entry, marks))));
            } else {
                blocks.extend(group.iter().flat_map(|entry| entry_blocks(entry, marks)));
            }
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

fn entry_blocks(entry: &Entry, marks: Marks) -> Vec<String> {
    let mut row = vec![quiet(&entry.dates), strong(&entry.subtitle)];
    row.extend(entry.details.iter().map(|detail| inline(detail)));
    row.extend(entry.links.iter().map(link));
    row.push(inline(&entry.place));
    row.retain(|part| !part.is_empty());
    let mut blocks = vec![heading(3, &entry.title), guarded(row.join(DOT))];
    blocks.extend(entry.paragraphs.iter().map(|text| paragraph(text)));
    blocks.push(list(entry.bullets.iter().map(|bullet| paragraph(bullet))));
    blocks.extend(entry.tags.iter().map(|tags| guarded(words(tags, marks))));
    blocks
}

/// "**Title** · detail: word, word"
fn brief(entry: &Entry, marks: Marks) -> String {
    let lead = std::iter::once(strong(&entry.title)).chain(entry.details.iter().map(|detail| inline(detail)));
    let lead = lead.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(DOT);
    let words: Vec<String> = entry.tags.iter().map(|tags| words(tags, marks)).collect();
    let parts = [lead, words.join(marks.semicolon)];
    guarded(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(marks.colon))
}

fn words(tags: &Tags, marks: Marks) -> String {
    let list = inline(&tags.list(marks));
    if tags.label.is_empty() { list } else { format!("{}{}{list}", inline(&tags.label), marks.colon) }
}

fn heading(level: usize, text: &str) -> String {
    // A closing row of # would be taken for decoration; inside a heading, every # is escaped.
    if text.is_empty() { String::new() } else { format!("{} {}", "#".repeat(level), inline(text)) }
}

fn paragraph(text: &str) -> String {
    guarded(inline(text))
}

/// Items without blank lines between them. What an item goes on with is on its one line.
fn list(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

fn strong(text: &str) -> String {
    emphasised("**", text)
}

fn quiet(text: &str) -> String {
    emphasised("*", text)
}

/// Emphasis is only one where no white space is inside its marks (CommonMark 0.31, 6.2).
fn emphasised(mark: &str, text: &str) -> String {
    let text = inline(text);
    let open = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if text.is_empty() || open { text } else { format!("{mark}{text}{mark}") }
}

fn link(link: &Link) -> String {
    let text = inline(&link.text);
    match &link.href {
        Some(href) => format!("[{text}](<{}>)", target(href)),
        None => text,
    }
}

/// An address as it may stand between angle brackets. Backslashes and brackets have no place in one unescaped.
fn target(href: &str) -> String {
    let code = |c: char| match c {
        '<' | '>' | '\\' | '`' | '"' | '\u{0}'..=' ' => format!("%{:02X}", u32::from(c)),
        '&' => "&amp;".to_owned(),
        c => c.to_string(),
    };
    href.chars().map(code).collect()
}

/// `text` with a backslash before every character that could mean something within a line.
fn inline(text: &str) -> String {
    let text = line(text);
    let text = text.trim_matches([' ', '\t']);
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '$' | '{' | '}' => true,
            // Between letters, as in snake_case, an underscore is only itself.
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next == '#' || next.is_ascii_alphabetic(),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// A line with an escape at its start where it would begin a list, a heading's underline or a rule.
fn guarded(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'-' | b'+' | b'=') if digits == 0 => 0,
        _ => return line,
    };
    format!("{}\\{}", &line[..at], &line[at..])
}
