//! Cleaning: quotes, dashes and spaces made plain, unseen characters left out, wrapped lines joined.

use crate::source::Source;

/// A cleaned text and the same bytes in lower case.
pub(crate) struct Text {
    pub source: Source,
    pub lower: String,
}

impl Text {
    pub fn new(raw: &Source) -> Text {
        let source = clean(raw);
        let mut lower = String::with_capacity(source.text.len());
        for c in source.text.chars() {
            let mut folded = c.to_lowercase();
            // The few letters whose small form has another length keep theirs, so that places stay the same.
            lower.push(
                folded.next().filter(|small| small.len_utf8() == c.len_utf8() && folded.next().is_none()).unwrap_or(c),
            );
        }
        Text { source, lower }
    }

    pub fn cased(&self) -> &str {
        &self.source.text
    }
}

/// Spaces in a row that stand for a line break which was lost.
const GAP: usize = 3;

fn clean(raw: &Source) -> Source {
    let mut clean = Source::default();
    let mut line_start = 0;
    let mut spaces = 0;
    for (at, c) in raw.text.char_indices() {
        let from = raw.origin(at);
        if c == '\n' {
            spaces = 0;
            let is_wrapped = lexicon::is_wrapped(&clean.text[line_start..], &raw.text[at + 1..]);
            while clean.text.ends_with(' ') {
                clean.pop();
            }
            clean.push(if is_wrapped { ' ' } else { '\n' }, from);
            if !is_wrapped {
                line_start = clean.text.len();
            }
        } else if c.is_whitespace() {
            spaces += 1;
            if spaces == GAP && clean.text.len() > line_start + 1 {
                while clean.text.ends_with(' ') {
                    clean.pop();
                }
                clean.push('\n', from);
                line_start = clean.text.len();
            } else if !clean.text.is_empty() && !clean.text.ends_with([' ', '\n']) {
                clean.push(' ', from);
            }
        } else if !(c.is_control() || is_invisible(c) || is_bidi(c)) {
            spaces = 0;
            clean.push(plain(c), from);
        }
    }
    clean
}

fn plain(c: char) -> char {
    match c {
        '‘' | '’' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff0b}' => '+',
        c => c,
    }
}

/// Characters that a reader does not see: zero-width, soft hyphen, variation selectors, tags.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Characters that embed, override or isolate the direction of text.
pub(crate) fn is_bidi(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(Text::new(&Source::verbatim(input, 0)).cased(), expected);
    }

    #[test]
    fn cleans_without_losing_lines() {
        check("It’s  “new”\r\n\t– fine", "It's \"new\"\n- fine");
        check("Py\u{200b}thon \u{202e}C++", "Python C++");
        check("Duties:    -- one    -- two", "Duties:\n-- one\n-- two");
        check(
            "You will report to the head of the security\nbranch.\nand so on",
            "You will report to the head of the security branch.\nand so on",
        );
    }

    #[test]
    fn small_letters_keep_their_places() {
        let text = Text::new(&Source::verbatim("İstanbul ÄÖ ẞ Go", 0));
        assert_eq!(text.lower, "İstanbul äö ẞ go");
        let at = text.lower.find("go").unwrap();
        assert_eq!(text.source.span(at..at + 2).of("İstanbul ÄÖ ẞ Go"), "Go");
    }
}
