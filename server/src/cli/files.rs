//! Reading resumes from files and writing documents to them.

use std::{
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, bail};
use contract::{AppError, Document, Format};
use resume::{Resume, json_resume};
use services::{Settings, SystemClock};
use typeset::OwnFont;

/// The text of a file, or of standard input for `-`.
pub fn read_text(path: &Path) -> anyhow::Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("cannot read standard input as text")?;
        return Ok(text);
    }
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// A resume from a JSON Resume file. What was read differently from how it stands goes to standard error,
/// one line each: `warning: FILE/work/2/startDate: message`.
pub fn read_resume(path: &Path) -> anyhow::Result<Resume> {
    let text = read_text(path)?;
    let (resume, warnings) =
        json_resume::import(&text).with_context(|| format!("cannot read {} as a JSON Resume", path.display()))?;
    for warning in &warnings {
        eprintln!("warning: {}: {}", warning.path, warning.message);
    }
    if !warnings.is_empty() {
        eprintln!("{} of {}; nothing is lost", count(warnings.len(), "warning"), path.display());
    }
    Ok(resume)
}

/// The format asked for, or the one that the name of the output file ends with; PDF without both.
pub fn format_of(asked: Option<Format>, out: Option<&Path>) -> anyhow::Result<Format> {
    let Some(out) = out else { return Ok(asked.unwrap_or(Format::Pdf)) };
    let extension = out.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match asked.or_else(|| Format::from_extension(&extension.to_ascii_lowercase())) {
        Some(format) => Ok(format),
        None => bail!(
            "the name {} does not say which format; end it with .{}, or give --format",
            out.display(),
            Format::ALL.map(Format::extension).join(", .")
        ),
    }
}

/// Writes the document as the server would make it, and says what was found when it was read back.
///
/// Without `out` it goes into the present folder, under the name that a download has.
pub fn make(
    resume: Resume,
    fonts: Vec<OwnFont>,
    format: Format,
    company: &str,
    out: Option<&Path>,
) -> anyhow::Result<()> {
    let document = document(resume, fonts, format, company)?;
    let asked = out;
    let out = match asked {
        Some(out) if document.format == format => out.to_owned(),
        // Pictures of several pages are an archive, whose name should say so.
        Some(out) => out.with_extension(document.format.extension()),
        None => PathBuf::from(&document.file_name),
    };
    write(&out, &document.bytes)?;
    if asked != Some(&*out) {
        eprintln!("written: {}", out.display());
    }
    if let Some(readback) = document.readback {
        eprintln!("{} was read back: {}", out.display(), readback.summary);
        readback.missing.iter().for_each(|text| eprintln!("  missing: {text}"));
        readback.moved.iter().for_each(|text| eprintln!("  out of order: {text}"));
    }
    Ok(())
}

/// Makes the document outside of any other runtime.
fn document(resume: Resume, fonts: Vec<OwnFont>, format: Format, company: &str) -> anyhow::Result<Document> {
    let documents = services::documents(Settings::default(), Arc::new(SystemClock), fonts);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(documents.render(None, resume, format, company)).map_err(|error| match error {
        AppError::Invalid { fields } => {
            let lines: Vec<String> = fields.iter().map(|field| format!("{}: {}", field.path, field.message)).collect();
            anyhow::anyhow!("this resume cannot be typeset:\n{}", lines.join("\n"))
        }
        other => anyhow::anyhow!(other),
    })
}

/// Writes the whole file or nothing: a crash in the middle leaves an old file as it was.
fn write(out: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = out.file_name().with_context(|| format!("{} names no file", out.display()))?;
    let part = folder.join(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
    let write = || {
        std::fs::write(&part, bytes)?;
        std::fs::rename(&part, out)
    };
    let written: std::io::Result<()> = write();
    if written.is_err() {
        // Best effort: the message below is about the cause, not about a leftover.
        let _ = std::fs::remove_file(&part);
    }
    written.with_context(|| format!("cannot write {}", out.display()))
}

/// "1 warning", "2 warnings".
pub fn count(number: usize, noun: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{s}")
}

/// Reads `--format`.
pub fn parse_format(text: &str) -> Result<Format, String> {
    Format::from_extension(&text.to_ascii_lowercase())
        .ok_or_else(|| format!("accepted are {}", Format::ALL.map(Format::extension).join(", ")))
}
