//! `velvit render`: a resume file becomes a document.

use std::{path::PathBuf, process::ExitCode};

use contract::Format;
use resume::design::{Design, Template};

use super::files::{format_of, make, parse_format, read_resume};
use super::fonts;
use super::{pages, templates};

/// Make a document of a JSON Resume file
///
/// Reads JSON Resume 1.0.0 and the older shapes. Parts that cannot be read as they stand are reported by
/// path on standard error, and the rest is rendered.
///
/// Examples:
///   velvit render resume.json --out resume.pdf
///   velvit render resume.json --format docx
///   velvit render resume.json --template swiss --out resume.pdf
///   velvit render resume.json --pages 1 --out resume.pdf
///   velvit render resume.json --out everything.zip
///   cat resume.json | velvit render - --out resume.svg
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The JSON Resume file, or - for standard input
    resume: PathBuf,
    /// pdf, docx, json, svg, png, html, md, txt, tex, typ or zip; without it the output's name decides
    #[arg(long, value_parser = parse_format)]
    format: Option<Format>,
    /// One of `velvit templates`, instead of the design that the file names
    #[arg(long, value_name = "NAME", value_parser = templates::parse)]
    template: Option<Template>,
    /// Changes spaces, margins and size within what is readable until there are so many pages
    #[arg(long, value_name = "NUMBER")]
    pages: Option<usize>,
    /// With --pages: leaves out what would have to be, and says what
    #[arg(long, requires = "pages")]
    leave_out: bool,
    /// A .ttf or .otf file of a family that the design names; give it once for each style
    #[arg(long, value_name = "FILE")]
    font: Vec<PathBuf>,
    /// The file to write; without it "Ada Lovelace - Resume.pdf" in this folder, after the person and the format.
    /// Pictures of several pages are written as a ZIP archive
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let format = format_of(args.format, args.out.as_deref())?;
    let mut resume = read_resume(&args.resume)?;
    if let Some(template) = args.template {
        resume.design = Design { template, ..Design::default() };
    }
    let fonts = fonts::read(&args.font, &resume)?;
    if let Some(target) = args.pages {
        pages::apply(&mut resume, &fonts, target, args.leave_out)?;
    }
    make(resume, fonts, format, "", args.out.as_deref())?;
    Ok(ExitCode::SUCCESS)
}
