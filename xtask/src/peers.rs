//! Other programs that make documents, measured on the resume that ours are measured on: `server/benches/peers`.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{process::run, site, step::step, workspace::Workspace};

/// Prints our table, then a row for each peer, in one run on one machine.
///
/// # Errors
/// When npm or pip cannot get the peers, or one of the programs fails.
pub fn bench(workspace: &Workspace) -> Result<()> {
    let source = workspace.root.join("server/benches/peers");
    let folder = workspace.scratch("peers");
    step("Peers", || install(&source, &folder))?;
    site::bench(workspace)?;
    let resume = workspace.root.join("server/tests/data/engineer.en.json");
    step("Peers on the same resume", || {
        run(Command::new("node").arg("peers.mjs").arg(&resume).current_dir(&folder))?;
        run(Command::new(folder.join("python/bin/python")).arg("peers.py").arg(&resume).current_dir(&folder))
    })
}

fn install(source: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(source)? {
        let file = entry?;
        fs::copy(file.path(), folder.join(file.file_name()))?;
    }
    run(Command::new("npm").args(["install", "--silent", "--no-audit", "--no-fund"]).current_dir(folder))
        .context("npm cannot install the peers")?;
    let python = folder.join("python");
    if !python.is_dir() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&python))?;
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt"];
    run(Command::new(python.join("bin/python")).args(pip).current_dir(folder)).context("pip cannot install the peers")
}
