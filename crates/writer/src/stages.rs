//! Running stages: each a pure function of the brief and the outputs of the stages before it.

use matching::{Posting, Score};
use resume::{EditError, Resume};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::weigh::Scale;
use crate::{Brief, Plan, Report, Stage, experience, finish, reading, skills, summary};

/// Why a stage could not be run. None of these goes away by trying again.
#[derive(Debug, thiserror::Error)]
pub enum WriterError {
    #[error("the output of stage {} is missing", .0.key())]
    Missing(Stage),
    #[error("the output of stage {} cannot be read", .0.key())]
    Unreadable(Stage, #[source] serde_json::Error),
    /// The outputs were made from another resume, or two of the resume's parts share an id.
    #[error("the plan does not fit the resume")]
    Edit(#[from] EditError),
}

/// What the stages run so far have given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outputs {
    pub posting: Option<Posting>,
    pub before: Option<Score>,
    pub summary: Option<Plan>,
    pub experience: Option<Plan>,
    pub skills: Option<Plan>,
}

impl Outputs {
    /// The outputs as they were stored, in any order.
    ///
    /// # Errors
    /// [`WriterError::Unreadable`] for a value that [`run_stage`] did not give for this stage.
    pub fn from_stored(stored: impl IntoIterator<Item = (Stage, Value)>) -> Result<Outputs, WriterError> {
        let mut outputs = Outputs::default();
        for (stage, value) in stored {
            outputs.insert(stage, value)?;
        }
        Ok(outputs)
    }

    /// Adds one stage's output. What [`Stage::Finish`] gives is nobody's input and is passed over.
    ///
    /// # Errors
    /// [`WriterError::Unreadable`] for a value that [`run_stage`] did not give for this stage.
    pub fn insert(&mut self, stage: Stage, value: Value) -> Result<(), WriterError> {
        match stage {
            Stage::ReadPosting => self.posting = Some(read(stage, value)?),
            Stage::Score => self.before = Some(read(stage, value)?),
            Stage::Summary => self.summary = Some(read(stage, value)?),
            Stage::Experience => self.experience = Some(read(stage, value)?),
            Stage::Skills => self.skills = Some(read(stage, value)?),
            Stage::Finish => {}
        }
        Ok(())
    }

    pub(crate) fn posting(&self) -> Result<&Posting, WriterError> {
        self.posting.as_ref().ok_or(WriterError::Missing(Stage::ReadPosting))
    }

    pub(crate) fn before(&self) -> Result<&Score, WriterError> {
        self.before.as_ref().ok_or(WriterError::Missing(Stage::Score))
    }
}

/// The output of `stage` as JSON: a [`Posting`], a [`Score`], three [`Plan`]s, and at last a
/// [`crate::Finished`].
///
/// # Errors
/// [`WriterError::Missing`] when an earlier stage has not been run, and those of [`finish`].
pub fn run_stage(stage: Stage, brief: &Brief, done: &Outputs) -> Result<Value, WriterError> {
    match stage {
        Stage::ReadPosting => write(stage, &reading::read(brief)),
        Stage::Score => write(stage, &matching::score(&brief.resume, done.posting()?)),
        Stage::Summary => {
            let scale = Scale::new(done.posting()?, &brief.resume);
            write(stage, &summary::plan(&brief.resume, &scale, done.before()?, brief.mode))
        }
        Stage::Experience => {
            write(stage, &experience::plan(&brief.resume, &Scale::new(done.posting()?, &brief.resume), brief.mode))
        }
        Stage::Skills => write(stage, &skills::plan(&brief.resume, &Scale::new(done.posting()?, &brief.resume))),
        Stage::Finish => {
            let (resume, report) = finish(brief, done)?;
            write(stage, &crate::Finished { resume, report })
        }
    }
}

/// Runs all stages.
///
/// # Errors
/// [`WriterError::Edit`] when two parts of the resume share an id.
pub fn tailor(brief: &Brief) -> Result<(Resume, Report), WriterError> {
    let posting = reading::read(brief);
    let before = matching::score(&brief.resume, &posting);
    let scale = Scale::new(&posting, &brief.resume);
    let summary = summary::plan(&brief.resume, &scale, &before, brief.mode);
    let experience = experience::plan(&brief.resume, &scale, brief.mode);
    let skills = skills::plan(&brief.resume, &scale);
    let done = Outputs {
        before: Some(before),
        summary: Some(summary),
        experience: Some(experience),
        skills: Some(skills),
        posting: Some(posting),
    };
    finish(brief, &done)
}

fn read<T: DeserializeOwned>(stage: Stage, value: Value) -> Result<T, WriterError> {
    serde_json::from_value(value).map_err(|error| WriterError::Unreadable(stage, error))
}

fn write<T: Serialize>(stage: Stage, output: &T) -> Result<Value, WriterError> {
    serde_json::to_value(output).map_err(|error| WriterError::Unreadable(stage, error))
}
