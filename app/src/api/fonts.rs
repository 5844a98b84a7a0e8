//! The viewer's own fonts. They are uploaded through the HTTP API, as files.

use contract::{FontId, StoredFont};
use leptos::{prelude::*, server_fn::codec::Json};

use crate::Failure;

/// The viewer's fonts; `None` for guests.
#[server(prefix = "/fn", endpoint = "fonts/list", input = Json)]
pub async fn list_fonts() -> Result<Option<Vec<StoredFont>>, Failure> {
    let scope = super::scope()?;
    let Some(viewer) = &scope.viewer else { return Ok(None) };
    scope.fonts.list(viewer).await.map(Some).map_err(|error| super::failed(&scope, error))
}

#[server(prefix = "/fn", endpoint = "fonts/delete", input = Json)]
pub async fn delete_font(id: FontId) -> Result<(), Failure> {
    let scope = super::scope()?;
    let viewer = super::viewer(&scope)?;
    scope.fonts.delete(&viewer, id).await.map_err(|error| super::failed(&scope, error))
}
