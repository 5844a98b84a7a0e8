//! What the lexicon finds and what it must not, case by case.

mod ambiguity;
mod languages;
mod properties;
mod table;
mod tokens;

use lexicon::{Lexicon, find};

/// Compares the skills found in `text`, as `written=id`, with `expected`.
#[track_caller]
fn check(text: &str, expected: &str) {
    let found: Vec<String> = find(text)
        .into_iter()
        .map(|mention| format!("{}={}", &text[mention.span], Lexicon::get().skill(mention.skill).id))
        .collect();
    assert_eq!(found.join(" "), expected, "in {text:?}");
}

/// Compares only the ids found in `text` with `expected`.
#[track_caller]
fn check_ids(text: &str, expected: &str) {
    let found: Vec<&str> = find(text).into_iter().map(|mention| Lexicon::get().skill(mention.skill).id).collect();
    assert_eq!(found.join(" "), expected, "in {text:?}");
}
