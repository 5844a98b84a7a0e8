//! `cargo test`, with the databases and programs that the tests use.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use super::{
    Count,
    postgres::Postgres,
    summary::cargo_line,
    tools::{self, DATABASE, READERS},
};
use crate::{process::cargo, step::step, workspace::Workspace};

/// Runs the tests of all crates. `args` go to `cargo test`.
///
/// # Errors
/// When a tool is missing or something does not compile.
pub fn run(workspace: &Workspace, args: &[String]) -> Result<Count> {
    let python = step("Tools of the crates' tests", || {
        tools::ensure(&READERS)?;
        tools::python(workspace)
    })?;
    let mut command = cargo(workspace, &["test", "--no-fail-fast"]);
    if !args.iter().any(|arg| arg == "-p" || arg.starts_with("--package")) {
        command.arg("--workspace");
    }
    command.args(args).env("VELVIT_PYTHON", python);
    if let Some(corpus) = tools::corpus(workspace) {
        command.env("VELVIT_CORPUS", corpus);
    }
    let postgres = step("PostgreSQL", || database(workspace))?;
    if let Some(postgres) = &postgres {
        command.env("VELVIT_TEST_POSTGRES", postgres.url());
    }
    command.env("VELVIT_REQUIRE_POSTGRES", "1");
    step("Tests of the crates", || count(&mut command, cargo_line))
}

/// A private server, unless the environment names one.
fn database(workspace: &Workspace) -> Result<Option<Postgres>> {
    if std::env::var_os("VELVIT_TEST_POSTGRES").is_some() {
        return Ok(None);
    }
    tools::ensure(&[DATABASE]).context("or set VELVIT_TEST_POSTGRES to the address of a server that tests may fill")?;
    Postgres::start(&workspace.scratch("postgres.log")).map(Some)
}

/// Passes on what `command` prints and adds up what `read` finds in its lines. A program that fails
/// without a failed test counts as one.
///
/// # Errors
/// When it fails before any test ran.
pub fn count(command: &mut Command, read: impl Fn(&str) -> Option<Count>) -> Result<Count> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start the tests")?;
    let output = child.stdout.take().context("the tests have no output")?;
    let mut total = Count::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        if let Some(count) = read(&line) {
            total += count;
        }
    }
    let status = child.wait()?;
    match (status.success(), total) {
        (false, Count { passed: 0, failed: 0 }) => bail!("no test ran: {status}"),
        (false, Count { failed: 0, .. }) => Ok(Count { failed: 1, ..total }),
        _ => Ok(total),
    }
}
