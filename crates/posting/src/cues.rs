//! Cue words: what a sentence says about how much it insists. The words are in `data/cues.txt`.

use std::sync::OnceLock;

use crate::SectionKind;
use crate::phrases::{Hit, Phrases};

/// The cues of one sentence, by where they begin.
pub(crate) struct Cues<'s> {
    sentence: &'s str,
    hits: Vec<Hit>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    Must,
    Nice,
}

/// Bytes after which a cue says nothing about a term any more.
const FAR: usize = 240;

impl<'s> Cues<'s> {
    /// Reads a sentence in small letters.
    pub fn of(sentence: &'s str) -> Cues<'s> {
        static CUES: OnceLock<Phrases> = OnceLock::new();
        let cues = CUES.get_or_init(|| Phrases::parse(include_str!("../data/cues.txt")));
        let mut hits: Vec<Hit> = cues.find(sentence).collect();
        // "As required" and "not required" hold a cue that they take back.
        let masks: Vec<_> =
            hits.iter().filter(|hit| matches!(hit.tag, "aside" | "refuse")).map(|hit| hit.range.clone()).collect();
        hits.retain(|hit| {
            let is_inside = |mask: &std::ops::Range<usize>| mask.start <= hit.range.start && hit.range.end <= mask.end;
            matches!(hit.tag, "aside" | "refuse") || !masks.iter().any(is_inside)
        });
        hits.sort_by_key(|hit| (hit.range.start, hit.range.end));
        Cues { sentence, hits }
    }

    /// True when the sentence says anywhere that it asks for something.
    pub fn asks(&self) -> bool {
        self.hits.iter().any(|hit| matches!(hit.tag, "ask" | "must-before" | "must-after"))
    }

    /// True when the sentence tells what the person will do.
    pub fn is_duty(&self) -> bool {
        self.hits.iter().any(|hit| hit.tag == "duty")
    }

    /// How much the sentence insists on the words at `start..end` of it.
    ///
    /// The nearest cue decides: one before the words in the same stretch between commas, then one after
    /// them, then one anywhere before them, and then the section.
    /// `None` when it asks for nothing, as a sentence about the employer does.
    pub fn need(&self, start: usize, end: usize, section: SectionKind) -> Option<Need> {
        let near = self.sentence[..start].rfind([',', ':', '(']).map_or(0, |at| at + 1);
        let after = self.first_after(end);
        if let Some(refused) = self.refused_after(end)
            && after.is_none_or(|(at, _)| refused < at)
        {
            return None;
        }
        let cue = self
            .last_before(near, start)
            .or(after.map(|(_, need)| need))
            .or_else(|| self.last_before(start.saturating_sub(FAR), start));
        let is_asked = || self.before(start.saturating_sub(FAR), start).any(|hit| hit.tag == "ask");
        match (section, cue) {
            (section, _) if !section.asks() => None,
            (_, Some(need)) => Some(need),
            (SectionKind::MustHave, None) => Some(Need::Must),
            // "Demonstrate a strong understanding of agile methods" tells what the work is.
            (SectionKind::NiceToHave | SectionKind::Responsibilities, None) => Some(Need::Nice),
            (SectionKind::About, None) => is_asked().then_some(Need::Must),
            (_, None) => Some(if is_asked() && !self.is_duty() { Need::Must } else { Need::Nice }),
        }
    }

    fn before(&self, from: usize, to: usize) -> impl DoubleEndedIterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.range.start >= from && hit.range.end <= to)
    }

    fn last_before(&self, from: usize, to: usize) -> Option<Need> {
        self.before(from, to).rev().find_map(|hit| match hit.tag {
            "nice-before" => Some(Need::Nice),
            "must-before" => Some(Need::Must),
            _ => None,
        })
    }

    fn first_after(&self, from: usize) -> Option<(usize, Need)> {
        let near = self.hits.iter().filter(|hit| hit.range.start >= from && hit.range.start < from + FAR);
        near.filter_map(|hit| match hit.tag {
            "nice-after" => Some((hit.range.start, Need::Nice)),
            "must-after" => Some((hit.range.start, Need::Must)),
            _ => None,
        })
        .next()
    }

    /// Where the sentence says that what stands before is not asked for, unless it goes on to welcome it.
    fn refused_after(&self, from: usize) -> Option<usize> {
        let at = self
            .hits
            .iter()
            .find(|hit| hit.tag == "refuse" && hit.range.start >= from && hit.range.start < from + FAR)?;
        let is_welcome = self.hits.iter().any(|hit| hit.tag == "nice-after" && hit.range.start >= at.range.end);
        (!is_welcome).then_some(at.range.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows the need of the part of `sentence` between `[` and `]`.
    #[track_caller]
    fn check(sentence: &str, section: SectionKind, expected: Option<Need>) {
        let start = sentence.find('[').unwrap();
        let end = sentence.find(']').unwrap() - 1;
        let bare = sentence.replace(['[', ']'], "");
        assert_eq!(Cues::of(&bare).need(start, end, section), expected, "{sentence}");
    }

    #[test]
    fn sections_decide_where_no_cue_does() {
        check("work with [rust]", SectionKind::MustHave, Some(Need::Must));
        check("work with [rust]", SectionKind::NiceToHave, Some(Need::Nice));
        check("work with [rust]", SectionKind::Responsibilities, Some(Need::Nice));
        check("we work with [rust]", SectionKind::About, None);
        check("[rust] required", SectionKind::Benefits, None);
        check("show a strong understanding of [scrum]", SectionKind::Responsibilities, Some(Need::Nice));
    }

    #[test]
    fn cues_outweigh_sections() {
        check("experience in rust is required, [go] is a plus", SectionKind::MustHave, Some(Need::Nice));
        check("experience in [rust] is required, go is a plus", SectionKind::NiceToHave, Some(Need::Must));
        check("must have python, java, and ideally [kafka]", SectionKind::Open, Some(Need::Nice));
        check("must have [python], java, and ideally kafka", SectionKind::Open, Some(Need::Must));
        check("[python], go, or rust preferred", SectionKind::MustHave, Some(Need::Nice));
        check(
            "a [technology] background isn't a requirement, it would be helpful",
            SectionKind::MustHave,
            Some(Need::Nice),
        );
        check("[rust] is required, travel is not required", SectionKind::MustHave, Some(Need::Must));
        check("experience in [retail] is not required", SectionKind::MustHave, None);
        check("write [sql] and other code as required", SectionKind::Responsibilities, Some(Need::Nice));
        check("you have strong [sql] skills", SectionKind::Open, Some(Need::Must));
        check("[kafka] wäre ein plus", SectionKind::MustHave, Some(Need::Nice));
    }
}
