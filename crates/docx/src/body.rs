//! The text of the document: paragraphs that name their style.

use docx_rs::{
    Footer, Hyperlink, HyperlinkData, IndentLevel, NumPages, NumberingId, PageNum, Paragraph, Run, RunFonts,
};
use resume::design::Flow;
use resume::outline::{Entry, Link, Outline, OutlineSection, Tags};

use crate::looks::Look;
use crate::script::{Script, is_eastern};
use crate::styles::{BULLETS, id};
use crate::xml;

const DOT: &str = "\u{a0}· ";
const BAR: &str = "  |  ";

/// The paragraphs of the document. Where its hyperlinks lead is added to `links`, in order.
pub(crate) fn paragraphs(outline: &Outline, script: &Script, links: &mut Vec<String>) -> Paragraphs {
    let mut body = Body { script, links, paragraphs: Vec::new() };
    body.head(outline);
    let head = body.paragraphs.len();
    outline.sections.iter().for_each(|section| body.section(section));
    Paragraphs { paragraphs: body.paragraphs, head }
}

pub(crate) struct Paragraphs {
    pub paragraphs: Vec<Paragraph>,
    /// How many of them stand before the sections.
    pub head: usize,
}

/// "Name · 1 / 2", with fields that Word counts; the design may say other words, and no numbers.
pub(crate) fn footer(outline: &Outline, look: &Look) -> Footer {
    let mut line = Paragraph::new().style(id::FOOTER);
    let words = look.footer.as_ref().or(Some(&outline.name).filter(|_| look.numbered));
    if let Some(words) = words.filter(|words| !words.is_empty()) {
        line = line.add_run(run(words));
    }
    if look.numbered {
        line = line.add_run(Run::new().add_tab());
        line = line.add_page_num(PageNum::new()).add_run(run(" / ")).add_num_pages(NumPages::new());
    }
    Footer::new().add_paragraph(line)
}

struct Body<'a> {
    script: &'a Script,
    links: &'a mut Vec<String>,
    paragraphs: Vec<Paragraph>,
}

/// A piece of a line.
enum Piece<'a> {
    Text(&'a str),
    Strong(&'a str),
    Quiet(&'a str),
    Link(&'a Link),
    Tab,
}

impl Body<'_> {
    fn add(&mut self, style: Option<&str>, pieces: &[Piece<'_>]) {
        let paragraph = style.map_or_else(Paragraph::new, |style| Paragraph::new().style(style));
        let paragraph = pieces.iter().fold(paragraph, |paragraph, piece| self.add_piece(paragraph, piece));
        self.paragraphs.push(paragraph);
    }

    fn change_last(&mut self, change: impl FnOnce(Paragraph) -> Paragraph) {
        if let Some(paragraph) = self.paragraphs.pop() {
            self.paragraphs.push(change(paragraph));
        }
    }

    fn add_piece(&mut self, paragraph: Paragraph, piece: &Piece<'_>) -> Paragraph {
        match piece {
            Piece::Text(text) => paragraph.add_run(run(text)),
            Piece::Strong(text) => paragraph.add_run(run(text).style(id::STRONG)),
            Piece::Quiet(text) => paragraph.add_run(run(text).style(id::SOFT)),
            Piece::Tab => paragraph.add_run(Run::new().add_tab()),
            Piece::Link(Link { text, href: None }) => paragraph.add_run(run(text)),
            Piece::Link(Link { text, href: Some(href) }) => {
                self.links.push(href.clone());
                let link = HyperlinkData::External { rid: link_id(self.links.len()), path: String::new() };
                let link = Hyperlink { link, history: None, children: Vec::new() };
                paragraph.add_hyperlink(link.add_run(run(text).style(id::HYPERLINK)))
            }
        }
    }

    fn head(&mut self, outline: &Outline) {
        if !outline.name.is_empty() {
            self.add(Some(id::TITLE), &[Piece::Text(&outline.name)]);
        }
        if !outline.label.is_empty() {
            self.add(Some(id::SUBTITLE), &[Piece::Text(&outline.label)]);
        }
        if !outline.contacts.is_empty() {
            let contacts = outline.contacts.iter().map(|link| vec![Piece::Link(link)]);
            self.add(Some(id::CONTACT), &joined(contacts, BAR));
        }
        self.texts(&outline.summary);
    }

    fn section(&mut self, section: &OutlineSection) {
        let from = self.paragraphs.len();
        self.section_texts(section);
        self.put_on_pages(from, section.flow);
    }

    fn section_texts(&mut self, section: &OutlineSection) {
        self.add(Some(id::HEADING_1), &[Piece::Text(&section.heading)]);
        if section.entries.iter().all(|entry| entry.is_brief() && entry.tags.is_empty()) {
            let entries = section.entries.iter().map(|entry| brief(self.script, entry));
            let line = joined(entries.collect::<Vec<_>>(), BAR);
            return self.add(None, &line);
        }
        for entry in &section.entries {
            if entry.is_brief() {
                let line = brief(self.script, entry);
                self.add(None, &line);
            } else {
                let from = self.paragraphs.len();
                self.entry(entry);
                self.put_on_pages(from, entry.flow);
            }
        }
    }

    /// Does what a person asked for to the paragraphs from `from` on.
    fn put_on_pages(&mut self, from: usize, flow: Flow) {
        let own = self.paragraphs.split_off(from);
        let last = own.len().saturating_sub(1);
        self.paragraphs.extend(own.into_iter().enumerate().map(|(index, paragraph)| {
            let paragraph = if flow.new_page && index == 0 { paragraph.page_break_before(true) } else { paragraph };
            match flow.keep_together {
                true if index < last => paragraph.keep_lines(true).keep_next(true),
                true => paragraph.keep_lines(true),
                false => paragraph,
            }
        }));
    }

    /// Title and dates, then employer and place, then what there is to say.
    fn entry(&mut self, entry: &Entry) {
        let mut row = vec![Piece::Text(&entry.title)];
        if !entry.dates.is_empty() {
            row.extend([Piece::Tab, Piece::Quiet(&entry.dates)]);
        }
        self.add(Some(id::HEADING_2), &row);

        let subtitle = Some(Piece::Text(&entry.subtitle)).filter(|_| !entry.subtitle.is_empty());
        let details = entry.details.iter().map(|detail| Piece::Quiet(detail));
        let links = entry.links.iter().map(Piece::Link);
        let below = subtitle.into_iter().chain(details).chain(links).map(|piece| vec![piece]);
        let mut row = joined(below, DOT);
        if !entry.place.is_empty() {
            if !row.is_empty() {
                row.push(Piece::Tab);
            }
            row.push(Piece::Quiet(&entry.place));
        }
        if !row.is_empty() {
            self.add(Some(id::ENTRY), &row);
            // The first lines of an entry never stay behind at the end of a page.
            let more = !(entry.paragraphs.is_empty() && entry.bullets.is_empty() && entry.tags.is_empty());
            self.change_last(|line| if more { line.keep_next(true) } else { line });
        }
        self.texts(&entry.paragraphs);
        for bullet in &entry.bullets {
            self.add(Some(id::LIST_BULLET), &[Piece::Text(bullet)]);
            self.change_last(|line| line.numbering(NumberingId::new(BULLETS), IndentLevel::new(0)));
        }
        for tags in &entry.tags {
            let line = words(self.script, tags);
            self.add(Some(id::KEYWORDS), &line);
        }
    }

    fn texts(&mut self, texts: &[String]) {
        texts.iter().for_each(|text| self.add(None, &[Piece::Text(text)]));
    }
}

/// "Title · detail: word, word"
fn brief<'e>(script: &Script, entry: &'e Entry) -> Vec<Piece<'e>> {
    let title = Some(Piece::Strong(&entry.title)).filter(|_| !entry.title.is_empty());
    let lead = title.into_iter().chain(entry.details.iter().map(|detail| Piece::Quiet(detail)));
    let mut line = joined(lead.map(|piece| vec![piece]), DOT);
    let words: Vec<Vec<Piece<'_>>> = entry.tags.iter().map(|tags| words(script, tags)).collect();
    if !line.is_empty() && !words.is_empty() {
        line.push(Piece::Text(script.marks.colon));
    }
    line.extend(joined(words, script.marks.semicolon));
    line
}

/// "Courses: this, that", or only the words.
fn words<'e>(script: &Script, tags: &'e Tags) -> Vec<Piece<'e>> {
    let mut pieces = Vec::new();
    if !tags.label.is_empty() {
        pieces.extend([Piece::Strong(&tags.label), Piece::Text(script.marks.colon)]);
    }
    pieces.extend(joined(tags.words.iter().map(|word| vec![Piece::Text(word)]), script.marks.comma));
    pieces
}

fn joined<'a>(parts: impl IntoIterator<Item = Vec<Piece<'a>>>, separator: &'a str) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !pieces.is_empty() {
            pieces.push(Piece::Text(separator));
        }
        pieces.extend(part);
    }
    pieces
}

/// A run of `text`, with a hint that its ambiguous characters (quotes, dashes) belong to the East Asian font if any
/// of the others do.
fn run(text: &str) -> Run {
    let run = Run::new().add_text(xml::clean(text));
    if is_eastern(text) { run.fonts(RunFonts::new().hint("eastAsia")) } else { run }
}

/// The name of the relationship of the hyperlink with this number, from 1.
pub(crate) fn link_id(number: usize) -> String {
    format!("rIdLink{number}")
}
