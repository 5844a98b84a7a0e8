//! What may be left out to save space, in the order in which it matters least.

use resume::{Edit, Field, Id, Item, List, Resume, Section, SectionKind};
use serde::{Deserialize, Serialize};

/// One line, or a whole item, that may be hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    pub item: Id,
    /// The line's place in the item's highlights; `None` is the whole item.
    pub line: Option<usize>,
    /// What would be hidden, in the person's own words.
    pub text: String,
    pub reason: CutReason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CutReason {
    /// Interests and references say least about the work.
    SmallSection,
    /// A later line of an item that has many.
    LaterLine,
    /// An older item, behind newer ones of the same section.
    OlderItem,
    /// The last items of a section that is neither work nor education.
    SideSection,
}

impl CutReason {
    pub fn words(self) -> &'static str {
        match self {
            CutReason::SmallSection => "says little about the work",
            CutReason::LaterLine => "a later point of an entry that has several",
            CutReason::OlderItem => "an older entry",
            CutReason::SideSection => "beside work and education",
        }
    }
}

/// How many lines the newest item of a section keeps, and the least that any keeps; between them one fewer from item to
/// item. First as people like it, and when that is not enough, what a page of headlines would have.
const LINES: [(usize, usize); 2] = [(5, 2), (3, 1)];
/// So many items of a section stay until nothing else helps.
const KEPT_ITEMS: usize = 2;
/// Sections beside work and education, the least telling first.
const SIDE: [SectionKind; 6] = [
    SectionKind::Publications,
    SectionKind::Awards,
    SectionKind::Certificates,
    SectionKind::Volunteer,
    SectionKind::Custom,
    SectionKind::Projects,
];

/// Everything that may be left out: first small sections, then later lines from the oldest items on, then old items,
/// then more of the lines, and at last what is left of the sections beside work and education.
///
/// The order of items is the person's own, which is newest first in nearly every resume. Education, skills, languages
/// and the newest work are never proposed.
pub fn cuts(resume: &Resume) -> Vec<Cut> {
    let shown = || resume.sections.iter().filter(|section| !section.hidden);
    let small = [SectionKind::References, SectionKind::Interests];
    let mut found = Vec::new();
    for kind in small {
        for section in shown().filter(|section| section.kind == kind) {
            found.extend(items(section).map(|item| whole(kind, item, CutReason::SmallSection)));
        }
    }
    let [usual, fewest] = LINES.map(|kept| lines(resume, kept));
    found.extend(usual);
    let of_kinds = |kinds: &'static [SectionKind]| {
        kinds.iter().flat_map(move |kind| shown().filter(move |section| section.kind == *kind))
    };
    for section in of_kinds(&SIDE).chain(of_kinds(&[SectionKind::Work])) {
        let all: Vec<&Item> = items(section).collect();
        let old = all.iter().skip(KEPT_ITEMS).rev();
        found.extend(old.map(|item| whole(section.kind, item, CutReason::OlderItem)));
    }
    let more: Vec<Cut> = fewest.into_iter().filter(|cut| !found.iter().any(|one| covers(one, cut))).collect();
    found.extend(more);
    for section in of_kinds(&SIDE) {
        let rest: Vec<&Item> = items(section).take(KEPT_ITEMS).collect();
        found.extend(rest.into_iter().rev().map(|item| whole(section.kind, item, CutReason::SideSection)));
    }
    found
}

/// True when hiding `one` hides what `other` would.
fn covers(one: &Cut, other: &Cut) -> bool {
    one.item == other.item && (one.line.is_none() || one.line == other.line)
}

/// The lines beyond what the items of telling sections keep.
fn lines(resume: &Resume, kept: (usize, usize)) -> Vec<Cut> {
    let storied = [SectionKind::Volunteer, SectionKind::Projects, SectionKind::Custom, SectionKind::Work];
    let mut lines: Vec<(usize, Cut)> = storied
        .iter()
        .flat_map(|kind| resume.sections.iter().filter(|section| !section.hidden && section.kind == *kind))
        .flat_map(|section| items(section).enumerate().flat_map(|(place, item)| later_lines(item, place, kept)))
        .collect();
    // The line that goes furthest beyond what its item keeps goes first.
    lines.sort_by_key(|(beyond, _)| std::cmp::Reverse(*beyond));
    lines.into_iter().map(|(_, cut)| cut).collect()
}

impl Cut {
    /// The edit that hides this, or shows it again.
    pub fn hide(&self, hidden: bool) -> Edit {
        match self.line {
            None => Edit::HideItem { item: self.item, hidden },
            Some(index) => Edit::HideLine { item: self.item, list: List::Highlights, index, hidden },
        }
    }
}

/// Hides `cuts` in `resume`; what is no longer there is passed over.
pub fn leave_out(resume: &mut Resume, cuts: &[Cut]) {
    for cut in cuts {
        // An edit of what is gone changes nothing.
        let _ = resume.apply(cut.hide(true));
    }
}

fn items(section: &Section) -> impl Iterator<Item = &Item> {
    section.items.iter().filter(|item| !item.hidden && !item.is_blank())
}

fn whole(kind: SectionKind, item: &Item, reason: CutReason) -> Cut {
    let label = item.label(kind);
    let organization = item.get(Field::Name);
    let text = if organization.is_empty() || organization == label {
        label.to_owned()
    } else {
        format!("{label}, {organization}")
    };
    Cut { item: item.id, line: None, text, reason }
}

/// The lines of the item at `place` in its section beyond those it keeps, last first, each with how far beyond it is.
fn later_lines(item: &Item, place: usize, (most, fewest): (usize, usize)) -> impl Iterator<Item = (usize, Cut)> {
    let kept = most.saturating_sub(place).max(fewest);
    let visible = item.lines(List::Highlights).iter().enumerate();
    let visible: Vec<_> = visible.filter(|(_, line)| !line.hidden && !line.text.trim().is_empty()).collect();
    let later = visible.into_iter().enumerate().skip(kept).rev();
    later.map(move |(rank, (index, line))| {
        let text = line.text.clone();
        let cut = Cut { item: item.id, line: Some(index), text, reason: CutReason::LaterLine };
        (rank - kept + place, cut)
    })
}

#[cfg(test)]
mod tests {
    use resume::Line;

    use super::*;

    /// A work section with an item for each number, of so many lines.
    fn resume(lines: &[usize]) -> Resume {
        let mut resume = Resume::default();
        let mut section = resume.new_section(SectionKind::Work);
        section.items.clear();
        for count in lines {
            let mut item = Item::new(resume.take_id());
            item.set(Field::Position, format!("Job {}", section.items.len()));
            let texts = (0..*count).map(|line| Line::new(format!("{} {line}", section.items.len())));
            item.lists.insert(List::Highlights, texts.collect());
            section.items.push(item);
        }
        resume.sections.push(section);
        resume
    }

    #[track_caller]
    fn check(lines: &[usize], expected: &[&str]) {
        let found: Vec<String> = cuts(&resume(lines)).into_iter().map(|cut| cut.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn later_lines_go_before_older_items_and_the_newest_stay() {
        check(&[3, 2], &[]);
        check(&[6, 2], &["0 5", "0 4", "0 3"]);
        check(&[7, 5], &["0 6", "1 4", "0 5", "1 3", "0 4", "1 2", "0 3"]);
        check(&[2, 2, 2, 1], &["Job 3", "Job 2"]);
        check(&[1, 1, 4], &["2 3", "Job 2"]);
    }

    #[test]
    fn what_is_cut_is_hidden_and_nothing_else() {
        let resume = resume(&[7, 5, 1]);
        let cuts = cuts(&resume);
        let mut cut = resume.clone();
        leave_out(&mut cut, &cuts);
        let hidden_lines: usize =
            cut.sections[0].items.iter().flat_map(|item| item.lines(List::Highlights)).filter(|l| l.hidden).count();
        assert_eq!(hidden_lines, cuts.iter().filter(|cut| cut.line.is_some()).count());
        assert_eq!(cut.sections[0].items.iter().filter(|item| item.hidden).count(), 1);
    }
}
