//! The last stage: the variant and the report.

use resume::Resume;
use serde::{Deserialize, Serialize};

use crate::stages::{Outputs, WriterError};
use crate::{Brief, Report, Stage};

/// What a tailoring made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finished {
    pub resume: Resume,
    pub report: Report,
}

/// The variant, a copy of the source with the plans applied, and the account of it.
///
/// # Errors
/// [`WriterError::Missing`] when a stage has not been run, [`WriterError::Edit`] when a plan does not fit.
pub fn finish(brief: &Brief, done: &Outputs) -> Result<(Resume, Report), WriterError> {
    let posting = done.posting()?;
    let plans = [
        done.summary.as_ref().ok_or(WriterError::Missing(Stage::Summary))?,
        done.experience.as_ref().ok_or(WriterError::Missing(Stage::Experience))?,
        done.skills.as_ref().ok_or(WriterError::Missing(Stage::Skills))?,
    ];
    let mut resume = brief.resume.clone();
    for edit in plans.iter().flat_map(|plan| &plan.edits) {
        resume.apply(edit.clone())?;
    }
    let after = matching::score(&resume, posting);
    let mut notices: Vec<String> = Vec::new();
    for notice in &posting.notices {
        let message = notice.kind.message();
        if !notices.iter().any(|known| known == message) {
            notices.push(message.to_owned());
        }
    }
    let report = Report {
        changes: plans.iter().flat_map(|plan| plan.changes.clone()).collect(),
        before: done.before()?.clone(),
        missing: after.missing().map(|verdict| verdict.name.clone()).collect(),
        after,
        notices,
    };
    Ok((resume, report))
}
