//! The user interface: pages, their components and the server functions they call.
//!
//! Compiles unchanged for the server (`ssr`) and the browser (`hydrate`); it has no server dependency.
//! Only pages call server functions; components take data and callbacks.

pub mod account;
pub mod api;
pub mod dashboard;
pub mod editor;
mod failure;
mod landing;
mod not_found;
pub mod page_frame;
pub mod platform;
mod routes;
mod styleguide;
pub mod tailoring;

pub use failure::Failure;

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::components::Router;
use ui::{LiveRegion, THEME_SCRIPT, ToastRegion, provide_feedback};

/// The typefaces that every page uses, asked for before the style sheet has been read.
const FONTS: [&str; 2] = ["/fonts/VelvitSans-Regular.ttf", "/fonts/VelvitSans-SemiBold.ttf"];

/// The HTML document around [`App`], rendered by the server.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                // Before the style sheet, so that nothing is painted in the wrong colours.
                <script nonce=use_nonce()>{THEME_SCRIPT}</script>
                <link rel="stylesheet" href="/pkg/velvit.css" />
                // The typefaces of documents.
                <link rel="stylesheet" href="/fonts/faces.css" />
                {FONTS.map(|font| view! { <link rel="preload" href=font r#as="font" r#type="font/ttf" crossorigin="" /> })}
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
    provide_feedback();
    account::provide_viewer();
    view! {
        <Title formatter=page_title />
        <Router>
            <routes::Pages />
        </Router>
        <ToastRegion />
        <LiveRegion />
    }
}

/// "Dashboard – Velvit"; the landing page's title already begins with the name.
fn page_title(title: String) -> String {
    if title.starts_with("Velvit") { title } else { format!("{title} – Velvit") }
}
