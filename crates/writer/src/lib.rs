//! The built-in writer: tailors a resume to a posting by selecting and ordering the person's own words.
//!
//! Pure and deterministic; it invents nothing. Work is cut into [`Stage`]s so that a job queue can keep
//! each stage's output and go on after an interruption: [`run_stage`] gives one stage's output as JSON,
//! [`Outputs::from_stored`] takes what has been kept, and [`finish`] makes the variant and the report.
//! [`tailor`] does all of it at once.
//!
//! Plans are lists of [`resume::Edit`]s, so the variant keeps the ids of its source and the two can be
//! compared. Jobs and degrees stay in the person's own order; nothing is deleted, only hidden.

mod brief;
mod experience;
mod finish;
mod order;
mod plan;
mod reading;
mod report;
mod skills;
mod stage;
mod stages;
mod summary;
mod weigh;
mod wording;

pub use brief::Brief;
pub use finish::{Finished, finish};
pub use plan::Plan;
pub use report::{Change, Report};
pub use stage::{Mode, Stage};
pub use stages::{Outputs, WriterError, run_stage, tailor};
pub use summary::FRAME_WORDS;
