//! `/editor`: the editor without an account.

use contract::NewResume;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_navigate;
use ui::{Button, ButtonKind, ConfirmDialog, Icon, Size, Skeleton, use_toaster};

use super::{
    downloads::GuestDownloads,
    guest_draft,
    guest_start::{GuestStart, ImportRemarks},
    state::{Content, EditorState},
    workspace::Workspace,
};
use crate::{account::use_viewer, api::resumes::create_resume, page_frame::PageFrame};

/// What the page shows.
#[derive(Clone, PartialEq)]
enum Phase {
    /// The browser has not looked for a draft yet.
    Looking,
    /// There is none: how shall one begin?
    Start,
    Editing(Content),
}

#[component]
pub fn GuestEditorPage() -> impl IntoView {
    let phase = RwSignal::new(Phase::Looking);
    let remarks = RwSignal::new(Vec::new());
    Effect::new(move || phase.set(guest_draft::read().map_or(Phase::Start, Phase::Editing)));
    let begin = Callback::new(move |content| phase.set(Phase::Editing(content)));
    let start_over = Callback::new(move |()| {
        guest_draft::clear();
        phase.set(Phase::Start);
    });
    view! {
        <Title text="Editor" />
        <PageFrame app=true>
            {move || match phase.get() {
                Phase::Looking => {
                    view! {
                        <div class="editor-opening">
                            <h1>"Editor"</h1>
                            <Skeleton lines=8 />
                        </div>
                    }
                        .into_any()
                }
                Phase::Start => view! { <GuestStart begin remarks /> }.into_any(),
                Phase::Editing(content) => view! { <GuestEditor content start_over /> }.into_any(),
            }}
            <ImportRemarks remarks />
        </PageFrame>
    }
}

#[component]
fn GuestEditor(content: Content, start_over: Callback<()>) -> impl IntoView {
    let editor = EditorState::new(content);
    let save_state = guest_draft::keep(editor);
    let is_asking = RwSignal::new(false);
    view! {
        <Workspace
            editor
            pages=Vec::new()
            save_state
            on_save=move |()| ()
            notices=move || view! { <GuestNote on_start_over=move |()| is_asking.set(true) /> }.into_any()
            actions=move || {
                view! {
                    <GuestDownloads editor />
                    <SaveToAccount editor />
                }
                    .into_any()
            }
        />
        <ConfirmDialog
            id="start-over"
            title="Start over?"
            confirm="Discard this draft"
            open=is_asking
            on_close=move |()| is_asking.set(false)
            on_confirm=move |()| {
                is_asking.set(false);
                start_over.run(());
            }
        >
            <p>"This draft exists only in this browser and will be gone. Download it first if you want to keep it."</p>
        </ConfirmDialog>
    }
}

#[component]
fn GuestNote(#[prop(into)] on_start_over: Callback<()>) -> impl IntoView {
    view! {
        <div class="editor-note">
            <p>"Your draft stays in this browser. The server sees it to draw the pages, and keeps nothing."</p>
            <Button kind=ButtonKind::Ghost size=Size::Small icon=Icon::Refresh on_click=move |_| on_start_over.run(())>
                "Start over"
            </Button>
        </div>
    }
}

/// Makes a stored resume of the draft, after logging in if need be.
#[component]
fn SaveToAccount(editor: EditorState) -> impl IntoView {
    let viewer = use_viewer();
    let toaster = use_toaster();
    let navigate = use_navigate();
    let save = Action::new_local(move |_: &()| {
        editor.finish_words();
        let Content { title, resume } = editor.content();
        async move {
            match viewer.await {
                Ok(None) => Ok(None),
                Ok(Some(_)) => create_resume(NewResume::Draft { title, resume: Box::new(resume) }).await.map(Some),
                Err(failure) => Err(failure),
            }
        }
    });
    Effect::new(move || match save.value().get() {
        Some(Ok(Some(made))) => {
            guest_draft::clear();
            navigate(&format!("/resumes/{}", made.detail.summary.id), Default::default());
        }
        // The draft waits here, and the log-in page leads back to it.
        Some(Ok(None)) => navigate("/login?next=/editor", Default::default()),
        Some(Err(failure)) => toaster.danger(failure.to_string()),
        None => {}
    });
    view! {
        <Button kind=ButtonKind::Primary icon=Icon::User busy=save.pending() on_click=move |_| _ = save.dispatch(())>
            "Save to my account"
        </Button>
    }
}
