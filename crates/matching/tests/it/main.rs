//! Tests over sample postings and resumes; over the whole corpus when `VELVIT_CORPUS` names its folder.

mod hostile;
mod samples;
mod scores;
