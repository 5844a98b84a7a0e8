//! Texts as LaTeX reads them.

use crate::line;

/// `text` as literal text of a paragraph or of a command's argument.
///
/// Besides the ten characters with a meaning (The LaTeX Companion, 3.3), the pairs that fonts would join to dashes and
/// quotation marks are taken apart.
pub(super) fn escaped(text: &str) -> String {
    let text = line(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => out.extend(['\\', c]),
            '^' => out.push_str("\\textasciicircum{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '|' => out.push_str("\\textbar{}"),
            '"' => out.push_str("\\textquotedbl{}"),
            '\'' => out.push_str("\\textquotesingle{}"),
            '`' => out.push_str("\\textasciigrave{}"),
            '\u{a0}' | '\u{202f}' | '\u{2007}' => out.push('~'),
            '-' | ',' | '.' if before == c => out.extend(["{}", c.encode_utf8(&mut [0; 4])]),
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// An address for `\href`. What LaTeX would read as code is written in percent signs, which mean the same (RFC 3986).
pub(super) fn address(href: &str) -> String {
    let mut out = String::with_capacity(href.len() + 8);
    for c in href.chars() {
        match c {
            '%' | '#' | '&' | '_' => out.extend(['\\', c]),
            '\\' | '{' | '}' | '^' | '~' | '$' | '"' | '`' | '<' | '>' | '|' | '\u{0}'..=' ' | '\u{7f}'.. => {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("\\%{byte:02X}")));
            }
            c => out.push(c),
        }
    }
    out
}

/// True for the characters that pdfLaTeX sets with the fonts of every distribution: those of the T1 and TS1 encodings.
///
/// Source: t1enc.dfu and ts1enc.dfu of the LaTeX kernel, without what they build from accents.
pub(super) fn is_in_pdflatex(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a0}'..='ÿ' | 'Ă'..='ą' | 'Ć' | 'ć' | 'Č'..='đ' | 'Ę'..='ě' | 'Ğ' | 'ğ' | 'İ' | 'ı'
        | 'Ĺ' | 'ĺ' | 'Ľ' | 'ľ' | 'Ł'..='ń' | 'Ň' | 'ň' | 'Ŋ' | 'ŋ' | 'Ő'..='ŕ' | 'Ř'..='ś' | 'Ş'..='ť' | 'Ů'..='ű' | 'Ÿ'..='ž'
        | '\u{2007}' | '\u{202f}' | '–' | '—' | '‘'..='‚' | '“'..='„' | '†' | '‡' | '•' | '…' | '‰' | '‹' | '›' | '€' | '№' | '™')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_code() {
        for (text, expected) in [
            ("C# & 50 % of $5_000", "C\\# \\& 50 \\% of \\$5\\_000"),
            ("\\input{/etc/passwd}", "\\textbackslash{}input\\{/etc/passwd\\}"),
            ("a--b ,, ...", "a-{}-b ,{}, .{}.{}."),
            (
                "x^2 ~ `y' \"z\"",
                "x\\textasciicircum{}2 \\textasciitilde{} \\textasciigrave{}y\\textquotesingle{} \\textquotedbl{}z\\textquotedbl{}",
            ),
            ("10\u{a0}kg\nmore\u{7}", "10~kg more"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn addresses_keep_their_meaning() {
        let href = "https://a.io/x_y?q=1&r=%20#top";
        assert_eq!(address(href), "https://a.io/x\\_y?q=1\\&r=\\%20\\#top");
        assert_eq!(address("https://a.io/{~}\\"), "https://a.io/\\%7B\\%7E\\%7D\\%5C");
    }
}
