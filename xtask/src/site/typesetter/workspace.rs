//! The workspace in the target folder that the modules are compiled in: `browser/`, the main workspace's lock file,
//! and the published sources of Typst as `typst-slim.patch` changes them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use serde_json::Value;

use super::super::{WASM, stamp};
use crate::{
    process::{cargo, output},
    step::note,
    workspace::Workspace,
};

/// The crates that the patch changes.
const SLIMMED: [&str; 8] = [
    "fancy-regex",
    "typst",
    "typst-eval",
    "typst-layout",
    "typst-library",
    "typst-macros",
    "typst-pdf",
    "typst-realize",
];

/// Makes the workspace, or brings it up to date, and gives its folder. Files that would not change keep their dates, so
/// that Cargo compiles only what is new.
pub fn prepare(workspace: &Workspace) -> Result<PathBuf> {
    let work = workspace.target.join("typesetter");
    let browser = workspace.root.join("browser");
    for package in ["abi", "document", "preview"] {
        for file in ["Cargo.toml", "src/lib.rs"] {
            write(&work.join(package).join(file), &fs::read_to_string(browser.join(package).join(file))?)?;
        }
    }
    let mut manifest = fs::read_to_string(browser.join("Cargo.toml"))?;
    manifest = manifest.replace("\"../crates/", &format!("\"{}/crates/", workspace.root.display()));
    if slim(workspace, &work)? {
        manifest.push_str("\n[patch.crates-io]\n");
        manifest.extend(SLIMMED.iter().map(|name| format!("{name} = {{ path = \"slim/{name}\" }}\n")));
    }
    write(&work.join("Cargo.toml"), &manifest)?;
    // Cargo takes out what is not used here; the versions of what remains are those of the server.
    let lock = fs::read_to_string(workspace.root.join("Cargo.lock"))?;
    let known = work.join("main.lock");
    if !stamp::matches(&known, &(lock.clone() + &manifest)) {
        write(&work.join("Cargo.lock"), &lock)?;
        stamp::write(&known, &(lock + &manifest))?;
    }
    Ok(work)
}

/// Copies the published sources and applies the patch. When it does not apply, because Typst has changed, the modules
/// are made of the sources as they are: several times larger, but the same pages.
fn slim(workspace: &Workspace, work: &Path) -> Result<bool> {
    let patch = workspace.root.join("browser/typst-slim.patch");
    let sources = sources(workspace)?;
    let key = format!("{sources:?}\n{}", fs::read_to_string(&patch)?);
    let (folder, stamp_file) = (work.join("slim"), work.join("slim.stamp"));
    if stamp::matches(&stamp_file, &key) {
        return Ok(folder.is_dir());
    }
    // There is none the first time.
    let _ = fs::remove_dir_all(&folder);
    for (name, source) in &sources {
        copy(source, &folder.join(name))?;
    }
    let mut apply = Command::new("git");
    // Not a part of the repository around the target folder, whose settings have nothing to say here.
    apply.args(["apply", "-p1"]).arg(&patch).current_dir(&folder).env("GIT_CEILING_DIRECTORIES", work);
    let applied = output(&mut apply);
    if let Err(error) = &applied {
        note(&format!("WARNING: the browser's modules will be several times larger than they should be: {error}"));
        fs::remove_dir_all(&folder)?;
    }
    stamp::write(&stamp_file, &key)?;
    Ok(applied.is_ok())
}

/// Where Cargo has unpacked the crates that the patch changes, in the versions of the lock file.
fn sources(workspace: &Workspace) -> Result<Vec<(String, PathBuf)>> {
    let args = ["metadata", "--format-version=1", "--filter-platform", WASM];
    let metadata: Value = serde_json::from_str(&output(&mut cargo(workspace, &args))?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let folder = |name: &str| {
        let package = packages.iter().find(|package| package["name"] == name)?;
        Some(Path::new(package["manifest_path"].as_str()?).parent()?.to_path_buf())
    };
    let source = |name: &&str| Ok((name.to_string(), folder(name).with_context(|| format!("{name} is not used"))?));
    SLIMMED.iter().map(source).collect()
}

/// Copies a package without the lock file that it was published with, whose versions nobody uses.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let source = entry?.path();
        let Some(name) = source.file_name() else { continue };
        if source.is_dir() {
            copy(&source, &to.join(name))?;
        } else if name != "Cargo.lock" && name != "Cargo.toml.orig" {
            fs::copy(&source, to.join(name))?;
        }
    }
    Ok(())
}

fn write(file: &Path, content: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|known| known == content) {
        return Ok(());
    }
    stamp::write(file, content)
}
