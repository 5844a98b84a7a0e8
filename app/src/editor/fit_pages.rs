//! "Make it one page": asks for a number of pages, says what that takes, and does it when the person agrees.

mod answer;

use answer::Answer;
use fit::Fit;
use leptos::{prelude::*, task::spawn_local};
use ui::{Button, ButtonKind, Choice, Dialog, Failed, Icon, RadioGroup, Size, Skeleton};

use super::{
    EditorState,
    preview::{Preview, page_count},
    use_editor,
};
use crate::Failure;

/// The numbers of pages that are offered: more are not what anybody shortens a resume to.
const OFFERED: [usize; 4] = [1, 2, 3, 4];

/// The button and its dialog.
#[component]
pub fn FitPages(preview: Preview) -> impl IntoView {
    let open = RwSignal::new(false);
    let pages = RwSignal::new(OFFERED[0]);
    let found = RwSignal::new(None);
    let editor = use_editor();
    let ask = move || search(editor, preview, pages, found);
    let start = move |_| {
        // One page less than there are is what people most often want.
        pages.set(preview.page_count().saturating_sub(1).clamp(1, OFFERED.len()));
        open.set(true);
        ask();
    };
    let choose = Callback::new(move |value: String| {
        // The choices are the numbers.
        pages.set(value.parse().unwrap_or(OFFERED[0]));
        ask();
    });
    view! {
        <Button kind=ButtonKind::Ghost size=Size::Small icon=Icon::FileText on_click=start>
            "Fit to pages"
        </Button>
        <Dialog id="fit-pages" title="Fit to pages" open on_close=move |()| open.set(false)>
            <RadioGroup
                name="fit-pages-count"
                legend="How many pages should it have?"
                choices=OFFERED.map(|count| Choice::new(count.to_string(), page_count(count), "")).to_vec()
                value=Signal::derive(move || pages.get().to_string())
                on_change=choose
            />
            <div aria-live="polite">
                {move || match found.get() {
                    None => view! { <Skeleton lines=2 /> }.into_any(),
                    Some(Err(Failure(error))) => {
                        view! { <Failed message=error.to_string() retry=Callback::new(move |()| ask()) /> }.into_any()
                    }
                    Some(Ok(fit)) => view! { <Answer fit pages=pages.get_untracked() open /> }.into_any(),
                }}
            </div>
        </Dialog>
    }
}

/// Looks for the design; what was found for another number meanwhile is dropped.
fn search(
    editor: EditorState,
    preview: Preview,
    pages: RwSignal<usize>,
    found: RwSignal<Option<Result<Fit, Failure>>>,
) {
    found.set(None);
    let wanted = pages.get_untracked();
    let resume = editor.resume();
    spawn_local(async move {
        let fit = preview.fit(resume, wanted).await;
        if pages.try_get_untracked() == Some(wanted) {
            found.set(Some(fit));
        }
    });
}
