//! The text of a run, cut where it comes from another place of the resume.

use std::fmt::Write;
use std::ops::Range;

use super::escape;

#[derive(Default)]
pub(super) struct Parts<'a>(Vec<Part<'a>>);

struct Part<'a> {
    /// Nothing for separators, numbers and the like.
    origin: Option<&'a str>,
    text: String,
}

impl<'a> Parts<'a> {
    /// The bytes `range` of `text`; `origins` are of all of it.
    pub(super) fn cut(text: &str, range: Range<usize>, origins: &[(Range<usize>, &'a str)]) -> Parts<'a> {
        let mut parts = Parts::default();
        let mut at = range.start;
        for (bytes, origin) in origins {
            let end = bytes.end.min(range.end);
            let start = bytes.start.max(at).min(range.end);
            if start < end {
                parts.add(None, text.get(at..start));
                parts.add(Some(*origin), text.get(start..end));
                at = end;
            }
        }
        parts.add(None, text.get(at..range.end));
        parts
    }

    /// What is cut in the middle of a character does not exist: glyphs show whole characters.
    fn add(&mut self, origin: Option<&'a str>, text: Option<&str>) {
        let text = text.unwrap_or_default();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            // A space before a word of another origin needs no part of its own.
            Some(last) if last.origin == origin || text.trim().is_empty() => last.text.push_str(text),
            _ => self.0.push(Part { origin, text: text.to_owned() }),
        }
    }

    /// Goes on with `next`.
    pub(super) fn append(&mut self, next: Parts<'a>) {
        for part in next.0 {
            self.add(part.origin, Some(&part.text));
        }
    }

    /// Begins with `first`.
    pub(super) fn prepend(&mut self, first: Parts<'a>) {
        let rest = std::mem::replace(self, first);
        self.append(rest);
    }

    /// An attribute of the `<text>` and its content, without spaces around; nothing if that is empty.
    pub(super) fn markup(mut self) -> Option<(String, String)> {
        if let Some(first) = self.0.first_mut() {
            first.text = first.text.trim_start_matches(' ').to_owned();
        }
        if let Some(last) = self.0.last_mut() {
            last.text = last.text.trim_end_matches(' ').to_owned();
        }
        let parts = self.0.iter().map(|part| (part.origin, escape(&part.text)));
        let mut parts: Vec<_> = parts.filter(|(_, text)| !text.is_empty()).collect();
        let attribute = |origin: Option<&str>| origin.map(|origin| format!(r#" data-origin="{}""#, escape(origin)));
        if parts.len() <= 1 {
            let (origin, text) = parts.pop()?;
            return Some((attribute(origin).unwrap_or_default(), text));
        }
        let mut content = String::new();
        for (origin, text) in parts {
            // Writing to a String cannot fail.
            _ = match attribute(origin) {
                Some(attribute) => write!(content, "<tspan{attribute}>{text}</tspan>"),
                None => write!(content, "{text}"),
            };
        }
        Some((String::new(), content))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, origins: &[(Range<usize>, &str)], expected: (&str, &str)) {
        let markup = Parts::cut(text, 0..text.len(), origins).markup();
        assert_eq!(markup.unwrap_or_default(), (expected.0.to_owned(), expected.1.to_owned()), "{text}");
    }

    #[test]
    fn runs_of_one_origin_have_it_themselves() {
        check("Dev", &[], ("", "Dev"));
        check(" Dev & co ", &[(1..9, "2.name")], (r#" data-origin="2.name""#, "Dev &amp; co"));
        check("  ", &[], ("", ""));
    }

    #[test]
    fn runs_of_several_are_cut() {
        check(
            "Acme / remote",
            &[(0..4, "2.name"), (7..13, "2.type")],
            ("", r#"<tspan data-origin="2.name">Acme</tspan> / <tspan data-origin="2.type">remote</tspan>"#),
        );
        check("1. One", &[(3..6, "2.name")], ("", r#"1. <tspan data-origin="2.name">One</tspan>"#));
    }

    #[test]
    fn only_the_part_that_is_shown_is_cut() {
        let origins = [(0..4, "a"), (7..13, "b")];
        let cut = |range| Parts::cut("Acme / remote", range, &origins).markup().map(|(origin, text)| origin + &text);
        assert_eq!(cut(1..3).unwrap(), r#" data-origin="a"cm"#);
        assert_eq!(cut(4..7).unwrap(), "/");
        assert_eq!(cut(8..13).unwrap(), r#" data-origin="b"emote"#);
    }

    #[test]
    fn runs_that_belong_together_are_joined() {
        let part = |text: &str, origin| Parts::cut(text, 0..text.len(), &[(0..text.len(), origin)]);
        let mut joined = part("漢字", "a");
        joined.append(part("かな", "a"));
        joined.prepend(part("中", "a"));
        assert_eq!(joined.markup().unwrap(), (r#" data-origin="a""#.to_owned(), "中漢字かな".to_owned()));
    }
}
