//! The typesetting core in the browser: the modules of `browser/` and the worker that runs them.

mod workspace;

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use anyhow::{Context, Result};

use super::{WASM, stamp};
use crate::{
    process::{cargo, run},
    step::note,
    workspace::Workspace,
};

/// Packages of `browser/` that become modules, and what `worker.js` has in place of their names.
const MODULES: [(&str, &str); 2] = [("preview", "@PREVIEW@"), ("document", "@DOCUMENT@")];

/// Writes `pkg/typesetter.js` and `pkg/NAME-HASH.wasm`, unless they are made from what there is now.
///
/// Compiling takes minutes, so whether anything is to be done is decided by the content of the files, not by their
/// dates: a fresh checkout with an old target folder has nothing to do. There is no `wasm-opt` behind it: it takes a
/// seventh off the file and adds a hundredth to the compressed one, which is what travels.
pub fn build(workspace: &Workspace) -> Result<()> {
    let stamp_file = workspace.scratch("typesetter");
    let inputs = inputs(workspace)?;
    let pkg = workspace.site().join("pkg");
    if stamp::matches(&stamp_file, &inputs) && pkg.join("typesetter.js").is_file() {
        return Ok(());
    }
    let work = workspace::prepare(workspace)?;
    let mut args = vec!["build", "--release", "--target", WASM];
    args.extend(MODULES.iter().flat_map(|(name, _)| ["--package", name]));
    let target = work.join("target");
    // No flags from anywhere: the same modules wherever the target folder is.
    run(cargo(workspace, &args).current_dir(&work).env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", ""))?;
    install(workspace, &target.join(WASM).join("release"), &pkg)?;
    stamp::write(&stamp_file, &inputs)
}

/// Puts the modules into `pkg` under names that change with their content, and the worker that knows the names.
fn install(workspace: &Workspace, built: &Path, pkg: &Path) -> Result<()> {
    fs::create_dir_all(pkg)?;
    remove_old(pkg)?;
    let mut worker = fs::read_to_string(workspace.root.join("browser/worker.js"))?;
    for (name, mark) in MODULES {
        let module = fs::read(built.join(name).with_extension("wasm"))?;
        let file = format!("{name}-{:016x}.wasm", hash(&module));
        fs::write(pkg.join(&file), &module).with_context(|| format!("cannot write {file}"))?;
        note(&format!("{file}: {} kB", module.len() / 1000));
        worker = worker.replace(mark, &file);
    }
    Ok(fs::write(pkg.join("typesetter.js"), worker)?)
}

fn remove_old(pkg: &Path) -> Result<()> {
    for entry in fs::read_dir(pkg)? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if MODULES.iter().any(|(module, _)| name.starts_with(&format!("{module}-"))) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// A number that changes with the content of every file that the modules are made of, and with the compiler.
fn inputs(workspace: &Workspace) -> Result<String> {
    let mut files = Vec::new();
    for folder in ["browser", "crates/fit", "crates/typeset/src", "crates/typeset/template", "crates/resume"] {
        list(&workspace.root.join(folder), &mut files)?;
    }
    let others = ["Cargo.toml", "Cargo.lock", "crates/typeset/Cargo.toml", "crates/typeset/fonts/index.bin"];
    files.extend(others.map(|file| workspace.root.join(file)));
    files.sort();
    let mut hasher = DefaultHasher::new();
    super::wasm_target::compiler()?.hash(&mut hasher);
    for file in files {
        file.strip_prefix(&workspace.root)?.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn list(folder: &Path, files: &mut Vec<std::path::PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}
