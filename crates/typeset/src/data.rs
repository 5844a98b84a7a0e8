//! The outline as the template reads it: the only way in which content enters typesetting.
//!
//! Several files, since Typst remembers what it made of one as long as that stays the same: while somebody types, only
//! what reads `/sections.json` or `/head.json` is made anew.

use resume::design;
use resume::outline::{Outline, Photo};
use serde_json::{Value, json};

use crate::fonts::{Choice, LATIN};
use crate::limits;
use crate::locale::Locale;

/// Letters in a row that could be wider than their line: about 40 of the name's letters fit one, 60 of a title's.
const LONG_WORD: usize = 36;
/// Stands where a line may end; the template replaces it by nothing at all.
const BREAK: char = '\u{200b}';
/// So many of them are replaced in no time.
const FEW_BREAKS: usize = 200;

/// Bytes of an address that browsers and PDF readers follow reliably.
const MAX_HREF: usize = 2_000;

/// What a document says and how it is to look.
pub(crate) struct Data {
    /// `/head.json`: the members of the outline but its sections.
    pub head: Value,
    /// `/sections.json`: those of the outline.
    pub sections: Value,
    /// `/settings.json`: all that the texts are drawn with.
    pub settings: Value,
}

impl Data {
    /// `pages` is how many pages there will be; `photo` is the outline's, if it can be drawn.
    pub fn new(outline: &Outline, photo: Option<&Photo>, locale: &Locale, fonts: &Choice<'_>, pages: usize) -> Data {
        let mut head = json!(outline);
        drop_odd_links(&mut head);
        let breaks = soften(&mut head);
        let (sections, design) = (head["sections"].take(), head["design"].take());
        let settings = json!({
            "design": design,
            "isNamed": !outline.name.is_empty(),
            "locale": locale,
            "fonts": { "body": fonts.body, "heading": fonts.heading, "latin": [LATIN] },
            "pages": pages,
            "photo": photo.map(|photo| frame(photo, &outline.design.photo)),
            "hasFewBreaks": breaks < FEW_BREAKS,
            "linebreaks": if limits::is_usual(outline) { "optimized" } else { "simple" },
        });
        Data { head, sections, settings }
    }
}

/// How the file `/photo` stands in its frame. Lengths are points, those of the picture from the frame's corner.
fn frame(photo: &Photo, design: &design::Photo) -> Value {
    let (width, height, crop) = (design.width.pt(), design.height().pt(), photo.crop);
    json!({
        "width": width,
        "height": height,
        "radius": width * design.shape.radius(),
        "picture": {
            "x": -crop.x * width / crop.width,
            "y": -crop.y * height / crop.height,
            "width": width / crop.width,
            "height": height / crop.height,
        },
        "alt": photo.alt,
    })
}

/// Keeps the links that an outline promises, should one be made by other means than `Outline::of`: a document must not
/// lead to a script, and Typst refuses addresses that are empty or very long.
fn drop_odd_links(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(drop_odd_links),
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(href) if key == "href" && !is_link(href) => *value = Value::Null,
                    _ => drop_odd_links(value),
                }
            }
        }
        _ => {}
    }
}

fn is_link(href: &str) -> bool {
    let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| {
        href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && href.len() > scheme.len()
    });
    known && href.len() <= MAX_HREF
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
    fn only_addresses_of_known_kinds_are_linked() {
        for href in ["https://a.org", "HTTP://a.org", "mailto:a@b.org", "tel:+1"] {
            assert!(is_link(href), "{href}");
        }
        let long = format!("https://{}", "a".repeat(MAX_HREF));
        for href in ["", "https://", "javascript:alert(1)", "data:text/html,x", "/path", "é", &long] {
            assert!(!is_link(href), "{href}");
        }
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
