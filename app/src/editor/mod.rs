//! The editor: a form generated from the model's tables beside the pages that it makes.
//!
//! `EditorState` owns the resume and its history; the form sends it edits and reads single values from
//! it, so that typing in one field redraws that field. `preview` asks for pages, `autosave` keeps a
//! stored resume, `guest` keeps a draft in the browser. The decisions that can lose somebody's work
//! (`draft`, `autosave`) are plain functions with tests.

mod autosave;
mod conflict;
mod design;
mod downloads;
mod draft;
mod fit_pages;
mod form;
mod guest;
mod guest_draft;
mod guest_start;
mod import;
mod missing;
mod own_fonts;
mod page;
mod preview;
mod save_state;
mod state;
mod toolbar;
mod workspace;

pub use guest::GuestEditorPage;
pub use import::ImportWarnings;
pub use page::EditorPage;

use state::{EditorState, use_editor};
