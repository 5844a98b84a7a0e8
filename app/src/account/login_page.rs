//! `/login`, with the tabs "Log in" and "Register".

use contract::Viewer;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::{
    NavigateOptions,
    components::{Redirect, RedirectProps},
    hooks::{use_navigate, use_query_map},
};
use ui::{Tab, TabPanel, Tabs};

use super::{
    form::{CredentialsForm, Purpose},
    next::{login_path, safe_next},
    use_viewer,
};
use crate::page_frame::PageFrame;

#[component]
pub fn LoginPage() -> impl IntoView {
    let query = use_query_map();
    let asked_next = Memo::new(move |_| query.read().get("next"));
    let next = Memo::new(move |_| safe_next(asked_next.read().as_deref()));
    let selected = Memo::new(move |_| match query.read().get("tab").as_deref() {
        Some("register") => Purpose::Register.key().to_owned(),
        _ => Purpose::LogIn.key().to_owned(),
    });
    let title = move || if *selected.read() == Purpose::Register.key() { "Register" } else { "Log in" };

    let viewer = use_viewer();
    let navigate = use_navigate();
    let done = Callback::new(move |person: Viewer| {
        viewer.set(Some(Ok(Some(person))));
        navigate(&next.get_untracked(), NavigateOptions { replace: true, ..Default::default() });
    });
    view! {
        <Title text=title />
        <Meta name="robots" content="noindex" />
        <PageFrame>
            <AlreadyIn next />
            <div class="login">
                <div class="login-card">
                    <h1>{title}</h1>
                    <LoginTabs asked_next selected />
                    <TabPanel tabs="login" key=Purpose::LogIn.key() selected>
                        <CredentialsForm purpose=Purpose::LogIn done />
                    </TabPanel>
                    <TabPanel tabs="login" key=Purpose::Register.key() selected>
                        <CredentialsForm purpose=Purpose::Register done />
                    </TabPanel>
                </div>
                <p class="login-aside">
                    "Only want to look around? " <a href="/editor">"The editor works without an account"</a>
                    ". Your draft stays in this browser."
                </p>
            </div>
        </PageFrame>
    }
}

#[component]
fn LoginTabs(asked_next: Memo<Option<String>>, selected: Memo<String>) -> impl IntoView {
    // Each tab has an address, so it works before the page has come alive and keeps the way back.
    let tabs = Memo::new(move |_| {
        let base = asked_next.get().map_or_else(|| "/login?".into(), |next| format!("{}&", login_path(&next)));
        vec![
            Tab::new(Purpose::LogIn.key(), "Log in").href(format!("{base}tab=log-in")),
            Tab::new(Purpose::Register.key(), "Register").href(format!("{base}tab=register")),
        ]
    });
    view! { <Tabs id="login" label="Log in or register" tabs selected on_select=|_: String| () /> }
}

/// Sends signed-in people on.
#[component]
fn AlreadyIn(next: Memo<String>) -> impl IntoView {
    let viewer = use_viewer();
    let content = move || {
        Suspend::new(async move {
            if let Ok(Some(_)) = viewer.await {
                let options = NavigateOptions { replace: true, ..Default::default() };
                Redirect(RedirectProps { path: next.get_untracked(), options: Some(options) });
            }
        })
    };
    view! { <Transition>{content}</Transition> }
}
