//! Why a job stopped before it was complete.

use std::error::Error;

use store::StoreError;

use crate::WriteError;

/// Decides what becomes of the job.
#[derive(Debug)]
pub(super) enum JobError {
    /// Worth another try later.
    Retry(Box<dyn Error + Send + Sync>),
    /// Would go wrong again.
    Fail(Box<dyn Error + Send + Sync>),
    /// Cannot be done. The text is for the person.
    Refuse(String),
    /// The job's person has asked for it.
    Cancelled,
    /// The worker is told to stop.
    ShutDown,
    /// Another worker has the job. Nothing is left to do here.
    LeaseLost,
}

impl JobError {
    pub fn retry(error: impl Error + Send + Sync + 'static) -> Self {
        JobError::Retry(Box::new(error))
    }

    pub fn fail(error: impl Error + Send + Sync + 'static) -> Self {
        JobError::Fail(Box::new(error))
    }
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::LeaseLost => JobError::LeaseLost,
            error => JobError::retry(error),
        }
    }
}

impl From<WriteError> for JobError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Retry(error) => JobError::Retry(error),
            WriteError::Fail(error) => JobError::Fail(error),
            WriteError::Refuse(message) => JobError::Refuse(message),
        }
    }
}
