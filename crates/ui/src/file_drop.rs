use leptos::{html, prelude::*};
use web_sys::{DragEvent, File};

use crate::{Button, Icon};

/// A button that asks for a file, in an area on which one can be dropped.
#[component]
pub fn FileDrop(
    /// Names the hidden input.
    #[prop(into)]
    name: String,
    /// The id of the button.
    id: &'static str,
    /// The `accept` list, such as `image/png,image/jpeg`. What is dropped may be anything.
    accept: &'static str,
    on_file: Callback<File>,
    #[prop(optional, into)] busy: Signal<bool>,
    /// Words after the button, such as "or drop it here".
    hint: &'static str,
    children: Children,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let is_over = RwSignal::new(false);
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Choosing the same file again must count as a change.
        input.set_value("");
        if let Some(file) = file {
            on_file.run(file);
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file.filter(|_| !busy.get_untracked()) {
            on_file.run(file);
        }
    };
    let ask = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div
            class="file-drop"
            data-over=move || is_over.get().then_some("")
            on:dragover=move |event: DragEvent| {
                // Without this the browser would open the file.
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped
        >
            <input node_ref=input type="file" name=name accept=accept hidden on:change=chosen />
            <Button id icon=Icon::Upload busy on_click=ask>
                {children()}
            </Button>
            <span class="file-drop-hint" aria-hidden="true">
                {hint}
            </span>
        </div>
    }
}
