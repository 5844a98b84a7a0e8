//! Finding skills in a text: every alias that stands as a word of its own and, where it is an ordinary
//! word too, in a place that makes it a skill.

use std::collections::HashMap;
use std::ops::Range;

use crate::boundary::{is_word, whole_words};
use crate::context::accept_by_context;
use crate::fold::Folded;
use crate::spelling::{Alias, Rule};
use crate::table::{Lexicon, SkillId};

/// A skill named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub skill: SkillId,
    /// Bytes of the text given to [`find`], on boundaries of characters.
    pub span: Range<usize>,
}

/// An alias that was met, before the words around it have been asked.
pub(crate) struct Candidate {
    /// Several when the alias is shared; the text as a whole decides then.
    skills: Vec<SkillId>,
    pub range: Range<usize>,
    pub sure: bool,
    /// False when it is in small letters what the table has with a capital: only a list makes it a skill.
    pub as_written: bool,
    /// True for the names of degrees, which "in" and "of" follow.
    pub is_degree: bool,
}

/// Every mention of a skill in `text`, in order and without overlaps.
///
/// A longer spelling hides the shorter ones inside it: "GitLab CI/CD" is no CI/CD. Spellings that are
/// ordinary words too ("Go", "Excel") count only where the words around them make them a skill.
pub fn find(text: &str) -> Vec<Mention> {
    let folded = Folded::new(text);
    let mut candidates = candidates(&folded);
    accept_by_context(&folded.cased, &folded.key, &mut candidates);
    candidates.retain(|candidate| candidate.sure);
    let families = families(&candidates);
    let resolved = candidates.iter().filter_map(|candidate| {
        Some(Mention { skill: resolve(&candidate.skills, &families)?, span: folded.span(candidate.range.clone()) })
    });
    resolved.collect()
}

/// Whether `range` of the text is written as the alias asks: exactly, or in small letters instead.
fn writing(folded: &Folded<'_>, range: &Range<usize>, alias: &Alias) -> Option<bool> {
    if matches!(alias.rule, Rule::Plain | Rule::Loose) {
        return Some(true);
    }
    let written = &folded.cased[range.start..range.start + alias.cased.len().min(range.len())];
    let is_alike = |a: u8, b: u8| a == b || (matches!(a, b'-' | b' ') && matches!(b, b'-' | b' '));
    if written.len() == alias.cased.len() && written.bytes().zip(alias.cased.bytes()).all(|(a, b)| is_alike(a, b)) {
        return Some(true);
    }
    // A heading or a whole list in capitals.
    if written.len() > 3 && !written.bytes().any(|b| b.is_ascii_lowercase()) {
        return Some(true);
    }
    (alias.rule != Rule::Shared && written.len() > 1 && !written.bytes().any(|b| b.is_ascii_uppercase()))
        .then_some(false)
}

fn candidates(folded: &Folded<'_>) -> Vec<Candidate> {
    let lexicon = Lexicon::get();
    let mut met: Vec<(Range<usize>, &Alias, bool)> = Vec::new();
    let mut inside = false;
    for (start, c) in folded.key.char_indices() {
        let begins = !inside && (c.is_ascii_alphanumeric() || c == '.');
        inside = is_word(c);
        if !begins {
            continue;
        }
        lexicon.spellings.at(&folded.key[start..], |alias, length| {
            if let Some(range) = whole_words(folded, start..start + length, alias)
                && let Some(as_written) = writing(folded, &range, alias)
            {
                met.push((range, alias, as_written));
            }
        });
    }
    let is_sure = |alias: &Alias, as_written| as_written && !matches!(alias.rule, Rule::Context | Rule::Loose);
    met.sort_by_key(|(range, alias, as_written)| {
        (range.start, std::cmp::Reverse(range.end), !is_sure(alias, *as_written), alias.skill)
    });
    let mut kept: Vec<Candidate> = Vec::new();
    for (range, alias, as_written) in met {
        match kept.last_mut() {
            Some(last) if last.range == range => {
                if alias.rule == Rule::Shared && !last.skills.contains(&alias.skill) {
                    last.skills.push(alias.skill);
                }
            }
            Some(last) if range.start < last.range.end => {}
            _ => kept.push(Candidate {
                skills: vec![alias.skill],
                range,
                sure: is_sure(alias, as_written),
                as_written,
                is_degree: lexicon.skill(alias.skill).category == crate::Category::Degree,
            }),
        }
    }
    kept
}

/// How many skills of each job family the text names for certain.
fn families(candidates: &[Candidate]) -> HashMap<&'static str, usize> {
    let mut families = HashMap::new();
    for candidate in candidates.iter().filter(|candidate| candidate.skills.len() == 1) {
        *families.entry(Lexicon::get().skill(candidate.skills[0]).family).or_default() += 1;
    }
    families
}

/// The one skill, or that of several whose family the text speaks of most; `None` when nothing tells.
fn resolve(skills: &[SkillId], families: &HashMap<&str, usize>) -> Option<SkillId> {
    let [only] = skills else {
        let weight = |id: SkillId| families.get(Lexicon::get().skill(id).family).copied().unwrap_or(0);
        let best = skills.iter().copied().max_by_key(|&id| (weight(id), std::cmp::Reverse(id)))?;
        return (weight(best) > 0).then_some(best);
    };
    Some(*only)
}
