//! The outline as the template reads it: `/data.json`, the only way in which content enters typesetting.

use resume::outline::Outline;
use serde_json::{Value, json};

use crate::limits;
use crate::locale::Locale;

/// Letters in a row that could be wider than their line: about 40 of the name's letters fit one, 60 of a title's.
const LONG_WORD: usize = 36;
/// Stands where a line may end; the template replaces it by nothing at all.
const BREAK: char = '\u{200b}';

/// The bytes of `/data.json`. `footer` asks for page numbers.
pub(crate) fn json(outline: &Outline, footer: bool) -> Vec<u8> {
    let mut content = json!(outline);
    let breaks = soften(&mut content);
    let data = json!({
        "outline": content,
        "locale": Locale::of(&outline.language),
        "footer": footer,
        "breaks": breaks,
        "linebreaks": if limits::is_usual(outline) { "optimized" } else { "simple" },
    });
    data.to_string().into_bytes()
}

/// Gives every long word places to break at, addresses that are followed rather than read excepted. Counts the places.
fn soften(value: &mut Value) -> usize {
    match value {
        Value::String(text) => {
            let Some(softened) = break_words(text) else { return 0 };
            *text = softened;
            text.matches(BREAK).count()
        }
        Value::Array(values) => values.iter_mut().map(soften).sum(),
        Value::Object(members) => members.iter_mut().filter(|(key, _)| *key != "href").map(|(_, v)| soften(v)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

/// `text` with places to break in words that have none of their own. `None` if it needs none.
///
/// Lines break at spaces, after hyphens and slashes, and between Chinese and Japanese characters by themselves.
fn break_words(text: &str) -> Option<String> {
    let breaks = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '–' | '—') || ('\u{2e80}'..).contains(&c);
    let long = |word: &str| word.chars().nth(LONG_WORD).is_some();
    if !text.split(breaks).any(long) {
        return None;
    }
    let mut softened = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(breaks) {
        if !long(word) {
            softened.push_str(word);
            continue;
        }
        let mut since = 0;
        for c in word.chars() {
            softened.push(c);
            since += 1;
            if since >= LONG_WORD || (since > 3 && "._?&=@,;:|".contains(c)) {
                softened.push(BREAK);
                since = 0;
            }
        }
    }
    Some(softened)
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
            "an example.com/a/quite/long/address/of/something here",
        );
        check("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsgesellschaft");
        check(&format!("a {} b", "x".repeat(80)), &format!("a {0}|{0}|xxxxxxxx b", "x".repeat(36)));
        check(
            "/search?query=typesetting&language=english&page=2",
            "/search?|query=|typesetting&|language=|english&|page=|2",
        );
        check(&"長い文".repeat(40), &"長い文".repeat(40));
    }
}
