//! The standard library for WebAssembly from Debian's `rust-src` package, for machines that reach a
//! Debian mirror but not rustup's server.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::WASM;
use crate::{
    process::{self, cargo, output},
    workspace::Workspace,
};

/// Debian keeps the sources of several releases in its suites.
const SUITES: [&str; 5] = ["trixie-backports", "bookworm-backports", "sid", "forky", "trixie"];

const MANIFEST: &str = "[package]\nname = \"std_builder\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
                        [workspace]\n[profile.release]\ncodegen-units = 1\ndebug = 0\n";

/// Builds the standard library of `release` and puts it into `destination`.
///
/// # Errors
/// Without apt, without a mirror that has this very release, or when the build fails.
pub fn build(workspace: &Workspace, release: &str, destination: &Path) -> Result<()> {
    let work = workspace.scratch("rust-src");
    let sources = sources(&work, release)?;
    let folder = work.join("crate");
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    fs::write(folder.join("src/lib.rs"), "")?;

    let args = ["build", "--quiet", "-Zbuild-std=std,panic_abort,panic_unwind,proc_macro", "--release"];
    let built = work.join("target");
    process::run(
        cargo(workspace, &args)
            .args(["--target", WASM])
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", &built)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("__CARGO_TESTS_ONLY_SRC_ROOT", sources)
            // Without bitcode in it, link-time optimisation of the final module fails.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes"),
    )?;
    install(&built.join(WASM).join("release/deps"), destination)
}

/// The `library` folder of exactly this release, downloaded and unpacked if need be.
fn sources(work: &Path, release: &str) -> Result<PathBuf> {
    let unpacked = work.join("unpacked");
    let library = unpacked.join(format!("usr/src/rustc-{release}/library"));
    if !library.is_dir() {
        let package = download(work, release)?;
        process::run(Command::new("dpkg-deb").arg("-x").args([&package, &unpacked]))?;
    }
    Ok(library)
}

/// Asks each suite until one has `release`. Uses lists of its own, so it needs no root and leaves the
/// machine's package lists alone.
fn download(work: &Path, release: &str) -> Result<PathBuf> {
    let mirrors =
        output(Command::new("apt-get").args(["indextargets", "--format", "$(SITE)", "Created-By: Packages"]))?;
    let mirror = mirrors.lines().find(|site| !site.contains("security")).context("apt names no mirror")?;
    let apt = work.join("apt");
    fs::create_dir_all(apt.join("lists/partial"))?;
    fs::create_dir_all(apt.join("archives/partial"))?;
    for suite in SUITES {
        fs::write(apt.join("sources.list"), format!("deb {mirror} {suite} main\n"))?;
        let get = |args: &[&str]| process::succeeds(apt_get(&apt).args(args).current_dir(work));
        if get(&["update"]) && get(&["download", &format!("rust-src={release}+*")]) {
            return packages(work)?.pop().context("apt downloaded nothing");
        }
    }
    bail!("no Debian suite has rust-src {release}")
}

fn apt_get(apt: &Path) -> Command {
    let mut command = Command::new("apt-get");
    command.args(["-qq", "-oDir::Etc::SourceParts=-", "-oAcquire::Languages=none", "-oAPT::Sandbox::User=root"]);
    command.arg(format!("-oDir::Etc::SourceList={}", apt.join("sources.list").display()));
    command.arg(format!("-oDir::State::Lists={}", apt.join("lists").display()));
    command.arg(format!("-oDir::Cache={}", apt.display()));
    command
}

/// Replaces what the target's folder holds by the libraries in `from`.
fn install(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in files(to, "rlib")?.into_iter().chain(files(to, "rmeta")?) {
        fs::remove_file(file)?;
    }
    for file in files(from, "rlib")? {
        let name = file.file_name().unwrap_or_default();
        if !name.to_string_lossy().contains("std_builder") {
            fs::copy(&file, to.join(name)).with_context(|| format!("cannot write into {}", to.display()))?;
        }
    }
    Ok(())
}

fn packages(folder: &Path) -> Result<Vec<PathBuf>> {
    files(folder, "deb")
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new(extension)) {
            found.push(path);
        }
    }
    Ok(found)
}
