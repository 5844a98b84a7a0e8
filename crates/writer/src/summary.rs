//! The summary: the person's own sentences in a better order, and sentences whose every slot is a value of
//! the resume.

use matching::{Evidence, Place, Score, is_english, sentences, texts};
use resume::{Edit, Field, Id, Item, List, PartialDate, Resume, SectionKind};

use crate::weigh::Scale;
use crate::wording::{join, quoted};
use crate::{Mode, Plan};

/// Skills that the summary names at most.
const MOST_SKILLS: usize = 6;

/// The fixed words of composed sentences. Nothing else in a variant comes from anywhere but its source.
pub const FRAME_WORDS: &[&str] = &["Most", "recently", "at", "Key", "skills", "and"];

/// Sentences that lean on the one before: they move with it.
const LEANING: &[&str] = &[
    "this",
    "these",
    "that",
    "those",
    "it",
    "its",
    "such",
    "also",
    "additionally",
    "moreover",
    "furthermore",
    "however",
    "there",
    "then",
    "he",
    "she",
    "they",
    "his",
    "her",
    "their",
    "and",
    "but",
    "in addition",
    "as such",
    "before that",
    "while",
];

/// The plan for the summary.
pub(crate) fn plan(resume: &Resume, scale: &Scale<'_>, before: &Score, mode: Mode) -> Plan {
    let mut plan = Plan::default();
    if mode == Mode::Fast || resume.basics.hidden {
        return plan;
    }
    let own = resume.basics.get(Field::Summary);
    let mut summary = reordered(&mut plan, scale, own);
    if speaks_english(resume) {
        if own.trim().is_empty()
            && let Some(sentence) = latest_position(resume)
        {
            plan.say(Id::BASICS, format!("Began a summary with your position: {}", quoted(&sentence)));
            summary = sentence;
        }
        let skills = skills_to_name(resume, scale, before, &summary);
        if skills.len() >= 2 {
            let list = match skills.as_slice() {
                [front @ .., last] => format!("{} and {last}", front.join(", ")),
                [] => String::new(),
            };
            plan.say(Id::BASICS, format!("Named in the summary, from your own skills: {}.", join(&skills)));
            if !summary.is_empty() {
                summary = format!("{} ", ended(&summary));
            }
            summary += &format!("Key skills: {list}.");
        }
    }
    if summary != own && !summary.is_empty() {
        plan.edits.push(Edit::SetText { item: Id::BASICS, field: Field::Summary, value: summary });
    }
    plan
}

/// `own` with its sentences ordered by what they show. The opening stays: it says who the person is.
fn reordered(plan: &mut Plan, scale: &Scale<'_>, own: &str) -> String {
    // Lines of a summary are paragraphs or bullets; they move as they are.
    let by_line = own.trim().contains('\n');
    let parts =
        if by_line { own.lines().map(str::trim).filter(|line| !line.is_empty()).collect() } else { sentences(own) };
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for part in parts {
        match groups.last_mut() {
            Some(group) if leans(part) => group.push(part),
            _ => groups.push(vec![part]),
        }
    }
    let keys: Vec<Option<u32>> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| (index > 0).then(|| scale.key(&scale.text(&group.join(" ")), scale.label())))
        .collect();
    let order = crate::order::best_order(&keys);
    let up = crate::order::promoted(&order, &keys);
    if up.is_empty() {
        return own.to_owned();
    }
    let weights: Vec<_> = up.iter().map(|&index| scale.text(&groups[index].join(" "))).collect();
    plan.say(
        Id::BASICS,
        format!(
            "Summary: moved {} up: {}.",
            quoted(groups[up[0]][0]),
            scale.reason(weights.iter().take(1), scale.label())
        ),
    );
    let sentences: Vec<&str> = order.into_iter().flat_map(|index| groups[index].iter().copied()).collect();
    if by_line {
        return sentences.join("\n");
    }
    let mut text = String::new();
    for (index, sentence) in sentences.iter().enumerate() {
        if index > 0 && !text.ends_with(['。', '！', '？']) {
            text.push(' ');
        }
        text += if index + 1 < sentences.len() { ended(sentence) } else { (*sentence).to_owned() }.as_str();
    }
    text
}

fn leans(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    sentence.starts_with('(')
        || LEANING.iter().any(|word| {
            lower.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        })
}

/// `sentence` with a full stop when it has no end of its own.
fn ended(sentence: &str) -> String {
    let sentence = sentence.trim_end();
    let open = sentence.trim_end_matches(['"', '”', '’', ')', '»', '」']);
    if open.ends_with(['.', '!', '?', '。', '！', '？', '…', ':']) {
        sentence.to_owned()
    } else {
        format!("{sentence}.")
    }
}

/// True when composed English sentences would not stand out.
fn speaks_english(resume: &Resume) -> bool {
    let named = resume.language.to_lowercase();
    let text: Vec<&str> = texts(resume).into_iter().map(|shown| shown.text).collect();
    (named.is_empty() || named == "en" || named.starts_with("en-")) && is_english(&text.join("\n"))
}

/// "Most recently Engineer at Acme." from the job that ended last, where every date can be read;
/// otherwise "Engineer at Acme." from the first job listed.
fn latest_position(resume: &Resume) -> Option<String> {
    let works = resume.sections.iter().filter(|section| section.kind == SectionKind::Work && !section.hidden);
    let jobs: Vec<&Item> =
        works.flat_map(|section| &section.items).filter(|item| !item.hidden && !item.is_blank()).collect();
    let dates: Option<Vec<_>> = jobs.iter().map(|job| span_of(job)).collect();
    let (job, lead) = match dates {
        Some(dates) => {
            let (_, job) = dates.into_iter().zip(&jobs).max_by(|(a, _), (b, _)| a.cmp(b))?;
            (*job, "Most recently ")
        }
        None => (*jobs.first()?, ""),
    };
    let (position, employer) = (plain(job.get(Field::Position))?, plain(job.get(Field::Name))?);
    Some(format!("{lead}{position} at {employer}."))
}

/// When a job ended and began, to compare; a job without an end goes on. `None` when a date cannot be read.
fn span_of(job: &Item) -> Option<(bool, Option<PartialDate>, PartialDate)> {
    let start = PartialDate::parse(job.get(Field::StartDate))?;
    let end = job.get(Field::EndDate).trim();
    if end.is_empty() { Some((true, None, start)) } else { Some((false, Some(PartialDate::parse(end)?), start)) }
}

/// A value that fits in a sentence: one line, not long, without a full stop.
fn plain(value: &str) -> Option<&str> {
    let value = value.trim().trim_end_matches('.');
    (!value.is_empty() && value.chars().count() <= 80 && !value.contains(['\n', '\r'])).then_some(value)
}

/// What the posting asks for and the person lists under skills, in the person's words, must first, without
/// what the summary says already. A skill by the posting's name comes before one that only implies it.
fn skills_to_name(resume: &Resume, scale: &Scale<'_>, before: &Score, summary: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, verdict) in before.verdicts.iter().enumerate() {
        let in_summary =
            verdict.evidence.iter().any(|e| e.item == Id::BASICS && e.place == Place::Text(Field::Summary));
        let listed = verdict.evidence.iter().filter_map(|evidence| listed_skill(resume, evidence));
        if let Some(name) = listed.min_by_key(|text| !scale.text(text).names(index))
            && !in_summary
            && !summary.to_lowercase().contains(&name.to_lowercase())
            && !names.iter().any(|known| known.to_lowercase() == name.to_lowercase())
            && names.len() < MOST_SKILLS
        {
            names.push(name.to_owned());
        }
    }
    names
}

/// The skill as the person lists it, when that is where the evidence lies and it fits in a sentence.
fn listed_skill<'r>(resume: &'r Resume, evidence: &Evidence) -> Option<&'r str> {
    let kind = resume.section(resume.place_of(evidence.item)?.0)?.kind;
    let item = resume.item(evidence.item)?;
    let text = match (kind, evidence.place) {
        (SectionKind::Skills, Place::Line(List::Keywords, index)) => {
            &item.lines(List::Keywords).get(index as usize)?.text
        }
        // A name without keywords is a skill; with keywords it is a heading over them.
        (SectionKind::Skills, Place::Text(Field::Name)) if item.lines(List::Keywords).is_empty() => {
            item.get(Field::Name)
        }
        _ => return None,
    };
    plain(text).filter(|text| text.chars().count() <= 40 && !text.contains([',', ';', ':']))
}
