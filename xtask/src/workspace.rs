//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The name of the site's script, module and style sheet; `.cargo/config.toml` tells it to Leptos.
pub const SITE_NAME: &str = "velvit";

/// The folders that the chores work in.
pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the environment or a configuration file has put it.
    pub target: PathBuf,
}

impl Workspace {
    /// Finds the workspace that this program was built from.
    ///
    /// # Errors
    /// When it was not started by Cargo, from a target folder.
    pub fn find() -> Result<Workspace> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("start this with `cargo xtask`")?;
        let root = Path::new(&manifest).parent().context("xtask has no parent folder")?.to_path_buf();
        // <target>/<profile>/xtask: this holds for every way of choosing the target folder.
        let program = std::env::current_exe()?;
        let target = program.ancestors().nth(2).context("xtask is not in a target folder")?.to_path_buf();
        Ok(Workspace { root, target })
    }

    /// What the server hands out as files: `pkg/` and everything of `public/`.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The chores' own files: stamps, logs, downloaded tools.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    /// The built `velvit` of a Cargo profile's folder (`debug`, `release`).
    pub fn binary(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join(format!("velvit{}", std::env::consts::EXE_SUFFIX))
    }
}
