//! `velvit skills`: the skills that a text names.

use std::{path::PathBuf, process::ExitCode};

use lexicon::Lexicon;
use serde::Serialize;

use super::files::read_text;

/// List the skills that a text names
///
/// The text can be a posting, a resume or anything else. Ordinary words ("go", "excel") count only where the
/// words around them make them skills. Spans are bytes of the text.
///
/// Examples:
///   velvit skills posting.txt
///   velvit skills posting.txt --json
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The text, or - for standard input
    #[arg(value_name = "FILE")]
    text: PathBuf,
    /// Print [{"id", "name", "category", "span": [start, end]}]
    #[arg(long)]
    json: bool,
}

/// A mention as it is printed.
#[derive(Serialize)]
struct Row<'t> {
    id: &'static str,
    name: &'static str,
    category: &'static str,
    span: [usize; 2],
    #[serde(skip)]
    written: &'t str,
}

pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let text = read_text(&args.text)?;
    let rows: Vec<Row<'_>> = lexicon::find(&text)
        .into_iter()
        .map(|mention| {
            let skill = Lexicon::get().skill(mention.skill);
            let span = [mention.span.start, mention.span.end];
            Row { id: skill.id, name: skill.name, category: skill.category.name(), span, written: &text[mention.span] }
        })
        .collect();
    if args.json {
        println!("{}", serde_json::to_string_pretty(&rows)?);
    } else {
        for Row { name, category, span: [start, end], written, .. } in rows {
            println!("{start:>6}..{end:<6} {name} ({category}): {}", written.replace('\n', " "));
        }
    }
    Ok(ExitCode::SUCCESS)
}
