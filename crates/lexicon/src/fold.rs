//! Folding: a text made easy to search, with the way back to where each byte came from.

use std::ops::Range;

/// A text without accents and invisible characters, with plain quotes, dashes and single spaces.
///
/// "Größe" becomes "Grosse" and reads the same whether its accents are letters or marks of their own.
/// Full-width letters and ligatures become plain ones, the spaces around a slash go, and lines that were
/// wrapped in the middle of a sentence are one line again.
pub(crate) struct Folded<'t> {
    source: &'t str,
    /// The folded text as it was written.
    pub cased: String,
    /// The same bytes in lower case, with spaces for hyphens: what patterns are searched in.
    pub key: String,
    /// For each byte of `cased`, the offset in `source` of the character that it came from.
    origin: Vec<u32>,
}

impl<'t> Folded<'t> {
    /// Takes time in proportion to `source`, of which the first 4 GiB are read.
    pub fn new(source: &'t str) -> Folded<'t> {
        let source = &source[..source.floor_char_boundary(u32::MAX as usize)];
        let mut folded = Folded {
            source,
            cased: String::with_capacity(source.len()),
            key: String::new(),
            origin: Vec::with_capacity(source.len()),
        };
        let mut line_start = 0;
        for (at, c) in source.char_indices() {
            match c {
                '\n' if is_wrapped(&folded.cased[line_start..], &source[at + 1..]) => folded.space(at),
                '\n' => {
                    folded.trim_end();
                    folded.push("\n", at);
                    line_start = folded.cased.len();
                }
                '\t' => folded.tab(at),
                c if c.is_whitespace() => folded.space(at),
                c if is_unseen(c) => {}
                '/' => {
                    folded.trim_end();
                    folded.push("/", at);
                }
                c => folded.letter(c, at),
            }
        }
        folded.key = folded.cased.chars().map(|c| if c == '-' { ' ' } else { c.to_ascii_lowercase() }).collect();
        folded
    }

    /// Where `range` of the folded text came from, with the marks that belong to its last letter.
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origin[range.start] as usize;
        let last = self.origin[range.end - 1] as usize;
        let rest = &self.source[last..];
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let marks = rest[first..].chars().take_while(|&c| is_mark(c)).map(char::len_utf8).sum::<usize>();
        start..last + first + marks
    }

    fn letter(&mut self, c: char, at: usize) {
        push_plain(c, |piece| self.push(piece, at));
    }

    fn push(&mut self, text: &str, at: usize) {
        self.cased.push_str(text);
        self.origin.resize(self.cased.len(), at as u32);
    }

    fn trim_end(&mut self) {
        if self.cased.ends_with(' ') {
            self.cased.pop();
            self.origin.pop();
        }
    }

    fn space(&mut self, at: usize) {
        if !self.cased.is_empty() && !self.cased.ends_with([' ', '\n', '\t', '/']) {
            self.push(" ", at);
        }
    }

    /// A tab parts the cells of a table, so it stays one.
    fn tab(&mut self, at: usize) {
        self.trim_end();
        if !self.cased.ends_with(['\n', '\t', '/']) {
            self.push("\t", at);
        }
    }
}

/// Hands on the plain letters for `c`: no accents, no ligatures, no full-width forms.
pub(crate) fn push_plain(c: char, mut push: impl FnMut(&str)) {
    match c {
        '\u{ff01}'..='\u{ff5e}' => {
            // Full-width forms stand in the order of ASCII.
            let narrow = char::from_u32(c as u32 - 0xff01 + 0x21).unwrap_or(c);
            push(narrow.encode_utf8(&mut [0; 4]));
        }
        c if c.is_ascii() => push(c.encode_utf8(&mut [0; 4])),
        c => match plain(c) {
            Some(plain) => push(plain),
            None => c.to_lowercase().for_each(|lower| push(lower.encode_utf8(&mut [0; 4]))),
        },
    }
}

/// True when `line`, long and without an end, goes on in small letters below it, in `rest`.
///
/// Looks at `rest` only as far as the spaces before its first word go: asked once a line, time is linear.
pub fn is_wrapped(line: &str, rest: &str) -> bool {
    line.len() >= 40
        && !line.trim_end().ends_with(['.', ':', ';', '!', '?'])
        && rest.trim_start_matches([' ', '\t']).starts_with(char::is_lowercase)
}

/// Characters that say nothing here: marks over letters, invisible ones, signs of ownership.
fn is_unseen(c: char) -> bool {
    is_mark(c) || is_invisible(c) || c.is_control() || matches!(c, '®' | '™' | '©')
}

/// Combining marks, which stand behind the letter that they belong to.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Characters that a reader does not see: zero-width, soft hyphen, direction marks, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The plain letters for a Latin letter with an accent, a ligature, a curly quote or a dash.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => "A",
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'Æ' => "AE",
        'æ' => "ae",
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => "C",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'Ð' | 'Ď' | 'Đ' => "D",
        'ð' | 'ď' | 'đ' => "d",
        'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => "E",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => "G",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'Ì'..='Ï' | 'Ĩ' | 'Ī' | 'Ĭ' | 'Į' | 'İ' => "I",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'Ķ' => "K",
        'ķ' => "k",
        'Ĺ' | 'Ļ' | 'Ľ' | 'Ł' => "L",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'Ñ' | 'Ń' | 'Ņ' | 'Ň' => "N",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ŏ' | 'Ő' => "O",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'Œ' => "OE",
        'œ' => "oe",
        'Ŕ' | 'Ŗ' | 'Ř' => "R",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'Ś' | 'Ŝ' | 'Ş' | 'Š' | 'Ș' => "S",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'Ţ' | 'Ť' | 'Ț' => "T",
        'ţ' | 'ť' | 'ț' => "t",
        'Ù'..='Ü' | 'Ũ' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' | 'Ų' => "U",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'Ŵ' => "W",
        'ŵ' => "w",
        'Ý' | 'Ŷ' | 'Ÿ' => "Y",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'Ź' | 'Ż' | 'Ž' => "Z",
        'ź' | 'ż' | 'ž' => "z",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        '‘' | '’' | 'ʼ' | '′' => "'",
        '“' | '”' | '„' | '″' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '♯' => "#",
        '、' | '，' => ",",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let folded = Folded::new(source);
        assert_eq!(folded.cased, expected);
        assert_eq!(folded.cased.len(), folded.key.len());
        for (at, c) in folded.cased.char_indices() {
            assert!(!folded.span(at..at + c.len_utf8()).is_empty(), "{source:?}: nothing is behind {c:?}");
        }
    }

    #[test]
    fn folds_without_losing_the_way_back() {
        check("Rust  and\u{a0}Go", "Rust and Go");
        check("It’s “new” – 10 × faster", "It's \"new\" - 10 × faster");
        check("Py\u{200b}thon \u{202e}C++", "Python C++");
        check("İstanbul ÄÖÜ ẞ", "Istanbul AOU ß");
        check("e\u{301}te\u{301} = été", "ete = ete");
        check("Ｃ＋＋ eﬃcient C♯", "C++ efficient C#");
        check("AI / ML and CI /CD", "AI/ML and CI/CD");
        check("a \t b\r\nc\u{3000}d\0", "a\tb\nc d");
        check("", "");
    }

    #[test]
    fn joins_wrapped_lines_only() {
        check(
            "You will report to the head of the security\nbranch and others.\nand so on",
            "You will report to the head of the security branch and others.\nand so on",
        );
        check("Short\nline", "Short\nline");
    }

    #[test]
    fn spans_point_into_the_source() {
        let source = "Größe: Py\u{200b}thoñ\u{301}!";
        let folded = Folded::new(source);
        let at = folded.key.find("python").unwrap();
        assert_eq!(&source[folded.span(at..at + 6)], "Py\u{200b}thoñ\u{301}");
        assert_eq!(&source[folded.span(0..5)], "Größ");
    }
}
