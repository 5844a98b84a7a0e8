//! What a change must satisfy besides its tests.

mod tidy;

use anyhow::Result;

use crate::{
    css,
    process::{cargo, run as run_command},
    site,
    step::step,
    workspace::Workspace,
};

/// Format, tidiness, lints for both targets, documentation. Stops at the first that fails.
pub fn run(workspace: &Workspace) -> Result<()> {
    let cargo_step = |name: &str, args: &[&str]| step(name, || run_command(&mut cargo(workspace, args)));
    cargo_step("Format", &["fmt", "--all", "--check"])?;
    step("Tidiness", || tidy::check(workspace))?;
    step("Style sheet", || css::build(workspace))?;
    cargo_step("Lints, native", &["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"])?;
    step("WebAssembly target", || site::ensure_wasm_target(workspace))?;
    // The same profile as the site's, so that what runs on the build machine is compiled once.
    let wasm = ["clippy", "--package", "frontend", "--target", site::WASM, "--profile", "wasm", "--", "-Dwarnings"];
    cargo_step("Lints, WebAssembly", &wasm)?;
    step("Documentation", || {
        run_command(cargo(workspace, &["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"))
    })
}
