//! The outline as the template reads it: `/data.json`, the only way in which content enters typesetting.

use resume::outline::Outline;
use serde_json::{Value, json};

use crate::locale::Locale;

/// A word longer than this could be wider than its line, where nothing would make it break.
const LONG_WORD: usize = 28;
/// Allows a line to end without showing anything.
const BREAK: char = '\u{200b}';

/// The bytes of `/data.json`. `footer` asks for page numbers.
pub(crate) fn json(outline: &Outline, footer: bool) -> Vec<u8> {
    let mut content = json!(outline);
    soften(&mut content);
    json!({ "outline": content, "locale": Locale::of(&outline.language), "footer": footer }).to_string().into_bytes()
}

/// Gives every long word places to break at, addresses that are followed rather than read excepted.
fn soften(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(softened) = break_words(text) {
                *text = softened;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(soften),
        Value::Object(members) => members.iter_mut().filter(|(key, _)| *key != "href").for_each(|(_, v)| soften(v)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `text` with break opportunities in long words: after punctuation, else at regular distances. `None` without any.
fn break_words(text: &str) -> Option<String> {
    let mut softened = String::new();
    let mut found = false;
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            softened.push(' ');
        }
        if word.chars().nth(LONG_WORD).is_none() {
            softened.push_str(word);
            continue;
        }
        found = true;
        let mut since = 0;
        for c in word.chars() {
            softened.push(c);
            since += 1;
            if since >= LONG_WORD || (since > 3 && "/.-_?&=@,;:|".contains(c)) {
                softened.push(BREAK);
                since = 0;
            }
        }
    }
    found.then_some(softened)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(break_words(text).unwrap_or_else(|| text.to_owned()).replace(BREAK, "|"), expected);
    }

    #[test]
    fn long_words_may_break() {
        check("short words stay", "short words stay");
        check(
            "an example.com/a/quite/long/address/of/something here",
            "an example.|com/|a/quite/|long/|address/|of/something here",
        );
        check(&"x".repeat(60), &format!("{0}|{0}|xxxx", "x".repeat(28)));
    }
}
