//! Tables of phrases: lines of `tag: phrase; phrase`, looked for in one pass over a text.

use std::ops::Range;

use aho_corasick::AhoCorasick;

/// Phrases by tag. Finding takes time in proportion to the text: a place begins or ends only as many
/// phrases as one phrase has words.
pub(crate) struct Phrases {
    automaton: AhoCorasick,
    entries: Vec<Entry>,
}

struct Entry {
    tag: &'static str,
    is_weak: bool,
}

/// A phrase that stands in a text as words of its own.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub range: Range<usize>,
    pub tag: &'static str,
    /// True for a phrase marked with `?`, which may stand there by chance.
    pub is_weak: bool,
    /// The line of the table, as the rank of the phrase.
    pub rank: usize,
}

impl Phrases {
    /// Reads a table of `data/`; lines that begin with `#` explain it.
    pub fn parse(table: &'static str) -> Phrases {
        let mut entries = Vec::new();
        let mut patterns = Vec::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let Some((tag, phrases)) = line.split_once(": ") else { continue };
            for phrase in phrases.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                let bare = phrase.strip_prefix('?').unwrap_or(phrase);
                entries.push(Entry { tag, is_weak: bare != phrase });
                patterns.push(bare);
            }
        }
        let automaton = AhoCorasick::new(patterns).expect("the tables are part of the program and small");
        Phrases { automaton, entries }
    }

    /// The phrases in `lower`, a text in small letters, by their ends.
    pub fn find<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = Hit> + 't {
        self.automaton.find_overlapping_iter(lower).filter_map(move |found| {
            let range = found.range();
            let entry = &self.entries[found.pattern().as_usize()];
            let is_whole = !lower[..range.start].ends_with(char::is_alphanumeric)
                && !lower[range.end..].starts_with(char::is_alphanumeric);
            is_whole.then_some(Hit { range, tag: entry.tag, is_weak: entry.is_weak, rank: found.pattern().as_usize() })
        })
    }
}
