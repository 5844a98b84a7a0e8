//! Looking at any text with a posting's eyes.

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use crate::fold::Folded;
use crate::lexicon::{Lexicon, SkillId};
use crate::mention::mentions;
use crate::read::Reading;
use crate::words::{Stems, is_english};
use crate::{Posting, Span};

/// A posting prepared for looking at many texts.
pub struct Lens<'p> {
    posting: &'p Posting,
    /// The requirements, by index, that each skill of the lexicon shows, itself first.
    by_skill: BTreeMap<SkillId, Vec<usize>>,
    /// The requirement that each skill of the lexicon is.
    named: BTreeMap<SkillId, usize>,
    /// Requirements that are not in the lexicon, as stems in a row.
    phrases: Vec<(usize, Vec<String>)>,
    stems: Stems,
    /// Content words of what the posting says about the work and the person, with how often it says them.
    words: BTreeMap<String, u32>,
    /// Content words that stand beside each other there.
    pairs: BTreeSet<(String, String)>,
}

/// A requirement that a text shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown {
    /// Index into [`Posting::requirements`].
    pub requirement: usize,
    /// False when the text names only something that shows it too, as PostgreSQL shows SQL.
    pub is_named: bool,
    /// Where in the text.
    pub span: Span,
}

/// What a text has to do with a posting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relevance {
    /// Each requirement once, in the posting's order, where the text first names it, or else first shows it.
    pub shown: Vec<Shown>,
    /// Weight of the requirements shown: must 2, nice 1.
    pub weight: u32,
    /// Content words shared with the posting, each once; one that the posting says three times or more
    /// counts twice, and so do two that stand beside each other in both.
    pub overlap: u32,
    /// The pairs of words that stand beside each other in both, as the text writes them.
    pub pairs: Vec<String>,
}

impl Relevance {
    /// A number to order texts by: what is shown first, shared words among equals.
    pub fn rank(&self) -> u32 {
        self.weight * 100 + self.overlap.min(99)
    }
}

/// How much `text` has to do with `posting`; see [`Relevance::rank`]. For many texts use one [`Lens`].
pub fn relevance(text: &str, posting: &Posting) -> u32 {
    Lens::new(posting).read(text).rank()
}

impl<'p> Lens<'p> {
    pub fn new(posting: &'p Posting) -> Lens<'p> {
        let lexicon = Lexicon::get();
        let stems = Stems::new(is_english(&posting.text));
        let mut named: BTreeMap<SkillId, usize> = BTreeMap::new();
        let mut phrases = Vec::new();
        for (index, requirement) in posting.requirements.iter().enumerate() {
            match lexicon.find(&requirement.name) {
                Some(skill) => _ = named.insert(skill, index),
                None => phrases.push((index, requirement.name.unicode_words().map(|word| stems.stem(word)).collect())),
            }
        }
        let mut by_skill = BTreeMap::new();
        for id in 0..lexicon.skills.len() as SkillId {
            let shown =
                std::iter::once(&id).chain(&lexicon.skill(id).shows).filter_map(|skill| named.get(skill).copied());
            let shown: Vec<usize> = shown.collect();
            if !shown.is_empty() {
                by_skill.insert(id, shown);
            }
        }
        let mut words: BTreeMap<String, u32> = BTreeMap::new();
        let mut pairs = BTreeSet::new();
        let reading = Reading::of(&posting.text);
        for unit in &reading.units {
            let content = stems.content(&reading.folded.text[unit.range.clone()]);
            for pair in content.windows(2).filter(|pair| pair[1].follows) {
                pairs.insert((pair[0].stem.clone(), pair[1].stem.clone()));
            }
            for word in content {
                *words.entry(word.stem).or_default() += 1;
            }
        }
        Lens { posting, by_skill, named, phrases, stems, words, pairs }
    }

    /// What `text` has to do with the posting.
    pub fn read(&self, text: &str) -> Relevance {
        let folded = Folded::new(text);
        let mut shown = self.shows(&folded);
        shown.sort_by_key(|shown| (shown.requirement, !shown.is_named, shown.span));
        shown.dedup_by_key(|shown| shown.requirement);
        let weight = shown.iter().map(|shown| self.posting.requirements[shown.requirement].need.weight()).sum();
        let (overlap, pairs) = self.shared(text);
        Relevance { shown, weight, overlap, pairs }
    }

    fn shared(&self, text: &str) -> (u32, Vec<String>) {
        let content = self.stems.content(text);
        let mut overlap = 0;
        let mut seen = BTreeSet::new();
        let mut pairs = Vec::new();
        for pair in content.windows(2).filter(|pair| pair[1].follows) {
            let stems = (pair[0].stem.clone(), pair[1].stem.clone());
            if self.pairs.contains(&stems) && seen.insert(format!("{} {}", stems.0, stems.1)) {
                overlap += 2;
                let from = pair[0].word.as_ptr() as usize - text.as_ptr() as usize;
                let to = pair[1].word.as_ptr() as usize - text.as_ptr() as usize + pair[1].word.len();
                pairs.push(text[from..to].to_owned());
            }
        }
        for word in content {
            if let Some(&count) = self.words.get(&word.stem)
                && seen.insert(word.stem)
            {
                overlap += if count > 2 { 2 } else { 1 };
            }
        }
        (overlap, pairs)
    }

    /// Every place of the text that shows a requirement, those in the lexicon first.
    pub(crate) fn shows(&self, folded: &Folded<'_>) -> Vec<Shown> {
        let mut shown = Vec::new();
        for mention in mentions(folded) {
            let span = folded.span(mention.range);
            let itself = self.named.get(&mention.skill);
            shown.extend(self.by_skill.get(&mention.skill).into_iter().flatten().map(|requirement| Shown {
                requirement: *requirement,
                is_named: itself == Some(requirement),
                span,
            }));
        }
        if !self.phrases.is_empty() {
            let words: Vec<(usize, &str)> = folded.text.unicode_word_indices().collect();
            let stems: Vec<String> = words.iter().map(|(_, word)| self.stems.stem(word)).collect();
            for (index, phrase) in self.phrases.iter().filter(|(_, phrase)| !phrase.is_empty()) {
                for at in stems.windows(phrase.len()).enumerate().filter(|(_, row)| row == phrase).map(|(at, _)| at) {
                    let (last, word) = words[at + phrase.len() - 1];
                    let span = folded.span(words[at].0..last + word.len());
                    shown.push(Shown { requirement: *index, is_named: true, span });
                }
            }
        }
        shown
    }
}
