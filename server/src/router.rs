//! The whole HTTP surface.

use axum::{Router, middleware};

use crate::{
    AppState,
    edge::{compression, guard, identify, security_headers, trace},
    pages, rest,
};

/// Pages, server functions, REST and files, behind one edge.
///
/// Layers are listed from the inside out: the last one sees a request first.
pub fn router(state: AppState) -> Router {
    rest::routes()
        .merge(pages::routes(&state))
        .layer(middleware::from_fn_with_state(state.clone(), identify))
        .layer(compression())
        .layer(middleware::from_fn_with_state(state.clone(), security_headers))
        .layer(middleware::from_fn(guard))
        .layer(middleware::from_fn(trace))
        .with_state(state)
}
