//! One item of a section as an entry of the document.

use super::clean::{line, paragraphs};
use super::words::Words;
use super::{Entry, Origin, Place, href, join};
use crate::design::Flow;
use crate::{Field, Id, Item, List, SectionKind};

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

/// Where the texts of an entry were written, part by part as the entry has them.
#[derive(Default)]
struct Written {
    title: Vec<Field>,
    subtitle: Vec<Field>,
    details: Vec<Field>,
    place: Vec<Field>,
    dates: Vec<Field>,
    links: Vec<Field>,
    paragraphs: Vec<Field>,
    bullets: Vec<Origin>,
    tags: Vec<Origin>,
}

impl Written {
    /// One origin for each of [`Entry::texts`]; of a text that is empty it means nothing.
    fn in_order(self, item: Id) -> Vec<Origin> {
        let joined = |fields| Origin::fields(item, fields);
        let each = |fields: Vec<Field>| fields.into_iter().map(move |field| Origin::fields(item, [field]));
        let mut origins = vec![joined(self.title), joined(self.subtitle)];
        origins.extend(each(self.details));
        origins.extend([joined(self.place), joined(self.dates)]);
        origins.extend(each(self.links).chain(each(self.paragraphs)).chain(self.bullets).chain(self.tags));
        origins
    }
}

/// `item` as an entry, and one origin for each of [`Entry::texts`].
pub(super) fn of(kind: SectionKind, item: &Item, words: &Words) -> (Entry, Vec<Origin>) {
    let mut written = Written { dates: dated(kind, item), ..Written::default() };
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
            Slot::Title => {
                append(&mut entry.title, shown, words.comma);
                written.title.push(spec.field);
            }
            Slot::Subtitle => {
                append(&mut entry.subtitle, shown, words.comma);
                written.subtitle.push(spec.field);
            }
            Slot::Detail => {
                entry.details.push(shown);
                written.details.push(spec.field);
            }
            Slot::Grade => {
                entry.details.push(grade(shown, words.own.grade));
                written.details.push(spec.field);
            }
            Slot::Place => {
                append(&mut entry.place, shown, words.comma);
                written.place.push(spec.field);
            }
            slot @ (Slot::Url | Slot::Email | Slot::Phone) => {
                entry.links.push(match slot {
                    Slot::Email => href::email(text),
                    Slot::Phone => href::phone(text),
                    _ => href::url(text),
                });
                written.links.push(spec.field);
            }
            Slot::Date => {}
            Slot::Paragraph => {
                entry.paragraphs.extend(paragraphs(text));
                written.paragraphs.resize(entry.paragraphs.len(), spec.field);
            }
        }
    }
    if entry.title.is_empty() {
        entry.title = std::mem::take(&mut entry.subtitle);
        written.title = std::mem::take(&mut written.subtitle);
    }
    for spec in kind.spec().lists {
        let lines = item.visible(spec.list).map(|(index, text)| (index, line(text)));
        let lines: Vec<(usize, String)> = lines.filter(|(_, text)| !text.is_empty()).collect();
        let label = match spec.list {
            List::Highlights => {
                let place = |index| Place::Line { item: item.id, list: spec.list, index };
                written.bullets.extend(lines.iter().map(|(index, _)| place(*index).into()));
                entry.bullets.extend(lines.into_iter().map(|(_, text)| text));
                continue;
            }
            List::Keywords => "",
            List::Courses => words.own.courses,
            List::Roles => words.own.roles,
        };
        if !lines.is_empty() {
            let place = Place::Words { item: item.id, list: spec.list };
            written.tags.extend((0..=lines.len()).map(|_| place.into()));
            let words = lines.into_iter().map(|(_, text)| text).collect();
            entry.tags.push(super::Tags { label: label.to_owned(), words });
        }
    }
    (entry, written.in_order(item.id))
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

/// The fields that [`dates`] reads: those of a range both, since a start without an end shows an end as well.
fn dated(kind: SectionKind, item: &Item) -> Vec<Field> {
    let is_filled = |field: &Field| !line(item.get(*field)).is_empty();
    let (range, date) = ([Field::StartDate, Field::EndDate], [Field::Date]);
    let range = if range.iter().any(is_filled) { range.as_slice() } else { &[] };
    let date = date.iter().filter(|field| is_filled(field));
    range.iter().chain(date).copied().filter(|field| kind.spec().field(*field).is_some()).collect()
}
