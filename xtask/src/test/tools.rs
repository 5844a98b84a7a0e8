//! The programs that the tests need and a machine may lack.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    process::{find, run, succeeds},
    site::stamp,
    step::note,
    workspace::Workspace,
};

/// A program and the Debian package that has it.
pub struct Tool {
    pub program: &'static str,
    pub package: &'static str,
}

const fn tool(program: &'static str, package: &'static str) -> Tool {
    Tool { program, package }
}

/// What opens the documents that the tests make.
pub const READERS: [Tool; 4] = [
    tool("pdftotext", "poppler-utils"),
    tool("qpdf", "qpdf"),
    tool("soffice", "libreoffice-writer-nogui"),
    tool("python3", "python3-venv"),
];

/// What makes pictures of pages.
pub const PICTURES: [Tool; 1] = [tool("pdftoppm", "poppler-utils")];

/// What drives the pages.
pub const BROWSER: [Tool; 3] = [tool("chromium", "chromium"), tool("node", "nodejs"), tool("npm", "npm")];

/// What the tests against PostgreSQL start.
pub const DATABASE: Tool = tool("initdb", "postgresql");

/// Installs the packages of the tools that are missing.
///
/// # Errors
/// When something is missing and cannot be installed, with the command a person can run.
pub fn ensure(tools: &[Tool]) -> Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| locate(tool.program).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    note(&format!("installing {}", packages.join(", ")));
    install(&packages).with_context(|| {
        let programs: Vec<&str> = missing.iter().map(|tool| tool.program).collect();
        format!(
            "the tests need {}; on Debian or Ubuntu: sudo apt-get install {}",
            programs.join(", "),
            packages.join(" ")
        )
    })
}

/// Finds a program in `PATH`, in the variable that names it (`CHROMIUM`), or where Debian keeps the
/// server programs of PostgreSQL.
pub fn locate(program: &str) -> Option<PathBuf> {
    let named = std::env::var_os(program.to_uppercase()).map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| find(program)).or_else(|| {
        let mut versions: Vec<PathBuf> =
            fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        versions.sort();
        versions.iter().rev().map(|version| version.join("bin").join(program)).find(|file| file.is_file())
    })
}

fn install(packages: &[&str]) -> Result<()> {
    let Some(apt) = find("apt-get") else { bail!("there is no apt-get here to install them with") };
    let as_root = succeeds(Command::new("sh").args(["-c", "test \"$(id -u)\" = 0"]));
    let command = || {
        if as_root {
            return Ok(Command::new(&apt));
        }
        if !succeeds(Command::new("sudo").args(["-n", "true"])) {
            bail!("installing needs root, or sudo without a password");
        }
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive"]).arg(&apt);
        Ok(sudo)
    };
    let apt_get = |args: &[&str]| run(command()?.args(args).env("DEBIAN_FRONTEND", "noninteractive"));
    let install: Vec<&str> =
        ["-qq", "install", "--no-install-recommends", "--yes"].iter().chain(packages).copied().collect();
    // The package lists of a fresh container are empty, those of a long-lived one too old.
    apt_get(&["-qq", "update"]).and_then(|()| apt_get(&install))
}

/// The folder of resumes and postings for the long tests: the one of `VELVIT_CORPUS`, or what lies beside the repository.
pub fn corpus(workspace: &Workspace) -> Option<PathBuf> {
    let named = std::env::var_os("VELVIT_CORPUS").map(PathBuf::from);
    named.or_else(|| workspace.root.join("../shared/corpus").canonicalize().ok())
}

/// The npm packages of `end2end`, as its lock file has them.
///
/// # Errors
/// When npm cannot get them.
pub fn npm_packages(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("end2end");
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let stamp_file = folder.join("node_modules/.velvit-lock");
    if stamp::matches(&stamp_file, &lock) {
        return Ok(());
    }
    note("npm ci");
    run(Command::new("npm").arg("ci").current_dir(&folder)).context("npm cannot install end2end's packages")?;
    stamp::write(&stamp_file, &lock)
}

/// A Python with the packages that read our files, in a private environment: python-docx, and Typst for its source.
///
/// # Errors
/// When Python lacks its `venv` module or pip cannot get the packages.
pub fn python(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.scratch("python");
    let python = folder.join("bin/python");
    if !has_packages(&python) {
        if !succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"])) {
            ensure(&[tool("python3 with venv", "python3-venv")])?;
        }
        note("installing python-docx and typst");
        run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
        run(Command::new(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "python-docx",
            "typst~=0.15.0",
        ]))
        .context("pip cannot install python-docx and typst")?;
    }
    Ok(python)
}

fn has_packages(python: &Path) -> bool {
    python.is_file() && succeeds(Command::new(python).args(["-c", "import docx, typst"]))
}
