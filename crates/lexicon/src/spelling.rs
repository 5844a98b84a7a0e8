//! Spellings: the ways to write each skill, and an index that finds those that begin at a place of a text.
//!
//! An Aho-Corasick automaton of all spellings takes 20 ms to build, which is too long to wait for in a
//! browser. Every spelling begins at the beginning of a word, so looking up that word finds as much: the
//! index is two arrays that are filled in a millisecond.

use std::borrow::Cow;
use std::ops::Range;

use crate::fold::push_plain;
use crate::table::SkillId;

/// When a spelling names its skill. The mark before an alias in the table says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// No mark: always, in capitals or not.
    Plain,
    /// `=`: in exactly this case.
    Exact,
    /// `~`: in exactly this case, where the words around it make it a skill.
    Context,
    /// `?`: in any case, where the words around it make it a skill.
    Loose,
    /// `^`: in exactly this case, and several skills have it: the one whose family the text is about.
    Shared,
}

/// One way to write a skill.
pub(crate) struct Alias {
    pub skill: SkillId,
    pub rule: Rule,
    /// As written, without accents.
    pub cased: Cow<'static, str>,
    /// The endings that it may take and still be the same word.
    pub endings: &'static [&'static str],
    /// Where its key is in the index's keys: lower case, with spaces for hyphens.
    key: Range<u32>,
    /// The next alias whose first word has the same hash, or [`NONE`].
    next: u32,
}

/// All spellings, by the hash of their first words.
pub(crate) struct Index {
    aliases: Vec<Alias>,
    /// The keys of all aliases without anything between them, as UTF-8.
    keys: Vec<u8>,
    /// The first alias for each hash.
    heads: Vec<u32>,
}

const NONE: u32 = u32::MAX;
/// A power of two, some times the number of first words.
const HEADS: usize = 1 << 15;

/// The endings of plurals by the tag of an alias's language; English has no tag.
const ENDINGS: [(&str, &[&str]); 7] = [
    ("en:", &["s", "es"]),
    ("de:", &["s", "n", "en"]),
    ("fr:", &["s"]),
    ("es:", &["s", "es"]),
    ("nl:", &["s", "en"]),
    ("pt:", &["s"]),
    ("da:", &["en", "er"]),
];

impl Index {
    pub fn new() -> Index {
        Index { aliases: Vec::with_capacity(1 << 15), keys: Vec::with_capacity(1 << 19), heads: vec![NONE; HEADS] }
    }

    pub fn aliases(&self) -> &[Alias] {
        &self.aliases
    }

    /// Adds a skill's name and the aliases of a cell of the table: groups by language between semicolons.
    pub fn add(&mut self, skill: SkillId, name: &'static str, cell: &'static str) {
        self.add_one(skill, name, ENDINGS[0].1);
        for group in cell.split(';').map(str::trim) {
            let tagged = ENDINGS.iter().find_map(|(tag, endings)| Some((group.strip_prefix(tag)?, *endings)));
            let (list, endings) = tagged.unwrap_or((group, ENDINGS[0].1));
            for alias in list.split(',').map(str::trim).filter(|alias| !alias.is_empty()) {
                self.add_one(skill, alias, endings);
            }
        }
    }

    fn add_one(&mut self, skill: SkillId, marked: &'static str, endings: &'static [&'static str]) {
        let (rule, written) = unmarked(marked);
        let cased = match written.is_ascii() {
            true => Cow::Borrowed(written),
            false => Cow::Owned(folded(written)),
        };
        let inflects = matches!(rule, Rule::Plain | Rule::Loose)
            && cased.len() > 3
            && cased.ends_with(|c: char| c.is_ascii_lowercase());
        let endings = if inflects { endings } else { &[] };
        // Comparing five bytes at a time is faster than a search that prepares itself for long texts.
        if let Some(at) = cased.as_bytes().windows(5).position(|bytes| bytes == b" and ") {
            let (left, right) = (&cased[..at], &cased[at + 5..]);
            let start = self.keys.len();
            for part in [left, " & ", right] {
                self.keys.extend(part.bytes().map(|b| if b == b'-' { b' ' } else { b.to_ascii_lowercase() }));
            }
            self.insert(start, Alias { skill, rule, cased: cased.clone(), endings, key: 0..0, next: NONE });
        }
        let start = self.keys.len();
        self.keys.extend(cased.bytes().map(|b| if b == b'-' { b' ' } else { b.to_ascii_lowercase() }));
        self.insert(start, Alias { skill, rule, cased, endings, key: 0..0, next: NONE });
    }

    /// Adds an alias whose key has been appended to the keys at `start`.
    fn insert(&mut self, start: usize, mut alias: Alias) {
        let key = &self.keys[start..];
        let head = &mut self.heads[hash(&key[..first_word(key)])];
        alias.key = start as u32..self.keys.len() as u32;
        alias.next = std::mem::replace(head, self.aliases.len() as u32);
        self.aliases.push(alias);
    }

    /// Calls `each` with every alias that `text`, a part of a folded text's key, begins with, and its length.
    ///
    /// `text` begins with a word, of which plurals and versions ("microservices", "python3") are tried too.
    pub fn at<'a>(&'a self, text: &str, mut each: impl FnMut(&'a Alias, usize)) {
        let word = &text[..first_word(text.as_bytes())];
        self.with_first_word(word, text, &mut each);
        let unversioned = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if unversioned.len() < word.len() && !unversioned.is_empty() {
            self.with_first_word(unversioned, text, &mut each);
        }
        for ending in ["s", "es", "n", "en", "er"] {
            if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 3) {
                self.with_first_word(stem, text, &mut each);
            }
        }
    }

    fn with_first_word<'a>(&'a self, word: &str, text: &str, each: &mut impl FnMut(&'a Alias, usize)) {
        let mut next = self.heads[hash(word.as_bytes())];
        while let Some(alias) = self.aliases.get(next as usize) {
            let key = &self.keys[alias.key.start as usize..alias.key.end as usize];
            // An alias that goes on after its first word has to have the same one, or it would come twice.
            if text.as_bytes().starts_with(key) && first_word(key) == word.len() {
                each(alias, key.len());
            }
            next = alias.next;
        }
    }
}

/// The length of the word that a key begins with, with the sign before it (".net"); 0 where no key can begin.
///
/// Keys are ASCII: folding leaves nothing else of the letters that our languages are written in.
fn first_word(key: &[u8]) -> usize {
    let start = usize::from(key.first().is_some_and(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()));
    start + key[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()
}

/// FNV-1a, folded to the number of heads.
fn hash(word: &[u8]) -> usize {
    let hash = word.iter().fold(0x811c_9dc5_u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize % HEADS
}

fn folded(written: &str) -> String {
    let mut folded = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find(|c: char| !c.is_ascii()) {
        folded.push_str(&rest[..at]);
        let c = rest[at..].chars().next().unwrap_or_default();
        push_plain(c, |piece| folded.push_str(piece));
        rest = &rest[at + c.len_utf8()..];
    }
    folded + rest
}

/// The rule that an alias's mark stands for, and the alias without it.
pub(crate) fn unmarked(alias: &'static str) -> (Rule, &'static str) {
    let rule = match alias.as_bytes().first() {
        Some(b'=') => Rule::Exact,
        Some(b'~') => Rule::Context,
        Some(b'?') => Rule::Loose,
        Some(b'^') => Rule::Shared,
        _ => return (Rule::Plain, alias),
    };
    (rule, &alias[1..])
}
