//! What files are called.

use contract::Format;

use crate::text;

/// Characters of a person's or a company's name in a file name. Together they stay below the 255
/// bytes that file systems take, even if every character has four.
const PART_MAX: usize = 28;

/// `Ada Lovelace - Resume - Acme.pdf`; parts that are empty are left out.
pub(super) fn file_name(name: &str, suffix: &str, format: Format) -> String {
    let parts = [clean(name), "Resume".to_owned(), clean(suffix)];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    format!("{}.{}", parts.join(" - "), format.extension())
}

/// The text without what a file system or a reader could trip over: path separators and other
/// characters that Windows reserves, control characters, and marks that turn the direction of text,
/// by which `fdp.exe` can be made to look like `exe.pdf`.
fn clean(part: &str) -> String {
    let keep = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
        '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    };
    let cleaned: String = part.chars().map(keep).collect();
    let words = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    text::clip(&words, PART_MAX).trim_matches(['.', '-', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, suffix: &str, expected: &str) {
        assert_eq!(file_name(name, suffix, Format::Pdf), expected);
    }

    #[test]
    fn file_names() {
        check("Ada Lovelace", "", "Ada Lovelace - Resume.pdf");
        check("Ada Lovelace", "Acme", "Ada Lovelace - Resume - Acme.pdf");
        check("", "", "Resume.pdf");
        check("  ", "Acme", "Resume - Acme.pdf");
        check("Łukasz Żółć", "日本", "Łukasz Żółć - Resume - 日本.pdf");
        check("../../etc/passwd", "a\\b:c", "etc passwd - Resume - a b c.pdf");
        check("Ada\r\nSet-Cookie: x=1", "", "Ada Set-Cookie x=1 - Resume.pdf");
        check("Ada \u{202e}fdp.exe", "...", "Ada fdp.exe - Resume.pdf");
        check(&"😀".repeat(100), &"x".repeat(100), &format!("{} - Resume - {}.pdf", "😀".repeat(28), "x".repeat(28)));
    }
}
