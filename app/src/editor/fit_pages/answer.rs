//! What it takes to have so many pages, with the button that does it.

use std::collections::BTreeSet;

use fit::{Cut, Fit, changes};
use leptos::prelude::*;
use resume::{Edit, design::Design};
use ui::{Button, ButtonKind, Checkbox};

use crate::editor::{EditorState, preview::page_count, use_editor};

#[component]
pub fn Answer(fit: Fit, pages: usize, open: RwSignal<bool>) -> impl IntoView {
    let target = page_count(pages);
    match fit {
        Fit::AsItIs => view! { <p>{format!("It has {target} already.")}</p> }.into_any(),
        Fit::TooLong { pages } => {
            let left = page_count(pages);
            view! { <p>{format!("Even with everything left out that may be, it has {left}. Shorten the longer texts.")}</p> }
                .into_any()
        }
        Fit::TooShort { pages } => {
            let most = page_count(pages);
            view! { <p>{format!("There is too little for {target}: even in the loosest design it has {most}.")}</p> }
                .into_any()
        }
        Fit::Design(design) => {
            let lead = format!("With this design it has {target}, and nothing is left out:");
            view! { <Proposal lead design=*design cuts=Vec::new() target open /> }.into_any()
        }
        Fit::LeaveOut { design, cuts } => {
            let lead = format!("Even in the tightest readable design it is longer than {target}:");
            view! { <Proposal lead design=*design cuts target open /> }.into_any()
        }
    }
}

/// A design, and what would be hidden; the person may keep some of it.
#[component]
fn Proposal(lead: String, design: Design, cuts: Vec<Cut>, target: String, open: RwSignal<bool>) -> impl IntoView {
    let editor = use_editor();
    let kept = RwSignal::new(BTreeSet::new());
    let changed = changes(&editor.peek(|resume| resume.design.clone()), &design);
    let rows =
        cuts.iter().enumerate().map(|(index, cut)| view! { <CutRow index cut=cut.clone() kept /> }).collect_view();
    let has_cuts = !cuts.is_empty();
    let accept = move |_| {
        let kept = kept.get_untracked();
        let hidden = cuts.iter().enumerate().filter(|(index, _)| !kept.contains(index)).map(|(_, cut)| cut.clone());
        apply(
            editor,
            &design,
            hidden.collect(),
            &if kept.is_empty() {
                format!("It has {target} now.")
            } else {
                format!("The design is tighter now. What you kept may take more than {target}.")
            },
        );
        open.set(false);
    };
    view! {
        <p>{lead}</p>
        <ul class="fit-changes">{changed.into_iter().map(|change| view! { <li>{change}</li> }).collect_view()}</ul>
        <Show when=move || has_cuts>
            <p>"These say least about your work. What is ticked is hidden from the pages; it stays in your resume."</p>
        </Show>
        <ul class="fit-cuts">{rows}</ul>
        <div class="dialog-actions">
            <Button on_click=move |_| open.set(false)>"Keep it as it is"</Button>
            <Button kind=ButtonKind::Primary on_click=accept>
                {if has_cuts { "Hide these and use this design" } else { "Use this design" }}
            </Button>
        </div>
    }
}

#[component]
fn CutRow(index: usize, cut: Cut, kept: RwSignal<BTreeSet<usize>>) -> impl IntoView {
    let on_change = Callback::new(move |hide: bool| {
        kept.update(|kept| _ = if hide { kept.remove(&index) } else { kept.insert(index) });
    });
    view! {
        <li>
            <Checkbox
                name=format!("fit-cut-{index}")
                label=cut.text
                checked=Signal::derive(move || kept.with(|kept| !kept.contains(&index)))
                on_change
            />
            <span class="fit-reason">{cut.reason.words()}</span>
        </li>
    }
}

/// Makes the changes, as one step for undo.
fn apply(editor: EditorState, design: &Design, hidden: Vec<Cut>, words: &str) {
    let before = editor.peek(|resume| resume.design.clone());
    fit_to(editor, design, &hidden, true, "fit");
    editor.offer_undo(words, move || fit_to(editor, &before, &hidden, false, "unfit"));
}

fn fit_to(editor: EditorState, design: &Design, cuts: &[Cut], hidden: bool, gesture: &'static str) {
    let looks = Edit::SetDesign { design: Box::new(design.clone()) };
    for edit in std::iter::once(looks).chain(cuts.iter().map(|cut| cut.hide(hidden))) {
        editor.apply_gesture(edit, gesture);
    }
}
