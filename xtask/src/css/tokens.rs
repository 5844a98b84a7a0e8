//! Custom properties that are used but never defined: in a browser they silently become nothing.

use std::collections::HashSet;

use super::sheet::Source;

/// `file:line: --name` for every `var(--name)` that no file defines. A use with a fallback,
/// `var(--name, 0)`, is taken for a property that a component sets on its element.
pub fn undefined(sources: &[Source]) -> Vec<String> {
    let texts: Vec<String> = sources.iter().map(|source| blank_comments(&source.text)).collect();
    let defined: HashSet<&str> = texts.iter().flat_map(|text| definitions(text)).collect();
    let mut places = Vec::new();
    for (source, text) in sources.iter().zip(&texts) {
        for (line, name) in uses(text) {
            if !defined.contains(name) {
                places.push(format!("{}:{line}: {name}", source.name));
            }
        }
    }
    places
}

/// Names before a colon, and names of `@property` rules.
fn definitions(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (at, _) in text.match_indices("--") {
        let name = name_at(text, at);
        let after = text[at + name.len()..].trim_start();
        let before = text[..at].trim_end();
        let begins_declaration = before.is_empty() || before.ends_with(['{', '}', ';']);
        if begins_declaration && after.starts_with(':') || before.ends_with("@property") {
            names.push(name);
        }
    }
    names
}

/// Lines (from 1) and names of the uses without a fallback.
fn uses(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, matched) in text.match_indices("var(") {
        let inside = at + matched.len();
        let start = inside + (text[inside..].len() - text[inside..].trim_start().len());
        let name = name_at(text, start);
        if name.starts_with("--") && text[start + name.len()..].trim_start().starts_with(')') {
            found.push((text[..at].matches('\n').count() + 1, name));
        }
    }
    found
}

fn name_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
    &rest[..end.unwrap_or(rest.len())]
}

/// The same text with comments replaced by blanks, so that lines keep their numbers.
fn blank_comments(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        let end = rest[start..].find("*/").map_or(rest.len(), |length| start + length + 2);
        blanked.push_str(&rest[..start]);
        blanked.extend(rest[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    blanked + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], expected: &[&str]) {
        let sources: Vec<Source> =
            files.iter().map(|(name, text)| Source { name: name.to_string(), text: text.to_string() }).collect();
        assert_eq!(undefined(&sources), expected);
    }

    #[test]
    fn a_property_may_be_defined_in_any_file() {
        check(&[("a.css", "p { color: var(--ink); }"), ("b.css", ":root { --ink: #111; }")], &[]);
    }

    #[test]
    fn every_place_is_named_with_its_line() {
        check(
            &[("a.css", ":root {\n  --ink: #111;\n}\np { color: var(--inc);\n  margin: var( --gap ) }")],
            &["a.css:4: --inc", "a.css:5: --gap"],
        );
    }

    #[test]
    fn a_longer_name_is_not_a_definition_of_a_shorter_one() {
        check(&[("a.css", ":root { --ink-soft: #333 } p { color: var(--ink) }")], &["a.css:1: --ink"]);
    }

    #[test]
    fn a_fallback_makes_a_property_optional() {
        check(&[("a.css", "p { width: var(--value, 0%); }")], &[]);
    }

    #[test]
    fn a_fallback_is_looked_at_too() {
        check(&[("a.css", "p { width: var(--value, var(--full)); }")], &["a.css:1: --full"]);
    }

    #[test]
    fn registered_properties_count_and_comments_do_not() {
        check(&[("a.css", "@property --angle { syntax: '<angle>'; } p { rotate: var(--angle) }")], &[]);
        check(&[("a.css", "/* --ink: red;\n var(--nothing) */\np { color: var(--ink) }")], &["a.css:3: --ink"]);
    }

    #[test]
    fn a_reference_to_a_name_is_no_definition() {
        check(&[("a.css", "p { transition: --ink 1s; color: var(--ink) }")], &["a.css:1: --ink"]);
    }
}
