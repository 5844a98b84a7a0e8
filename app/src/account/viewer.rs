use contract::Viewer;
use leptos::prelude::*;

use crate::{Failure, api::accounts::find_viewer};

/// The signed-in person, or `None`. One for the whole application.
pub type ViewerResource = Resource<Result<Option<Viewer>, Failure>>;

#[derive(Clone, Copy)]
struct ViewerContext(ViewerResource);

/// Starts asking who is looking. Called once, by the application's root.
pub fn provide_viewer() {
    provide_context(ViewerContext(Resource::new(|| (), |()| find_viewer())));
}

/// Who is looking. Set it after logging in; logging out loads the next page afresh.
pub fn use_viewer() -> ViewerResource {
    let context = use_context::<ViewerContext>();
    context.map_or_else(|| Resource::new(|| (), |()| find_viewer()), |ViewerContext(viewer)| viewer)
}
