//! The built-in writer: tailors a resume to a posting by selecting and ordering the person's own words.
//!
//! Pure and deterministic; it invents nothing. Work is cut into [`Stage`]s so that a job queue can keep
//! each stage's output and go on after an interruption.

mod report;
mod stage;

pub use report::{Change, Report};
pub use stage::{Mode, Stage};
