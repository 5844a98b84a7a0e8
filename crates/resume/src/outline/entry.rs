//! One item of a section as an entry of the document.

use super::clean::{line, paragraphs};
use super::words::Words;
use super::{Entry, href, join};
use crate::design::Flow;
use crate::{Field, Item, List, SectionKind};

/// Where a field of an item is shown.
enum Slot {
    Title,
    Subtitle,
    Detail,
    Grade,
    Place,
    Url,
    Email,
    Phone,
    /// Part of the dates, which are put together from several fields.
    Date,
    Paragraph,
}

/// The place of `field` in an entry of `kind`: every field of every kind has one.
fn slot(kind: SectionKind, field: Field) -> Slot {
    use Field as F;
    use SectionKind as K;
    match (kind, field) {
        (K::Work, F::Name) => Slot::Subtitle,
        (K::References, F::Position | F::Organization) => Slot::Subtitle,
        (K::Languages | K::Skills, F::Fluency | F::Level) => Slot::Detail,
        (_, F::Name | F::Title | F::Label | F::Position | F::StudyType | F::Area | F::Language | F::Network) => {
            Slot::Title
        }
        (_, F::Organization | F::Institution | F::Awarder | F::Issuer | F::Publisher | F::Entity) => Slot::Subtitle,
        (_, F::Score) => Slot::Grade,
        (_, F::Location | F::Address | F::PostalCode | F::City | F::Region | F::CountryCode) => Slot::Place,
        (_, F::Url | F::Image) => Slot::Url,
        (_, F::Email) => Slot::Email,
        (_, F::Phone) => Slot::Phone,
        (_, F::StartDate | F::EndDate | F::Date) => Slot::Date,
        (_, F::Description | F::Summary | F::Reference) => Slot::Paragraph,
        (_, F::Specialization | F::Type | F::Relation | F::Fluency | F::Level | F::Username | F::Pronouns) => {
            Slot::Detail
        }
    }
}

pub(super) fn of(kind: SectionKind, item: &Item, words: &Words) -> Entry {
    let mut entry = Entry {
        id: item.id,
        title: String::new(),
        subtitle: String::new(),
        details: Vec::new(),
        place: String::new(),
        dates: dates(kind, item, words),
        links: Vec::new(),
        paragraphs: Vec::new(),
        bullets: Vec::new(),
        tags: Vec::new(),
        flow: Flow::default(),
    };
    for spec in kind.spec().fields {
        let text = item.get(spec.field);
        let shown = line(text);
        if shown.is_empty() {
            continue;
        }
        match slot(kind, spec.field) {
            Slot::Title => append(&mut entry.title, shown, words.comma),
            Slot::Subtitle => append(&mut entry.subtitle, shown, words.comma),
            Slot::Detail => entry.details.push(shown),
            Slot::Grade => entry.details.push(grade(shown, words.own.grade)),
            Slot::Place => append(&mut entry.place, shown, words.comma),
            Slot::Url => entry.links.push(href::url(text)),
            Slot::Email => entry.links.push(href::email(text)),
            Slot::Phone => entry.links.push(href::phone(text)),
            Slot::Date => {}
            Slot::Paragraph => entry.paragraphs.extend(paragraphs(text)),
        }
    }
    if entry.title.is_empty() {
        entry.title = std::mem::take(&mut entry.subtitle);
    }
    for spec in kind.spec().lists {
        let lines: Vec<String> = item.visible_lines(spec.list).map(line).filter(|text| !text.is_empty()).collect();
        let label = match spec.list {
            List::Highlights => {
                entry.bullets.extend(lines);
                continue;
            }
            List::Keywords => "",
            List::Courses => words.own.courses,
            List::Roles => words.own.roles,
        };
        if !lines.is_empty() {
            entry.tags.push(super::Tags { label: label.to_owned(), words: lines });
        }
    }
    entry
}

fn append(text: &mut String, part: String, comma: &str) {
    *text = join([std::mem::take(text), part], comma);
}

/// A bare number needs to say that it is a grade; "GPA 4.0" does so itself.
fn grade(text: String, word: &str) -> String {
    if text.contains(char::is_alphabetic) { text } else { format!("{word}: {text}") }
}

fn dates(kind: SectionKind, item: &Item, words: &Words) -> String {
    let text = |field| line(item.get(field));
    let range = words.range(&text(Field::StartDate), &text(Field::EndDate));
    let fields = kind.spec();
    let range = if fields.field(Field::StartDate).is_some() { range } else { String::new() };
    let date = if fields.field(Field::Date).is_some() { words.date(&text(Field::Date)) } else { String::new() };
    join([range, date], words.comma)
}
