//! Two versions of one resume: the person decides, and neither is lost.

use contract::ResumeSummary;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::{use_location, use_navigate};
use ui::{Button, ButtonKind, Dialog, Notice, Tone, use_toaster};

use super::{autosave::Autosave, downloads::download_json, save_state::SaveState, state::Content};
use crate::{account::login_path, dashboard::When};

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
            {move || theirs.get().map(|theirs| view! { <WhatHappened theirs=theirs.summary /> })}
            <Choices autosave />
        </Dialog>
    }
}

#[component]
fn WhatHappened(theirs: ResumeSummary) -> impl IntoView {
    view! {
        <p>
            {format!("Another tab or device saved revision {} on ", theirs.revision)} <When at=theirs.updated_at />
            ". Nothing of it or of yours has been overwritten. What should become of your version?"
        </p>
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
    let shown_problem = move || problem.get().map(|text| view! { <Notice tone=Tone::Danger title=text /> });
    view! {
        <ul class="conflict-choices">
            <li>
                <Button kind=ButtonKind::Primary busy on_click=copy>
                    "Keep mine as a copy"
                </Button>
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
        {shown_problem}
    }
}

/// What stands above the form while something about saving needs the person.
#[component]
pub fn SaveNotices(autosave: Autosave, choosing: RwSignal<bool>) -> impl IntoView {
    let state = autosave.state();
    let aside = autosave.aside();
    let path = use_location().pathname;
    let waiting = move || match state.get() {
        SaveState::Conflict => view! { <ConflictNotice choosing /> }.into_any(),
        SaveState::SignedOut => view! { <SignedOutNotice path /> }.into_any(),
        SaveState::Gone => view! { <GoneNotice autosave /> }.into_any(),
        SaveState::Refused(reason) => view! { <RefusedNotice reason /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        {waiting}
        {move || aside.get().map(|aside| view! { <AsideNotice autosave aside=aside.into_content() /> })}
    }
}

#[component]
fn ConflictNotice(choosing: RwSignal<bool>) -> impl IntoView {
    view! {
        <Notice tone=Tone::Warning title="Saving has stopped: this resume was also changed elsewhere">
            <Button on_click=move |_| choosing.set(true)>"Choose a version"</Button>
        </Notice>
    }
}

#[component]
fn SignedOutNotice(path: Memo<String>) -> impl IntoView {
    view! {
        <Notice tone=Tone::Warning title="You are logged out">
            <p>
                "Your edits are kept in this browser. " <a href=move || login_path(&path.get())>"Log in"</a>
                " to save them."
            </p>
        </Notice>
    }
}

#[component]
fn GoneNotice(autosave: Autosave) -> impl IntoView {
    view! {
        <Notice tone=Tone::Warning title="This resume was deleted elsewhere">
            <p>"Your edits are kept in this browser. Save them as a new resume to go on."</p>
            <SaveAsNew autosave />
        </Notice>
    }
}

#[component]
fn RefusedNotice(reason: String) -> impl IntoView {
    view! {
        <Notice tone=Tone::Danger title="This could not be saved">
            <p>{reason}</p>
        </Notice>
    }
}

/// The version that lost in a conflict, until its author lets go of it.
#[component]
fn AsideNotice(autosave: Autosave, aside: Content) -> impl IntoView {
    let aside = StoredValue::new(aside);
    view! {
        <Notice tone=Tone::Info title="Your other version is kept in this browser">
            <div class="cluster">
                <Button on_click=move |_| autosave.bring_back()>"Bring it back"</Button>
                <Button on_click=move |_| aside.with_value(download_json)>"Download it"</Button>
                <Button kind=ButtonKind::Ghost on_click=move |_| autosave.forget_aside()>
                    "Dismiss"
                </Button>
            </div>
        </Notice>
    }
}

#[component]
fn SaveAsNew(autosave: Autosave) -> impl IntoView {
    let toaster = use_toaster();
    let navigate = use_navigate();
    let save = Action::new_local(move |_: &()| autosave.save_as_new());
    Effect::new(move || match save.value().get() {
        Some(Ok(id)) => navigate(&format!("/resumes/{id}"), Default::default()),
        Some(Err(failure)) => toaster.danger(failure.to_string()),
        None => {}
    });
    view! {
        <Button busy=save.pending() on_click=move |_| _ = save.dispatch(())>
            "Save as a new resume"
        </Button>
    }
}
