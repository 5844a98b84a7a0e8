//! What files are called, in every browser, archive and folder alike.

use crate::{Format, clip};

/// Characters of a person's or a company's name in a file name. Together they stay below the 255
/// bytes that file systems take, even if every character has four.
const PART_MAX: usize = 28;

/// What people expect to find in their downloads folder: `Ada Lovelace - Resume - Acme.pdf`, for a person and the
/// company that the resume was tailored for. Parts that are empty are left out.
pub fn file_name(name: &str, company: &str, format: Format) -> String {
    format!("{}.{}", stem(name, company), format.extension())
}

/// The same for one of the pages of a resume, the first being 1: `Ada Lovelace - Resume - Acme - 1.png`.
pub fn page_file_name(name: &str, company: &str, page: usize) -> String {
    format!("{} - {page}.{}", stem(name, company), Format::Png.extension())
}

fn stem(name: &str, company: &str) -> String {
    let parts = [clean(name), "Resume".to_owned(), clean(company)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" - ")
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
    clip(&words, PART_MAX).trim_matches(['.', '-', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, company: &str, expected: &str) {
        assert_eq!(file_name(name, company, Format::Pdf), expected);
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

    #[test]
    fn pages_are_counted() {
        assert_eq!(page_file_name("Ada Lovelace", "Acme", 2), "Ada Lovelace - Resume - Acme - 2.png");
        assert_eq!(page_file_name("", "", 1), "Resume - 1.png");
    }
}
