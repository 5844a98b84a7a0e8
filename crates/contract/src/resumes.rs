//! Stored resumes: one row each, with a revision that grows by one at every save.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use resume::Resume;
use serde::{Deserialize, Serialize};

use crate::{AppError, Document, Format, JobId, Readback, ResumeId, Viewer};

/// Counts the saves of a resume, from 1. A save must name the revision it was made from.
pub type Revision = i64;

/// A line in the list of resumes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResumeSummary {
    pub id: ResumeId,
    /// The person's name for this resume, such as "Platform roles".
    pub title: String,
    pub revision: Revision,
    pub updated_at: DateTime<Utc>,
    /// Set when a tailoring made this resume.
    pub variant: Option<VariantSource>,
}

/// Where a tailored variant comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VariantSource {
    pub job: JobId,
    /// `None` when the source was sent through the API or has been deleted.
    pub source: Option<ResumeId>,
    pub company: String,
    pub job_title: String,
}

/// A resume with its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResumeDetail {
    pub summary: ResumeSummary,
    pub resume: Resume,
}

/// The certificate of the last file that was made of a stored resume in one format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredReadback {
    pub format: Format,
    /// What the file was made of.
    pub revision: Revision,
    pub checked_at: DateTime<Utc>,
    #[serde(flatten)]
    pub readback: Readback,
}

/// How a new resume begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum NewResume {
    Blank {
        title: String,
    },
    Sample {
        title: String,
        sample: Sample,
    },
    /// A JSON Resume file's text.
    Import {
        title: String,
        json: String,
    },
    /// A guest's draft, saved to the account.
    Draft {
        title: String,
        resume: Box<Resume>,
    },
}

/// The built-in samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sample {
    SoftwareEngineer,
    Nurse,
}

/// A resume made from a file, with what could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    pub detail: ResumeDetail,
    pub warnings: Vec<ImportWarning>,
}

/// One part of a file that was not read as it stands. Nothing is lost: it stays in the resume's extras.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportWarning {
    /// JSON pointer, such as `/work/2/startDate`.
    pub path: String,
    /// The same in the words of the form, such as "Experience, “Archivist”, From"; empty for the file as a whole.
    pub place: String,
    pub message: String,
}

/// One save of the editor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaveRequest {
    pub id: ResumeId,
    /// The revision that the edit began from.
    pub base: Revision,
    pub title: String,
    pub resume: Resume,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SaveReply {
    Saved {
        revision: Revision,
        updated_at: DateTime<Utc>,
    },
    /// Somebody saved in between; nothing was written. Holds what is stored now.
    Stale {
        current: Box<ResumeDetail>,
    },
}

impl From<resume::json_resume::Warning> for ImportWarning {
    fn from(warning: resume::json_resume::Warning) -> Self {
        let resume::json_resume::Warning { path, place, message } = warning;
        ImportWarning { path, place, message }
    }
}

#[async_trait]
pub trait ResumeService: Send + Sync {
    /// The viewer's resumes, last changed first.
    async fn list(&self, viewer: &Viewer) -> Result<Vec<ResumeSummary>, AppError>;

    /// # Errors
    /// `Invalid` names the path in an imported file that makes it unreadable.
    async fn create(&self, viewer: &Viewer, new: NewResume) -> Result<Import, AppError>;

    /// # Errors
    /// `NotFound` for a resume that is not there or is somebody else's.
    async fn get(&self, viewer: &Viewer, id: ResumeId) -> Result<ResumeDetail, AppError>;

    /// Writes a new revision if `base` is still the newest.
    async fn save(&self, viewer: &Viewer, request: SaveRequest) -> Result<SaveReply, AppError>;

    async fn duplicate(&self, viewer: &Viewer, id: ResumeId) -> Result<ResumeSummary, AppError>;

    async fn delete(&self, viewer: &Viewer, id: ResumeId) -> Result<(), AppError>;

    /// The viewer's resume as a file. What is found when it is read back is kept for [`ResumeService::readbacks`].
    ///
    /// # Errors
    /// `NotFound` as for [`ResumeService::get`], and those of [`crate::DocumentService::render`].
    async fn download(&self, viewer: &Viewer, id: ResumeId, format: Format) -> Result<Document, AppError>;

    /// What was last found in files of the resume: for each format the newest revision that was made into one.
    async fn readbacks(&self, viewer: &Viewer, id: ResumeId) -> Result<Vec<StoredReadback>, AppError>;
}
