//! The pages, their server functions and the files they load.

mod assets;
mod fonts;
mod functions;
mod own_fonts;
mod respond;

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderValue, StatusCode, header, request::Parts},
    middleware,
    response::Response,
    routing::get,
};
use contract::RequestScope;
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list, render_app_to_stream_with_context};

use self::respond::LeptosResponse;
use crate::{
    AppState,
    edge::{Caller, page_policy},
};

/// Routes of the pages and server functions; whatever they do not name is a file or a "not found" page.
pub fn routes(state: &AppState) -> Router<AppState> {
    let options = state.leptos.clone();
    let shell = move || app::shell(options.clone());
    let not_found = not_found(provide(state), shell.clone());
    Router::new()
        .leptos_routes_with_context(state, generate_route_list(app::App), provide(state), shell)
        .layer(middleware::from_fn(functions::functions))
        .route("/fonts/faces.css", get(fonts::faces))
        .route("/fonts/{file}", get(fonts::font))
        .route("/fonts/own/faces.css", get(own_fonts::faces))
        .route("/fonts/own/{id}", get(own_fonts::font))
        .fallback_service(assets::files(&state.leptos, not_found))
}

/// Puts into Leptos's context what a request may use, and protects the page that is about to be rendered.
fn provide(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static + use<> {
    let state = state.clone();
    move || {
        let (Some(parts), Some(options)) = (use_context::<Parts>(), use_context::<ResponseOptions>()) else { return };
        if let Some(nonce) = use_nonce() {
            options.insert_header(header::CONTENT_SECURITY_POLICY, page_policy(&nonce));
            options.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        }
        if let Some(caller) = parts.extensions.get::<Caller>() {
            let response = LeptosResponse { options, cookie: state.cookie };
            provide_context(scope(&state, caller.clone(), response));
        }
    }
}

fn scope(state: &AppState, caller: Caller, response: LeptosResponse) -> RequestScope {
    let (session_token, viewer) = caller.session.map(|session| (session.token, session.viewer)).unzip();
    RequestScope {
        viewer,
        session_token,
        ip: caller.ip,
        accounts: state.services.accounts.clone(),
        resumes: state.services.resumes.clone(),
        tailoring: state.services.tailoring.clone(),
        documents: state.services.documents.clone(),
        fonts: state.services.fonts.clone(),
        response: Arc::new(response),
    }
}

/// Renders the application at an address it has no page for, with the status that says so.
fn not_found<IV: IntoView + 'static>(
    provide: impl Fn() + Clone + Send + Sync + 'static,
    shell: impl Fn() -> IV + Clone + Send + Sync + 'static,
) -> impl Fn(Request) -> std::pin::Pin<Box<dyn Future<Output = Response> + Send>> + Clone + Send + Sync + 'static {
    let render = render_app_to_stream_with_context(provide, shell);
    move |request: Request<Body>| {
        let page = render(request);
        Box::pin(async move {
            let mut response = page.await;
            // Anything but 200 was chosen by the page itself, a redirect for example.
            if response.status() == StatusCode::OK {
                *response.status_mut() = StatusCode::NOT_FOUND;
            }
            response
        })
    }
}
