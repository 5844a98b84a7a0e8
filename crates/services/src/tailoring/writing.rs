//! Who does the stages of a tailoring.

use std::{collections::BTreeMap, error::Error};

use contract::{Report, Stage};
use resume::Resume;
use serde_json::Value;
use writer::{Brief, Finished, Outputs, WriterError};

/// What the finished stages put out, as it is kept in the database.
pub type StoredOutputs = BTreeMap<Stage, Value>;

/// Does a tailoring stage by stage. Each output is kept as it is, so that another worker can go on
/// from there.
pub trait StageWriter: Send + Sync + 'static {
    /// The output of `stage`, given those of all stages before it. Runs on a blocking thread.
    ///
    /// # Errors
    /// A [`WriteError`] says whether another try is worth it.
    fn run_stage(&self, stage: Stage, brief: &Brief, outputs: &StoredOutputs) -> Result<Value, WriteError>;

    /// The variant and the report, from the outputs of all stages.
    ///
    /// # Errors
    /// As [`StageWriter::run_stage`].
    fn finished(&self, outputs: &StoredOutputs) -> Result<(Resume, Report), WriteError>;
}

/// Why a stage has no output.
#[derive(Debug)]
pub enum WriteError {
    /// The cause may pass, as an overloaded provider's does.
    Retry(Box<dyn Error + Send + Sync>),
    /// Another try would end the same.
    Fail(Box<dyn Error + Send + Sync>),
    /// The request cannot be met. The text is for the person.
    Refuse(String),
}

/// The built-in writer: deterministic, no key, no network.
pub(crate) struct BuiltIn;

impl StageWriter for BuiltIn {
    fn run_stage(&self, stage: Stage, brief: &Brief, outputs: &StoredOutputs) -> Result<Value, WriteError> {
        let outputs = Outputs::from_stored(outputs.clone())?;
        Ok(writer::run_stage(stage, brief, &outputs)?)
    }

    fn finished(&self, outputs: &StoredOutputs) -> Result<(Resume, Report), WriteError> {
        let output = outputs.get(&Stage::Finish).cloned().ok_or(WriterError::Missing(Stage::Finish))?;
        let finished: Finished =
            serde_json::from_value(output).map_err(|error| WriterError::Unreadable(Stage::Finish, error))?;
        Ok((finished.resume, finished.report))
    }
}

impl From<WriterError> for WriteError {
    /// None of the built-in writer's errors goes away by trying again.
    fn from(error: WriterError) -> Self {
        WriteError::Fail(Box::new(error))
    }
}
