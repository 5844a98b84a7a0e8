//! `/editor`: the editor without an account.

use contract::NewResume;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_navigate;
use resume::Resume;
use ui::{Button, ButtonKind, Icon, Size, Skeleton, use_toaster};

use super::{
    downloads::GuestDownloads,
    guest_draft,
    guest_start::{GuestStart, ImportRemarks},
    own_fonts::{Kept, OwnFonts},
    state::{Content, EditorState},
    workspace::Workspace,
};
use crate::{
    account::{login_path, use_viewer},
    api::resumes::create_resume,
    page_frame::PageFrame,
};

/// What somebody has before they have anything.
pub fn blank() -> Content {
    Content { title: "My resume".into(), resume: Resume::blank() }
}

#[component]
pub fn GuestEditorPage() -> impl IntoView {
    // Only the browser knows whether there is a draft.
    let draft = RwSignal::new(None::<Content>);
    Effect::new(move || draft.set(Some(guest_draft::read().unwrap_or_else(blank))));
    let content = move || match draft.get() {
        Some(content) => view! { <GuestEditor content /> }.into_any(),
        None => view! {
            <div class="editor-opening">
                <h1>"Editor"</h1>
                <Skeleton lines=8 />
            </div>
        }
        .into_any(),
    };
    view! {
        <Title text="Editor" />
        <PageFrame app=true>{content}</PageFrame>
    }
}

#[component]
fn GuestEditor(content: Content) -> impl IntoView {
    let editor = EditorState::new(content);
    let save_state = guest_draft::keep(editor);
    let remarks = RwSignal::new(Vec::new());
    // Stays as it is while somebody types: the form must not jump away under their hands.
    let is_new = RwSignal::new(editor.peek(|resume| *resume == Resume::blank()));
    let notices = move || {
        view! {
            <Show when=move || is_new.get() fallback=move || view! { <StartOver editor is_new /> }>
                <GuestStart editor remarks is_new />
            </Show>
        }
        .into_any()
    };
    let actions = move || {
        view! {
            <GuestDownloads editor />
            <SaveToAccount editor />
        }
        .into_any()
    };
    view! {
        <Workspace editor pages=Vec::new() fonts=OwnFonts::new(Kept::Unknown) save_state on_save=move |()| () notices actions />
        <ImportRemarks remarks />
    }
}

#[component]
fn StartOver(editor: EditorState, is_new: RwSignal<bool>) -> impl IntoView {
    let start_over = move |_| {
        let before = editor.content();
        editor.replace(blank());
        is_new.set(true);
        editor.offer_undo("The draft is empty.", move || {
            editor.replace(before.clone());
            is_new.set(false);
        });
    };
    view! {
        <div class="editor-note">
            <p>"Your draft stays in this browser. The server sees it to draw the pages, and keeps nothing."</p>
            <Button kind=ButtonKind::Ghost size=Size::Small icon=Icon::Refresh on_click=start_over>
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
        Some(Ok(None)) => navigate(&login_path("/editor"), Default::default()),
        Some(Err(failure)) => toaster.danger(failure.to_string()),
        None => {}
    });
    view! {
        <Button kind=ButtonKind::Primary icon=Icon::User busy=save.pending() on_click=move |_| _ = save.dispatch(())>
            "Save to my account"
        </Button>
    }
}
