//! All tests: those of the crates, the journeys in a browser, and other people's programs on our documents.

mod browser;
mod judge;
mod postgres;
mod summary;
pub mod tools;
mod unit;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
pub use browser::bench_preview;
pub use summary::Count;

/// Which kind to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    All,
    Unit,
    Browser,
    Judge,
}

impl Part {
    /// `--only unit`, `--only browser` or `--only judge`, taken out of `args`; what follows goes to the test program.
    ///
    /// # Errors
    /// When `--only` names none of them.
    pub fn parse(args: &[String]) -> Result<(Part, &[String])> {
        match args {
            [flag, part, rest @ ..] if flag == "--only" => match part.as_str() {
                "unit" => Ok((Part::Unit, rest)),
                "browser" => Ok((Part::Browser, rest)),
                "judge" => Ok((Part::Judge, rest)),
                other => bail!("--only takes `unit`, `browser` or `judge`, not `{other}`"),
            },
            [flag] if flag == "--only" => bail!("--only takes `unit`, `browser` or `judge`"),
            [extra, ..] => bail!(
                "unexpected argument `{extra}`; arguments follow `--only unit`, `--only browser` or `--only judge`"
            ),
            [] => Ok((Part::All, &[])),
        }
    }
}

/// Runs the tests.
///
/// # Errors
/// When they cannot be run: something is missing, or does not compile.
pub fn run(workspace: &Workspace, part: Part, args: &[String]) -> Result<Count> {
    let mut count = Count::default();
    if matches!(part, Part::All | Part::Unit) {
        count += unit::run(workspace, args)?;
    }
    if matches!(part, Part::All | Part::Browser) {
        count += browser::run(workspace, args)?;
    }
    if matches!(part, Part::All | Part::Judge) {
        count += judge::run(workspace, args)?;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], expected: Option<(Part, usize)>) {
        let args: Vec<String> = args.iter().map(|arg| arg.to_string()).collect();
        let found = Part::parse(&args).ok().map(|(part, rest)| (part, rest.len()));
        assert_eq!(found, expected, "{args:?}");
    }

    #[test]
    fn a_part_may_be_chosen_and_given_arguments() {
        check(&[], Some((Part::All, 0)));
        check(&["--only", "unit"], Some((Part::Unit, 0)));
        check(&["--only", "browser", "account.spec.ts", "--debug"], Some((Part::Browser, 2)));
        check(&["--only", "judge", "--sample", "7"], Some((Part::Judge, 2)));
        check(&["--only"], None);
        check(&["--only", "some"], None);
        check(&["account.spec.ts"], None);
    }
}
