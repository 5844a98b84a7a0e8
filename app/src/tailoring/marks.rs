//! Which parts of the two sides of a comparison are marked, and how.

use std::collections::BTreeMap;

use resume::{
    Field, Id, List,
    diff::{Change, Difference, LineChange},
};

/// How one part differs from the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not on the other side, or set aside there.
    Gone,
    Added,
    Changed,
    Moved,
}

impl Mark {
    /// The value of `data-mark`.
    pub const fn name(self) -> &'static str {
        match self {
            Mark::Gone => "gone",
            Mark::Added => "added",
            Mark::Changed => "changed",
            Mark::Moved => "moved",
        }
    }

    /// What a screen reader says before the part.
    pub const fn words(self) -> &'static str {
        match self {
            Mark::Gone => "Set aside: ",
            Mark::Added => "New: ",
            Mark::Changed => "Changed: ",
            Mark::Moved => "Moved: ",
        }
    }
}

/// The two versions that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// The marks of one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    things: BTreeMap<Id, Mark>,
    texts: BTreeMap<(Id, Field), Mark>,
    lines: BTreeMap<(Id, List, String), Mark>,
}

impl Marks {
    /// What to mark on `side`: losses on the original, gains and moves on the variant, changes on both.
    pub fn of(differences: &[Difference], side: Side) -> Marks {
        let mut marks = Marks::default();
        for difference in differences {
            let Some(id) = difference.item.or(difference.section) else { continue };
            match &difference.change {
                Change::Text { field, .. } => _ = marks.texts.insert((id, *field), Mark::Changed),
                Change::Line { list, change } => {
                    if let Some((text, mark)) = line_mark(change, side) {
                        marks.lines.insert((id, *list, text.clone()), mark);
                    }
                }
                change => {
                    if let Some(mark) = thing_mark(change, side) {
                        marks.things.insert(id, mark);
                    }
                }
            }
        }
        marks
    }

    /// The mark of a section or an item as a whole.
    pub fn thing(&self, id: Id) -> Option<Mark> {
        self.things.get(&id).copied()
    }

    pub fn text(&self, item: Id, field: Field) -> Option<Mark> {
        self.texts.get(&(item, field)).copied()
    }

    pub fn line(&self, item: Id, list: List, text: &str) -> Option<Mark> {
        self.lines.get(&(item, list, text.to_owned())).copied()
    }
}

fn thing_mark(change: &Change, side: Side) -> Option<Mark> {
    match (change, side) {
        (Change::Hidden | Change::Removed, Side::Before) => Some(Mark::Gone),
        (Change::Added | Change::Shown, Side::After) => Some(Mark::Added),
        (Change::Moved { .. }, Side::After) => Some(Mark::Moved),
        (Change::Heading { .. }, _) => Some(Mark::Changed),
        _ => None,
    }
}

fn line_mark(change: &LineChange, side: Side) -> Option<(&String, Mark)> {
    match (change, side) {
        (LineChange::Hidden { text } | LineChange::Removed { text }, Side::Before) => Some((text, Mark::Gone)),
        (LineChange::Changed { before, .. }, Side::Before) => Some((before, Mark::Changed)),
        (LineChange::Changed { after, .. }, Side::After) => Some((after, Mark::Changed)),
        (LineChange::Added { text } | LineChange::Shown { text }, Side::After) => Some((text, Mark::Added)),
        (LineChange::Moved { text, .. }, Side::After) => Some((text, Mark::Moved)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use resume::{Edit, Resume, SectionKind, diff::compare};

    use super::*;

    /// One job with the bullets "a" and "b"; gives the resume and the job's id.
    fn job_with_two_bullets() -> (Resume, Id) {
        let mut resume = Resume::default();
        let section = resume.apply(Edit::AddSection { kind: SectionKind::Work, title: String::new(), index: 0 });
        let section = section.unwrap().unwrap();
        let item = resume.section(section).unwrap().items[0].id;
        for (index, text) in ["a", "b"].into_iter().enumerate() {
            resume.apply(Edit::AddLine { item, list: List::Highlights, index, text: text.into() }).unwrap();
        }
        (resume, item)
    }

    #[test]
    fn a_hidden_bullet_is_marked_on_the_original_only() {
        let (before, item) = job_with_two_bullets();
        let mut after = before.clone();
        after.apply(Edit::HideLine { item, list: List::Highlights, index: 1, hidden: true }).unwrap();
        let differences = compare(&before, &after);
        let of = |side| Marks::of(&differences, side).line(item, List::Highlights, "b");
        assert_eq!((of(Side::Before), of(Side::After)), (Some(Mark::Gone), None));
    }

    #[test]
    fn a_moved_bullet_is_marked_on_the_variant_only() {
        let (before, item) = job_with_two_bullets();
        let mut after = before.clone();
        after.apply(Edit::MoveLine { item, list: List::Highlights, from: 1, index: 0 }).unwrap();
        let differences = compare(&before, &after);
        let moved = |side| {
            ["a", "b"]
                .map(|text| Marks::of(&differences, side).line(item, List::Highlights, text))
                .into_iter()
                .flatten()
                .count()
        };
        assert_eq!((moved(Side::Before), moved(Side::After)), (0, 1));
    }

    #[test]
    fn a_changed_text_is_marked_on_both() {
        let (before, item) = job_with_two_bullets();
        let mut after = before.clone();
        after.apply(Edit::SetText { item, field: Field::Position, value: "Engineer".into() }).unwrap();
        let differences = compare(&before, &after);
        for side in [Side::Before, Side::After] {
            assert_eq!(Marks::of(&differences, side).text(item, Field::Position), Some(Mark::Changed), "{side:?}");
        }
    }
}
