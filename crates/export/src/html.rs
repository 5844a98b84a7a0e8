//! One HTML file: for a web site, for printing, and for people who read with their ears.

use resume::outline::{Entry, Link, Marks, Outline, OutlineSection, Tags};

use crate::{DOT, css::css, line};

/// The outline as one HTML file that needs no other: no script, no font, no picture is fetched.
///
/// Headings, lists, sections and language are marked up for screen readers; the style sheet comes from the design of
/// the resume, and prints on its paper. It is well-formed XML too, so that any tool can read it.
pub fn html(outline: &Outline) -> String {
    let mut page = Page { out: String::new(), marks: Marks::of(&outline.language) };
    page.head(outline);
    page.masthead(outline);
    outline.summary.iter().for_each(|text| page.element("p", "", &escaped(text)));
    outline.sections.iter().zip(1..).for_each(|(section, number)| page.section(section, number));
    page.out.push_str("</main>\n</body>\n</html>\n");
    page.out
}

struct Page {
    out: String,
    marks: Marks,
}

impl Page {
    fn head(&mut self, outline: &Outline) {
        let title = if outline.name.is_empty() { "Resume".into() } else { format!("{} – Resume", outline.name) };
        let (language, title, author) = (escaped(&outline.language), escaped(&title), escaped(&outline.name));
        let direction = if is_rtl(&outline.language) { "rtl" } else { "ltr" };
        let style = css(outline);
        // Nothing is fetched: a photo is a part of the file.
        let pictures = if outline.photo.is_some() { "; img-src data:" } else { "" };
        self.out.push_str(&format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{pictures}\"/>\n\
             <meta name=\"author\" content=\"{author}\"/>\n<meta name=\"generator\" content=\"Velvit\"/>\n\
             <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        ));
    }

    fn masthead(&mut self, outline: &Outline) {
        self.out.push_str("<header>\n");
        if let Some(photo) = &outline.photo {
            let (source, alt) = (photo.picture.data_uri(), escaped(&photo.alt));
            self.out.push_str(&format!("<div class=\"photo\"><img src=\"{source}\" alt=\"{alt}\"/></div>\n"));
        }
        self.element("h1", "", &escaped(&outline.name));
        self.element("p", "label", &escaped(&outline.label));
        let contacts: String =
            outline.contacts.iter().map(|contact| format!("<li>{}</li>\n", linked(contact))).collect();
        if !contacts.is_empty() {
            self.out.push_str(&format!("<address><ul class=\"contacts\">\n{contacts}</ul></address>\n"));
        }
        self.out.push_str("</header>\n");
    }

    fn section(&mut self, section: &OutlineSection, number: usize) {
        let heading = escaped(&section.heading);
        self.out.push_str(&format!(
            "<section aria-labelledby=\"section-{number}\">\n<h2 id=\"section-{number}\">{heading}</h2>\n"
        ));
        for group in section.entries.chunk_by(|one, next| one.is_brief() && next.is_brief()) {
            if group[0].is_brief() {
                let short = section.entries.iter().all(|entry| entry.is_brief() && entry.tags.is_empty());
                let marks = self.marks;
                self.list(if short { "brief short" } else { "brief" }, group.iter().map(|entry| brief(entry, marks)));
            } else {
                group.iter().for_each(|entry| self.entry(entry));
            }
        }
        self.out.push_str("</section>\n");
    }

    fn entry(&mut self, entry: &Entry) {
        self.out.push_str("<article>\n<header>\n");
        self.element("h3", "", &escaped(&entry.title));
        self.element("p", "dates", &escaped(&entry.dates));
        let mut row = Vec::new();
        if !entry.subtitle.is_empty() {
            row.push(format!("<span class=\"subtitle\">{}</span>", escaped(&entry.subtitle)));
        }
        row.extend(entry.details.iter().map(|detail| escaped(detail)));
        row.extend(entry.links.iter().map(linked));
        self.element("p", "below", &row.join(DOT));
        self.element("p", "place", &escaped(&entry.place));
        self.out.push_str("</header>\n");
        entry.paragraphs.iter().for_each(|text| self.element("p", "", &escaped(text)));
        self.list("", entry.bullets.iter().map(|bullet| escaped(bullet)));
        entry.tags.iter().for_each(|tags| self.element("p", "tags", &words(tags, self.marks)));
        self.out.push_str("</article>\n");
    }

    /// An element with this markup in it; nothing for an empty one.
    fn element(&mut self, name: &str, class: &str, markup: &str) {
        if !markup.is_empty() {
            let class = attribute("class", class);
            self.out.push_str(&format!("<{name}{class}>{markup}</{name}>\n"));
        }
    }

    fn list(&mut self, class: &str, items: impl Iterator<Item = String>) {
        let items: String = items.map(|item| format!("<li>{item}</li>\n")).collect();
        if !items.is_empty() {
            self.element("ul", class, &format!("\n{items}"));
        }
    }
}

/// "Title · detail: word, word"
fn brief(entry: &Entry, marks: Marks) -> String {
    let title = Some(&entry.title).filter(|title| !title.is_empty());
    let title = title.map(|title| format!("<strong>{}</strong>", escaped(title)));
    let lead: Vec<String> = title.into_iter().chain(entry.details.iter().map(|detail| escaped(detail))).collect();
    let words: Vec<String> = entry.tags.iter().map(|tags| words(tags, marks)).collect();
    let parts = [lead.join(DOT), words.join(marks.semicolon)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(marks.colon)
}

fn words(tags: &Tags, marks: Marks) -> String {
    let list = escaped(&tags.list(marks));
    if tags.label.is_empty() { list } else { format!("<b>{}</b>{}{list}", escaped(&tags.label), marks.colon) }
}

fn linked(link: &Link) -> String {
    match &link.href {
        Some(href) => format!("<a{}>{}</a>", attribute("href", href), escaped(&link.text)),
        None => escaped(&link.text),
    }
}

fn attribute(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" {name}=\"{}\"", escaped(value)) }
}

/// `text` as it stands in an element or between double quotes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// True for the languages that are usually written from right to left.
fn is_rtl(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    matches!(primary.as_str(), "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "yi" | "ckb" | "dv" | "sd" | "ug")
}
