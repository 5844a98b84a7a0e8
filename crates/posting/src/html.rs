//! HTML to lines of text: items become bullets, headings are marked, what a page hides is left out.
//!
//! Parsers of the field build a tree without places in the input, which spans need; a posting needs no
//! tree. Linear: every search goes on from where the last one ended.

use crate::source::Source;
use crate::{Span, Warning, WarningKind};

/// True when `text` has tags that pages are made of.
pub(crate) fn is_html(text: &str) -> bool {
    let tags = text.match_indices('<').take(2000).filter(|(at, _)| {
        let name = tag_name(text[at + 1..].trim_start_matches('/'));
        BLOCKS.contains(&name.as_str()) || SKIPPED.contains(&name.as_str()) || INLINE.contains(&name.as_str())
    });
    tags.take(2).count() == 2
}

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "thead",
    "title",
    "tr",
    "ul",
];
const INLINE: &[&str] = &["a", "b", "em", "i", "span", "strong", "td", "th", "u"];
const SKIPPED: &[&str] = &["button", "footer", "nav", "noscript", "script", "select", "style", "svg", "template"];
/// Elements that have no end.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];
const HIDING: &[&str] = &["display:none", "visibility:hidden", "font-size:0;", "font-size:0px", "opacity:0;"];

/// The text that a reader of the page sees.
pub(crate) fn to_text(page: &Source, warnings: &mut Vec<Warning>) -> Source {
    let mut reader = Reader { page, out: Source::default(), skipping: None, has_h1: page.text.contains("<h1") };
    let text = page.text.as_str();
    let last_end = text.rfind('>').unwrap_or(0);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            at += comment.find("-->").map_or(rest.len(), |end| end + 7);
        } else if c == '<'
            && at < last_end
            && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
        {
            let end = at + rest.find('>').unwrap_or(rest.len() - 1) + 1;
            reader.tag(at, end, warnings);
            at = end;
        } else {
            let (c, length) = if c == '&' { entity(rest) } else { (c, c.len_utf8()) };
            reader.character(c, at, at + length);
            at += length;
        }
    }
    reader.out
}

struct Reader<'p> {
    page: &'p Source,
    out: Source,
    /// The element whose inside is left out, how deep in elements of its name, and where a hidden one began.
    skipping: Option<Skipped>,
    has_h1: bool,
}

struct Skipped {
    name: String,
    depth: usize,
    hidden_from: Option<u32>,
}

impl Reader<'_> {
    fn character(&mut self, c: char, start: usize, end: usize) {
        if self.skipping.is_none() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || !self.out.text.ends_with([' ', '\n']) {
                self.out.push(c, self.page.span(start..end));
            }
        }
    }

    fn tag(&mut self, start: usize, end: usize, warnings: &mut Vec<Warning>) {
        let inside = self.page.text[start + 1..end].trim_end_matches('>');
        let is_end = inside.starts_with('/');
        let name = tag_name(inside.trim_start_matches('/'));
        let place = self.page.origin(start).start;
        if let Some(skipped) = &mut self.skipping {
            if skipped.name == name {
                skipped.depth = if is_end { skipped.depth - 1 } else { skipped.depth + 1 };
                if skipped.depth == 0 {
                    let end = self.page.origin(end - 1).end;
                    warnings.extend(
                        skipped
                            .hidden_from
                            .map(|from| Warning { kind: WarningKind::Hidden, span: Span { start: from, end } }),
                    );
                    self.skipping = None;
                }
            }
            return;
        }
        let is_hidden = !is_end && !VOID.contains(&name.as_str()) && hides(inside);
        let is_skipped = SKIPPED.contains(&name.as_str()) || (name == "title" && self.has_h1);
        if !is_end && !inside.ends_with('/') && (is_hidden || is_skipped) {
            self.skipping = Some(Skipped { name, depth: 1, hidden_from: (is_hidden && !is_skipped).then_some(place) });
            return;
        }
        self.out.push_str(mark(&name, is_end), place);
    }
}

/// What stands for a tag in the text.
fn mark(name: &str, is_end: bool) -> &'static str {
    match (name, is_end) {
        ("li" | "dd", false) => "\n- ",
        ("h1", false) => "\n# ",
        ("h2" | "h3" | "h4" | "h5" | "h6" | "dt", false) => "\n## ",
        ("b" | "strong", _) => "**",
        ("td" | "th", true) => " | ",
        (name, _) if BLOCKS.contains(&name) => "\n",
        _ => "",
    }
}

fn tag_name(inside: &str) -> String {
    inside.chars().take_while(char::is_ascii_alphanumeric).take(12).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether a tag hides what is in it from those who see the page.
fn hides(inside: &str) -> bool {
    let attributes = inside.to_ascii_lowercase();
    let has_hidden = attributes.split([' ', '\n', '\t']).any(|word| word == "hidden" || word == "hidden=\"\"");
    let style: String = attributes.split_once("style=").map_or("", |(_, style)| style).split_whitespace().collect();
    let style = style.replace(['"', '\''], ";");
    has_hidden || HIDING.iter().any(|hiding| style.contains(hiding))
}

const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bull", '•'),
    ("middot", '·'),
    ("hellip", '…'),
    ("euro", '€'),
    ("pound", '£'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("ccedil", 'ç'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("otilde", 'õ'),
    ("ocirc", 'ô'),
    ("uacute", 'ú'),
    ("ugrave", 'ù'),
    ("ntilde", 'ñ'),
    ("iuml", 'ï'),
    ("aelig", 'æ'),
    ("oslash", 'ø'),
    ("aring", 'å'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
];

/// The character that `rest`, which begins with `&`, begins with, and its length in bytes.
fn entity(rest: &str) -> (char, usize) {
    let near = &rest[1..rest.floor_char_boundary(12.min(rest.len()))];
    let decoded = near.find(';').and_then(|end| {
        let name = &near[..end];
        let c = match name.strip_prefix('#') {
            Some(number) => char::from_u32(match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            })?,
            None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
        };
        Some((c, end + 2))
    });
    decoded.unwrap_or(('&', 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let mut warnings = Vec::new();
        let text = to_text(&Source::verbatim(page, 0), &mut warnings).text;
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.join("\n"), expected);
    }

    #[test]
    fn pages_become_lines() {
        check(
            "<h1>Nurse</h1><p>We&nbsp;need&#58; <b>you</b></p><ul><li>RN<li>C&#x2B;&plus</ul>",
            "# Nurse\nWe need: **you**\n- RN\n- C+&plus",
        );
        check("<p>a<script>if (1<2) x('<p>')</script>b<!-- no -->c</p>", "abc");
        check("a < b and c > d", "a < b and c > d");
        check("<table><tr><td>Rust</td><td>5 years</td></tr></table>", "Rust | 5 years |");
    }

    #[test]
    fn hidden_parts_are_reported() {
        let page = "<p>See</p><div style='display: none'>Kafka <div>x</div></div><p>this</p>";
        let mut warnings = Vec::new();
        let text = to_text(&Source::verbatim(page, 0), &mut warnings).text;
        assert!(!text.contains("Kafka") && text.contains("this"));
        assert_eq!(warnings.len(), 1);
        assert!(warnings[0].span.of(page).contains("Kafka"));
    }

    #[test]
    fn only_pages_are_pages() {
        assert!(is_html("<p>x</p>"));
        assert!(!is_html("a < b, Vec<T>, x > y"));
    }
}
