//! Two versions of one resume: the person decides, and neither is lost.

use leptos::{prelude::*, task::spawn_local};
use ui::{Button, ButtonKind, Dialog, Notice, Tone, use_toaster};

use super::{EditorState, autosave::Autosave, downloads::download_json, save_state::SaveState, state::Content};
use crate::dashboard::When;

/// The choice between this page's version and the one stored meanwhile.
#[component]
pub fn ConflictDialog(autosave: Autosave, open: RwSignal<bool>) -> impl IntoView {
    let theirs = autosave.theirs();
    // Opens by itself whenever a conflict arises; closing it only puts the choice off.
    Effect::new(move || open.set(theirs.with(Option::is_some)));
    view! {
        <Dialog
            id="conflict"
            title="This resume was also changed elsewhere"
            open=Signal::derive(move || open.get() && theirs.with(Option::is_some))
            on_close=move |()| open.set(false)
        >
            {move || theirs.get().map(|theirs| view! {
                <p>
                    "Another tab or device saved revision " {theirs.summary.revision} " on "
                    <When at=theirs.summary.updated_at />
                    ". Nothing of it or of yours has been overwritten. What should become of your version?"
                </p>
            })}
            <Choices autosave />
        </Dialog>
    }
}

#[component]
fn Choices(autosave: Autosave) -> impl IntoView {
    let toaster = use_toaster();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let copy = move |_| {
        busy.set(true);
        spawn_local(async move {
            match autosave.keep_as_copy().await {
                Ok(_) => toaster.success("Your version is a resume of its own, listed on the dashboard."),
                Err(failure) => _ = problem.try_set(Some(failure.to_string())),
            }
            busy.try_set(false);
        });
    };
    view! {
        <ul class="conflict-choices">
            <li>
                <Button kind=ButtonKind::Primary busy on_click=copy>"Keep mine as a copy"</Button>
                <p>"Your version becomes a second resume; this one shows the other version."</p>
            </li>
            <li>
                <Button on_click=move |_| autosave.use_theirs()>"Use the other version"</Button>
                <p>"Your version stays in this browser, to download or bring back, until you dismiss it."</p>
            </li>
            <li>
                <Button on_click=move |_| autosave.overwrite()>"Overwrite with mine"</Button>
                <p>"Your version is saved as the newest; the other one stays among the earlier revisions."</p>
            </li>
        </ul>
        {move || problem.get().map(|text| view! { <Notice tone=Tone::Danger><p>{text}</p></Notice> })}
    }
}

/// What stands above the form while something about saving needs the person.
#[component]
pub fn SaveNotices(editor: EditorState, autosave: Autosave, choosing: RwSignal<bool>) -> impl IntoView {
    let state = autosave.state();
    let stuck = move || {
        match state.get() {
        SaveState::Conflict => Some(view! {
            <Notice tone=Tone::Warning title="Saving has stopped: this resume was also changed elsewhere">
                <Button on_click=move |_| choosing.set(true)>"Choose a version"</Button>
            </Notice>
        }.into_any()),
        SaveState::SignedOut => Some(view! {
            <Notice tone=Tone::Warning title="You are logged out">
                <p>
                    "Your edits are kept in this browser. "
                    <a href=move || format!("/login?next={}", leptos_router::hooks::use_location().pathname.get())>"Log in"</a>
                    " to save them."
                </p>
            </Notice>
        }.into_any()),
        SaveState::Gone => Some(view! {
            <Notice tone=Tone::Warning title="This resume was deleted elsewhere">
                <p>"Your edits are kept in this browser. Download them, or save them as a new resume."</p>
                <SaveAsNew editor />
            </Notice>
        }.into_any()),
        SaveState::Refused(reason) => Some(view! {
            <Notice tone=Tone::Danger title="This could not be saved"><p>{reason}</p></Notice>
        }.into_any()),
        _ => None,
    }
    };
    view! {
        {stuck}
        {move || autosave.aside().get().map(|aside| {
            let content = StoredValue::new(aside.into_content());
            view! {
                <Notice tone=Tone::Info title="Your other version is kept in this browser">
                    <div class="cluster">
                        <Button on_click=move |_| autosave.bring_back()>"Bring it back"</Button>
                        <Button on_click=move |_| content.with_value(download_json)>"Download it"</Button>
                        <Button kind=ButtonKind::Ghost on_click=move |_| autosave.forget_aside()>"Dismiss"</Button>
                    </div>
                </Notice>
            }
        })}
    }
}

#[component]
fn SaveAsNew(editor: EditorState) -> impl IntoView {
    let toaster = use_toaster();
    let navigate = leptos_router::hooks::use_navigate();
    let save = Action::new_local(move |_: &()| {
        let Content { title, resume } = editor.content();
        async move {
            crate::api::resumes::create_resume(contract::NewResume::Draft { title, resume: Box::new(resume) }).await
        }
    });
    Effect::new(move || match save.value().get() {
        Some(Ok(made)) => navigate(&format!("/resumes/{}", made.detail.summary.id), Default::default()),
        Some(Err(failure)) => toaster.danger(failure.to_string()),
        None => {}
    });
    view! { <Button busy=save.pending() on_click=move |_| _ = save.dispatch(())>"Save as a new resume"</Button> }
}
