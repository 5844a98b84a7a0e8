//! The words that phrases are recognised by, one table a language.

mod danish;
mod english;
mod german;

use std::collections::HashSet;
use std::sync::OnceLock;

use super::tokens::Token;

/// A set of words in lower case.
pub(super) struct Words(HashSet<&'static str>);

impl Words {
    fn new(list: &'static str) -> Words {
        Words(list.split_whitespace().collect())
    }

    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// How a verb is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "manage", or the only form that is looked for in a language.
    Base,
    /// "manages"
    Third,
    /// "managing"
    Gerund,
    /// "management of"
    Nominal,
}

/// Every list is of words between spaces.
pub(super) struct Grammar {
    /// Common little words, by which the language is recognised; most of them end no phrase.
    function_words: Words,
    /// What work consists of.
    verbs: Words,
    /// Nouns for work, and the words that lead from them to its object.
    pub nominals: Words,
    pub nominal_links: Words,
    /// Verbs that say nothing alone, in the form of names of tasks.
    pub vague: Words,
    /// Before a verb's base form.
    pub markers: Words,
    /// Before a gerund.
    before_gerunds: Words,
    /// "and", "or"
    pub joints: Words,
    /// Where a task ends.
    pub ends: Words,
    /// Words between a marker and its verb.
    pub adverbs: Words,
    /// "skills", "abilities"
    pub qualities: Words,
    /// Before them, and no part of them: "strong".
    pub praise: Words,
    /// "knowledge", "experience"
    pub knowing: Words,
    /// "of", "with"
    pub knowing_links: Words,
    /// Where what is known ends.
    pub knowing_ends: Words,
    /// Who a sentence about the employer begins with.
    pub employers: Words,
    /// Who is asked.
    pub candidates: Words,
    pub skipped_headings: Words,
    pub read_headings: Words,
    /// True where verbs take "-ing" and "-s".
    is_english: bool,
}

impl Grammar {
    /// The grammar of the language that most little words of a text belong to.
    pub fn of(sentences: &[Vec<Token<'_>>]) -> Option<&'static Grammar> {
        static ALL: OnceLock<[Grammar; 3]> = OnceLock::new();
        let all = ALL.get_or_init(|| [english::grammar(), danish::grammar(), german::grammar()]);
        let count = |grammar: &Grammar| {
            let words = sentences.iter().flatten().filter(|token| token.is_word()).take(2000);
            words.filter(|token| grammar.function_words.has(&token.lower)).count()
        };
        // The first of two equals: a text of tool names alone is read as English.
        let (best, words) =
            all.iter().map(|grammar| (grammar, count(grammar))).rev().max_by_key(|&(_, count)| count)?;
        (words > 0).then_some(best)
    }

    pub fn is_function_word(&self, word: &str) -> bool {
        self.function_words.has(word) || self.ends.has(word) || self.adverbs.has(word)
    }

    /// The form in which `word` is one of the verbs.
    pub fn verb(&self, word: &str) -> Option<Form> {
        if self.verbs.has(word) {
            return Some(Form::Base);
        }
        if !self.is_english {
            return None;
        }
        if let Some(stem) = word.strip_suffix("ing").filter(|stem| stem.len() > 1) {
            let is_verb = self.verbs.has(stem) || self.verbs.has(&format!("{stem}e")) || self.is_doubled(stem);
            return is_verb.then_some(Form::Gerund);
        }
        let stem = word.strip_suffix('s')?;
        let ies = stem.strip_suffix("ie").is_some_and(|stem| self.verbs.has(&format!("{stem}y")));
        let es = stem.strip_suffix('e').is_some_and(|stem| self.verbs.has(stem));
        (self.verbs.has(stem) || ies || es).then_some(Form::Third)
    }

    /// "plann" of "planning".
    fn is_doubled(&self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        let (last, before) = (letters.next(), letters.next());
        last.is_some() && last == before && self.verbs.has(&stem[..stem.len() - last.map_or(0, char::len_utf8)])
    }

    /// Whether a task can begin after `word` with a verb of this form.
    pub fn opens(&self, word: &str, form: Form) -> bool {
        match form {
            Form::Base => self.markers.has(word) || self.joints.has(word),
            Form::Third => self.joints.has(word),
            Form::Gerund => self.before_gerunds.has(word) || self.joints.has(word),
            Form::Nominal => true,
        }
    }
}
