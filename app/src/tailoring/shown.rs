//! The texts of an item as the document writes them.

use std::collections::BTreeMap;

use resume::{
    Field, Id, Input, Item, KindSpec, Resume,
    outline::{Outline, web_link},
};

/// How one version of a resume writes its dates and addresses.
#[derive(Clone)]
pub struct Shown {
    /// "Jan 2020 – Present", by item.
    dates: BTreeMap<Id, String>,
}

impl Shown {
    pub fn of(resume: &Resume) -> Shown {
        let entries = Outline::of(resume).sections.into_iter().flat_map(|section| section.entries);
        Shown { dates: entries.map(|entry| (entry.id, entry.dates)).collect() }
    }

    /// The filled fields of an item in the form's order, each text with the fields that it comes from: the
    /// dates are one text, where the first of them stands.
    pub fn texts(&self, item: &Item, spec: &KindSpec) -> Vec<(Vec<Field>, String)> {
        let is_filled = |field: Field| !item.get(field).trim().is_empty();
        let all_dates = spec.fields.iter().filter(|field| field.input == Input::Date).map(|field| field.field);
        let mut dates = self.dates.get(&item.id).map(|dates| (all_dates.collect::<Vec<_>>(), dates.clone()));
        let has_dates = dates.is_some();
        let mut texts = Vec::new();
        for field in spec.fields.iter().filter(|field| is_filled(field.field)) {
            let text = item.get(field.field);
            match field.input {
                Input::Date if has_dates => texts.extend(dates.take()),
                Input::Url => texts.push((vec![field.field], web_link(text).text)),
                // Looks, not words.
                Input::Picture => {}
                _ => texts.push((vec![field.field], text.to_owned())),
            }
        }
        texts
    }
}

#[cfg(test)]
mod tests {
    use resume::{Edit, SectionKind};

    use super::*;

    /// The texts of one item with these fields.
    fn check(language: &str, kind: SectionKind, fields: &[(Field, &str)], expected: &[&str]) {
        let mut resume = Resume { language: language.into(), ..Resume::default() };
        let section = resume.apply(Edit::AddSection { kind, title: String::new(), index: 0 }).unwrap().unwrap();
        let item = resume.section(section).unwrap().items[0].id;
        for (field, value) in fields {
            resume.apply(Edit::SetText { item, field: *field, value: (*value).into() }).unwrap();
        }
        let texts = Shown::of(&resume).texts(resume.item(item).unwrap(), kind.spec());
        assert_eq!(texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn dates_and_addresses_are_written_as_in_the_document() {
        let work =
            [(Field::Position, "Engineer"), (Field::Url, "https://acme.example/"), (Field::StartDate, "2020-01")];
        check("en", SectionKind::Work, &work, &["Engineer", "acme.example", "Jan 2020 – Present"]);
        check("de", SectionKind::Work, &[work[2], (Field::EndDate, "2021-03")], &["Jan. 2020 – März 2021"]);
        check("en", SectionKind::Awards, &[(Field::Title, "Prize"), (Field::Date, "2020-05")], &["Prize", "May 2020"]);
        check("en", SectionKind::Profiles, &[(Field::Url, "https://github.com/ada")], &["github.com/ada"]);
    }

    #[test]
    fn a_change_of_either_date_marks_both() {
        let mut item = Item::new(Id(7));
        item.set(Field::EndDate, "2021");
        let shown = Shown { dates: [(Id(7), "2020 – 2021".to_owned())].into() };
        let texts = shown.texts(&item, SectionKind::Work.spec());
        assert_eq!(texts, [(vec![Field::StartDate, Field::EndDate], "2020 – 2021".to_owned())]);
    }
}
