//! Phrases that say what a person does, is or knows, in words that no table of names can hold:
//! "work closely with stakeholders", "strong written communication skills", "knowledge of maritime law".
//!
//! They are read by their form: a verb of work where a task can begin and what follows it; adjectives before
//! "skills"; what stands after "experience with". The words come from one table a language.

mod grammar;
mod tokens;

use std::ops::Range;

use grammar::{Form, Grammar, Words};
use tokens::{Token, sentences};

/// What a phrase tells of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseKind {
    /// Something to do: "design scalable services".
    Task,
    /// What a person is like: "excellent analytical skills".
    Quality,
    /// Something to know: what stands after "knowledge of".
    Subject,
}

/// A phrase of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub kind: PhraseKind,
    /// Bytes of the text given to [`find`], on boundaries of characters.
    pub span: Range<usize>,
}

/// A task of more words than this has lost its end.
const LONGEST: usize = 14;

/// Every phrase in `text`, in order and without overlaps; none in a language that we have no words for.
///
/// What an employer says of itself ("we offer", "our team builds") and what stands under headings such as
/// "Benefits" is left out.
pub fn find(text: &str) -> Vec<Phrase> {
    let sentences = sentences(text);
    let Some(grammar) = Grammar::of(&sentences) else { return Vec::new() };
    let mut phrases = Vec::new();
    let mut is_skipped = false;
    for sentence in &sentences {
        if let Some(heading) = heading(sentence, grammar) {
            is_skipped = heading == Heading::Skipped;
        }
        if !is_skipped && !is_about_employer(sentence, grammar) {
            read(sentence, grammar, &mut phrases);
        }
    }
    phrases
}

#[derive(PartialEq, Eq)]
enum Heading {
    Read,
    Skipped,
}

/// What a short line that is no sentence says about the lines below it.
fn heading(sentence: &[Token<'_>], grammar: &Grammar) -> Option<Heading> {
    let words: Vec<&str> = sentence.iter().filter(|token| token.is_word()).map(|token| token.lower.as_str()).collect();
    let has = |list: &Words| words.iter().any(|word| list.has(word));
    if words.is_empty() || words.len() > 6 || sentence.last().is_some_and(|token| token.text == ".") {
        return None;
    }
    match () {
        () if has(&grammar.skipped_headings) => Some(Heading::Skipped),
        () if has(&grammar.read_headings) => Some(Heading::Read),
        () => None,
    }
}

fn is_about_employer(sentence: &[Token<'_>], grammar: &Grammar) -> bool {
    let first = sentence.iter().find(|token| token.is_word());
    let asks = sentence.iter().any(|token| grammar.candidates.has(&token.lower));
    !asks && first.is_some_and(|token| grammar.employers.has(&token.lower))
}

fn read(sentence: &[Token<'_>], grammar: &Grammar, phrases: &mut Vec<Phrase>) {
    let mut at = 0;
    while at < sentence.len() {
        let read = quality(sentence, at, grammar)
            .or_else(|| subject(sentence, at, grammar))
            .or_else(|| task(sentence, at, grammar));
        let Some((kind, words)) = read.filter(|(_, words)| !words.is_empty()) else {
            at += 1;
            continue;
        };
        let (first, last) = (&sentence[words.start], &sentence[words.end - 1]);
        phrases.push(Phrase { kind, span: first.start..last.start + last.text.len() });
        at = words.end;
    }
}

/// "Design and build services": a verb where a task can begin, with all that belongs to it.
fn task(sentence: &[Token<'_>], at: usize, grammar: &Grammar) -> Option<(PhraseKind, Range<usize>)> {
    let is_nominal = grammar.nominals.has(&sentence[at].lower)
        && sentence.get(at + 1).is_some_and(|next| grammar.nominal_links.has(&next.lower));
    let form = if is_nominal { Form::Nominal } else { grammar.verb(&sentence[at].lower)? };
    let before = sentence[..at].iter().rev().find(|token| !grammar.adverbs.has(&token.lower));
    let opens = match before {
        None => true,
        Some(token) if !token.is_word() => token.text != "'" && token.text != "<",
        Some(token) => grammar.opens(&token.lower, form) || grammar.verb(&token.lower).is_some(),
    };
    if !opens {
        return None;
    }
    let mut end = at + 1;
    let mut has_object = false;
    while end < sentence.len() && end - at < LONGEST {
        let token = &sentence[end];
        let word = token.lower.as_str();
        let next_verb = sentence.get(end + 1).is_some_and(|next| grammar.verb(&next.lower).is_some());
        if grammar.ends.has(word) || (!token.is_word() && !matches!(token.text, "/" | "-" | "'" | "&" | "’" | ",")) {
            break;
        }
        let is_joint = grammar.joints.has(word) || token.text == ",";
        let begins_another = (is_joint || grammar.markers.has(word)) && next_verb;
        if has_object && (begins_another || token.text == ",") {
            break;
        }
        has_object |= token.is_word() && grammar.verb(word).is_none() && !grammar.is_function_word(word);
        end += 1;
    }
    let words = trimmed(sentence, at..end, grammar);
    // A verb alone is a task where it names one: "teaching", "debugging", but not "working".
    let names_task = form == Form::Gerund && !grammar.vague.has(&sentence[at].lower);
    (has_object || words.len() > 1 || names_task).then_some((PhraseKind::Task, words))
}

/// "Analytical and problem solving skills": describing words before a word for a quality.
fn quality(sentence: &[Token<'_>], at: usize, grammar: &Grammar) -> Option<(PhraseKind, Range<usize>)> {
    let describes = |token: &Token<'_>| {
        token.is_word() && !grammar.is_function_word(&token.lower) && !grammar.praise.has(&token.lower)
            || grammar.joints.has(&token.lower)
            || matches!(token.text, "-" | "/" | "&" | ",")
    };
    let rest = &sentence[at..];
    if !rest[0].is_word() || grammar.joints.has(&rest[0].lower) || !describes(&rest[0]) {
        return None;
    }
    let noun = rest.iter().take(8).position(|token| grammar.qualities.has(&token.lower))?;
    (noun > 0 && rest[..noun].iter().all(describes)).then_some((PhraseKind::Quality, at..at + noun + 1))
}

/// "Knowledge of maritime law": what stands after words for knowing and their preposition.
fn subject(sentence: &[Token<'_>], at: usize, grammar: &Grammar) -> Option<(PhraseKind, Range<usize>)> {
    let link = at.checked_sub(1)?;
    let knows = link.checked_sub(1).is_some_and(|noun| grammar.knowing.has(&sentence[noun].lower));
    if !knows || !grammar.knowing_links.has(&sentence[link].lower) || grammar.verb(&sentence[at].lower).is_some() {
        return None;
    }
    let ends = |token: &Token<'_>| {
        let word = token.lower.as_str();
        (!token.is_word() && !matches!(token.text, "/" | "-" | "&" | "'" | "’"))
            || grammar.ends.has(word)
            || grammar.knowing_ends.has(word)
    };
    let article = usize::from(grammar.is_function_word(&sentence[at].lower) && !grammar.ends.has(&sentence[at].lower));
    let rest = &sentence[at + article..];
    let length = rest.iter().take(9).position(ends).unwrap_or(rest.len().min(9));
    let words = trimmed(sentence, at..at + article + length, grammar);
    Some((PhraseKind::Subject, words))
}

/// `words` without articles before them and without joints, prepositions and adverbs after them.
fn trimmed(sentence: &[Token<'_>], mut words: Range<usize>, grammar: &Grammar) -> Range<usize> {
    let is_weak = |token: &Token<'_>| !token.is_word() || grammar.is_function_word(&token.lower);
    while !words.is_empty() && is_weak(&sentence[words.start]) {
        words.start += 1;
    }
    while words.len() > 1 && is_weak(&sentence[words.end - 1]) {
        words.end -= 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).into_iter().map(|phrase| &text[phrase.span]).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn tasks_begin_with_verbs_where_they_can() {
        check("You will design and build services for the team.", &["design and build services for the team"]);
        check(
            "- Work closely with stakeholders and write reports\n- Lead the team",
            &["Work closely with stakeholders", "write reports", "Lead the team"],
        );
        check("You are responsible for managing a budget.", &["managing a budget"]);
        check("The desk is on the third floor of the house.", &[]);
    }

    #[test]
    fn employers_and_benefits_are_left_out() {
        check("We build software for banks.", &[]);
        check(
            "Your tasks\nBuild the product\nBenefits\nGet a free lunch and improve the office",
            &["Build the product"],
        );
    }

    #[test]
    fn qualities_and_subjects_are_read() {
        check("You have strong analytical and communication skills.", &["analytical and communication skills"]);
        check("You have knowledge of maritime law and the will to learn.", &["maritime law"]);
        check("Experience with the shipping industry is a plus for you.", &["shipping industry"]);
    }

    #[test]
    fn other_languages_have_their_words() {
        check(
            "Du skal udvikle nye løsninger og samarbejde med kunder.",
            &["udvikle nye løsninger", "samarbejde med kunder"],
        );
        check("", &[]);
        check("東京で働く", &[]);
    }
}
