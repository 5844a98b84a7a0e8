//! Where in a file something is, in the words of the form.

use std::collections::BTreeMap;

use crate::{BASICS, KindSpec, SectionKind};

/// More of an item's name than this does not help to find it.
const NAME_CHARS: usize = 60;

/// "Experience, “Archivist”, From" for `/work/0/startDate`.
///
/// `names` has what items are called, by their pointers; another item is "position 1". Members that the form
/// does not know keep their own names, in quotes. Empty for the file as a whole.
pub(super) fn place(path: &str, names: &BTreeMap<String, String>) -> String {
    let all: Vec<String> = path.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~")).collect();
    let profiles = SectionKind::Profiles.spec();
    let (spec, mut tokens) = match all.as_slice() {
        [basics, second, rest @ ..] if is_key(&BASICS, basics) && second == profiles.key => (Some(profiles), rest),
        [first, rest @ ..] if section(first).is_some() => (section(first), rest),
        rest => (None, rest),
    };
    let mut words: Vec<String> = spec.map(|spec| spec.title.to_owned()).into_iter().collect();
    if let (Some(spec), [index, rest @ ..]) = (spec, tokens)
        && let Ok(number) = index.parse::<usize>()
    {
        let pointer: String =
            path.split('/').skip(1).take(all.len() - rest.len()).map(|token| format!("/{token}")).collect();
        let name = names.get(&pointer).map(|name| format!("“{}”", name.chars().take(NAME_CHARS).collect::<String>()));
        words.push(name.unwrap_or_else(|| format!("{} {}", spec.noun, number + 1)));
        tokens = rest;
    }
    words.extend(tokens.iter().map(|token| member(spec, token)));
    words.join(", ")
}

/// A member of an item, or a place in one of its lists.
fn member(spec: Option<&KindSpec>, token: &str) -> String {
    if let Ok(number) = token.parse::<usize>() {
        return format!("line {}", number + 1);
    }
    let known = spec.and_then(|spec| {
        let field = spec.fields.iter().find(|field| field.key == token || field.aliases.contains(&token));
        let list = spec.lists.iter().find(|list| list.key == token || list.aliases.contains(&token));
        field.map(|field| field.label).or(list.map(|list| list.label))
    });
    known.map_or_else(|| format!("“{token}”"), str::to_owned)
}

/// The part of the form that reads the root member `key`.
fn section(key: &str) -> Option<&'static KindSpec> {
    let in_root = |kind: &SectionKind| !matches!(kind, SectionKind::Profiles | SectionKind::Custom);
    let sections = SectionKind::ALL.into_iter().filter(in_root).map(SectionKind::spec);
    std::iter::once(&BASICS).chain(sections).find(|spec| is_key(spec, key))
}

fn is_key(spec: &KindSpec, key: &str) -> bool {
    spec.key == key || spec.aliases.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        let names = [("/work/1", "Archivist"), ("/basics/profiles/0", "GitHub")];
        let names = names.map(|(path, name)| (path.to_owned(), name.to_owned())).into();
        assert_eq!(place(path, &names), expected);
    }

    #[test]
    fn places_have_the_words_of_the_form() {
        check("", "");
        check("/work", "Experience");
        check("/work/1/startDate", "Experience, “Archivist”, From");
        check("/experience/0/company", "Experience, position 1, Employer");
        check("/work/1/highlights/2", "Experience, “Archivist”, Highlights, line 3");
        check("/basics/label", "About you, Professional title");
        check("/basics/location/city", "About you, “location”, City");
        check("/basics/profiles", "Profiles");
        check("/basics/profiles/0/url", "Profiles, “GitHub”, Link");
        check("/meta/velvit", "“meta”, “velvit”");
        check("/work/1/a~1b", "Experience, “Archivist”, “a/b”");
    }
}
