//! The job title and how senior it is. The words are in `data/titles.txt`.

use std::ops::Range;
use std::sync::OnceLock;

use crate::Seniority;
use crate::clean::Text;
use crate::layout::Layout;
use crate::phrases::Phrases;

/// Lines at the top that may be the title, and the bytes of the longest.
const TOP_LINES: usize = 8;
const LONGEST: usize = 100;

/// What makes a line name an occupation.
const OCCUPATIONS: &[&str] = &["role", "lead", "manager", "executive", "intern"];

fn words() -> &'static Phrases {
    static WORDS: OnceLock<Phrases> = OnceLock::new();
    WORDS.get_or_init(|| Phrases::parse(include_str!("../data/titles.txt")))
}

/// Where the title stands: a page's first heading, else the first line at the top that names an occupation,
/// else what a sentence says is looked for, else the first line that could be one.
pub(crate) fn find_title(text: &Text, layout: &Layout) -> Option<Range<usize>> {
    let top = || layout.top.iter().take(TOP_LINES).map(|line| after_label(text, line.clone()));
    let could_be = |line: &Range<usize>| {
        let lower = &text.lower[line.clone()];
        (2..=LONGEST).contains(&line.len()) && !lower.ends_with(['.', ':', '!', '?', ';']) && !has(lower, &["skip"])
    };
    let is_heading = |line: &Range<usize>| {
        text.cased()[..line.start].ends_with("# ") && !text.cased()[..line.start].ends_with("## ")
    };
    top()
        .find(|line| is_heading(line) && could_be(line))
        .or_else(|| top().find(|line| could_be(line) && has(&text.lower[line.clone()], OCCUPATIONS)))
        .or_else(|| sought(text, layout))
        .or_else(|| top().find(could_be))
}

/// The value of "Job title: Nurse", and any other line as it is.
fn after_label(text: &Text, line: Range<usize>) -> Range<usize> {
    const LABELS: &[&str] = &[
        "job title:",
        "title:",
        "position:",
        "role:",
        "stelle:",
        "poste :",
        "puesto:",
        "functie:",
        "vaga:",
        "stilling:",
    ];
    let lower = &text.lower[line.clone()];
    let Some(label) = LABELS.iter().find(|label| lower.starts_with(**label)) else { return line };
    let value = lower[label.len()..].trim_start_matches([' ', '*']);
    line.end - value.len()..line.end
}

/// The occupation after "we are looking for a", up to the words that say more about it.
fn sought(text: &Text, layout: &Layout) -> Option<Range<usize>> {
    layout.units.iter().take(40).find_map(|unit| {
        let lower = &text.lower[unit.range.clone()];
        let seek = words()
            .find(lower)
            .filter(|hit| hit.tag == "seek")
            .max_by_key(|hit| (std::cmp::Reverse(hit.range.start), hit.range.end))?;
        let from = lower.len() - lower[seek.range.end..].trim_start().len();
        let rest = &lower[from..];
        let stop = [
            " to ", " with ", " who ", " for ", " in ", " at ", ",", ".", " mit ", " für ", " pour ", " para ",
            " con ", " voor ", " met ", " til ", " med ",
        ];
        let end = stop.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
        let range = unit.range.start + from..unit.range.start + from + end;
        (end > 1 && end <= 60 && has(&text.lower[range.clone()], OCCUPATIONS)).then_some(range)
    })
}

fn has(lower: &str, tags: &[&str]) -> bool {
    words().find(lower).any(|hit| tags.contains(&hit.tag))
}

/// The title without "(m/f/d)", "- 100% remote" and the like.
pub(crate) fn tidy(title: &str) -> String {
    let mut out = title.trim().to_owned();
    while let Some(open) = out.find('(') {
        let Some(length) = out[open..].find(')') else { break };
        let inside = &out[open + 1..open + length];
        if !inside.contains('/') || inside.split('/').any(|letter| letter.trim().chars().count() > 2) {
            break;
        }
        out.replace_range(open..=open + length, "");
    }
    for separator in [" - ", " | ", "(", ", "] {
        if let Some((head, tail)) = out.rsplit_once(separator)
            && ["remote", "hybrid"].iter().any(|word| tail.to_lowercase().contains(word))
        {
            out = head.to_owned();
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches([' ', '-', ',', '*']).to_owned()
}

/// The seniority that a title names, the highest when several; none when it names none.
pub(crate) fn seniority(title: &str) -> Option<Seniority> {
    let lower = title.to_lowercase();
    // "Sales executive", "account manager", "product manager" and "chief of staff" lead nobody for that.
    let is_account = [
        "account executive",
        "sales executive",
        "account manager",
        "product manager",
        "project manager",
        "program manager",
        "case manager",
        "associate director",
    ]
    .iter()
    .any(|known| lower.contains(known));
    let hits = words().find(&lower).filter(|hit| !(is_account && matches!(hit.tag, "executive" | "manager")));
    hits.filter_map(|hit| match hit.tag {
        "intern" => Some(Seniority::Intern),
        "junior" => Some(Seniority::Junior),
        "mid" => Some(Seniority::Mid),
        "senior" => Some(Seniority::Senior),
        "lead" => Some(Seniority::Lead),
        "manager" => Some(Seniority::Manager),
        "executive" => Some(Seniority::Executive),
        _ => None,
    })
    .max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[track_caller]
    fn check(input: &str, expected: Option<&str>) {
        let text = Text::new(&Source::verbatim(input, 0));
        let found = find_title(&text, &Layout::of(&text)).map(|range| tidy(&text.cased()[range]));
        assert_eq!(found.as_deref(), expected, "{input}");
    }

    #[test]
    fn titles_are_found() {
        check("Back to all jobs\n\nData Engineer (m/w/d)\nBerlin", Some("Data Engineer"));
        check("Acme\nJob title: Staff Nurse\nLeeds", Some("Staff Nurse"));
        check("We are looking for a senior nurse with experience in critical care.", Some("senior nurse"));
        check("Marketing Manager - 100% remote\nAcme GmbH", Some("Marketing Manager"));
        check("Acme is hiring! We need a Senior Developer (m/f/d) who knows Python.", Some("Senior Developer"));
        check("# Something odd\n\nWe are a company.", Some("Something odd"));
        check("We are a company that makes tea.", None);
        check("", None);
    }

    #[test]
    fn titles_tell_seniority() {
        for (title, expected) in [
            ("Senior Rust Engineer", Some(Seniority::Senior)),
            ("Deputy Director, Audits", Some(Seniority::Executive)),
            ("Senior Account Manager", Some(Seniority::Senior)),
            ("Engineering supervisor", Some(Seniority::Manager)),
            ("Werkstudent Marketing", Some(Seniority::Intern)),
            ("Staff Software Engineer", Some(Seniority::Lead)),
            ("Staff Nurse", None),
        ] {
            assert_eq!(seniority(title), expected, "{title}");
        }
    }
}
