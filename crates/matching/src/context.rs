//! Context: whether an ordinary word stands where it is a skill ("Go developer") or not ("go home").

use std::ops::Range;

use crate::Kind;
use crate::lexicon::Lexicon;
use crate::mention::Candidate;

/// Makes sure of the candidates that the words around them make skills, `text` being in lower case.
pub(crate) fn accept_by_context(text: &str, candidates: &mut [Candidate]) {
    accept_by_words(text, candidates);
    accept_by_neighbours(text, candidates);
    accept_entries_of_lists(text, candidates);
}

/// Words after which an ambiguous name is a skill, in its sentence.
const CUES_BEFORE: &[&str] = &[
    "advanced",
    "bilingual",
    "certified",
    "code",
    "coding",
    "competence",
    "develop",
    "developed",
    "developing",
    "experience",
    "experienced",
    "expert",
    "expertise",
    "familiar",
    "familiarity",
    "fluency",
    "fluent",
    "fluently",
    "framework",
    "frameworks",
    "knowledge",
    "language",
    "languages",
    "microsoft",
    "native",
    "proficiency",
    "proficient",
    "programming",
    "scripting",
    "skilled",
    "skills",
    "speak",
    "technologies",
    "tools",
    "understanding",
    "written",
];

/// Words that lead from such a cue to the name.
const LINKS: &[&str] = &["and", "as", "at", "e.g", "in", "including", "of", "or", "to", "using", "with"];

/// Words before which an ambiguous name is a skill.
const CUES_AFTER: &[&str] = &[
    "administration",
    "administrator",
    "app",
    "apps",
    "backend",
    "certification",
    "certified",
    "charts",
    "code",
    "codebase",
    "dashboard",
    "dashboards",
    "degree",
    "developer",
    "developers",
    "development",
    "engineer",
    "engineers",
    "experience",
    "files",
    "fluency",
    "formulas",
    "framework",
    "language",
    "macros",
    "microservices",
    "models",
    "pivot",
    "proficiency",
    "programmer",
    "programming",
    "queries",
    "reports",
    "scripting",
    "scripts",
    "skills",
    "speaker",
    "speakers",
    "speaking",
    "spreadsheets",
    "tables",
    "templates",
    "workbooks",
];

/// Words that make a following letter a label: "Section C", "Grade R".
const LABELS: &[&str] = &[
    "appendix",
    "article",
    "block",
    "building",
    "category",
    "class",
    "exhibit",
    "form",
    "grade",
    "group",
    "hepatitis",
    "level",
    "option",
    "part",
    "phase",
    "plan",
    "point",
    "room",
    "schedule",
    "section",
    "series",
    "step",
    "title",
    "type",
    "vitamin",
];

fn accept_by_words(text: &str, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|candidate| !candidate.sure) {
        let Range { start, end } = candidate.range;
        let before = words_before(text, start);
        let last = before.first().copied().unwrap_or("");
        if end - start == 1 && LABELS.contains(&last) {
            continue;
        }
        let next = text[end..].trim_start_matches(' ');
        let after = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let is_degree = Lexicon::get().skill(candidate.skill).kind == Kind::Degree;
        candidate.sure = is_whole_line(text, start, end)
            || CUES_BEFORE.contains(&last)
            || (LINKS.contains(&last) && before[1..].iter().any(|word| CUES_BEFORE.contains(word)))
            || CUES_AFTER.contains(&after)
            || (is_degree && matches!(after, "in" | "of" | "or"))
            || (last.is_empty() && (next.starts_with(':') || next.starts_with("- ")));
    }
}

/// True when nothing but the name stands on its line or between its brackets.
fn is_whole_line(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end_matches(|c: char| c != '\n' && c != '(' && !c.is_alphanumeric());
    let after = text[end..].trim_start_matches(|c: char| c != '\n' && c != ')' && !c.is_alphanumeric());
    (before.is_empty() || before.ends_with(['\n', '('])) && (after.is_empty() || after.starts_with(['\n', ')']))
}

/// Up to six words before `at` in its sentence, nearest first.
fn words_before(text: &str, at: usize) -> Vec<&str> {
    let from = text.floor_char_boundary(at.saturating_sub(80));
    let before = &text[from..at];
    let sentence = ["\n", ". ", "! ", "? ", "; "]
        .into_iter()
        .filter_map(|end| before.rfind(end).map(|at| at + end.len()))
        .max()
        .map_or(before, |start| &before[start..]);
    let words = sentence.rsplit(|c: char| !c.is_alphanumeric() && c != '.');
    words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()).take(6).collect()
}

/// An ambiguous name beside a skill in a list is one; so are three or more in a row.
fn accept_by_neighbours(text: &str, candidates: &mut [Candidate]) {
    let beside: Vec<bool> =
        candidates.windows(2).map(|pair| is_list_gap(text, pair[0].range.end, pair[1].range.start)).collect();
    for index in 1..candidates.len() {
        candidates[index].sure |=
            beside[index - 1] && candidates[index - 1].sure && ends_entry(text, candidates[index].range.end);
    }
    for index in (1..candidates.len()).rev() {
        candidates[index - 1].sure |= beside[index - 1] && candidates[index].sure;
    }
    let mut start = 0;
    for index in 0..candidates.len() {
        if index + 1 == candidates.len() || !beside[index] {
            if index - start >= 2 {
                candidates[start..=index].iter_mut().for_each(|candidate| candidate.sure = true);
            }
            start = index + 1;
        }
    }
}

/// An ambiguous name that is a whole entry between commas, in a line with a skill, is one too.
fn accept_entries_of_lists(text: &str, candidates: &mut [Candidate]) {
    for index in 0..candidates.len() {
        let Range { start, end } = candidates[index].range;
        let before = text[..start].trim_end_matches(' ');
        let after = text[end..].trim_start_matches(' ');
        let is_entry = before.ends_with([',', ':', ';', '|', '•', '·'])
            && (after.is_empty() || after.starts_with([',', ';', '|', '•', '·', '\n', '.', ')']));
        if candidates[index].sure || !is_entry {
            continue;
        }
        // The nearest skill on either side, close by and on the same line.
        let near = |other: Range<usize>| {
            let between = if other.end <= start { other.end..start } else { end..other.start.max(end) };
            between.len() <= 120 && !text[between].contains('\n')
        };
        let left = candidates[..index].iter().rev().take(3).find(|candidate| candidate.sure);
        let right = candidates[index + 1..].iter().take(3).find(|candidate| candidate.sure);
        let is_near = left.into_iter().chain(right).any(|candidate| near(candidate.range.clone()));
        candidates[index].sure = is_near;
    }
}

/// True when only what separates the entries of a list stands between.
fn is_list_gap(text: &str, from: usize, to: usize) -> bool {
    // The gap is empty or negative between two skills that share one alias.
    let Some(gap) = text.get(from..to).filter(|gap| gap.len() <= 16) else { return from >= to };
    let words = gap.split(|c: char| " ,/;|&+•·()\n-\"'*".contains(c)).filter(|word| !word.is_empty());
    gap.contains([',', '/', ';', '|', '&', '+', '•', '·', '\n']) && words.clone().all(is_joint)
        || (words.clone().count() == 1 && words.clone().all(is_joint))
}

fn is_joint(word: &str) -> bool {
    matches!(word, "and" | "or" | "und" | "oder" | "et" | "ou" | "y" | "o" | "e" | "en" | "of" | "og" | "eller")
}

/// True when a list's entry can end at `end`: "Python, Go." but not "Python. Go to our site".
fn ends_entry(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches(' ');
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let is_predicate = matches!(
        word,
        "is" | "are" | "preferred" | "required" | "would" | "a" | "for" | "skills" | "on" | "in" | "with"
    );
    rest.is_empty() || word.is_empty() || is_joint(word) || is_predicate
}
