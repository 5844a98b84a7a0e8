//! Cue words: what a sentence says about how much it insists.

use crate::Need;
use crate::headings::{has_phrase, places};
use crate::layout::Part;

/// After what they speak of: "Rust is required", "Kafka a plus". They also reach forward over a colon.
const NICE_AFTER: &[&str] = &[
    "a plus",
    "as a plus",
    "an asset",
    "an advantage",
    "advantageous",
    "preferred",
    "preferable",
    "desirable",
    "desired",
    "helpful",
    "beneficial",
    "a bonus",
    "is a bonus",
    "nice to have",
    "nice-to-have",
    "good to have",
    "great to have",
    "would be great",
    "optional",
    "may substitute",
    "von vorteil",
    "wünschenswert",
    "un plus",
    "un atout",
    "deseable",
    "valorable",
    "desejável",
    "een pré",
    "en fordel",
];
const NICE_BEFORE: &[&str] = &[
    "ideally",
    "preferably",
    "preferred",
    "bonus",
    "nice to have",
    "nice-to-have",
    "a plus if",
    "optionally",
    "idealerweise",
    "idéalement",
    "idealmente",
    "plus points for",
];
const MUST_AFTER: &[&str] =
    &["required", "is a must", "a must", "mandatory", "essential", "is needed", "erforderlich", "zwingend"];
const MUST_BEFORE: &[&str] = &[
    "must have",
    "must haves",
    "must-have",
    "must-haves",
    "must possess",
    "must hold",
    "must be",
    "must demonstrate",
    "required",
    "mandatory",
    "requires",
];
/// These insist only where nothing else is known, such as in a text without headings.
const SOFT_BEFORE: &[&str] = &[
    "you have",
    "you should have",
    "you should be",
    "you'll need",
    "you will need",
    "you need",
    "minimum",
    "at least",
    "proficient",
    "proficiency",
    "expertise",
    "experience with",
    "experience in",
    "experience using",
    "experienced in",
    "experienced with",
    "knowledge of",
    "strong",
    "demonstrated",
    "demonstrable",
    "proven",
    "years of",
    "years",
    "fluent",
    "fluency",
    "looking for",
    "familiarity with",
    "understanding of",
    "hands-on",
    "skilled in",
    "background in",
    "degree in",
    "track record",
];
/// Whatever stands before these is not asked for, unless it is said to be welcome.
const NOT_ASKED: &[&str] =
    &["not required", "not a requirement", "isn't a requirement", "not necessary", "not needed", "no requirement"];
/// "As required" insists on nothing.
const NOT_MUST: &[&str] =
    &["as required", "if required", "when required", "where required", "be required", "required by", "required to"];

/// The phrases of text that asks nothing of a person's skills, wherever it stands.
const BOILERPLATE: &[&str] = &[
    "equal opportunity",
    "equal employment",
    "affirmative action",
    "regardless of",
    "without regard to",
    "sexual orientation",
    "gender identity",
    "veteran status",
    "protected veteran",
    "reasonable accommodation",
    "e-verify",
    "401(k)",
    "401k",
    "health insurance",
    "life insurance",
    "dental insurance",
    "dental and vision",
    "medical, dental",
    "medical and dental",
    "vision and dental",
    "paid time off",
    "paid holidays",
    "parental leave",
    "sick leave",
    "vacation days",
    "retirement plan",
    "stock options",
    "tuition reimbursement",
    "tuition assistance",
    "competitive salary",
    "competitive pay",
    "we offer",
    "flexible spending",
    "salary range",
    "base salary",
    "background check",
    "background investigation",
    "drug test",
    "cookie",
    "privacy policy",
    "privacy notice",
    "work environment of respect",
    "your resume",
    "cover letter",
    "job posting has closed",
    "federal style resume",
    "how to apply",
    "click here",
];

/// True for a sentence that never holds a requirement.
pub(crate) fn is_boilerplate(sentence: &str) -> bool {
    BOILERPLATE.iter().any(|phrase| sentence.contains(phrase))
}

/// How much `sentence` insists on the words at `start..end` of it, in a section of kind `part`.
///
/// The nearest cue decides: one before the words in the same stretch between commas, then one after
/// them, then one anywhere before them, and then the section.
/// `None` when it asks for nothing, as a sentence about the employer does.
pub(crate) fn need_of(sentence: &str, start: usize, end: usize, part: Part) -> Option<Need> {
    let before = tail(&sentence[..start]);
    let near = before.rfind([',', ':', '(']).map_or(before, |at| &before[at + 1..]);
    let after = first_after(&sentence[end..]);
    if let Some(refused) = not_asked(&sentence[end..])
        && after.is_none_or(|(at, _)| refused < at)
    {
        return None;
    }
    let cue = last_before(near).or(after.map(|(_, need)| need)).or_else(|| last_before(before));
    let is_soft = || SOFT_BEFORE.iter().any(|phrase| has_phrase(before, phrase));
    match (part, cue) {
        (Part::Title, _) => Some(Need::Must),
        (part, _) if part.is_skipped() => None,
        (_, Some(need)) => Some(need),
        (Part::Must, None) => Some(Need::Must),
        (Part::Nice, None) => Some(Need::Nice),
        (Part::About, None) => is_soft().then_some(Need::Must),
        (_, None) => Some(if is_soft() { Need::Must } else { Need::Nice }),
    }
}

/// The need of the last cue that speaks of what follows `text`.
fn last_before(text: &str) -> Option<Need> {
    let nice = NICE_BEFORE.iter().filter_map(|cue| places(text, cue).last().map(|at| (at, Need::Nice)));
    let must = MUST_BEFORE.iter().filter_map(|cue| places(text, cue).last().map(|at| (at, Need::Must)));
    nice.chain(must).filter(|&(at, _)| !is_said_by_the_way(text, at)).max_by_key(|&(at, _)| at).map(|(_, need)| need)
}

/// The first cue that speaks of what stands before `text`, and its place.
fn first_after(text: &str) -> Option<(usize, Need)> {
    let text = head(text);
    let nice = NICE_AFTER.iter().filter_map(|cue| places(text, cue).next().map(|at| (at, Need::Nice)));
    let must = MUST_AFTER.iter().filter_map(|cue| places(text, cue).next().map(|at| (at, Need::Must)));
    nice.chain(must).filter(|&(at, _)| !is_said_by_the_way(text, at)).min_by_key(|&(at, _)| at)
}

/// Where `text` says that what stands before it is not asked for, unless it goes on to welcome it.
fn not_asked(text: &str) -> Option<usize> {
    let text = head(text);
    let at = NOT_ASKED.iter().filter_map(|phrase| places(text, phrase).next()).min()?;
    (!NICE_AFTER.iter().any(|cue| has_phrase(&text[at..], cue))).then_some(at)
}

fn is_said_by_the_way(text: &str, at: usize) -> bool {
    NOT_MUST.iter().any(|phrase| {
        phrase
            .find("required")
            .is_some_and(|shift| at.checked_sub(shift).is_some_and(|from| text[from..].starts_with(phrase)))
    })
}

/// Bytes after which a cue says nothing about a term any more; a sentence can be a whole page.
const FAR: usize = 240;

/// The first [`FAR`] bytes or a little less.
fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(FAR)]
}

/// The last [`FAR`] bytes or a little less.
fn tail(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(FAR))..]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows the need of the part of `sentence` between `[` and `]`.
    #[track_caller]
    fn check(sentence: &str, part: Part, expected: Option<Need>) {
        let start = sentence.find('[').unwrap();
        let end = sentence.find(']').unwrap() - 1;
        assert_eq!(need_of(&sentence.replace(['[', ']'], ""), start, end, part), expected, "{sentence}");
    }

    #[test]
    fn sections_decide_where_no_cue_does() {
        check("work with [rust]", Part::Must, Some(Need::Must));
        check("work with [rust]", Part::Nice, Some(Need::Nice));
        check("work with [rust]", Part::Duties, Some(Need::Nice));
        check("we work with [rust]", Part::About, None);
        check("[rust] required", Part::Benefits, None);
        check("senior [rust] engineer", Part::Title, Some(Need::Must));
    }

    #[test]
    fn cues_outweigh_sections() {
        check("experience in rust is required, [go] is a plus", Part::Must, Some(Need::Nice));
        check("experience in [rust] is required, go is a plus", Part::Nice, Some(Need::Must));
        check("must have python, java, and ideally [kafka]", Part::Open, Some(Need::Nice));
        check("must have [python], java, and ideally kafka", Part::Open, Some(Need::Must));
        check("[python], go, or rust preferred", Part::Must, Some(Need::Nice));
        check("a [technology] background isn't a requirement, it would be helpful", Part::Must, Some(Need::Nice));
        check("[rust] is required, travel is not required", Part::Must, Some(Need::Must));
        check("experience in [retail] is not required", Part::Must, None);
        check("write [sql] and other code as required", Part::Duties, Some(Need::Nice));
        check("you have strong [sql] skills", Part::Open, Some(Need::Must));
        check("we look for years of [sql]", Part::About, Some(Need::Must));
    }
}
