//! All tests: those of the crates, and the journeys in a browser.

mod browser;
mod postgres;
mod summary;
mod tools;
mod unit;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
pub use summary::Count;

/// Which of the two kinds to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    All,
    Unit,
    Browser,
}

impl Part {
    /// `--only unit` or `--only browser`, taken out of `args`; what follows goes to the test program.
    ///
    /// # Errors
    /// When `--only` names neither.
    pub fn parse(args: &[String]) -> Result<(Part, &[String])> {
        match args {
            [flag, part, rest @ ..] if flag == "--only" => match part.as_str() {
                "unit" => Ok((Part::Unit, rest)),
                "browser" => Ok((Part::Browser, rest)),
                other => bail!("--only takes `unit` or `browser`, not `{other}`"),
            },
            [flag] if flag == "--only" => bail!("--only takes `unit` or `browser`"),
            [extra, ..] => bail!("unexpected argument `{extra}`; arguments follow `--only unit` or `--only browser`"),
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
    if part != Part::Browser {
        count += unit::run(workspace, args)?;
    }
    if part != Part::Unit {
        count += browser::run(workspace, args)?;
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
        check(&["--only"], None);
        check(&["--only", "some"], None);
        check(&["account.spec.ts"], None);
    }
}
