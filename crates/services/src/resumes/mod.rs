//! Stored resumes.

mod check;

use std::sync::Arc;

use async_trait::async_trait;
use contract::{
    AppError, Document, DocumentService, FieldError, Format, Import, ImportWarning, NewResume, ResumeDetail, ResumeId,
    ResumeService, ResumeSummary, Sample, SaveReply, SaveRequest, StoredReadback, Viewer, clip,
};
use resume::{Resume, json_resume};
use store::{
    Db, readbacks,
    resumes::{self, Save, Saved},
};

use self::check::check_title;
pub(crate) use self::check::{TITLE_MAX, check_content};
use crate::{Clock, Settings, clock::new_id, fault::internal};

pub(crate) struct Resumes {
    db: Db,
    settings: Arc<Settings>,
    clock: Arc<dyn Clock>,
    documents: Arc<dyn DocumentService>,
}

impl Resumes {
    pub fn new(db: Db, settings: Arc<Settings>, clock: Arc<dyn Clock>, documents: Arc<dyn DocumentService>) -> Self {
        Resumes { db, settings, clock, documents }
    }

    async fn insert(&self, viewer: &Viewer, title: &str, resume: Resume) -> Result<ResumeDetail, AppError> {
        let most = self.settings.limits.resumes;
        if resumes::count(&self.db, viewer.id).await.map_err(internal)? >= i64::from(most) {
            let message = format!("You keep {most} resumes, which is the most. Delete one to make another.");
            return Err(AppError::Conflict { message });
        }
        let now = self.clock.now();
        let id = ResumeId(new_id(now));
        let new = resumes::NewResume { id, title, content: &resume, variant: None };
        resumes::insert(&self.db, viewer.id, &new, now).await.map_err(internal)?;
        let summary = ResumeSummary { id, title: title.into(), revision: 1, updated_at: now, variant: None };
        Ok(ResumeDetail { summary, resume })
    }
}

#[async_trait]
impl ResumeService for Resumes {
    async fn list(&self, viewer: &Viewer) -> Result<Vec<ResumeSummary>, AppError> {
        resumes::list(&self.db, viewer.id).await.map_err(internal)
    }

    async fn create(&self, viewer: &Viewer, new: NewResume) -> Result<Import, AppError> {
        let (title, mut resume, warnings) = match new {
            NewResume::Blank { title } => (title, Resume::blank(), Vec::new()),
            NewResume::Sample { title, sample } => (title, sample_of(sample), Vec::new()),
            NewResume::Import { title, json } => {
                let (resume, warnings) = json_resume::import(&json).map_err(unreadable)?;
                (title, resume, warnings)
            }
            NewResume::Draft { title, resume } => {
                let mut resume = *resume;
                resume.repair_ids();
                check_content(&resume)?;
                (title, resume, Vec::new())
            }
        };
        let title = check_title(&title, resume.name())?;
        // A template that gets better later changes no resume that is there already.
        resume.design.pin();
        let detail = self.insert(viewer, &title, resume).await?;
        let warnings = warnings.into_iter().map(ImportWarning::from).collect();
        Ok(Import { detail, warnings })
    }

    async fn get(&self, viewer: &Viewer, id: ResumeId) -> Result<ResumeDetail, AppError> {
        let found = resumes::find(&self.db, viewer.id, id).await.map_err(internal)?;
        found.ok_or_else(|| AppError::not_found("resume"))
    }

    async fn save(&self, viewer: &Viewer, request: SaveRequest) -> Result<SaveReply, AppError> {
        let title = check_title(&request.title, request.resume.name())?;
        check_content(&request.resume)?;
        let save = Save { id: request.id, base: request.base, title: &title, content: &request.resume };
        let now = self.clock.now();
        match resumes::save(&self.db, viewer.id, &save, now).await.map_err(internal)? {
            Saved::Saved(revision) => Ok(SaveReply::Saved { revision, updated_at: now }),
            Saved::Stale(current) => Ok(SaveReply::Stale { current }),
            Saved::NotFound => Err(AppError::not_found("resume")),
        }
    }

    async fn duplicate(&self, viewer: &Viewer, id: ResumeId) -> Result<ResumeSummary, AppError> {
        let original = self.get(viewer, id).await?;
        let title = format!("{} (copy)", clip(&original.summary.title, TITLE_MAX - 7));
        Ok(self.insert(viewer, &title, original.resume).await?.summary)
    }

    async fn delete(&self, viewer: &Viewer, id: ResumeId) -> Result<(), AppError> {
        match resumes::delete(&self.db, viewer.id, id).await.map_err(internal)? {
            true => Ok(()),
            false => Err(AppError::not_found("resume")),
        }
    }

    async fn download(&self, viewer: &Viewer, id: ResumeId, format: Format) -> Result<Document, AppError> {
        let ResumeDetail { summary, resume } = self.get(viewer, id).await?;
        let company = summary.variant.map(|variant| variant.company).unwrap_or_default();
        let document = self.documents.render(Some(viewer.id), resume, format, &company).await?;
        if let Some(readback) = document.readback.clone() {
            let new = StoredReadback { format, revision: summary.revision, checked_at: self.clock.now(), readback };
            // A file that has been made goes out even when this cannot be written; the fault is in the log.
            let _ = readbacks::put(&self.db, viewer.id, id, &new).await.map_err(internal);
        }
        Ok(document)
    }

    async fn readbacks(&self, viewer: &Viewer, id: ResumeId) -> Result<Vec<StoredReadback>, AppError> {
        self.get(viewer, id).await?;
        readbacks::list(&self.db, viewer.id, id).await.map_err(internal)
    }
}

fn sample_of(sample: Sample) -> Resume {
    match sample {
        Sample::SoftwareEngineer => resume::samples::software_engineer(),
        Sample::Nurse => resume::samples::nurse(),
    }
}

fn unreadable(error: json_resume::ImportError) -> AppError {
    match error {
        json_resume::ImportError::TooLarge { .. } => AppError::TooLarge { max_bytes: resume::MAX_BYTES as u64 },
        error => {
            let path = error.path().to_owned();
            AppError::Invalid { fields: vec![FieldError { path, message: error.to_string() }] }
        }
    }
}
