//! The skills lexicon: `lexicon.txt`, read once and searched with one automaton.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

use crate::Kind;

/// An index into the lexicon's skills.
pub(crate) type SkillId = u16;

pub(crate) struct Skill {
    pub name: &'static str,
    pub kind: Kind,
    /// Skills that somebody with this one has also shown, however far removed; not itself.
    pub shows: Vec<SkillId>,
}

/// One way to write a skill.
#[derive(PartialEq, Eq)]
pub(crate) struct Alias {
    pub skill: SkillId,
    /// The spelling that must be met letter by letter, when case matters.
    pub exact: Option<&'static str>,
    /// True when the words around it must make it a skill.
    pub ambiguous: bool,
}

pub(crate) struct Lexicon {
    pub skills: Vec<Skill>,
    by_name: BTreeMap<&'static str, SkillId>,
    /// The aliases behind each pattern of the automaton.
    pub aliases: Vec<Vec<Alias>>,
    /// Finds aliases in text in lower case with spaces for hyphens.
    pub patterns: AhoCorasick,
}

impl Lexicon {
    /// The built-in lexicon, read on first use.
    pub fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            Lexicon::parse(include_str!("../lexicon.txt")).expect("lexicon.txt is part of the program and tested")
        })
    }

    /// The skill with exactly this name.
    pub fn find(&self, name: &str) -> Option<SkillId> {
        self.by_name.get(name).copied()
    }

    pub fn skill(&self, id: SkillId) -> &Skill {
        &self.skills[usize::from(id)]
    }

    /// # Errors
    /// A sentence that names the line when a name comes twice or "shows" names nothing.
    fn parse(text: &'static str) -> Result<Lexicon, String> {
        let rows = rows(text);
        let mut by_name = BTreeMap::new();
        for (id, row) in rows.iter().enumerate() {
            if by_name.insert(row.name(), id as SkillId).is_some() {
                return Err(format!("lexicon: {} comes twice", row.name()));
            }
        }
        let mut direct: Vec<Vec<SkillId>> = Vec::with_capacity(rows.len());
        for row in &rows {
            let named = row.shows.iter().map(|name| {
                by_name
                    .get(name)
                    .copied()
                    .ok_or_else(|| format!("lexicon: {} shows {name}, which is no skill", row.name()))
            });
            direct.push(named.collect::<Result<_, _>>()?);
        }
        let skills = rows.iter().enumerate().map(|(id, row)| Skill {
            name: row.name(),
            kind: kind_of(row.category),
            shows: reach(id as SkillId, &direct),
        });
        let skills = skills.collect();

        let mut patterns: BTreeMap<String, Vec<Alias>> = BTreeMap::new();
        for (id, row) in rows.iter().enumerate() {
            for mark in std::iter::once(&row.marked).chain(&row.aliases) {
                let (exact, ambiguous) = (mark.starts_with(['=', '~']), mark.starts_with('~'));
                let written = unmarked(mark);
                let exact = exact.then_some(written);
                for spelling in spellings(written) {
                    let aliases = patterns.entry(spelling).or_default();
                    let alias = Alias { skill: id as SkillId, exact, ambiguous };
                    if !aliases.contains(&alias) {
                        aliases.push(alias);
                    }
                }
            }
        }
        // The kind that is built fastest: texts are short, and the first one should not wait.
        let automaton = AhoCorasickBuilder::new()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .dense_depth(1)
            .prefilter(false)
            .build(patterns.keys());
        let automaton = automaton.map_err(|error| format!("lexicon: {error}"))?;
        Ok(Lexicon { skills, by_name, aliases: patterns.into_values().collect(), patterns: automaton })
    }
}

fn kind_of(category: &str) -> Kind {
    match category {
        "soft" => Kind::Soft,
        "degree" => Kind::Degree,
        "certificate" => Kind::Certificate,
        "spoken language" => Kind::Language,
        _ => Kind::Skill,
    }
}

/// One line of the file.
struct Row {
    category: &'static str,
    marked: &'static str,
    aliases: Vec<&'static str>,
    shows: Vec<&'static str>,
}

impl Row {
    fn name(&self) -> &'static str {
        unmarked(self.marked)
    }
}

fn rows(text: &'static str) -> Vec<Row> {
    let mut category = "";
    let mut rows = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            category = name;
            continue;
        }
        let mut row = Row { category, marked: "", aliases: Vec::new(), shows: Vec::new() };
        for (index, cell) in line.split(" | ").map(str::trim).enumerate() {
            if index == 0 {
                row.marked = cell;
            } else if let Some(names) = cell.strip_prefix("shows:") {
                row.shows = list(names);
            } else {
                row.aliases = list(cell);
            }
        }
        rows.push(row);
    }
    rows
}

fn list(cell: &'static str) -> Vec<&'static str> {
    cell.split(',').map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

fn unmarked(alias: &'static str) -> &'static str {
    alias.strip_prefix(['=', '~']).unwrap_or(alias)
}

/// The spellings to search for: with spaces for hyphens, as in the text searched, and "&" for "and".
fn spellings(alias: &str) -> Vec<String> {
    let spaced = alias.to_lowercase().replace('-', " ");
    let ampersand = spaced.contains(" and ").then(|| spaced.replace(" and ", " & "));
    std::iter::once(spaced).chain(ampersand).collect()
}

/// All that can be reached from `from` along `edges`, without itself, in a fixed order.
fn reach(from: SkillId, edges: &[Vec<SkillId>]) -> Vec<SkillId> {
    let mut found: Vec<SkillId> = edges[usize::from(from)].clone();
    let mut next = 0;
    while let Some(&id) = found.get(next) {
        for &further in &edges[usize::from(id)] {
            if further != from && !found.contains(&further) {
                found.push(further);
            }
        }
        next += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_sound() {
        let lexicon = Lexicon::get();
        assert!(lexicon.skills.len() > 500, "{} skills", lexicon.skills.len());
        for kind in [Kind::Soft, Kind::Degree, Kind::Certificate, Kind::Language] {
            assert!(lexicon.skills.iter().any(|skill| skill.kind == kind), "no category makes {kind:?}");
        }
        for skill in &lexicon.skills {
            assert!(!skill.name.is_empty());
            assert!(!skill.name.contains(['|', '~', '=', ':']), "{}", skill.name);
            assert_eq!(lexicon.find(skill.name).map(|id| lexicon.skill(id).name), Some(skill.name));
        }
    }

    #[test]
    fn shows_reaches_further() {
        let lexicon = Lexicon::get();
        let names = |name| {
            let id = lexicon.find(name).unwrap();
            lexicon.skill(id).shows.iter().map(|&id| lexicon.skill(id).name).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(names("Next.js"), "React, JavaScript");
        assert_eq!(names("MBA"), "Master's degree, Bachelor's degree, Associate degree, High school diploma");
        assert_eq!(names("Rust"), "");
    }

    #[test]
    fn mistakes_in_the_file_are_named() {
        let error = |text| Lexicon::parse(text).err().unwrap_or_default();
        assert_eq!(error("[a]\nRust\nRust"), "lexicon: Rust comes twice");
        assert_eq!(error("[a]\nRust | rustc | shows: Iron"), "lexicon: Rust shows Iron, which is no skill");
        assert_eq!(error("[a]\n~Go | Golang"), "");
    }
}
