//! Scores this crate's two readers against spans that experts annotated, beside two baselines.
//!
//! ```sh
//! cargo run --release -p lexicon --example skillspan -- --corpus FOLDER
//! ```
//!
//! The folder holds `NAME.txt` with `NAME.gold.json` (`{"skill": [..], "knowledge": [..]}`, the spans' words in the
//! order of the text), as SkillSpan's postings do, or `NAME.conll` (word, skill tag and knowledge tag between tabs), as
//! Kompetencer's do. Source family: the name without its number.

mod baselines;
mod gold;
mod measure;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::{Parser, ValueEnum};
use lexicon::{Category, Lexicon, find, phrases};

use crate::gold::{Document, Kind, Span};
use crate::measure::{Counts, count};

#[derive(Parser)]
struct Arguments {
    /// Where the annotated postings are.
    #[arg(long)]
    corpus: PathBuf,
    /// Which half of the postings to score; the table was tuned on `seen` alone.
    #[arg(long, value_enum, default_value = "all")]
    part: Part,
    /// Print what was found wrongly and what was missed, the commonest first.
    #[arg(long)]
    errors: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    All,
    Seen,
    HeldOut,
}

type Reader = fn(&str) -> Vec<Span>;

/// What is compared, by name.
const SYSTEMS: [(&str, Reader); 4] = [
    ("velvit", velvit),
    ("velvit, names only", names),
    ("lexicon lookup", baselines::lookup),
    ("all non-stopwords", baselines::non_stopwords),
];

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let mut documents = gold::read(&arguments.corpus)?;
    documents.retain(|document| match arguments.part {
        Part::All => true,
        Part::Seen => !document.is_held_out(),
        Part::HeldOut => document.is_held_out(),
    });
    ensure!(!documents.is_empty(), "no annotated postings in {}", arguments.corpus.display());
    let mut families: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for document in &documents {
        families.entry(&document.family).or_default().push(document);
    }
    println!("{:<22} {:<10} {:<20} {:^22} {:^22}", "", "", "", "exact", "overlapping");
    println!(
        "{:<22} {:<10} {:<20} {:>6} {:>7} {:>7} {:>6} {:>7} {:>7} {:>6}",
        "family (postings)", "spans", "reader", "P", "R", "F1", "P", "R", "F1", "gold"
    );
    for (family, documents) in &families {
        print_family(&format!("{family} ({})", documents.len()), documents);
    }
    print_family(&format!("all ({})", documents.len()), &documents.iter().collect::<Vec<_>>());
    if arguments.errors {
        measure::print_errors(&documents, velvit);
    }
    Ok(())
}

fn print_family(name: &str, documents: &[&Document]) {
    for (label, kind) in [("both", None), ("skill", Some(Kind::Skill)), ("knowledge", Some(Kind::Knowledge))] {
        for (system, read) in SYSTEMS {
            let mut counts = Counts::default();
            for document in documents {
                counts += count(&document.spans, &read(&document.text), kind);
            }
            println!("{name:<22} {label:<10} {system:<20} {counts}");
        }
    }
    println!();
}

/// Both readers: names and phrases.
fn velvit(text: &str) -> Vec<Span> {
    let mut spans = names(text);
    let read = phrases::find(text).into_iter().map(|phrase| Span {
        range: phrase.span,
        kind: Some(match phrase.kind {
            phrases::PhraseKind::Subject => Kind::Knowledge,
            phrases::PhraseKind::Task | phrases::PhraseKind::Quality => Kind::Skill,
        }),
    });
    spans.extend(read);
    spans
}

fn names(text: &str) -> Vec<Span> {
    let named = find(text).into_iter();
    named
        .map(|mention| Span { kind: Some(kind_of(Lexicon::get().skill(mention.skill).category)), range: mention.span })
        .collect()
}

/// SkillSpan calls a skill what a person does or is, and knowledge what a person knows.
fn kind_of(category: Category) -> Kind {
    if category == Category::Soft { Kind::Skill } else { Kind::Knowledge }
}
