use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    components::{Redirect, RedirectProps},
    hooks::use_location,
};
use ui::{Failed, Skeleton};

use super::{next::login_path, use_viewer};

/// Shows `children` to signed-in people and sends everybody else to the log-in page, from which they
/// come back here.
#[component]
pub fn RequireViewer(children: ChildrenFn) -> impl IntoView {
    let viewer = use_viewer();
    let location = use_location();
    let here = move || {
        let (path, search) = (location.pathname.get_untracked(), location.search.get_untracked());
        if search.is_empty() { path } else { format!("{path}?{search}") }
    };
    let content = move || {
        let children = children.clone();
        Suspend::new(async move {
            match viewer.await {
                Ok(Some(_)) => children().into_any(),
                Ok(None) => {
                    let options = NavigateOptions { replace: true, ..Default::default() };
                    Redirect(RedirectProps { path: login_path(&here()), options: Some(options) });
                    ().into_any()
                }
                Err(failure) => {
                    let retry = Callback::new(move |()| viewer.refetch());
                    view! { <Failed message=failure.to_string() retry /> }.into_any()
                }
            }
        })
    };
    view! { <Transition fallback=|| view! { <Skeleton lines=6 /> }>{content}</Transition> }
}
