//! Tailoring: a resume and a posting become a variant, in a background job.

use std::net::IpAddr;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use resume::Resume;
use serde::{Deserialize, Serialize};
use writer::{Mode, Report};

use crate::{AppError, JobId, ResumeId, Viewer};

/// What to tailor, and to what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TailoringRequest {
    pub resume: ResumeInput,
    /// 1..=200 characters.
    pub company: String,
    /// 1..=200 characters.
    pub job_title: String,
    pub mode: Mode,
    /// The posting's text, 30..=100,000 characters.
    pub posting: String,
}

/// The resume of a request: one that is stored, or one that was sent along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ResumeInput {
    Stored(ResumeId),
    Sent(Box<Resume>),
}

/// State of a job as the API shows it (requirement R42).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}

impl JobState {
    pub const ALL: [JobState; 5] =
        [JobState::Pending, JobState::Processing, JobState::Completed, JobState::Failed, JobState::Cancelled];

    /// The stable name in the database and the API.
    pub const fn key(self) -> &'static str {
        match self {
            JobState::Pending => "pending",
            JobState::Processing => "processing",
            JobState::Completed => "completed",
            JobState::Failed => "failed",
            JobState::Cancelled => "cancelled",
        }
    }

    pub fn from_key(key: &str) -> Option<JobState> {
        JobState::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Pending or processing: counts against the jobs at once.
    pub const fn is_active(self) -> bool {
        matches!(self, JobState::Pending | JobState::Processing)
    }
}

/// A job at one moment. Its JSON is the one that the REST API and the event stream show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobStatus {
    #[serde(rename = "request_id")]
    pub id: JobId,
    #[serde(rename = "company_name")]
    pub company: String,
    pub job_title: String,
    pub mode: Mode,
    #[serde(rename = "status")]
    pub state: JobState,
    /// 0, 5, 10, 40, 60, 75, 95 or 100; never goes back.
    pub progress: u8,
    /// What is happening, for a person.
    pub message: String,
    /// Why it failed, for a person.
    #[serde(rename = "error_message")]
    pub error: Option<String>,
    #[serde(rename = "source_resume")]
    pub source: Option<ResumeId>,
    /// The variant, once completed (unless deleted since).
    #[serde(rename = "result_resume")]
    pub result: Option<ResumeId>,
    pub created_at: DateTime<Utc>,
    #[serde(rename = "completed_at")]
    pub finished_at: Option<DateTime<Utc>>,
}

/// What a completed job made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TailoringResult {
    pub status: JobStatus,
    pub resume: Resume,
    pub report: Report,
}

/// The source beside the variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub status: JobStatus,
    pub before: Resume,
    pub after: Resume,
    pub report: Report,
}

/// What is left to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    pub active_max: u32,
    pub day_max: u32,
    pub day_used: u32,
    /// The next midnight UTC.
    pub resets_at: DateTime<Utc>,
}

/// The numbers on the dashboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stats {
    /// Completed tailorings, ever.
    pub total: u32,
    /// Pending or processing now.
    pub active: u32,
    /// Started today (UTC) and neither failed nor cancelled.
    pub today: u32,
    pub quota: Quota,
}

#[async_trait]
pub trait TailoringService: Send + Sync {
    /// Checks every limit, reserves a place and queues the job, in one transaction.
    ///
    /// # Errors
    /// `Invalid` by field, `LimitReached`, `NotFound` for the stored resume.
    async fn start(&self, viewer: &Viewer, ip: IpAddr, request: TailoringRequest) -> Result<JobStatus, AppError>;

    /// The viewer's jobs, newest first, at most 100.
    async fn list(&self, viewer: &Viewer) -> Result<Vec<JobStatus>, AppError>;

    async fn status(&self, viewer: &Viewer, id: JobId) -> Result<JobStatus, AppError>;

    /// # Errors
    /// `Conflict` until the job is completed.
    async fn result(&self, viewer: &Viewer, id: JobId) -> Result<TailoringResult, AppError>;

    /// # Errors
    /// `Conflict` until the job is completed.
    async fn compare(&self, viewer: &Viewer, id: JobId) -> Result<Comparison, AppError>;

    /// Asks an active job to stop; a finished one stays as it is.
    async fn cancel(&self, viewer: &Viewer, id: JobId) -> Result<JobStatus, AppError>;

    async fn stats(&self, viewer: &Viewer) -> Result<Stats, AppError>;
}
