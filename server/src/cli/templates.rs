//! `velvit templates`: what `velvit render --template` takes.

use std::process::ExitCode;

use resume::design::{Design, Template};

/// List the templates
///
/// One line each: the word for `velvit render --template`, then what the template is for. An asterisk marks
/// those that the programs which read applications are promised to read in order and without loss, unless the
/// resume's own design puts them into columns.
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Only the words, for scripts
    #[arg(long)]
    names: bool,
}

pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    for template in Template::ALL {
        let spec = template.spec();
        if args.names {
            println!("{}", spec.slug);
        } else {
            let settled = Design { template, ..Design::default() }.settled();
            let mark = if settled.is_ats_safe() { '*' } else { ' ' };
            println!("{:<12}{mark} {}. {}", spec.slug, spec.name, spec.description);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a template's word.
pub fn parse(slug: &str) -> Result<Template, String> {
    let known = || Template::ALL.map(|template| template.spec().slug).join(", ");
    Template::of_slug(slug).ok_or_else(|| format!("there is no such template; there are {}", known()))
}
