//! JSON Resume in and out: version 1.0.0, the older shapes, and whatever tools have added.
//!
//! Nothing is lost on the way in: what the model does not know, or cannot read, stays in an item's or the
//! resume's `extra` and comes out again at its place. Old names become the names of 1.0.0. What JSON Resume
//! cannot say (hidden things, own headings, custom sections) travels in `meta.velvit`, which is written only
//! when it is needed.

mod language;
mod layout;
mod parse;
mod place;
mod read;
mod unread;
mod write;

use serde_json::Value;

use crate::{BASICS, Field, FieldSpec, Resume};

pub use write::{Hidden, export};

/// The schema that exports name when their source named none.
pub const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// One part of a file that was read differently from how it stands, or not at all. Nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// JSON pointer into the file, such as `/work/2/startDate`.
    pub path: String,
    /// The same in the words of the form, such as "Experience, “Archivist”, From"; empty for the file as a whole.
    pub place: String,
    /// A sentence for a person, without the content.
    pub message: String,
}

/// Why a file is not a resume.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error("the file has {bytes} bytes; up to {} are accepted", crate::MAX_BYTES)]
    TooLarge { bytes: usize },
    #[error("line {line}, column {column}: not valid JSON ({message})")]
    Syntax { line: usize, column: usize, message: String },
    #[error("line {line}, column {column}: nested deeper than {} levels", crate::MAX_DEPTH)]
    Nested { line: usize, column: usize },
    #[error("the file holds {found}; a JSON Resume is an object such as {{\"basics\": {{\"name\": \"…\"}}}}")]
    NotAnObject { found: &'static str },
    /// Any other limit of [`crate::check_limits`], by JSON pointer into the file.
    #[error("{path}: {message}")]
    Limit { path: String, message: String },
}

impl ImportError {
    /// JSON pointer to the part at fault; empty for the file as a whole.
    pub fn path(&self) -> &str {
        match self {
            ImportError::Limit { path, .. } => path,
            _ => "",
        }
    }
}

/// Reads a JSON Resume file.
///
/// Returns the resume and what was read differently from how it stands, in the order of the file.
///
/// # Errors
/// [`ImportError`] when the text is no JSON object or passes a limit; wrong parts of an object are only warnings.
pub fn import(text: &str) -> Result<(Resume, Vec<Warning>), ImportError> {
    if text.len() > crate::MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: text.len() });
    }
    let (value, repeated) = parse::parse(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        if message.starts_with("recursion limit") {
            ImportError::Nested { line, column }
        } else {
            ImportError::Syntax { line, column, message }
        }
    })?;
    read::resume(value, repeated)
}

/// Reads a JSON Resume that has been parsed already; see [`import`].
///
/// # Errors
/// As [`import`], with the path instead of the line.
pub fn import_value(value: Value) -> Result<(Resume, Vec<Warning>), ImportError> {
    read::resume(value, Vec::new())
}

/// What kind of JSON value this is, for messages.
fn shape(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The fields of basics that live in `basics.location` as an object.
fn location_fields() -> impl Iterator<Item = &'static FieldSpec> {
    BASICS.fields.iter().filter(|spec| in_location(spec.field))
}

fn in_location(field: Field) -> bool {
    matches!(
        field,
        Field::Address | Field::PostalCode | Field::City | Field::Region | Field::CountryCode | Field::Location
    )
}
