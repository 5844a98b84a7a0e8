//! Cutting text into sentences.

/// The sentences of `text` in order, trimmed, none empty. Ends are `. ! ?` before a space, their CJK
/// counterparts, and line breaks; the dots of abbreviations and initials end nothing.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.peek().map(|&(_, c)| c);
        let ends = match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '。' | '！' | '？' => true,
            '.' => next.is_none_or(is_after_end) && !is_abbreviation(&text[start..at]),
            '!' | '?' => next.is_none_or(is_after_end),
            _ => false,
        };
        if ends {
            // Closing quotes and brackets belong to the sentence that they close.
            let mut end = end;
            while let Some(&(at, c)) = chars.peek()
                && matches!(c, '"' | '”' | '’' | ')' | '»' | '」')
            {
                end = at + c.len_utf8();
                chars.next();
            }
            found.push(&text[start..end]);
            start = end;
        }
    }
    found.push(&text[start..]);
    found.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

fn is_after_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '”' | '’' | ')' | '»' | '」')
}

const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "vs", "approx", "dr", "mr", "mrs", "ms", "prof", "sr", "jr", "st", "no", "inc", "ltd", "co", "corp",
    "dept", "est", "fig", "incl", "ca", "z.b", "bzw", "inkl", "ggf",
];

/// True when the dot after `before` belongs to a short form such as "e.g." or an initial such as "U.S.".
fn is_abbreviation(before: &str) -> bool {
    // No abbreviation is longer; looking no further keeps text without spaces cheap.
    let near = before.char_indices().rev().nth(11).map_or(before, |(at, _)| &before[at..]);
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
        assert_eq!(sentences(text), expected);
    }

    #[test]
    fn cuts_where_sentences_end() {
        check("One. Two! Three? Four", &["One.", "Two!", "Three?", "Four"]);
        check("Uses Node.js and v2.1 daily. Likes it.", &["Uses Node.js and v2.1 daily.", "Likes it."]);
        check("Databases (e.g. Redis) in the U.S. and abroad.", &["Databases (e.g. Redis) in the U.S. and abroad."]);
        check("He said “No.” Then left.", &["He said “No.”", "Then left."]);
        check("第一。第二", &["第一。", "第二"]);
        check("a\nb\r\n\r\nc", &["a", "b", "c"]);
        check(" . ", &["."]);
        check("", &[]);
    }
}
