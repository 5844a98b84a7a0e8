//! What a change must satisfy besides its tests.

mod tidy;

use anyhow::{Result, bail};

use crate::{
    css,
    process::{cargo, run as run_command},
    site,
    step::step,
    workspace::Workspace,
};

/// Format, tidiness, lints for both targets, documentation. One failure does not hide the next.
///
/// # Errors
/// When something failed; what exactly has been printed by then.
pub fn run(workspace: &Workspace) -> Result<()> {
    let cargo_with = |args: &[&str]| run_command(&mut cargo(workspace, args));
    let mut failed = Vec::new();
    let mut check = |name: &'static str, work: &dyn Fn() -> Result<()>| {
        if let Err(error) = step(name, work) {
            eprintln!("  {error:#}");
            failed.push(name);
        }
    };
    check("Format", &|| cargo_with(&["fmt", "--all", "--check"]));
    check("Tidiness", &|| tidy::check(workspace));
    check("Style sheet", &|| css::build(workspace));
    check("Lints, native", &|| cargo_with(&["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]));
    check("Lints, WebAssembly", &|| {
        site::ensure_wasm_target(workspace)?;
        // The same profile as the site's, so that what runs on the build machine is compiled once.
        cargo_with(&["clippy", "--package=frontend", "--target", site::WASM, "--profile=wasm", "--", "-Dwarnings"])
    });
    check("Documentation", &|| {
        run_command(cargo(workspace, &["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"))
    });
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}
