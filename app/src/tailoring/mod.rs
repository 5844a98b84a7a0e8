//! Tailoring: the form that starts a job, the page that follows it, and the comparison it ends with.

mod comparison;
mod follow;
mod form;
mod job;
mod marks;
mod report;
mod shown;

pub use follow::follow_job;
pub use form::TailorPage;
pub use job::JobPage;
