//! `--font FILE`: fonts that are not part of the program.

use std::path::PathBuf;

use anyhow::{Context, bail};
use resume::Resume;
use typeset::{OwnFont, check_font};

/// The fonts in `files`, which have to be those that the design of `resume` asks for.
///
/// # Errors
/// When a file is no font that can be used, with the reason; when the design names a family that is neither part of the
/// program nor among the files, with its name.
pub fn read(files: &[PathBuf], resume: &Resume) -> anyhow::Result<Vec<OwnFont>> {
    let mut fonts: Vec<OwnFont> = Vec::new();
    for file in files {
        let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        check_font(&bytes).with_context(|| format!("cannot use the font {}", file.display()))?;
        fonts.extend(OwnFont::new(bytes));
    }
    let design = resume.design.settled();
    for family in design.own_families() {
        if !fonts.iter().any(|font| font.family() == family) {
            bail!(
                "the design names the font \u{201c}{family}\u{201d}, which is not part of Velvit: give its files with --font, or choose another look with --template"
            );
        }
    }
    for font in &fonts {
        if !design.own_families().any(|family| family == font.family()) {
            eprintln!(
                "warning: the design does not name the font \u{201c}{}\u{201d}, so it is not used",
                font.family()
            );
        }
    }
    Ok(fonts)
}
