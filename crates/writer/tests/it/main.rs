//! Tests over sample postings and resumes; over the whole corpus when `VELVIT_CORPUS` names its folder.

mod promises;
mod reports;
#[path = "../../../matching/tests/it/samples.rs"]
mod samples;
mod stages;
