//! The style sheet: the files of `style/` in layer order. Undefined custom properties and braces without a
//! partner are refused.

mod braces;
mod sheet;
mod tokens;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::workspace::{SITE_NAME, Workspace};
use sheet::Source;

/// Writes `pkg/velvit.css`.
///
/// # Errors
/// When a file uses `var(--x)` without a fallback and no file defines `--x`, or a brace has no partner; all such
/// places are named.
pub fn build(workspace: &Workspace) -> Result<()> {
    let mut sources = Vec::new();
    for path in files(&workspace.root.join("style"))? {
        let name = path.strip_prefix(&workspace.root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        sources.push(Source { name, text: fs::read_to_string(&path)? });
    }
    let unbalanced = braces::unbalanced(&sources);
    if !unbalanced.is_empty() {
        bail!("braces without a partner:\n{}", unbalanced.join("\n"));
    }
    let undefined = tokens::undefined(&sources);
    if !undefined.is_empty() {
        bail!("custom properties that no file defines:\n{}", undefined.join("\n"));
    }
    let pkg = workspace.site().join("pkg");
    fs::create_dir_all(&pkg)?;
    let file = pkg.join(SITE_NAME).with_extension("css");
    let text = sheet::concatenate(sources);
    if fs::read_to_string(&file).ok().as_ref() != Some(&text) {
        // An old compressed copy would be served in its place; there need not be one.
        let _ = fs::remove_file(file.with_extension("css.gz"));
        fs::write(file, text)?;
    }
    Ok(())
}

/// Every `.css` file below `folder`.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "css") {
            found.push(path);
        }
    }
    Ok(found)
}
