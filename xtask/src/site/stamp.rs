//! Remembering what a generated file was made from, so that making it again can be left out.

use std::{fs, path::Path, time::UNIX_EPOCH};

use anyhow::Result;

/// The identity of a file's present content: path, length and time of its last change.
pub fn of(file: &Path) -> Result<String> {
    let data = fs::metadata(file)?;
    let changed = data.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
    Ok(format!("{} {} {changed}", file.display(), data.len()))
}

/// True when `stamp` holds `content`.
pub fn matches(stamp: &Path, content: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|known| known == content)
}

/// Writes `stamp`, with the folders above it.
pub fn write(stamp: &Path, content: &str) -> Result<()> {
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(stamp, content)?)
}
