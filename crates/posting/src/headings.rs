//! Headings of postings, and the section that each begins. The words are in `data/headings.txt`.

use std::sync::OnceLock;

use crate::SectionKind;
use crate::phrases::Phrases;

/// How surely a line is a heading by its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looks {
    /// Marked, in capitals, or alone before a colon.
    Heading,
    /// Before a colon that text follows on the same line.
    Label,
    /// Like any line.
    Plain,
}

/// Words of the longest heading.
const MOST_WORDS: usize = 9;

/// The section that a heading in small letters begins.
///
/// The less a line looks like a heading, the more of it the known phrase must make up, so that
/// "Communication skills in English" is none.
pub(crate) fn section_of(heading: &str, looks: Looks) -> Option<SectionKind> {
    static HEADINGS: OnceLock<Phrases> = OnceLock::new();
    let words = heading.split_whitespace().count();
    if words > MOST_WORDS {
        return None;
    }
    let headings = HEADINGS.get_or_init(|| Phrases::parse(include_str!("../data/headings.txt")));
    let fits = headings.find(heading).filter(|hit| {
        let share = heading[hit.range.clone()].split_whitespace().count();
        match (looks, hit.tag) {
            // "About Acme" is a heading, "About ten years of hard work" is not; a short line decides.
            (_, "about") => hit.range.start == 0 && words <= 4,
            (Looks::Heading, _) => true,
            (Looks::Label, _) => share * 4 >= words && (!hit.is_weak || share * 2 > words),
            (Looks::Plain, _) => share * 2 > words || (share * 2 == words && !hit.is_weak),
        }
    });
    fits.min_by_key(|hit| hit.rank).and_then(|hit| kind(hit.tag))
}

fn kind(tag: &str) -> Option<SectionKind> {
    Some(match tag {
        "must" => SectionKind::MustHave,
        "nice" => SectionKind::NiceToHave,
        "duties" => SectionKind::Responsibilities,
        "about" => SectionKind::About,
        "benefits" => SectionKind::Benefits,
        "apply" => SectionKind::HowToApply,
        "facts" => SectionKind::Particulars,
        "legal" => SectionKind::Legal,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use SectionKind::*;

    #[track_caller]
    fn check(heading: &str, looks: Looks, expected: Option<SectionKind>) {
        assert_eq!(section_of(heading, looks), expected, "{heading}");
    }

    #[test]
    fn headings_begin_sections() {
        check("minimum qual requirements", Looks::Heading, Some(MustHave));
        check("preferred qualifications", Looks::Plain, Some(NiceToHave));
        check("key objective #1", Looks::Heading, Some(Responsibilities));
        check("residency requirement", Looks::Heading, Some(Particulars));
        check("what you'll do", Looks::Plain, Some(Responsibilities));
        check("about the role", Looks::Plain, Some(Responsibilities));
        check("about acme", Looks::Plain, Some(About));
        check("about you", Looks::Plain, Some(MustHave));
        check("das bringst du mit", Looks::Plain, Some(MustHave));
        check("votre profil", Looks::Plain, Some(MustHave));
        check("wat bieden wij", Looks::Plain, Some(Benefits));
        check("o que oferecemos", Looks::Plain, Some(Benefits));
        check("dine arbejdsopgaver", Looks::Plain, Some(Responsibilities));
    }

    #[test]
    fn other_lines_begin_none() {
        check("good communication skills", Looks::Plain, None);
        check("public experience", Looks::Label, None);
        check("training and development", Looks::Heading, None);
        check("about ten years of hard work abroad", Looks::Plain, None);
        check("professional experience in procurement of goods", Looks::Plain, None);
    }
}
