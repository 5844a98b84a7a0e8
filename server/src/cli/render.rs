//! `velvit render`: a resume file becomes a document.

use std::{path::PathBuf, process::ExitCode};

use contract::Format;

use super::files::{document, format_of, parse_format, read_resume, write};

/// Make a document of a JSON Resume file
///
/// Reads JSON Resume 1.0.0 and the older shapes. Parts that cannot be read as they stand are reported by
/// path on standard error, and the rest is rendered.
///
/// Examples:
///   velvit render resume.json --out resume.pdf
///   velvit render resume.json --format docx --out "Ada Lovelace.docx"
///   cat resume.json | velvit render - --out resume.svg
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The JSON Resume file, or - for standard input
    resume: PathBuf,
    /// pdf, docx, svg or json; without it the output's name decides
    #[arg(long, value_parser = parse_format)]
    format: Option<Format>,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let format = format_of(args.format, &args.out)?;
    let resume = read_resume(&args.resume)?;
    write(&args.out, &document(resume, format, "")?)?;
    Ok(ExitCode::SUCCESS)
}
