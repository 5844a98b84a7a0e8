//! What is around every page: skip link, header, main, footer.

use contract::Viewer;
use leptos::prelude::*;
use leptos_router::components::A;
use ui::{ButtonKind, ButtonLink, Size, ThemePicker};

use crate::account::{AccountMenu, use_viewer};

/// The frame of a page. Its children stand inside `<main>`; a page begins with one `<h1>`.
#[component]
pub fn PageFrame(
    /// For a page that is a tool rather than a text: it takes the whole window and has no footer.
    #[prop(optional)]
    app: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="frame" data-app=app.then_some("true")>
            <a class="skip-link" href="#main" rel="external">
                "Skip to the content"
            </a>
            <Header />
            <main id="main" tabindex="-1">
                {children()}
            </main>
            {(!app).then(|| view! { <Footer /> })}
        </div>
    }
}

#[component]
fn Header() -> impl IntoView {
    let viewer = use_viewer();
    let navigation = move || {
        Suspend::new(async move {
            match viewer.await {
                Ok(Some(viewer)) => view! { <SignedInNavigation viewer /> }.into_any(),
                // Whoever cannot be asked about is shown what everybody may see.
                Ok(None) | Err(_) => view! { <GuestNavigation /> }.into_any(),
            }
        })
    };
    view! {
        <header class="site-header">
            <a class="wordmark" href="/" aria-label="Velvit, start page">
                <Wordmark />
            </a>
            <Transition>{navigation}</Transition>
        </header>
    }
}

#[component]
fn SignedInNavigation(viewer: Viewer) -> impl IntoView {
    view! {
        <nav class="site-nav" aria-label="Main">
            <A href="/dashboard">"Dashboard"</A>
            <A href="/tailor">"Tailor"</A>
        </nav>
        <div class="site-tools">
            <ThemePicker />
            <AccountMenu user_id=viewer.user_id />
        </div>
    }
}

#[component]
fn GuestNavigation() -> impl IntoView {
    view! {
        <nav class="site-nav" aria-label="Main">
            <A href="/editor">"Editor"</A>
        </nav>
        <div class="site-tools">
            <ThemePicker />
            <a class="site-log-in" href="/login">
                "Log in"
            </a>
            <ButtonLink kind=ButtonKind::Primary size=Size::Small href="/login?tab=register">
                "Register"
            </ButtonLink>
        </div>
    }
}

#[component]
fn Wordmark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect class="mark-ground" width="32" height="32" rx="8" />
            <path class="mark-letter" d="M8.5 9l7.5 14 7.5-14" />
        </svg>
        <span>"Velvit"</span>
    }
}

#[component]
fn Footer() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <p>"Velvit is free software under the MIT or Apache 2.0 licence. Run it on your own machine."</p>
            <nav aria-label="Footer">
                <a href="/">"Start page"</a>
                <a href="/editor">"Editor"</a>
            </nav>
        </footer>
    }
}
