//! Files that are handed out as they are.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Copies `public/` into the site, leaving alone what has not changed.
pub fn copy(workspace: &Workspace) -> Result<()> {
    copy_folder(&workspace.root.join("public"), &workspace.site())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let source = entry?.path();
        let Some(name) = source.file_name() else { continue };
        let destination = to.join(name);
        if source.is_dir() {
            copy_folder(&source, &destination)?;
        } else if fs::read(&destination).ok() != Some(fs::read(&source)?) {
            fs::copy(&source, &destination)?;
        }
    }
    Ok(())
}
