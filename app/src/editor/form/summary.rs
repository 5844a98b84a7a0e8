//! A folded item in one line.

use resume::{Field, Input, Item, SectionKind};

/// What an item is called, and a few words to tell it from its neighbours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The first filled field; empty for a blank item.
    pub label: String,
    /// The next short field and the dates; may be empty.
    pub details: String,
}

impl Summary {
    pub fn of(kind: SectionKind, item: &Item) -> Summary {
        let filled = |field: Field| Some(item.get(field).trim()).filter(|text| !text.is_empty());
        let short = kind.spec().fields.iter().filter(|spec| matches!(spec.input, Input::Line));
        let mut short = short.filter_map(|spec| filled(spec.field));
        let label = short.next().unwrap_or_else(|| item.label(kind).trim());
        let dates = match (filled(Field::StartDate), filled(Field::EndDate)) {
            (Some(start), Some(end)) => Some(format!("{start} – {end}")),
            // JSON Resume leaves the end out while something goes on.
            (Some(start), None) => Some(format!("{start} – present")),
            (None, Some(end)) => Some(end.to_owned()),
            (None, None) => filled(Field::Date).map(str::to_owned),
        };
        let details: Vec<String> = short.next().map(str::to_owned).into_iter().chain(dates).collect();
        Summary { label: label.to_owned(), details: details.join(" · ") }
    }

    /// The label, or what a blank item is called: "New position".
    pub fn name(&self, kind: SectionKind) -> String {
        if self.label.is_empty() { format!("New {}", kind.spec().noun) } else { self.label.clone() }
    }
}

#[cfg(test)]
mod tests {
    use resume::Id;

    use super::*;

    fn check(kind: SectionKind, fields: &[(Field, &str)], label: &str, details: &str) {
        let mut item = Item::new(Id(1));
        for (field, text) in fields {
            item.set(*field, *text);
        }
        assert_eq!(Summary::of(kind, &item), Summary { label: label.into(), details: details.into() });
    }

    #[test]
    fn a_position_shows_employer_and_dates() {
        let work = [
            (Field::Position, "Engineer"),
            (Field::Name, "Analytical Engines"),
            (Field::StartDate, "2020-01"),
            (Field::EndDate, "Present"),
        ];
        check(SectionKind::Work, &work, "Engineer", "Analytical Engines · 2020-01 – Present");
        check(SectionKind::Work, &work[1..3], "Analytical Engines", "2020-01 – present");
    }

    #[test]
    fn anything_filled_names_the_item() {
        check(SectionKind::Awards, &[(Field::Date, "2020"), (Field::Title, "Prize")], "Prize", "2020");
        check(SectionKind::Profiles, &[(Field::Url, "https://a.example")], "https://a.example", "");
        check(SectionKind::Work, &[], "", "");
    }

    #[test]
    fn a_blank_item_is_new() {
        assert_eq!(Summary::default().name(SectionKind::Education), "New degree");
    }
}
