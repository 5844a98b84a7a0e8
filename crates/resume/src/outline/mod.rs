//! The outline: everything a reader of the document sees, in order, with nothing left to decide but looks.
//!
//! Typesetting and DOCX both draw an [`Outline`], so they cannot disagree about content. Hidden and
//! blank things are gone, dates are formatted, headings are chosen, texts are free of control characters.

mod clean;
mod entry;
mod href;
mod languages;
mod locale;
mod origin;
mod photo;
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
pub use origin::{NoPlace, Origin, Place};
pub use photo::{PHOTO_ID, Photo};
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
    /// Only if the design shows it. Not a part of the serialised outline: it is bytes, and its readers want words.
    #[serde(skip)]
    pub photo: Option<Photo>,
    /// Where each of [`Outline::texts`] was written, in the same order. Not a part of the document, so it is not
    /// serialised; none in an outline that was made of anything but a resume.
    #[serde(skip)]
    pub origins: Vec<Origin>,
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
    /// Contains every visible text of every field but the photo's; profiles are among the contacts.
    pub fn of(resume: &Resume) -> Outline {
        let mut design = resume.design.settled();
        design.footer = line(&design.footer);
        let words = Words::of(resume, &design);
        let basics = &resume.basics;
        let language = clean(resume.language.trim());
        let (contacts, reached) = contacts(resume, words.comma).into_iter().unzip();
        let parts = resume.sections.iter().filter_map(|s| section(s, resume, &words));
        let (sections, written): (Vec<_>, Vec<_>) = parts.unzip();
        let mut outline = Outline {
            language: if language.is_empty() { "en".to_owned() } else { language },
            name: line(basics.get(Field::Name)),
            label: line(basics.get(Field::Label)),
            contacts,
            summary: paragraphs(basics.get(Field::Summary)).collect(),
            sections,
            photo: Photo::of(resume, &design),
            design,
            origins: Vec::new(),
        };
        outline.origins = outline.head_origins(reached).into_iter().chain(written.into_iter().flatten()).collect();
        outline
    }

    /// Where the texts before the sections were written, the contacts as `reached` says.
    fn head_origins(&self, reached: Vec<Origin>) -> Vec<Origin> {
        let named = [(&self.name, Field::Name), (&self.label, Field::Label)];
        let named = named.into_iter().filter(|(text, _)| !text.is_empty()).map(|(_, field)| field);
        let basics = |field| Origin::fields(Id::BASICS, [field]);
        named.map(basics).chain(reached).chain(self.summary.iter().map(|_| basics(Field::Summary))).collect()
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
    /// Its part of [`Outline::texts`]; what is empty has its place too.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
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

/// A section as read, and where its texts were written.
fn section(section: &Section, resume: &Resume, words: &Words) -> Option<(OutlineSection, Vec<Origin>)> {
    if section.hidden || section.kind == SectionKind::Profiles {
        return None;
    }
    let own = line(&section.title);
    let heading = if own.is_empty() { words.own.heading(section.kind).to_owned() } else { own };
    let mut origins = Vec::new();
    if !heading.is_empty() {
        origins.push(Place::Heading { section: section.id }.into());
    }
    let mut entries = Vec::new();
    for item in section.items.iter().filter(|item| !item.hidden) {
        let (entry, written) = entry::of(section.kind, item, words);
        origins.extend(entry.texts().zip(written).filter(|(text, _)| !text.is_empty()).map(|(_, origin)| origin));
        if !entry.is_empty() {
            entries.push(Entry { flow: resume.design.flow_of(item.id), ..entry });
        }
    }
    let flow = resume.design.flow_of(section.id);
    let section = OutlineSection { id: section.id, kind: section.kind, heading, entries, flow };
    (!section.entries.is_empty()).then_some((section, origins))
}

fn contacts(resume: &Resume, comma: &str) -> Vec<(Link, Origin)> {
    let basics = &resume.basics;
    let own = [
        address(basics, comma),
        (href::email(basics.get(Field::Email)), vec![Field::Email]),
        (href::phone(basics.get(Field::Phone)), vec![Field::Phone]),
        (href::url(basics.get(Field::Url)), vec![Field::Url]),
        (Link::plain(line(basics.get(Field::Pronouns))), vec![Field::Pronouns]),
    ];
    let own = own.into_iter().map(|(link, fields)| (link, Origin::fields(basics.id, fields)));
    let profiles = resume.sections.iter().filter(|section| section.kind == SectionKind::Profiles && !section.hidden);
    let profiles = profiles.flat_map(|section| &section.items).filter(|item| !item.hidden).map(profile);
    own.chain(profiles).filter(|(link, _)| !link.text.is_empty()).collect()
}

/// The parts of the address in one line: street, postal code and city, region, country, place.
fn address(basics: &Item, comma: &str) -> (Link, Vec<Field>) {
    let town = join([Field::PostalCode, Field::City].map(|field| line(basics.get(field))), " ");
    let part = |field| line(basics.get(field));
    let parts = [part(Field::Address), town, part(Field::Region), part(Field::CountryCode), part(Field::Location)];
    let fields = [Field::Address, Field::PostalCode, Field::City, Field::Region, Field::CountryCode, Field::Location];
    (Link::plain(join(parts, comma)), filled(basics, &fields))
}

/// "GitHub: github.com/ada". The user name stands before an address that does not contain it: readers of
/// paper and parsers of files need both.
fn profile(item: &Item) -> (Link, Origin) {
    let url = href::url(item.get(Field::Url));
    let username = line(item.get(Field::Username));
    let said = url.text.contains(&username);
    let who = join([if said { String::new() } else { username }, url.text], ", ");
    let link = Link { text: join([line(item.get(Field::Network)), who], ": "), href: url.href };
    (link, Origin::fields(item.id, filled(item, &[Field::Network, Field::Username, Field::Url])))
}

fn filled(item: &Item, fields: &[Field]) -> Vec<Field> {
    fields.iter().copied().filter(|field| !line(item.get(*field)).is_empty()).collect()
}

fn join(parts: impl IntoIterator<Item = String>, separator: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests;
