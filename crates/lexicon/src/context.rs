//! Context: whether an ordinary word stands where it is a skill ("Go developer") or not ("go home").

use std::ops::Range;

use crate::boundary::is_word;
use crate::cues::{is_after, is_before, is_joint, is_label, is_link, is_made};
use crate::mention::Candidate;

/// Makes sure of the candidates that the words around them make skills.
///
/// `cased` is the folded text and `key` the same bytes in lower case without hyphens.
pub(crate) fn accept_by_context(cased: &str, key: &str, candidates: &mut [Candidate]) {
    accept_by_words(key, candidates);
    accept_runs(cased, candidates);
    accept_entries_of_lists(cased, candidates);
}

fn accept_by_words(key: &str, candidates: &mut [Candidate]) {
    for candidate in candidates.iter_mut().filter(|candidate| !candidate.sure && candidate.as_written) {
        let Range { start, end } = candidate.range;
        let before = words_before(key, start);
        let last = before.first().copied().unwrap_or("");
        if end - start == 1 && is_label(last) {
            continue;
        }
        let next = key[end..].trim_start_matches(' ');
        let after = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let is_cued = |word: &&str| is_before(word) || (!is_joint(last) && is_made(word));
        candidate.sure = (end - start > 1 && is_whole_entry(key, start, end))
            || is_before(last)
            || (is_link(last) && before[1..].iter().any(is_cued))
            || is_after(after)
            || (candidate.is_degree && matches!(after, "in" | "of" | "or"))
            || (last.is_empty() && next.starts_with(':') && end - start > 1);
    }
}

/// True when nothing but the name stands on its line, in its cell or between its brackets.
fn is_whole_entry(text: &str, start: usize, end: usize) -> bool {
    let is_edge = |c: char| matches!(c, '\n' | '\t' | '|' | '(' | ')');
    let is_padding = |c: char| !is_edge(c) && !c.is_alphanumeric();
    let before = text[..start].trim_end_matches(is_padding);
    let after = text[end..].trim_start_matches(is_padding);
    (before.is_empty() || before.ends_with(is_edge)) && (after.is_empty() || after.starts_with(is_edge))
}

/// Up to six words before `at` in its sentence, nearest first.
fn words_before(text: &str, at: usize) -> Vec<&str> {
    let from = text.floor_char_boundary(at.saturating_sub(80));
    let before = &text[from..at];
    let sentence = ["\n", "\t", ". ", "! ", "? ", "; "]
        .into_iter()
        .filter_map(|end| before.rfind(end).map(|at| at + end.len()))
        .max()
        .map_or(before, |start| &before[start..]);
    let words = sentence.rsplit(|c: char| !c.is_alphanumeric() && c != '.');
    words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()).take(6).collect()
}

/// An ambiguous name beside a skill in a list is one; so are three or more in a row.
fn accept_runs(cased: &str, candidates: &mut [Candidate]) {
    let beside: Vec<bool> = candidates
        .windows(2)
        .map(|pair| {
            let is_letter = pair[0].range.len() == 1 || pair[1].range.len() == 1;
            pair.iter().all(|candidate| candidate.as_written)
                && is_list_gap(cased, pair[0].range.end, pair[1].range.start, is_letter)
        })
        .collect();
    for index in 1..candidates.len() {
        let goes_on = beside.get(index).copied().unwrap_or(false);
        candidates[index].sure |= beside[index - 1]
            && candidates[index - 1].sure
            && (goes_on || ends_entry(cased, candidates[index].range.end));
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
///
/// In small letters it is one only right after a skill and before another name, or at the end of the list.
fn accept_entries_of_lists(cased: &str, candidates: &mut [Candidate]) {
    for index in 0..candidates.len() {
        let Range { start, end } = candidates[index].range;
        if candidates[index].sure || !is_entry(cased, start, end) {
            continue;
        }
        // The nearest skill on either side, close by and on the same line.
        let near = |other: &Candidate, limit: usize| {
            let between = match other.range.end <= start {
                true => other.range.end..start,
                false => end..other.range.start.max(end),
            };
            other.sure && between.len() <= limit && !cased[between].contains('\n')
        };
        let (left, right) = (&candidates[..index], &candidates[index + 1..]);
        let is_sure = match candidates[index].as_written {
            true => left.iter().rev().take(3).chain(right.iter().take(3)).any(|other| near(other, 120)),
            false => {
                let is_last = cased[end..].trim_start_matches([' ', '.', ')']).chars().next().is_none_or(|c| c == '\n');
                let is_after = left.last().is_some_and(|other| near(other, 3));
                is_after && (is_last || right.first().is_some_and(|other| other.range.start <= end + 3))
            }
        };
        candidates[index].sure = is_sure;
    }
}

/// True between two separators of a list.
fn is_entry(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end_matches(' ');
    let after = text[end..].trim_start_matches(' ');
    before.ends_with([',', ':', ';', '|', '/', '•', '·', '\t'])
        && (after.is_empty() || after.starts_with([',', ';', '|', '/', '•', '·', '\n', '\t', '.', ')']))
}

/// True when only what separates the entries of a list stands between; a space does beside a single letter,
/// as in lists that have lost their commas ("C C++ Python").
fn is_list_gap(text: &str, from: usize, to: usize, is_letter: bool) -> bool {
    let Some(gap) = text.get(from..to).filter(|gap| gap.len() <= 16) else { return false };
    let mut words = gap.split(|c: char| " ,/;|&+•·()\n\t-\"'*".contains(c)).filter(|word| !word.is_empty());
    let is_joined = words.clone().all(is_joint);
    let is_apart = gap.contains([',', '/', ';', '|', '&', '+', '•', '·', '\n', '\t']) || (is_letter && gap == " ");
    is_joined && (is_apart || words.next().is_some())
}

/// True when a list's entry can end at `end`: "Python, Go." but not "Python. Go to our site".
fn ends_entry(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches(' ');
    let word = rest.split(|c: char| !is_word(c)).next().unwrap_or("");
    let is_predicate = matches!(
        word,
        "is" | "are" | "preferred" | "required" | "would" | "a" | "for" | "skills" | "on" | "in" | "with"
    );
    rest.is_empty() || word.is_empty() || is_joint(word) || is_predicate
}
