//! Compressed copies beside the large files, which the server sends as they are instead of compressing
//! them again for every visitor.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use super::Profile;
use crate::{
    process::{find, run},
    workspace::Workspace,
};

/// Writes `pkg/*.gz` where they are missing or old. Without `gzip`, and while developing, there are none:
/// the server then compresses by itself.
pub fn copies(workspace: &Workspace, profile: Profile) -> Result<()> {
    let wanted = profile != Profile::Dev && find("gzip").is_some();
    for entry in fs::read_dir(workspace.site().join("pkg"))? {
        let file = entry?.path();
        if file.is_dir() || file.extension().is_some_and(|extension| extension == "gz") {
            continue;
        }
        let copy = copy_of(&file);
        if !wanted {
            // Most often there is none.
            let _ = fs::remove_file(copy);
        } else if !is_current(&copy, &file) {
            run(Command::new("gzip").args(["-9", "--keep", "--force"]).arg(&file))?;
        }
    }
    Ok(())
}

fn copy_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".gz");
    name.into()
}

/// `gzip` gives the copy the file's own time.
fn is_current(copy: &Path, file: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    changed(copy).is_some() && changed(copy) >= changed(file)
}
