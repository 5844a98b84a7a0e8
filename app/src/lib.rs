//! The user interface: pages, their components and the server functions they call.
//!
//! Compiles unchanged for the server (`ssr`) and the browser (`hydrate`); it has no server dependency.
//! Only pages call server functions; components take data and callbacks.

pub mod api;
mod failure;

pub use failure::Failure;

use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

/// The HTML document around [`App`], rendered by the server.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href="/pkg/velvit.css" />
                <HydrationScripts options />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Title formatter=|title: String| if title.is_empty() { "Velvit".into() } else { format!("{title} – Velvit") } />
        <Router>
            <Routes fallback=|| view! { <h1>"Page not found"</h1> }>
                <Route path=path!("/") view=|| view! { <h1>"Velvit"</h1> } />
            </Routes>
        </Router>
    }
}
