//! The offer of a template's newer version: a resume stays with the one that it was made in until its owner agrees.

use leptos::prelude::*;
use resume::{Resume, design::Settled};
use ui::{Button, ButtonKind, Dialog, Failed, Icon, Notice, Skeleton, Tone};

use super::use_design;
use crate::{Failure, api::documents::preview_cover};

/// A notice while the template has a newer version than the resume is set in.
#[component]
pub fn TemplateUpgrade() -> impl IntoView {
    let state = use_design();
    let open = RwSignal::new(false);
    let newest = Signal::derive(move || state.settled.with(newer_version));
    view! {
        <Show when=move || newest.get().is_some()>
            <Notice tone=Tone::Info title="This template has a newer version">
                <p>"Your resume stays as it is until you change it."</p>
                <Button icon=Icon::Eye on_click=move |_| open.set(true)>
                    "Compare"
                </Button>
            </Notice>
        </Show>
        <Dialog id="template-upgrade" title="Now and in the newer version" open on_close=move |()| open.set(false)>
            <Comparison open newest />
        </Dialog>
    }
}

/// The newest version of the template, if the design is of an older one.
fn newer_version(settled: &Settled) -> Option<u16> {
    let newest = settled.template.spec().version;
    (settled.version < newest).then_some(newest)
}

#[component]
fn Comparison(open: RwSignal<bool>, newest: Signal<Option<u16>>) -> impl IntoView {
    let state = use_design();
    let now = state.editor.resume();
    let mut newer = now.clone();
    newer.design.version = newest.get_untracked().unwrap_or_default();
    let accept = move |_| {
        let Some(version) = newest.get_untracked() else { return };
        open.set(false);
        state.change("upgrade", |design| design.version = version);
        state.editor.say("The resume is in the template’s newer version.");
    };
    view! {
        <div class="design-versions">
            <FirstPage resume=now caption="Now" />
            <FirstPage resume=newer caption="Newer version" />
        </div>
        <div class="dialog-actions">
            <Button on_click=move |_| open.set(false)>"Keep it as it is"</Button>
            <Button kind=ButtonKind::Primary on_click=accept>
                "Use the newer version"
            </Button>
        </div>
    }
}

#[component]
fn FirstPage(resume: Resume, caption: &'static str) -> impl IntoView {
    let draw = Action::new_local(move |_: &()| preview_cover(resume.clone()));
    draw.dispatch(());
    let retry = Callback::new(move |()| _ = draw.dispatch(()));
    let picture = move || match draw.value().get() {
        None => view! { <Skeleton lines=8 /> }.into_any(),
        Some(Err(Failure(error))) => view! { <Failed message=error.to_string() retry /> }.into_any(),
        Some(Ok(page)) => {
            let page = page.unwrap_or_default();
            view! { <div class="design-version" role="img" aria-label=caption inner_html=page></div> }.into_any()
        }
    };
    view! {
        <figure>
            {picture}
            <figcaption>{caption}</figcaption>
        </figure>
    }
}
