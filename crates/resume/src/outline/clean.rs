//! Texts as a document can show them.

/// `text` without characters that no document shows but that break or disguise one.
///
/// Gone are: control characters other than newline and tab, noncharacters, overrides and isolates of the writing
/// direction, and invisible characters (zero-width spaces, soft hyphens, tag characters). Joiners stay where
/// scripts and emoji need them, not between ASCII letters. All line ends become newlines.
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\u{200c}' | '\u{200d}' => {
                let beside = [cleaned.chars().next_back(), chars.peek().copied()];
                if beside.iter().all(|c| c.is_some_and(|c| !c.is_ascii())) {
                    cleaned.push(c);
                }
            }
            _ if is_dropped(c) => {}
            _ => cleaned.push(c),
        }
    }
    cleaned
}

fn is_dropped(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || code & 0xfffe == 0xfffe
        || matches!(c,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{206f}' | '\u{202a}'..='\u{202e}'
            | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// `text` as one cleaned line: white space of any kind and length becomes one space.
pub(super) fn line(text: &str) -> String {
    clean(text).split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The cleaned lines of `text`, without blank ones.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let lines: Vec<String> = clean(text).split('\n').map(line).filter(|text| !text.is_empty()).collect();
    lines.into_iter()
}

/// Breakable white space; a no-break space was put where it is on purpose.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected, "{text:?}");
    }

    #[test]
    fn only_what_can_be_shown_stays() {
        check("a\tb\r\nc\rd", "a\tb\nc\nd");
        check("a\0b\u{8}c\u{1b}[0m\u{9f}", "abc[0m");
        check("x\u{b}y\u{c}z", "x\ny\nz");
        check("pay\u{202e}lap\u{202c}\u{2066}!\u{2069}", "paylap!");
        check("Ja\u{200b}va\u{ad}Script\u{feff}", "JavaScript");
        check("Ja\u{200d}va", "Java");
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        check("👩\u{200d}💻", "👩\u{200d}💻");
        check("hi\u{e0068}\u{e0069}", "hi");
        check("a\u{fffe}b\u{ffff}c\u{1ffff}", "abc");
        check("עברית\u{200f}!", "עברית\u{200f}!");
    }

    #[test]
    fn lines_and_paragraphs() {
        assert_eq!(line("  a \n b\tc  "), "a b c");
        assert_eq!(line("10\u{a0}%"), "10\u{a0}%");
        assert_eq!(line("\u{200b} \n"), "");
        assert_eq!(paragraphs("a\n\n  b \r\n").collect::<Vec<_>>(), ["a", "b"]);
    }
}
