//! Reading the annotated postings.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Skill,
    Knowledge,
}

/// Bytes of a text that were called a skill or knowledge, by people or by a reader.
#[derive(Clone, Debug)]
pub struct Span {
    pub range: Range<usize>,
    /// `None` when the reader cannot tell.
    pub kind: Option<Kind>,
}

/// An annotated posting.
pub struct Document {
    pub family: String,
    pub text: String,
    pub spans: Vec<Span>,
    number: usize,
}

impl Document {
    /// Every other posting is looked at only to be scored.
    pub fn is_held_out(&self) -> bool {
        self.number % 2 == 1
    }
}

#[derive(Deserialize)]
struct Annotations {
    skill: Vec<String>,
    knowledge: Vec<String>,
}

/// All postings in `folder`, by name.
///
/// # Errors
/// When a file cannot be read, or names words that its text does not have.
pub fn read(folder: &Path) -> Result<Vec<Document>> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
        if let Some(stem) = name.strip_suffix(".gold.json") {
            let text = read(&path.with_file_name(format!("{stem}.txt")))?;
            let annotations: Annotations = serde_json::from_str(&read(&path)?).with_context(|| name.to_owned())?;
            let mut spans = places(&text, &annotations.skill, Kind::Skill).with_context(|| name.to_owned())?;
            spans.extend(places(&text, &annotations.knowledge, Kind::Knowledge).with_context(|| name.to_owned())?);
            let (family, number) = stem.rsplit_once('-').unwrap_or((stem, "0"));
            let number = number.parse().unwrap_or(documents.len());
            documents.push(Document { family: family.to_owned(), text, spans, number });
        } else if let Some(family) = name.strip_suffix(".conll") {
            documents.extend(conll(family, &read(&path)?));
        }
    }
    Ok(documents)
}

/// Where each of the spans stands, one after the other, as whole words.
fn places(text: &str, spans: &[String], kind: Kind) -> Result<Vec<Span>> {
    let mut from = 0;
    let mut places = Vec::new();
    for words in spans {
        let is_edge = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let whole = |&(at, _): &(usize, &str)| {
            is_edge(text[..from + at].chars().next_back()) && is_edge(text[from + at + words.len()..].chars().next())
        };
        // Where a span ends inside a word, that is how it was annotated.
        let found = text[from..]
            .match_indices(words.as_str())
            .find(whole)
            .or_else(|| text[from..].match_indices(words.as_str()).next());
        let (at, _) = found.with_context(|| format!("“{words}” is not in the text after byte {from}"))?;
        let start = from + at;
        from = start + words.len();
        places.extend(trimmed(text, start..from).map(|range| Span { range, kind: Some(kind) }));
    }
    Ok(places)
}

/// `range` without the brackets and commas at its ends that tokens of their own brought in.
pub fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#');
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start_matches(|c: char| is_sign(c) && c != '.').len());
    let end = range.end - (words.len() - words.trim_end_matches(is_sign).len());
    (start < end).then_some(start..end)
}

/// Postings as lines of a word and its two tags; every forty sentences count as one posting.
fn conll(family: &str, file: &str) -> Vec<Document> {
    const SENTENCES: usize = 40;
    let sentences: Vec<Vec<&str>> = file
        .split("\n\t\t\n")
        .flat_map(|block| block.split("\n\n"))
        .map(|block| block.lines().filter(|line| !line.trim().is_empty()).collect())
        .collect();
    let mut documents = Vec::new();
    for (number, chunk) in sentences.chunks(SENTENCES).enumerate() {
        let (mut text, mut spans) = (String::new(), Vec::new());
        for sentence in chunk {
            let mut open: [Option<Range<usize>>; 2] = [None, None];
            for line in sentence {
                let cells: Vec<&str> = line.split('\t').collect();
                let start = text.len();
                text.push_str(cells[0]);
                for (column, kind) in [Kind::Skill, Kind::Knowledge].into_iter().enumerate() {
                    let tag = cells.get(column + 1).copied().unwrap_or("O");
                    if tag.starts_with("I-")
                        && let Some(range) = &mut open[column]
                    {
                        range.end = text.len();
                        continue;
                    }
                    let ended = open[column].take();
                    spans.extend(ended.map(|range| Span { range, kind: Some(kind) }));
                    if tag != "O" {
                        open[column] = Some(start..text.len());
                    }
                }
                text.push(' ');
            }
            for (ended, kind) in open.into_iter().zip([Kind::Skill, Kind::Knowledge]) {
                spans.extend(ended.map(|range| Span { range, kind: Some(kind) }));
            }
            text.push('\n');
        }
        let spans = spans.into_iter().filter_map(|span| Some(Span { range: trimmed(&text, span.range)?, ..span }));
        documents.push(Document { family: family.to_owned(), spans: spans.collect(), text, number });
    }
    documents
}
