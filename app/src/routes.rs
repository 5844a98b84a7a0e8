//! Which address shows which page.

use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{Redirect, Route, Routes},
    hooks::use_location,
    path,
};

use crate::{
    account::LoginPage,
    dashboard::DashboardPage,
    editor::{EditorPage, GuestEditorPage},
    landing::LandingPage,
    not_found::NotFoundPage,
    platform::focus_soon,
    styleguide::StyleguidePage,
    tailoring::{JobPage, TailorPage},
};

/// Every page waits for its data on the server: the first response is complete, has the right status
/// and can be a redirect.
const WHOLE: SsrMode = SsrMode::Async;

#[component]
pub fn Pages() -> impl IntoView {
    focus_new_pages();
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=path!("/") view=LandingPage ssr=WHOLE />
            <Route path=path!("/login") view=LoginPage ssr=WHOLE />
            <Route path=path!("/dashboard") view=DashboardPage ssr=WHOLE />
            <Route path=path!("/resumes/:id") view=EditorPage ssr=WHOLE />
            <Route path=path!("/resumes/:id/tailor") view=TailorPage ssr=WHOLE />
            <Route path=path!("/editor") view=GuestEditorPage ssr=WHOLE />
            <Route path=path!("/old-editor") view=|| view! { <Redirect path="/editor" /> } ssr=WHOLE />
            <Route path=path!("/tailor") view=TailorPage ssr=WHOLE />
            <Route path=path!("/jobs/:id") view=JobPage ssr=WHOLE />
            <Route path=path!("/styleguide") view=StyleguidePage ssr=WHOLE />
        </Routes>
    }
}

/// After following a link inside the application the focus goes to the new page's content, as it does
/// when a browser loads a page: otherwise it stays on a link that no longer exists.
fn focus_new_pages() {
    let location = use_location();
    Effect::new(move |before: Option<String>| {
        let path = location.pathname.get();
        if before.is_some_and(|before| before != path) {
            focus_soon("main");
        }
        path
    });
}
