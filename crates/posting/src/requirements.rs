//! The requirements of a posting, sentence by sentence.

use std::ops::Range;

use lexicon::{Category, Lexicon, Mention};

use crate::boilerplate::is_boilerplate;
use crate::clean::Text;
use crate::cues::{Cues, Need};
use crate::gather::{Draft, gather, level};
use crate::languages::languages;
use crate::layout::{Layout, Unit};
use crate::quantities::{Quantity, quantities};
use crate::runs::{Run, runs};
use crate::warnings::is_instruction;
use crate::{Kind, SectionKind};

/// What the posting asks for. `title` is the place of its title, `hidden` is told of sentences to a program.
pub(crate) fn requirements(
    text: &Text,
    layout: &Layout,
    title: Option<Range<usize>>,
    mut instruction: impl FnMut(Range<usize>),
) -> Vec<Draft> {
    let mentions = lexicon::find(text.cased());
    let has_sections = layout.sections.iter().any(|(kind, _)| !matches!(kind, SectionKind::Open | SectionKind::About));
    let mut drafts = Vec::new();
    let mut next = 0;
    for unit in &layout.units {
        // Units and mentions are both in order, so each mention is looked at once.
        next += mentions[next..].iter().take_while(|mention| mention.span.start < unit.range.start).count();
        let inside = mentions[next..].iter().take_while(|mention| mention.span.end <= unit.range.end).count();
        let inside = &mentions[next..next + inside];
        let sentence = &text.lower[unit.range.clone()];
        if is_instruction(sentence) {
            instruction(unit.range.clone());
        } else if title.as_ref().is_some_and(|title| {
            title.start >= unit.range.start && title.end <= unit.range.end && unit.range.len() <= title.len() + 20
        }) {
            drafts.extend(inside.iter().map(|mention| draft(mention, true)));
        } else if unit.section.asks() && !is_boilerplate(sentence) {
            let named = with_languages(inside, text, unit);
            Sentence::new(sentence, unit, &named).read(has_sections, &mut drafts);
        }
    }
    drafts.extend(title.map(|range| Draft { kind: Kind::Title, must: true, ..bare(range) }));
    gather(drafts)
}

/// The mentions in a unit, and the languages that a section of what is asked for names besides.
fn with_languages(mentions: &[Mention], text: &Text, unit: &Unit) -> Vec<Mention> {
    let mut named = mentions.to_vec();
    if matches!(unit.section, SectionKind::MustHave | SectionKind::NiceToHave) {
        for mut language in languages(&text.cased()[unit.range.clone()]) {
            language.span = unit.range.start + language.span.start..unit.range.start + language.span.end;
            let is_new =
                |known: &Mention| known.span.end <= language.span.start || language.span.end <= known.span.start;
            if mentions.iter().all(is_new) {
                named.push(language);
            }
        }
        named.sort_by_key(|mention| mention.span.start);
    }
    named
}

fn bare(range: Range<usize>) -> Draft {
    Draft {
        kind: Kind::Skill,
        must: false,
        range,
        skill: None,
        years: None,
        alternatives: vec![],
        fields: vec![],
        also: vec![],
    }
}

fn draft(mention: &Mention, must: bool) -> Draft {
    Draft { kind: kind_of(mention), must, skill: Some(mention.skill), ..bare(mention.span.clone()) }
}

fn kind_of(mention: &Mention) -> Kind {
    let skill = Lexicon::get().skill(mention.skill);
    match skill.category {
        Category::Spoken => Kind::Language,
        Category::Degree => Kind::Degree,
        Category::Certification if ["licen", "clearance", "regist"].iter().any(|part| skill.id.contains(part)) => {
            Kind::Licence
        }
        Category::Certification => Kind::Certificate,
        _ => Kind::Skill,
    }
}

/// Nobody counts years of being tidy.
fn takes_years(draft: &Draft) -> bool {
    let is_soft = |skill| Lexicon::get().skill(skill).category == Category::Soft;
    draft.kind == Kind::Skill && draft.skill.is_some_and(|skill| !is_soft(skill))
}

/// Words that make a time one of experience.
const EXPERIENCE: &[&str] = &[
    "experien",
    "erfahrung",
    "expérience",
    "ervaring",
    "erfaring",
    "working",
    "background",
    "practice",
    "track record",
];
/// Bytes between a time and the skill that it is of, and between a degree and its field.
const NEAR: usize = 80;

struct Sentence<'s> {
    lower: &'s str,
    start: usize,
    section: SectionKind,
    cues: Cues<'s>,
    /// Spans are places in the sentence.
    mentions: Vec<Mention>,
    quantities: Vec<Quantity>,
}

impl<'s> Sentence<'s> {
    fn new(lower: &'s str, unit: &Unit, mentions: &[Mention]) -> Sentence<'s> {
        let cues = Cues::of(lower);
        let section = match unit.section {
            SectionKind::Open if cues.is_duty() => SectionKind::Responsibilities,
            section => section,
        };
        let start = unit.range.start;
        let shift = |mention: &Mention| Mention {
            skill: mention.skill,
            span: mention.span.start - start..mention.span.end - start,
        };
        Sentence {
            lower,
            start,
            section,
            cues,
            mentions: mentions.iter().map(shift).collect(),
            quantities: quantities(lower),
        }
    }

    fn read(&self, has_sections: bool, drafts: &mut Vec<Draft>) {
        // Where headings tell what is asked for, text before them that asks nothing is about the employer.
        if self.section == SectionKind::Open && has_sections && !self.cues.asks() {
            return;
        }
        let before = drafts.len();
        let mut fields: Option<usize> = None;
        let mut timed = vec![false; self.quantities.len()];
        for run in runs(self.lower, &self.mentions) {
            let first = &self.mentions[run.mentions.start];
            if let Some(degree) = fields
                && self.is_field(&drafts[degree], first)
            {
                let skills =
                    self.mentions[run.mentions.clone()].iter().filter(|m| kind_of(m) == Kind::Skill).map(|m| m.skill);
                drafts[degree].fields.extend(skills);
                continue;
            }
            let is_one_kind =
                self.mentions[run.mentions.clone()].iter().all(|mention| kind_of(mention) == kind_of(first));
            let added = drafts.len();
            if run.is_choice && is_one_kind {
                drafts.extend(self.choice(&run));
            } else {
                drafts.extend(self.mentions[run.mentions.clone()].iter().filter_map(|mention| self.single(mention)));
            }
            if let Some(at) = self.quantity_of(&run) {
                for draft in drafts[added..].iter_mut().filter(|draft| takes_years(draft)) {
                    let quantity = &self.quantities[at];
                    let whole = self.place(quantity.range.clone());
                    draft.years = Some(quantity.years);
                    draft.range = draft.range.start.min(whole.start)..draft.range.end.max(whole.end);
                    timed[at] = true;
                }
            }
            if drafts.len() > added && drafts[added..].iter().any(|draft| draft.kind == Kind::Degree) {
                fields = Some(drafts.len() - 1);
            }
        }
        self.read_times(&timed, drafts);
        self.read_whole(before, drafts);
    }

    fn place(&self, range: Range<usize>) -> Range<usize> {
        self.start + range.start..self.start + range.end
    }

    fn need(&self, range: &Range<usize>) -> Option<bool> {
        self.cues.need(range.start, range.end, self.section).map(|need| need == Need::Must)
    }

    fn single(&self, mention: &Mention) -> Option<Draft> {
        let must = self.need(&mention.span)?;
        Some(Draft { range: self.place(mention.span.clone()), ..draft(mention, must) })
    }

    fn choice(&self, run: &Run) -> Option<Draft> {
        let mentions = &self.mentions[run.mentions.clone()];
        let range = mentions[0].span.start..mentions[mentions.len() - 1].span.end;
        let must = self.need(&range)?;
        // Of degrees the lowest is asked for, of other things the first.
        let main = match kind_of(&mentions[0]) {
            Kind::Degree => mentions.iter().min_by_key(|mention| level(mention.skill))?,
            _ => &mentions[0],
        };
        let mut alternatives = Vec::new();
        for mention in mentions.iter().filter(|mention| mention.skill != main.skill) {
            if !alternatives.contains(&mention.skill) {
                alternatives.push(mention.skill);
            }
        }
        Some(Draft { range: self.place(range), alternatives, ..draft(main, must) })
    }

    /// Whether the skill of `mention` is what the degree before it is to be in: "a degree in computer science".
    fn is_field(&self, degree: &Draft, mention: &Mention) -> bool {
        let from = degree.range.end.max(self.start) - self.start;
        let Some(between) = self.lower.get(from..mention.span.start).filter(|between| between.len() <= NEAR) else {
            return false;
        };
        let opens = |word: &str| matches!(word, "in" | "im" | "en" | "em" | "i" | "of" | "der");
        // The lexicon has "grado en" as one name.
        let last = self.lower[..from].rsplit(' ').next().unwrap_or("");
        let is_open = opens(last) || between.split(|c: char| !c.is_alphanumeric()).any(opens);
        let is_past = [" and ", "experience", "year", " plus", "with", ";"].iter().any(|word| between.contains(word));
        let is_next = !degree.fields.is_empty() && between.contains(" or ");
        kind_of(mention) == Kind::Skill && !is_past && (is_open || is_next)
    }

    /// The time of experience that a run of skills is asked for: the nearest before it, or right behind it.
    fn quantity_of(&self, run: &Run) -> Option<usize> {
        let start = self.mentions[run.mentions.start].span.start;
        let end = self.mentions[run.mentions.end - 1].span.end;
        let before = self.quantities.iter().rposition(|quantity| quantity.range.end <= start);
        let is_joined = |at: &usize| {
            let from = self.quantities[*at].range.end;
            let is_first = !self.mentions[..run.mentions.start]
                .iter()
                .any(|mention| mention.span.start >= from && kind_of(mention) == Kind::Skill);
            let between = &self.lower[from..start];
            is_first
                && between.len() <= NEAR
                && ![" and a ", ";", "degree", ". ", ")"].iter().any(|stop| between.contains(stop))
        };
        before.filter(is_joined).or_else(|| {
            let after = self.quantities.iter().position(|quantity| quantity.range.start >= end)?;
            let between = &self.lower[end..self.quantities[after].range.start];
            let words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let is_close = between.len() <= 24
                && words.clone().all(|word| {
                    matches!(word, "at" | "least" | "min" | "minimum" | "mind" | "of" | "experience" | "mindestens")
                });
            (is_close && between.contains(['(', ':', '-', '|'])).then_some(after)
        })
    }

    /// Times that belong to no skill are requirements of their own where experience is spoken of.
    fn read_times(&self, timed: &[bool], drafts: &mut Vec<Draft>) {
        let speaks_of_experience = EXPERIENCE.iter().any(|word| self.lower.contains(word));
        let in_section = matches!(self.section, SectionKind::MustHave | SectionKind::NiceToHave);
        let is_asked = in_section || self.cues.asks();
        for (at, quantity) in self.quantities.iter().enumerate() {
            let next = self.lower[quantity.range.end..].split_whitespace().next().unwrap_or("");
            let says_of_what = in_section && matches!(next, "of" | "in" | "as" | "with");
            if timed[at] || !(speaks_of_experience || says_of_what) || !is_asked {
                continue;
            }
            let end = self.quantities.get(at + 1).map_or(self.lower.len(), |next| next.range.start);
            let clause =
                self.lower[quantity.range.end..end].find([';', ',', '(']).map_or(end, |stop| quantity.range.end + stop);
            let Some(must) = self.need(&quantity.range) else { continue };
            let trimmed = self.lower[quantity.range.start..clause].trim_end_matches([' ', '.', ':']).len();
            let range = self.place(quantity.range.start..quantity.range.start + trimmed);
            drafts.push(Draft { kind: Kind::Years, must, years: Some(quantity.years), ..bare(range) });
        }
    }

    /// What the sentence says as a whole: a duty, or something asked for that the lexicon has no name for.
    fn read_whole(&self, before: usize, drafts: &mut Vec<Draft>) {
        let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 3;
        let words = self.lower.split_whitespace().filter(is_word).count();
        let range = self.place(0..self.lower.len());
        match self.section {
            SectionKind::Responsibilities if words >= 3 => {
                drafts.push(Draft { kind: Kind::Responsibility, ..bare(range) });
            }
            SectionKind::MustHave | SectionKind::NiceToHave
                if drafts.len() == before && (2..=60).contains(&words) && !self.lower.ends_with(':') =>
            {
                // Every cue stands after the beginning.
                if let Some(must) = self.need(&(0..0)) {
                    drafts.push(Draft { must, ..bare(range) });
                }
            }
            _ => {}
        }
    }
}
