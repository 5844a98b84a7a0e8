//! Folding: a text made easy to search, with the way back to where each byte came from.

use std::ops::Range;

use crate::Span;

/// A text in lower case, without invisible characters, with plain quotes, dashes and single spaces.
///
/// Lines that were wrapped in the middle of a sentence are one line again.
pub(crate) struct Folded<'t> {
    pub source: &'t str,
    pub text: String,
    /// For each byte of `text`, the offset in `source` of the character that it came from.
    origin: Vec<u32>,
}

impl<'t> Folded<'t> {
    pub fn new(source: &'t str) -> Folded<'t> {
        let mut folded =
            Folded { source, text: String::with_capacity(source.len()), origin: Vec::with_capacity(source.len()) };
        let mut line_start = 0;
        for (at, c) in source.char_indices() {
            match c {
                '\n' if is_wrapped(&folded.text[line_start..], &source[at + 1..]) => folded.space(at),
                '\n' => {
                    folded.trim_end();
                    folded.push('\n', at);
                    line_start = folded.text.len();
                }
                c if c.is_whitespace() => folded.space(at),
                c if is_bidi(c) || is_invisible(c) || c.is_control() => {}
                c if c.is_ascii() => folded.push(c.to_ascii_lowercase(), at),
                '‘' | '’' | 'ʼ' | '′' => folded.push('\'', at),
                '“' | '”' | '„' | '″' => folded.push('"', at),
                '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-', at),
                c => c.to_lowercase().for_each(|lower| folded.push(lower, at)),
            }
        }
        folded
    }

    /// Where `range` of the folded text came from.
    pub fn span(&self, range: Range<usize>) -> Span {
        let source = self.source_range(range);
        Span { start: source.start as u32, end: source.end as u32 }
    }

    /// The source's words for `range` of the folded text.
    pub fn original(&self, range: Range<usize>) -> &'t str {
        &self.source[self.source_range(range)]
    }

    fn source_range(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        let start = self.origin[range.start] as usize;
        let last = self.origin[range.end - 1] as usize;
        start..last + self.source[last..].chars().next().map_or(0, char::len_utf8)
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), at as u32);
    }

    fn trim_end(&mut self) {
        if self.text.ends_with(' ') {
            self.text.pop();
            self.origin.pop();
        }
    }

    fn space(&mut self, at: usize) {
        if !self.text.ends_with([' ', '\n']) {
            self.push(' ', at);
        }
    }
}

/// True when a long line without an end goes on in small letters below.
fn is_wrapped(line: &str, rest: &str) -> bool {
    line.len() >= 40
        && !line.trim_end().ends_with(['.', ':', ';', '!', '?'])
        && rest.trim_start_matches([' ', '\t']).starts_with(char::is_lowercase)
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
    fn check(source: &str, expected: &str) {
        let folded = Folded::new(source);
        assert_eq!(folded.text, expected);
        for (at, c) in folded.text.char_indices() {
            let original = folded.original(at..at + c.len_utf8());
            assert!(!original.is_empty(), "{source:?}: nothing is behind {c:?}");
        }
    }

    #[test]
    fn folds_without_losing_the_way_back() {
        check("Rust  and\tGo", "rust and go");
        check("It’s “new” – 10 × faster", "it's \"new\" - 10 × faster");
        check("Py\u{200b}thon \u{202e}C++", "python c++");
        check("İstanbul ÄÖÜ ẞ", "i̇stanbul äöü ß");
        check("a\r\nb\u{a0}\u{3000}c\0", "a\nb c");
        check("", "");
    }

    #[test]
    fn joins_wrapped_lines_only() {
        check(
            "You will report to the head of the security\nbranch and others.\nand so on",
            "you will report to the head of the security branch and others.\nand so on",
        );
        check("Short\nline", "short\nline");
    }

    #[test]
    fn spans_point_into_the_source() {
        let folded = Folded::new("Größe: Py\u{200b}thon!");
        let at = folded.text.find("python").unwrap();
        assert_eq!(folded.original(at..at + 6), "Py\u{200b}thon");
    }
}
