//! Reading a posting: text, a page, or schema.org data becomes requirements, facts and warnings.
//!
//! [`read`] is all there is to call. The input is decoded (`json_ld`, `html`), cleaned (`clean`), laid out in
//! sections and sentences (`layout`), and each sentence is read (`requirements`). Every place in the answer is
//! one of the input, whatever the steps between changed. Words are tables under `data/`.
//!
//! Pure, and linear in time: each step goes over the text once, and what is compared with what is bounded by
//! the length of one sentence, which `layout` bounds.

mod boilerplate;
mod clean;
mod cues;
mod facts;
mod gather;
mod headings;
mod html;
mod json_ld;
mod language;
mod languages;
mod layout;
mod model;
mod phrases;
mod quantities;
mod requirements;
mod runs;
mod salary;
mod sentences;
mod source;
mod title;
mod warnings;

pub use model::{
    Employment, Kind, Period, Posting, Remote, Requirement, Salary, Section, SectionKind, Seniority, SkillRef, Span,
    Warning, WarningKind, Years,
};

use clean::Text;
use facts::Facts;
use layout::Layout;
use source::Source;

/// Bytes that are read: more than any posting has, with the page around it.
pub const MAX_BYTES: usize = 1 << 20;

/// Reads the first [`MAX_BYTES`] of a posting: plain text, Markdown, HTML, or a schema.org `JobPosting`.
///
/// The same input gives the same answer, in time proportional to its length. Nothing is obeyed that the
/// text tells a program.
pub fn read(input: &str) -> Posting {
    let mut warnings = Vec::new();
    let kept = &input[..input.floor_char_boundary(MAX_BYTES)];
    if kept.len() < input.len() {
        let span = Span { start: kept.len() as u32, end: input.len().min(u32::MAX as usize) as u32 };
        warnings.push(Warning { kind: WarningKind::Truncated, span });
    }
    let (raw, stated) = match json_ld::find(kept) {
        Some(posting) => (as_text(posting.text, &mut warnings), Some((posting.title, posting.facts))),
        None => (as_text(Source::verbatim(kept, 0), &mut warnings), None),
    };
    warnings.extend(warnings::hidden_characters(&raw));
    let text = Text::new(&raw);
    let layout = Layout::of(&text);
    let (stated_title, stated_facts) = stated.unwrap_or((None, Facts::default()));
    let title = if stated_title.is_none() { title::find_title(&text, &layout) } else { None };
    let drafts = requirements::requirements(&text, &layout, title.clone(), |range| {
        warnings.push(Warning { kind: WarningKind::Instruction, span: text.source.span(range) });
    });
    let language = language::language_of(&text.lower);
    if language.is_none() && !text.cased().trim().is_empty() {
        let span = text.source.span(0..text.cased().len());
        warnings.push(Warning { kind: WarningKind::UnknownLanguage, span });
    }
    let facts = stated_facts.or(Facts::of(&text));
    let mut requirements: Vec<Requirement> = drafts.into_iter().map(|draft| draft.finish(&text)).collect();
    if let Some((title, span)) = &stated_title {
        requirements.insert(0, stated_title_requirement(title, *span));
    }
    let title = stated_title.map(|(title, _)| title).or_else(|| title.map(|range| text.cased()[range].to_owned()));
    let title = title.map(|title| title::tidy(&title)).filter(|title| !title.is_empty());
    Posting {
        seniority: title.as_deref().and_then(title::seniority),
        title,
        company: facts.company,
        location: facts.location,
        remote: facts.remote,
        employment: facts.employment,
        salary: facts.salary,
        language: language.map(str::to_owned),
        sections: layout
            .sections
            .into_iter()
            .map(|(kind, range)| Section { kind, span: text.source.span(range) })
            .collect(),
        requirements,
        warnings: warnings::fewer(warnings),
    }
}

fn as_text(source: Source, warnings: &mut Vec<Warning>) -> Source {
    if html::is_html(&source.text) { html::to_text(&source, warnings) } else { source }
}

fn stated_title_requirement(title: &str, span: Span) -> Requirement {
    Requirement {
        kind: Kind::Title,
        must: true,
        text: title.to_owned(),
        span,
        skill: None,
        years: None,
        alternatives: Vec::new(),
        fields: Vec::new(),
        also: Vec::new(),
    }
}
