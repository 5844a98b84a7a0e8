//! Where words begin and end: "C++", "C#", ".NET" and "Node.js" are words, "R" of "R&D" is none.

use std::ops::Range;

use crate::fold::Folded;
use crate::spelling::Alias;

/// `range` of the folded text, with a plural's ending or a version, when it stands as words of its own.
pub(crate) fn whole_words(folded: &Folded<'_>, range: Range<usize>, alias: &Alias) -> Option<Range<usize>> {
    let (text, key) = (folded.cased.as_str(), folded.key.as_str());
    if !opens(text, &range) || is_in_address(text, range.start) {
        return None;
    }
    let mut end = range.end;
    let rest = &key[end..];
    let ending = alias.endings.iter().find(|s| rest.starts_with(**s) && !rest[s.len()..].starts_with(is_word));
    end += ending.map_or(0, |ending| ending.len());
    if range.len() >= 3 && key[..end].ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '+' | '#')) {
        // A version, as in "python3" or "C++17", belongs to no other word.
        let digits = key[end..].bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && !key[end + digits..].starts_with(is_word) {
            end += digits;
        }
    }
    closes(text, range.start..end).then_some(range.start..end)
}

fn opens(text: &str, range: &Range<usize>) -> bool {
    let mut before = text[..range.start].chars().rev();
    let (left, beyond) = (before.next(), before.next());
    let length = range.len();
    match left {
        Some(c) if is_word(c) => false,
        Some('@' | '#' | '_' | '$') => false,
        Some('.') => text[range.clone()].starts_with('.') || !beyond.is_some_and(is_word),
        Some('-') if beyond.is_some_and(is_word) => {
            let head = &text[..range.start - 1];
            length > 3 && !["non", "Non", "anti", "Anti"].iter().any(|prefix| head.ends_with(prefix))
        }
        Some('&' | '\'') => length > 1 || !beyond.is_some_and(is_word),
        _ => true,
    }
}

fn closes(text: &str, range: Range<usize>) -> bool {
    let mut after = text[range.end..].chars();
    let (right, beyond) = (after.next(), after.next());
    let length = range.len();
    match right {
        Some(c) if is_word(c) => false,
        Some('_' | '@') => false,
        Some('+' | '#') => length > 2 && beyond.is_some_and(is_word),
        Some('.') => !beyond.is_some_and(is_word),
        Some('-') => length > 2 || !beyond.is_some_and(is_word),
        Some('&' | '\'') => length > 1 || !beyond.is_some_and(is_word),
        _ => true,
    }
}

/// Letters and digits of scripts that put spaces between words. Chinese, Japanese and Korean text may
/// stand right beside a Latin name.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// True inside a web or mail address.
fn is_in_address(text: &str, at: usize) -> bool {
    // Addresses are short; looking no further keeps hostile text without spaces cheap.
    let from = text.floor_char_boundary(at.saturating_sub(200));
    let before = text[from..at].rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    before.contains("://") || before.starts_with("www.") || before.contains('@')
}
