//! Making `wasm32-unknown-unknown` usable for the active compiler, without changing the compiler.

mod debian;

use std::{fs, process::Command};

use anyhow::{Context, Result, bail};

use super::stamp;
use crate::{process, step::note, workspace::Workspace};

/// The browser, as the compiler calls it.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The smallest library whose link needs everything that ours does: the standard library and its
/// bitcode for link-time optimisation.
const PROBE: &str = r#"#[unsafe(no_mangle)] pub extern "C" fn f(n: u32) -> u32 { format!("{n}").len() as u32 }"#;

/// Nothing to do, or rustup, or the standard library compiled from Debian's sources; in this order.
///
/// # Errors
/// When none of them works, saying what a person can do.
pub fn ensure(workspace: &Workspace) -> Result<()> {
    let compiler = compiler()?;
    let stamp_file = workspace.scratch("wasm-target");
    if stamp::matches(&stamp_file, &compiler) && library_folder()?.is_dir() {
        return Ok(());
    }
    if !usable(workspace)? {
        note("missing; asking rustup");
        let by_rustup = process::find("rustup").is_some()
            && process::succeeds(Command::new("rustup").args(["target", "add", WASM]).env("RUSTUP_AUTO_INSTALL", "0"))
            && usable(workspace)?;
        if !by_rustup {
            note("rustup cannot; building the standard library from Debian's rust-src (about a minute)");
            debian::build(workspace, &release(&compiler)?, &library_folder()?).context(ADVICE)?;
            if !usable(workspace)? {
                bail!("the standard library was built, but a probe does not link. {ADVICE}");
            }
        }
    }
    stamp::write(&stamp_file, &compiler)
}

const ADVICE: &str = "the WebAssembly target is missing; `rustup target add wasm32-unknown-unknown` adds it \
                      where rustup's server can be reached";

/// Links the probe with full link-time optimisation.
fn usable(workspace: &Workspace) -> Result<bool> {
    let folder = workspace.scratch("probe");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("probe.rs"), PROBE)?;
    let flags = ["-Copt-level=z", "-Clto=fat", "-Ccodegen-units=1", "-Cpanic=abort", "-oprobe.wasm", "probe.rs"];
    let args = ["--edition=2024", "--target", WASM, "--crate-type=cdylib"];
    let linked = process::succeeds(rustc().current_dir(&folder).args(args).args(flags));
    fs::remove_dir_all(&folder)?;
    Ok(linked)
}

/// The compiler that Cargo uses; a probe must never make rustup install another.
fn rustc() -> Command {
    let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    command.env("RUSTUP_AUTO_INSTALL", "0");
    command
}

/// The compiler and its version.
pub fn compiler() -> Result<String> {
    process::output(rustc().arg("-vV"))
}

/// Where the compiler looks for the target's standard library.
fn library_folder() -> Result<std::path::PathBuf> {
    let sysroot = process::output(rustc().args(["--print", "sysroot"]))?;
    Ok(std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).join("lib"))
}

/// `1.95.0` out of `rustc -vV`.
fn release(compiler: &str) -> Result<String> {
    let release = compiler.lines().find_map(|line| line.strip_prefix("release: "));
    Ok(release.context("rustc -vV names no release")?.to_string())
}
