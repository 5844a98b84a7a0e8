//! Our documents, read by programs that nobody here wrote: `end2end/judge/corpus.py`.

use std::process::Command;

use anyhow::Result;

use super::{
    Count,
    summary::judge_line,
    tools::{self, READERS},
    unit::count,
};
use crate::{process::cargo, process::run as run_command, step::step, workspace::Workspace};

/// Every how many resumes one is taken when nothing else is said, so that all languages and roles occur.
const SAMPLE: &str = "7";

/// Renders the corpus, or the samples in the repository where there is none, and judges the files.
///
/// `args` go to the script; without any, a sample of the corpus is judged in each template.
///
/// # Errors
/// When a tool is missing or the program does not compile.
pub fn run(workspace: &Workspace, args: &[String]) -> Result<Count> {
    let python = step("Tools of the judge", || {
        tools::ensure(&READERS)?;
        tools::npm_packages(workspace)?;
        tools::python(workspace)
    })?;
    step("Server", || run_command(&mut cargo(workspace, &["build", "--package", "server"])))?;
    let corpus = std::env::var_os("VELVIT_CORPUS")
        .map_or_else(|| workspace.root.join("../shared/corpus"), std::path::PathBuf::from)
        .join("jsonresume");
    let samples = workspace.root.join("crates/resume/tests/data");
    step("Documents as other programs read them", || {
        let mut command = Command::new(&python);
        command.arg("judge/corpus.py").arg(workspace.binary("debug")).current_dir(workspace.root.join("end2end"));
        command.arg(if corpus.is_dir() { corpus } else { samples });
        if args.is_empty() {
            command.args(["--sample", SAMPLE, "--template", "all"]);
        }
        count(command.args(args), judge_line)
    })
}
