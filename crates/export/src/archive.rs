//! Several files as one.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why no archive could be made.
#[derive(Debug, thiserror::Error)]
#[error("the files could not be packed")]
pub struct ArchiveError(#[from] zip::result::ZipError);

/// A ZIP archive of files with these names, in this order.
///
/// Reads no clock: all files have the oldest date that a ZIP archive knows, the first of January 1980.
///
/// # Errors
/// Only for two files of the same name.
pub fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ArchiveError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(bytes).map_err(zip::result::ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}
