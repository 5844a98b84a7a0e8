//! The resume: its model, its edits, its JSON Resume form and its outline for typesetting.
//!
//! Pure: reads no clock, file, network or environment. Same input, same output.
//! A [`Resume`] is a list of sections of items. What fields an item of a section has is data
//! ([`SectionKind::spec`]), so the editor's form, the import, the export and the outline all read
//! one table instead of repeating it.

mod date;
pub mod design;
pub mod diff;
mod edit;
mod field;
pub mod history;
pub mod json_resume;
mod kind;
mod limits;
mod model;
pub mod outline;
pub mod picture;
pub mod samples;

pub use date::PartialDate;
pub use edit::{Edit, EditError, TypingTarget};
pub use field::{Field, List};
pub use history::History;
pub use kind::{BASICS, FieldSpec, Input, KindSpec, ListSpec, ListStyle, SectionKind};
pub use limits::{
    LimitError, MAX_BYTES, MAX_CHARS, MAX_COLUMNS, MAX_DEPTH, MAX_FONT, MAX_FOOTER, MAX_ID, MAX_ITEMS, MAX_LANGUAGE,
    MAX_LINES, MAX_PICTURE, MAX_SECTIONS, check_limits,
};
pub use model::{Id, Item, Line, Resume, Section};
