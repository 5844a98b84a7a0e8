//! The table keeps its own rules.

use std::collections::{BTreeMap, BTreeSet};

use lexicon::{Category, Lexicon};

/// The lines of every file, with the file's name.
fn lines() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let mut lines = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            lines.extend(text.lines().map(|line| (name.clone(), line.to_owned())));
        }
    }
    lines
}

fn cells(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).collect()
}

/// The spellings of a line with their marks, in all languages.
fn spellings(line: &str) -> Vec<String> {
    let cells = cells(line);
    let tagged = |group: &str| {
        let group = group.trim();
        let tags = ["de:", "fr:", "es:", "nl:", "pt:", "da:"];
        tags.iter().find_map(|tag| group.strip_prefix(tag)).unwrap_or(group).to_owned()
    };
    let aliases: Vec<String> = cells[2].split(';').map(tagged).collect();
    let aliases = aliases.iter().flat_map(|group| group.split(',')).map(str::trim).filter(|alias| !alias.is_empty());
    std::iter::once(cells[1]).chain(aliases).map(str::to_owned).collect()
}

#[test]
fn the_table_is_as_large_as_promised() {
    let lexicon = Lexicon::get();
    assert!(lexicon.skills().len() >= 2000, "{} skills", lexicon.skills().len());
    assert!(lexicon.spellings().len() >= 6000, "{} spellings", lexicon.spellings().len());
    for category in Category::ALL {
        let count = lexicon.skills().filter(|(_, skill)| skill.category == category).count();
        assert!(count >= 5, "{}: {count}", category.name());
    }
    let mut families: BTreeMap<&str, usize> = BTreeMap::new();
    lexicon.skills().for_each(|(_, skill)| *families.entry(skill.family).or_default() += 1);
    assert!(families.values().all(|&count| count >= 30), "{families:?}");
}

#[test]
fn ids_are_unique_and_every_file_is_sorted_and_read() {
    let mut seen = BTreeSet::new();
    let mut last = (String::new(), String::new());
    for (file, line) in lines() {
        let id = cells(&line)[0].to_owned();
        assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{id}");
        assert!(seen.insert(id.clone()), "{id} comes twice");
        assert!(last.0 != file || last.1 < id, "{file}: {id} is not in its place");
        assert!(Lexicon::get().by_id(&id).is_some(), "{file} is not read");
        last = (file, id);
    }
}

#[test]
fn no_two_skills_have_one_spelling_unless_they_share_it() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut shared: BTreeMap<String, usize> = BTreeMap::new();
    for (_, line) in lines() {
        let id = cells(&line)[0].to_owned();
        let mut own = BTreeSet::new();
        for spelling in spellings(&line) {
            let plain = spelling.trim_start_matches(['=', '~', '?', '^']);
            let key = plain.to_lowercase().replace('-', " ");
            if spelling.starts_with('^') {
                *shared.entry(key).or_default() += 1;
            } else if own.insert(key.clone())
                && let Some(other) = owners.insert(key, id.clone())
            {
                panic!("{spelling} is {other} and {id}");
            }
        }
    }
    for (spelling, count) in shared {
        assert!(count > 1, "{spelling} is shared with no other skill");
        assert!(!owners.contains_key(&spelling), "{spelling} is shared and somebody's own");
    }
}

#[test]
fn spellings_are_written_to_be_found() {
    for (_, line) in lines() {
        for spelling in spellings(&line) {
            let plain = spelling.trim_start_matches(['=', '~', '?', '^']);
            assert!(!plain.is_empty() && plain.trim() == plain && !plain.contains("  "), "{line}");
            let is_short = plain.chars().count() <= 2 && plain.chars().all(char::is_alphanumeric);
            assert!(!is_short || spelling != plain, "{plain}: so short a word needs a mark: {line}");
            assert!(!plain.contains(['=', '~', '?', '^', '"', '\t']), "{line}");
        }
    }
}

#[test]
fn folding_leaves_only_plain_letters() {
    for (id, spelling) in Lexicon::get().spellings() {
        assert!(spelling.is_ascii(), "{spelling} of {} would not be found", Lexicon::get().skill(id).id);
        let first = spelling.chars().next().unwrap_or(' ');
        assert!(first.is_ascii_alphanumeric() || first == '.', "{spelling} begins no word");
    }
}

#[test]
fn categories_and_sources_are_known_and_relations_make_sense() {
    let lexicon = Lexicon::get();
    for (id, skill) in lexicon.skills() {
        assert!(matches!(skill.source, "own" | "onet" | "esco"), "{}: {}", skill.id, skill.source);
        for relation in skill.shows.iter().chain(&skill.near) {
            assert_ne!(relation.to, id, "{} is related to itself", skill.id);
        }
        let twice = skill.shows.iter().find(|shown| skill.near.iter().any(|near| near.to == shown.to));
        assert!(twice.is_none(), "{} shows and is near the same skill", skill.id);
    }
    let postgres = lexicon.skill(lexicon.by_id("postgresql").unwrap());
    assert!(postgres.shows.iter().any(|shown| lexicon.skill(shown.to).id == "sql" && shown.percent >= 80));
}
