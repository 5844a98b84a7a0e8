//! Preview pages.

use contract::{Preview, RequestScope, UserId};
use fit::Fit;
use leptos::{prelude::*, server_fn::codec::Json};
use resume::Resume;

use crate::Failure;

/// The pages of a resume as the PDF has them; open to guests.
#[server(prefix = "/fn", endpoint = "documents/preview", input = Json)]
pub async fn preview_resume(resume: Resume) -> Result<Preview, Failure> {
    let scope = super::scope()?;
    scope.documents.preview(owner(&scope), resume, scope.ip).await.map_err(|error| super::failed(&scope, error))
}

/// Whose fonts the pages may have.
pub fn owner(scope: &RequestScope) -> Option<UserId> {
    scope.viewer.as_ref().map(|viewer| viewer.id)
}

/// How a resume gets `pages` pages; open to guests.
#[server(prefix = "/fn", endpoint = "documents/fit", input = Json)]
pub async fn fit_resume(resume: Resume, pages: usize) -> Result<Fit, Failure> {
    let scope = super::scope()?;
    scope.documents.fit(owner(&scope), resume, pages, scope.ip).await.map_err(|error| super::failed(&scope, error))
}

/// The first page alone, for a picture of how the resume would look.
#[server(prefix = "/fn", endpoint = "documents/cover", input = Json)]
pub async fn preview_cover(resume: Resume) -> Result<Option<String>, Failure> {
    Ok(preview_resume(resume).await?.pages.into_iter().next())
}
