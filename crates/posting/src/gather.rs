//! Bringing together what several places of a posting say about the same thing.

use std::collections::HashMap;

use lexicon::{Lexicon, SkillId};

use crate::{Kind, Requirement, SkillRef, Years};

/// A requirement before its skills have names.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub kind: Kind,
    pub must: bool,
    /// Bytes of the cleaned text.
    pub range: std::ops::Range<usize>,
    pub skill: Option<SkillId>,
    pub years: Option<Years>,
    pub alternatives: Vec<SkillId>,
    pub fields: Vec<SkillId>,
    pub also: Vec<std::ops::Range<usize>>,
}

/// Places of one requirement beside its first; more would tell nobody more.
const MOST_PLACES: usize = 30;

/// The drafts with each skill once, in the order of the text. The strongest place speaks for it.
pub(crate) fn gather(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut gathered: Vec<Draft> = Vec::new();
    let mut by_skill: HashMap<SkillId, usize> = HashMap::new();
    // A choice may name a skill that another place asks for by itself, so choices are entered last.
    for draft in one_degree(drafts) {
        let Some(skill) = draft.skill else {
            gathered.push(draft);
            continue;
        };
        match by_skill.get(&skill) {
            Some(&at) => merge(&mut gathered[at], draft),
            None => {
                by_skill.insert(skill, gathered.len());
                gathered.push(draft);
            }
        }
    }
    drop_welcome_alternatives(&mut gathered);
    gathered.sort_by_key(|draft| (draft.range.start, draft.range.end, draft.kind));
    gathered
}

fn merge(kept: &mut Draft, other: Draft) {
    let is_stronger = (other.must, other.years.is_some()) > (kept.must, kept.years.is_some());
    let (strong, weak) = if is_stronger { (other, kept.clone()) } else { (kept.clone(), other) };
    *kept = strong;
    kept.also.push(weak.range);
    kept.also.extend(weak.also);
    kept.also.truncate(MOST_PLACES);
    kept.years = kept.years.or(weak.years);
    // What is asked for by itself in one place has no alternatives in another, unless that place is weaker.
    if kept.must == weak.must && (kept.alternatives.is_empty() || weak.alternatives.is_empty()) {
        kept.alternatives.clear();
    }
}

/// What would do instead of a must, and is otherwise only welcome, needs no requirement of its own.
fn drop_welcome_alternatives(drafts: &mut Vec<Draft>) {
    let chosen: Vec<SkillId> =
        drafts.iter().filter(|draft| draft.must).flat_map(|draft| draft.alternatives.clone()).collect();
    let chosen: std::collections::HashSet<SkillId> = chosen.into_iter().collect();
    drafts.retain(|draft| draft.must || draft.skill.is_none_or(|skill| !chosen.contains(&skill)));
}

/// Postings that name several degrees accept any of them, with more or less experience: the degrees that are
/// a must become one requirement, for the lowest, with the others as alternatives.
fn one_degree(drafts: Vec<Draft>) -> Vec<Draft> {
    let (mut degrees, mut rest): (Vec<Draft>, Vec<Draft>) =
        drafts.into_iter().partition(|draft| draft.kind == Kind::Degree && draft.must);
    let Some(lowest) = (0..degrees.len()).min_by_key(|&at| degrees[at].skill.map_or(u8::MAX, level)) else {
        return rest;
    };
    let mut kept = degrees.remove(lowest);
    for degree in degrees {
        for skill in degree.skill.into_iter().chain(degree.alternatives) {
            if Some(skill) != kept.skill && !kept.alternatives.contains(&skill) {
                kept.alternatives.push(skill);
            }
        }
        for field in degree.fields {
            if !kept.fields.contains(&field) {
                kept.fields.push(field);
            }
        }
        if kept.also.len() < MOST_PLACES {
            kept.also.push(degree.range);
        }
    }
    rest.push(kept);
    rest
}

/// How high a degree is, by its id.
pub(crate) fn level(skill: SkillId) -> u8 {
    match Lexicon::get().skill(skill).id {
        "high-school-diploma" => 1,
        "vocational-training" => 2,
        "master-craftsman" | "associate-degree" => 3,
        "bachelors-degree" => 4,
        "masters-degree" | "mba" => 5,
        _ => 6,
    }
}

impl Draft {
    /// The requirement for people and JSON.
    pub fn finish(self, text: &crate::clean::Text) -> Requirement {
        let named = |skill: SkillId| {
            let skill = Lexicon::get().skill(skill);
            SkillRef { id: skill.id.to_owned(), name: skill.name.to_owned() }
        };
        Requirement {
            kind: self.kind,
            must: self.must,
            text: text.cased()[self.range.clone()].to_owned(),
            span: text.source.span(self.range),
            skill: self.skill.map(named),
            years: self.years,
            alternatives: self.alternatives.into_iter().map(named).collect(),
            fields: self.fields.into_iter().map(named).collect(),
            also: self.also.into_iter().map(|range| text.source.span(range)).collect(),
        }
    }
}
