//! The list of chores and what each takes.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::{check, css, peers, sheet, site, step::step, test, workspace::Workspace};

const HELP: &str = "\
Chores of the Velvit workspace.

  cargo xtask run [--release | --dev] [ARGUMENTS]   build, then serve on http://127.0.0.1:3000
  cargo xtask build [--release | --dev]             build the server, the browser's half and the site
  cargo xtask site [--release | --dev]              the same without the server
  cargo xtask css                                   only the style sheet
  cargo xtask test [--only unit|browser|judge [ARGUMENTS]]
                                                    all tests; arguments go to cargo test, Playwright or
                                                    the judge of documents (end2end/judge/corpus.py)
  cargo xtask check                                 format, lints for both targets, documentation
  cargo xtask ci                                    check, then test
  cargo xtask bench                                 the numbers of docs/PERFORMANCE.md, for this machine
  cargo xtask bench peers                           the same, and other programs on the same resume
  cargo xtask bench preview                         the same for the preview, in a browser
  cargo xtask sheet --out DIR [--template NAME]     pictures of every template with every sample, to look at
  cargo xtask help                                  this text

  --release   optimise the server too
  --dev       do not optimise the browser's half: faster to build, several times larger
  ARGUMENTS   go to `velvit serve`; its settings (VELVIT_ADDR, VELVIT_DATA_DIR, ...) may be
              given in the environment
";

/// Does one chore.
///
/// # Errors
/// When it fails, or does not exist.
pub fn run(chore: &str, args: Vec<String>) -> Result<ExitCode> {
    match chore {
        "run" => {
            let (profile, rest) = site::Profile::parse(args);
            site::run(&Workspace::find()?, profile, &rest)?;
        }
        "build" => {
            let (profile, rest) = site::Profile::parse(args);
            none_left(&rest)?;
            site::build(&Workspace::find()?, profile)?;
        }
        "site" => {
            let (profile, rest) = site::Profile::parse(args);
            none_left(&rest)?;
            site::build_files(&Workspace::find()?, profile)?;
        }
        "css" => {
            none_left(&args)?;
            let workspace = Workspace::find()?;
            step("Style sheet", || css::build(&workspace))?;
        }
        "test" => {
            let (part, rest) = test::Part::parse(&args)?;
            let count = test::run(&Workspace::find()?, part, rest)?;
            return Ok(verdict(count));
        }
        "check" => {
            none_left(&args)?;
            check::run(&Workspace::find()?)?;
        }
        "bench" => match args.as_slice() {
            [what] if what == "peers" => peers::bench(&Workspace::find()?)?,
            [what] if what == "preview" => test::bench_preview(&Workspace::find()?)?,
            _ => {
                none_left(&args)?;
                site::bench(&Workspace::find()?)?;
            }
        },
        "sheet" => sheet::run(&Workspace::find()?, &args)?,
        "ci" => {
            none_left(&args)?;
            return ci(&Workspace::find()?);
        }
        "help" | "--help" | "-h" => print!("{HELP}"),
        other => bail!("there is no chore `{other}`; `cargo xtask help` lists them"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Check, then test, whatever the check says: one run tells everything.
fn ci(workspace: &Workspace) -> Result<ExitCode> {
    let checked = check::run(workspace);
    let count = test::run(workspace, test::Part::All, &[])?;
    if let Err(error) = &checked {
        eprintln!("\nerror: checks {error:#}");
    }
    let tested = verdict(count);
    Ok(if checked.is_ok() { tested } else { ExitCode::FAILURE })
}

/// Prints the last line of every test run, alone on its line.
fn verdict(count: test::Count) -> ExitCode {
    println!("\n{count}");
    if count.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn none_left(args: &[String]) -> Result<()> {
    match args.first() {
        Some(extra) => bail!("unexpected argument `{extra}`; `cargo xtask help` lists what there is"),
        None => Ok(()),
    }
}
