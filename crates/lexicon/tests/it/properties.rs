//! What holds for every text.

use lexicon::{Mention, find, phrases};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Words that the rules treat specially, between which a text is made.
const PIECES: &[&str] = &[
    "C++",
    "C#",
    "Go",
    "R",
    ".NET",
    "Node.js",
    "AI/ML",
    "CI/CD",
    "S/4HANA",
    "R&D",
    "Excel",
    "excel",
    "project management",
    "gestión",
    "é",
    "e\u{301}",
    "\u{200b}",
    "ﬃ",
    "Ｃ＋＋",
    "ß",
    "İ",
    "東京",
    " ",
    "  ",
    "\n",
    "\t",
    ", ",
    ". ",
    "/",
    "|",
    "-",
    "•",
    "experience with",
    "developer",
    "and",
    "(",
    ")",
    "https://",
    "@",
    "_",
    "#",
    "+",
    "\u{202e}",
    "😀",
    "responsible for",
    "working closely with stakeholders",
    "to develop",
    "Python3",
    "&",
    "'",
    "®",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

proptest! {
    #[test]
    fn spans_are_sorted_apart_and_on_characters(text in texts()) {
        let spans: Vec<_> = find(&text).into_iter().map(|mention| mention.span).collect();
        let read: Vec<_> = phrases::find(&text).into_iter().map(|phrase| phrase.span).collect();
        for spans in [spans, read] {
            let mut end = 0;
            for span in spans {
                prop_assert!(span.start >= end && span.start < span.end, "{span:?} after {end} in {text:?}");
                prop_assert!(text.get(span.clone()).is_some(), "{span:?} cuts a character of {text:?}");
                end = span.end;
            }
        }
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in texts()) {
        prop_assert_eq!(find(&text), find(&text));
        prop_assert_eq!(phrases::find(&text), phrases::find(&text));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        let text = pieces.concat();
        let skills = |mentions: Vec<Mention>| mentions.into_iter().map(|mention| mention.skill).collect::<Vec<_>>();
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(skills(find(&composed)), skills(find(&decomposed)));
    }
}
