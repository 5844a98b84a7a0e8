//! `velvit tailor`: a resume and a posting become a tailored document.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, bail};
use contract::{Format, Mode, Report};
use writer::Brief;

use super::files::{format_of, make, parse_format, read_resume, read_text};
use super::fonts;

/// Tailor a JSON Resume file to a job posting
///
/// The built-in writer selects and orders what the resume already says by what the posting asks for; it
/// invents nothing. What it did, and what the posting asks for that the resume does not show, goes to
/// standard error.
///
/// Examples:
///   velvit tailor --resume resume.json --job posting.txt --out tailored.pdf
///   velvit tailor --resume resume.json --job posting.txt --mode thorough --company Acme --out tailored.docx
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The JSON Resume file, or - for standard input
    #[arg(long, value_name = "FILE")]
    resume: PathBuf,
    /// The posting as plain text, or - for standard input
    #[arg(long, value_name = "FILE")]
    job: PathBuf,
    /// The file to write; without it "Ada Lovelace - Resume - Acme.pdf" in this folder
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// fast reorders, standard also selects bullets and writes a summary, thorough also selects entries
    #[arg(long, default_value = "standard", value_parser = parse_mode)]
    mode: Mode,
    /// The employer's name
    #[arg(long, default_value = "")]
    company: String,
    /// The title of the job
    #[arg(long, default_value = "")]
    title: String,
    /// A .ttf or .otf file of a family that the design names; give it once for each style
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// pdf, docx, json, svg, png, html, md, txt, tex, typ or zip; without it the output's name decides
    #[arg(long, value_parser = parse_format)]
    format: Option<Format>,
}

fn parse_mode(text: &str) -> Result<Mode, String> {
    Mode::from_key(text).ok_or_else(|| format!("accepted are {}", Mode::ALL.map(Mode::key).join(", ")))
}

pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let format = format_of(args.format, args.out.as_deref())?;
    let resume = read_resume(&args.resume)?;
    let fonts = fonts::read(&args.font, &resume)?;
    let posting = read_text(&args.job)?;
    if posting.trim().is_empty() {
        bail!("{} is empty; it must hold the posting's text", args.job.display());
    }
    let brief =
        Brief { resume, company: args.company.clone(), job_title: args.title.clone(), posting, mode: args.mode };
    let (variant, report) = writer::tailor(&brief).context("cannot tailor this resume")?;
    make(variant, fonts, format, &args.company, args.out.as_deref())?;
    eprint!("{}", account(&report));
    Ok(ExitCode::SUCCESS)
}

/// The report as text: what was done, how the match changed, what is missing.
fn account(report: &Report) -> String {
    let mut text = String::new();
    for notice in &report.notices {
        text.push_str(&format!("Note: {notice}\n"));
    }
    for change in &report.changes {
        text.push_str(&format!("- {}\n", change.text));
    }
    text.push_str(&match (report.before.percent, report.after.percent) {
        (Some(before), Some(after)) => format!("Match with the posting: {before} % before, {after} % after\n"),
        _ => "Match with the posting: it names no requirement that could be compared\n".into(),
    });
    if !report.missing.is_empty() {
        text.push_str(&format!("The posting asks for, and the resume does not show: {}\n", report.missing.join(", ")));
    }
    text
}
