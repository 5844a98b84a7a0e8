//! The viewer's stored resumes.

use contract::{Import, NewResume, ResumeDetail, ResumeId, ResumeSummary, SaveReply, SaveRequest, StoredReadback};
use leptos::{prelude::*, server_fn::codec::Json};

use crate::Failure;

/// The viewer's resumes, last changed first.
#[server(prefix = "/fn", endpoint = "resumes/list", input = Json)]
pub async fn list_resumes() -> Result<Vec<ResumeSummary>, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.list(&viewer).await.map_err(|error| super::failed(&scope, error))
}

/// Makes a resume: blank, from a sample, from a file's text or from a guest's draft.
#[server(prefix = "/fn", endpoint = "resumes/create", input = Json)]
pub async fn create_resume(new: NewResume) -> Result<Import, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.create(&viewer, new).await.map_err(|error| super::failed(&scope, error))
}

/// One resume with its content.
#[server(prefix = "/fn", endpoint = "resumes/get", input = Json)]
pub async fn get_resume(id: ResumeId) -> Result<ResumeDetail, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.get(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}

/// Saves an edit, or answers with what somebody else saved in between.
#[server(prefix = "/fn", endpoint = "resumes/save", input = Json)]
pub async fn save_resume(request: SaveRequest) -> Result<SaveReply, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.save(&viewer, request).await.map_err(|error| super::failed(&scope, error))
}

#[server(prefix = "/fn", endpoint = "resumes/duplicate", input = Json)]
pub async fn duplicate_resume(id: ResumeId) -> Result<ResumeSummary, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.duplicate(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}

/// What was last found in files of the resume.
#[server(prefix = "/fn", endpoint = "resumes/readbacks", input = Json)]
pub async fn list_readbacks(id: ResumeId) -> Result<Vec<StoredReadback>, Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.readbacks(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}

#[server(prefix = "/fn", endpoint = "resumes/delete", input = Json)]
pub async fn delete_resume(id: ResumeId) -> Result<(), Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.resumes.delete(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}
