//! The browser's half: `frontend` as WebAssembly, and the JavaScript that loads it.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{Profile, WASM, stamp};
use crate::{
    process::{cargo, run},
    step::note,
    workspace::{SITE_NAME, Workspace},
};

/// Compiles `frontend` and writes `pkg/velvit.js` and `pkg/velvit.wasm`.
///
/// There is no `wasm-opt` behind it: measured on this module it takes a quarter off the file but makes the
/// compressed file, which is what travels, a tenth larger.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    let (cargo_profile, folder) = match profile {
        Profile::Dev => ("dev", "debug"),
        Profile::Standard => ("wasm", "wasm"),
        Profile::Release => ("wasm-release", "wasm-release"),
    };
    let args = ["build", "--package", "frontend", "--lib", "--target", WASM, "--profile", cargo_profile];
    run(&mut cargo(workspace, &args))?;
    let module = workspace.target.join(WASM).join(folder).join("frontend.wasm");
    bind(workspace, &module, profile)
}

/// Makes the files of `pkg/` from the compiled module, unless they are already made from it.
fn bind(workspace: &Workspace, module: &Path, profile: Profile) -> Result<()> {
    let pkg = workspace.site().join("pkg");
    let final_module = pkg.join(SITE_NAME).with_extension("wasm");
    let stamp_file = workspace.scratch("bindgen");
    // This program decides how the files are made, so they are old when it has changed.
    let stamp = format!("{}\n{}", stamp::of(module)?, stamp::of(&std::env::current_exe()?)?);
    if final_module.is_file() && stamp::matches(&stamp_file, &stamp) {
        return Ok(());
    }
    fs::create_dir_all(&pkg)?;
    let generate = || {
        Bindgen::new()
            .input_path(module)
            .web(true)?
            .typescript(false)
            .remove_producers_section(true)
            // A third of the file; only a stack trace in the browser's console is poorer without it.
            .remove_name_section(profile != Profile::Dev)
            .out_name(SITE_NAME)
            .generate(&pkg)
    };
    generate().with_context(|| format!("wasm-bindgen cannot read {}", module.display()))?;
    // wasm-bindgen appends `_bg`; the page asks for the plain name.
    fs::rename(pkg.join(format!("{SITE_NAME}_bg.wasm")), &final_module)?;
    note(&format!("{SITE_NAME}.wasm: {} kB", fs::metadata(&final_module)?.len() / 1000));
    stamp::write(&stamp_file, &stamp)
}
