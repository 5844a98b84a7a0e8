//! The outline: everything a reader of the document sees, in order, with nothing left to decide but looks.
//!
//! Typesetting and DOCX both draw an [`Outline`], so they cannot disagree about content. Hidden and
//! blank things are gone, dates are formatted, headings are chosen, texts are free of control characters.

mod clean;
mod entry;
mod href;
mod languages;
mod locale;
mod reading;
mod words;

use serde::{Deserialize, Serialize};

use crate::design::{Flow, Settled};
use crate::{Field, Id, Item, Resume, Section, SectionKind};
use clean::{line, paragraphs};
use words::Words;

pub use clean::clean;
pub use href::url as web_link;
pub use languages::LANGUAGES;
pub use reading::Marks;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// BCP 47 tag, never empty ("en" when the resume names none).
    pub language: String,
    pub name: String,
    /// Professional title below the name; may be empty.
    pub label: String,
    /// Address, e-mail, phone, website, pronouns, profiles: in this order, each with what it links to.
    pub contacts: Vec<Link>,
    /// One text a paragraph, without line breaks.
    pub summary: Vec<String>,
    pub sections: Vec<OutlineSection>,
    /// How all this looks.
    #[serde(default)]
    pub design: Settled,
}

/// Words that may lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Link {
    pub text: String,
    /// An absolute `https:`, `http:`, `mailto:` or `tel:` address, ASCII only; anything else in a resume is not linked.
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutlineSection {
    pub id: Id,
    pub kind: SectionKind,
    pub heading: String,
    pub entries: Vec<Entry>,
    #[serde(default)]
    pub flow: Flow,
}

/// One item as read: `title, subtitle, details .. place / dates`, then links and text. Empty parts are drawn as nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: Id,
    /// What it is: the job title, the degree, the project, the skill group.
    pub title: String,
    /// Where: the employer, the school, the issuer.
    pub subtitle: String,
    /// Small details that follow the subtitle: level, grade, kind.
    pub details: Vec<String>,
    pub place: String,
    /// Formatted range or date, such as "Jan 2020 – Present".
    pub dates: String,
    /// The item's address, shown without its scheme; a reference's e-mail and phone.
    pub links: Vec<Link>,
    /// One text a paragraph, without line breaks.
    pub paragraphs: Vec<String>,
    pub bullets: Vec<String>,
    pub tags: Vec<Tags>,
    #[serde(default)]
    pub flow: Flow,
}

/// Words side by side: keywords, courses, roles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tags {
    /// What the words are, such as "Courses", in the language of the resume; may be empty.
    pub label: String,
    pub words: Vec<String>,
}

impl Outline {
    /// What a reader of `resume` sees.
    ///
    /// Contains every visible text of every field but the photo's address; profiles are among the contacts.
    pub fn of(resume: &Resume) -> Outline {
        let mut design = resume.design.settled();
        design.footer = line(&design.footer);
        let words = Words::of(resume, &design);
        let basics = &resume.basics;
        let language = clean(resume.language.trim());
        Outline {
            language: if language.is_empty() { "en".to_owned() } else { language },
            name: line(basics.get(Field::Name)),
            label: line(basics.get(Field::Label)),
            contacts: contacts(resume, words.comma),
            summary: paragraphs(basics.get(Field::Summary)).collect(),
            sections: resume.sections.iter().filter_map(|s| section(s, resume, &words)).collect(),
            design,
        }
    }

    /// Every text of the document, in the order of the types above, but for the footer. For counting and comparing.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let head = [self.name.as_str(), self.label.as_str()].into_iter();
        let head = head.chain(self.contacts.iter().map(|link| link.text.as_str()));
        let sections = self.sections.iter().flat_map(|section| {
            std::iter::once(section.heading.as_str()).chain(section.entries.iter().flat_map(Entry::texts))
        });
        let all = head.chain(self.summary.iter().map(String::as_str)).chain(sections);
        all.filter(|text| !text.is_empty())
    }
}

impl Entry {
    fn texts(&self) -> impl Iterator<Item = &str> {
        [self.title.as_str(), self.subtitle.as_str()]
            .into_iter()
            .chain(self.details.iter().map(String::as_str))
            .chain([self.place.as_str(), self.dates.as_str()])
            .chain(self.links.iter().map(|link| link.text.as_str()))
            .chain(self.paragraphs.iter().chain(&self.bullets).map(String::as_str))
            .chain(
                self.tags
                    .iter()
                    .flat_map(|tags| std::iter::once(tags.label.as_str()).chain(tags.words.iter().map(String::as_str))),
            )
    }

    fn is_empty(&self) -> bool {
        self.texts().all(str::is_empty)
    }
}

impl Link {
    fn plain(text: String) -> Link {
        Link { text, href: None }
    }
}

fn section(section: &Section, resume: &Resume, words: &Words) -> Option<OutlineSection> {
    if section.hidden || section.kind == SectionKind::Profiles {
        return None;
    }
    let entry = |item: &Item| Entry { flow: resume.design.flow_of(item.id), ..entry::of(section.kind, item, words) };
    let items = section.items.iter().filter(|item| !item.hidden);
    let entries: Vec<Entry> = items.map(entry).filter(|entry| !entry.is_empty()).collect();
    if entries.is_empty() {
        return None;
    }
    let own = line(&section.title);
    let heading = if own.is_empty() { words.own.heading(section.kind).to_owned() } else { own };
    let flow = resume.design.flow_of(section.id);
    Some(OutlineSection { id: section.id, kind: section.kind, heading, entries, flow })
}

fn contacts(resume: &Resume, comma: &str) -> Vec<Link> {
    let basics = &resume.basics;
    let own = [
        Link::plain(address(basics, comma)),
        href::email(basics.get(Field::Email)),
        href::phone(basics.get(Field::Phone)),
        href::url(basics.get(Field::Url)),
        Link::plain(line(basics.get(Field::Pronouns))),
    ];
    let profiles = resume.sections.iter().filter(|section| section.kind == SectionKind::Profiles && !section.hidden);
    let profiles = profiles.flat_map(|section| &section.items).filter(|item| !item.hidden).map(profile);
    own.into_iter().chain(profiles).filter(|link| !link.text.is_empty()).collect()
}

/// The parts of the address in one line: street, postal code and city, region, country, place.
fn address(basics: &Item, comma: &str) -> String {
    let town = join([Field::PostalCode, Field::City].map(|field| line(basics.get(field))), " ");
    let part = |field| line(basics.get(field));
    let parts = [part(Field::Address), town, part(Field::Region), part(Field::CountryCode), part(Field::Location)];
    join(parts, comma)
}

/// "GitHub: github.com/ada". The user name stands before an address that does not contain it: readers of
/// paper and parsers of files need both.
fn profile(item: &Item) -> Link {
    let url = href::url(item.get(Field::Url));
    let username = line(item.get(Field::Username));
    let said = url.text.contains(&username);
    let who = join([if said { String::new() } else { username }, url.text], ", ");
    Link { text: join([line(item.get(Field::Network)), who], ": "), href: url.href }
}

fn join(parts: impl IntoIterator<Item = String>, separator: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests;
