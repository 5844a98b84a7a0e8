//! The bar above form and preview: what this resume is called, whether it is saved, undo and redo.

use leptos::prelude::*;
use ui::{Icon, IconButton, TextField};

use super::{EditorState, save_state::SaveState};

#[component]
pub fn Toolbar(
    editor: EditorState,
    save_state: Signal<SaveState>,
    /// Downloads and what comes next.
    children: Children,
) -> impl IntoView {
    let can_undo = editor.can_undo();
    let can_redo = editor.can_redo();
    view! {
        <div class="editor-bar" role="toolbar" aria-label="Resume">
            // The title is no part of the resume's history: the browser's own undo works in it.
            <div class="editor-title" data-own-undo="">
                <TextField
                    name="resume-title"
                    label="Name of this resume"
                    value=editor.title()
                    on_input=Callback::new(move |title| editor.set_title(title))
                />
            </div>
            <p class="save-state" data-state=move || save_state.with(SaveState::name)>
                {move || save_state.with(SaveState::words)}
            </p>
            <div class="editor-steps" role="group" aria-label="History">
                <IconButton
                    icon=Icon::Undo
                    label="Undo"
                    disabled=Signal::derive(move || !can_undo.get())
                    on_click=move |_| editor.undo()
                />
                <IconButton
                    icon=Icon::Redo
                    label="Redo"
                    disabled=Signal::derive(move || !can_redo.get())
                    on_click=move |_| editor.redo()
                />
            </div>
            <div class="editor-actions">{children()}</div>
        </div>
    }
}
