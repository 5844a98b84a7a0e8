//! Scoring a resume against a posting, with evidence.

use resume::{BASICS, Field, Id, Item, List, Resume, SectionKind};

use crate::fold::Folded;
use crate::lens::{Lens, Shown};
use crate::{Evidence, Place, Posting, Score, Span, Verdict, sentences};

/// How far `resume` shows what `posting` asks for.
///
/// Hidden sections, items and lines do not count, nor do names, addresses, employers, interests and what
/// references say. More evidence for what is shown already changes no number.
pub fn score(resume: &Resume, posting: &Posting) -> Score {
    let lens = Lens::new(posting);
    let mut verdicts: Vec<Verdict> = posting
        .requirements
        .iter()
        .map(|requirement| Verdict { name: requirement.name.clone(), need: requirement.need, evidence: Vec::new() })
        .collect();
    for shown in texts(resume) {
        let folded = Folded::new(shown.text);
        for Shown { requirement, span, .. } in lens.shows(&folded) {
            let evidence = &mut verdicts[requirement].evidence;
            if evidence.last().is_none_or(|last| last.item != shown.item || last.place != shown.place) {
                evidence.push(Evidence { item: shown.item, place: shown.place, quote: quote(shown.text, span) });
            }
        }
    }
    Score::of(verdicts)
}

/// A text of a resume that can show what a person does.
pub struct ShownText<'r> {
    pub item: Id,
    pub place: Place,
    pub text: &'r str,
}

/// Every visible text of `resume` that counts as evidence, in the resume's order, basics first.
pub fn texts(resume: &Resume) -> Vec<ShownText<'_>> {
    let mut texts = Vec::new();
    if !resume.basics.hidden {
        for field in [Field::Label, Field::Summary] {
            push_text(&mut texts, &resume.basics, field);
        }
    }
    for section in resume.sections.iter().filter(|section| !section.hidden) {
        for item in section.items.iter().filter(|item| !item.hidden) {
            push_item(&mut texts, section.kind, item);
        }
    }
    texts
}

/// The texts of one item that count as evidence in a section of `kind`, whether or not it is hidden.
pub fn item_texts(kind: SectionKind, item: &Item) -> Vec<ShownText<'_>> {
    let mut texts = Vec::new();
    push_item(&mut texts, kind, item);
    texts
}

fn push_item<'r>(texts: &mut Vec<ShownText<'r>>, kind: SectionKind, item: &'r Item) {
    if matches!(kind, SectionKind::Profiles | SectionKind::Interests | SectionKind::References) {
        return;
    }
    let spec = kind.spec();
    debug_assert!(!std::ptr::eq(spec, &BASICS));
    for field in spec.fields.iter().map(|spec| spec.field).filter(|&field| is_evidence(kind, field)) {
        push_text(texts, item, field);
    }
    for list in spec.lists.iter().map(|spec| spec.list) {
        push_lines(texts, item, list);
    }
}

fn push_text<'r>(texts: &mut Vec<ShownText<'r>>, item: &'r Item, field: Field) {
    let text = item.get(field);
    if !text.trim().is_empty() {
        texts.push(ShownText { item: item.id, place: Place::Text(field), text });
    }
}

fn push_lines<'r>(texts: &mut Vec<ShownText<'r>>, item: &'r Item, list: List) {
    for (index, line) in item.lines(list).iter().enumerate() {
        if !line.hidden && !line.text.trim().is_empty() {
            texts.push(ShownText { item: item.id, place: Place::Line(list, index as u32), text: &line.text });
        }
    }
}

/// Fields that say what a person did, knows or was given. Who and where they are is no evidence.
fn is_evidence(kind: SectionKind, field: Field) -> bool {
    match field {
        // The employer's name at work; the thing itself elsewhere.
        Field::Name => kind != SectionKind::Work,
        Field::Position | Field::Title | Field::StudyType | Field::Area | Field::Specialization | Field::Language => {
            true
        }
        Field::Description => kind != SectionKind::Work,
        Field::Summary => true,
        _ => false,
    }
}

/// About how long a quote may be, in bytes.
const QUOTE: usize = 160;

/// The words of `text` around `span`: all of it, or the sentence, or a part cut between words.
fn quote(text: &str, span: Span) -> String {
    let text_start = text.as_ptr() as usize;
    let sentence = sentences(text).into_iter().rev().find(|s| s.as_ptr() as usize - text_start <= span.start as usize);
    let whole = if text.len() <= QUOTE { text.trim() } else { sentence.unwrap_or(text) };
    if whole.len() <= QUOTE {
        return whole.to_owned();
    }
    let base = whole.as_ptr() as usize - text_start;
    let start = (span.start as usize).saturating_sub(base).min(whole.len());
    let from = word_start(whole, start.saturating_sub(QUOTE / 2));
    let end = (span.end as usize).saturating_sub(base).min(whole.len());
    let to = word_end(whole, from + QUOTE).max(end);
    whole[from.min(start)..to].trim().to_owned()
}

/// The next place at or after `at` where a word starts, or the nearest boundary of a character.
fn word_start(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = text.ceil_char_boundary(at);
    text[at..].char_indices().take(QUOTE / 4).find(|(_, c)| c.is_whitespace()).map_or(at, |(space, _)| at + space)
}

/// The last place at or before `at` where a word ends.
fn word_end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = text.floor_char_boundary(at);
    text[..at].rfind(char::is_whitespace).filter(|&space| at - space < QUOTE / 4).unwrap_or(at)
}
