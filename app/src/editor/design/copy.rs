//! The design of another resume of the person's.

use contract::{ResumeId, ResumeSummary};
use leptos::prelude::*;
use ui::{Button, Dialog, Failed, Icon, Skeleton, Toast, Tone, use_toaster};

use super::use_design;
use crate::{
    Failure,
    account::use_viewer,
    api::resumes::{get_resume, list_resumes},
};

/// A button for signed-in people that takes over how another resume looks.
#[component]
pub fn CopyDesign() -> impl IntoView {
    let viewer = use_viewer();
    let open = RwSignal::new(false);
    let is_known = RwSignal::new(false);
    // An effect, since only the browser needs to know.
    Effect::new(move || is_known.set(matches!(viewer.get(), Some(Ok(Some(_))))));
    view! {
        <Show when=move || is_known.get()>
            <Button icon=Icon::Copy on_click=move |_| open.set(true)>
                "Copy the design of another resume"
            </Button>
            <CopyDialog open />
        </Show>
    }
}

#[component]
fn CopyDialog(open: RwSignal<bool>) -> impl IntoView {
    let state = use_design();
    let toaster = use_toaster();
    let list = Action::new_local(|_: &()| list_resumes());
    let copy = Action::new_local(|id: &ResumeId| get_resume(*id));
    Effect::new(move || {
        if open.get() {
            list.dispatch(());
        }
    });
    Effect::new(move || match copy.value().get() {
        Some(Ok(other)) => {
            open.set(false);
            let title = other.summary.title;
            state.change("copy", |design| {
                let flow = std::mem::take(&mut design.flow);
                *design = other.resume.design.copied();
                design.flow = flow;
            });
            toaster.show(Toast::new(Tone::Success, format!("This resume looks like “{title}” now.")));
        }
        Some(Err(failure)) => toaster.danger(failure.to_string()),
        None => {}
    });
    let content = move || match list.value().get() {
        None => view! { <Skeleton lines=3 /> }.into_any(),
        Some(Err(Failure(error))) => {
            let retry = Callback::new(move |()| _ = list.dispatch(()));
            view! { <Failed message=error.to_string() retry /> }.into_any()
        }
        Some(Ok(resumes)) => {
            view! { <Others resumes busy=copy.pending() on_choose=Callback::new(move |id| _ = copy.dispatch(id)) /> }
                .into_any()
        }
    };
    view! {
        <Dialog id="copy-design" title="Copy a design" open on_close=move |()| open.set(false)>
            <p>"Everything about the looks is taken over, and nothing of the content. Undo brings the present design back."</p>
            {content}
        </Dialog>
    }
}

#[component]
fn Others(
    resumes: Vec<ResumeSummary>,
    #[prop(into)] busy: Signal<bool>,
    on_choose: Callback<ResumeId>,
) -> impl IntoView {
    if resumes.is_empty() {
        return view! { <p>"There is no other resume yet."</p> }.into_any();
    }
    let row = |resume: ResumeSummary| {
        let id = resume.id;
        view! {
            <li>
                <Button busy on_click=move |_| on_choose.run(id)>
                    {resume.title}
                </Button>
            </li>
        }
    };
    view! { <ul class="design-others">{resumes.into_iter().map(row).collect_view()}</ul> }.into_any()
}
