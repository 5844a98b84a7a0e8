//! Cutting a line into sentences.

use std::ops::Range;

/// The sentences of `text[line]`. Ends are `. ! ?` before a space and their CJK counterparts; the dots of
/// abbreviations and initials end nothing.
pub(crate) fn sentences(text: &str, line: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = line.start;
    std::iter::from_fn(move || {
        if start >= line.end {
            return None;
        }
        let mut end = line.end;
        let mut chars = text[start..line.end].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, next)| next);
            let ends = match c {
                '。' | '！' | '？' => true,
                '.' => next.is_none_or(is_after_end) && !is_abbreviation(&text[start..start + at]),
                '!' | '?' => next.is_none_or(is_after_end),
                _ => false,
            };
            if ends {
                end = start + at + c.len_utf8();
                break;
            }
        }
        let sentence = start..end;
        start = end + text[end..line.end].len() - text[end..line.end].trim_start().len();
        Some(sentence)
    })
}

fn is_after_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | ')' | '»' | '」')
}

const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "vs", "approx", "dr", "mr", "mrs", "ms", "prof", "sr", "jr", "st", "inc", "ltd", "co", "corp",
    "dept", "est", "fig", "incl", "ca", "z.b", "bzw", "inkl", "ggf", "mind", "min", "abgeschl", "bspw", "p.ex", "bijv",
    "fx",
];

/// True when the dot after `before` belongs to a short form such as "e.g." or an initial such as "U.S.".
fn is_abbreviation(before: &str) -> bool {
    // No abbreviation is longer; looking no further keeps text without spaces cheap.
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(12))..];
    let word = near.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | '"')).next().unwrap_or("");
    let is_initial =
        word.rsplit('.').next().is_some_and(|last| last.chars().count() == 1 && last.chars().all(char::is_alphabetic));
    is_initial || ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text, 0..text.len()).map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn cuts_where_sentences_end() {
        check("One. Two! Three? Four", &["One.", "Two!", "Three?", "Four"]);
        check("Uses Node.js and v2.1 daily. Likes it.", &["Uses Node.js and v2.1 daily.", "Likes it."]);
        check("Databases (e.g. Redis) in the U.S. and abroad.", &["Databases (e.g. Redis) in the U.S. and abroad."]);
        check("第一。第二", &["第一。", "第二"]);
        check("", &[]);
    }
}
