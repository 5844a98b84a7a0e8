use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::{Button, ButtonKind, Icon, IconButton, Size};

/// A modal dialog on the native element, which holds the focus, closes on Escape and gives the focus
/// back. Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] open: Signal<bool>,
    /// Escape, the close button or a press outside: set `open` to false.
    #[prop(into)]
    on_close: Callback<()>,
    /// The content; buttons go into a `<div class="dialog-actions">` at its end.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => _ = dialog.show_modal(),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let cancel = move |event: ev::Event| {
        // The signal decides; the effect above closes.
        event.prevent_default();
        on_close.run(());
    };
    let press = move |event: ev::PointerEvent| {
        // The backdrop belongs to the dialog element itself, everything else to its children.
        if event.target().is_some_and(|target| target.has_type::<HtmlDialogElement>()) {
            on_close.run(());
        }
    };
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog
            class="dialog"
            node_ref=node
            id=id
            aria-labelledby=labelled_by
            on:cancel=cancel
            on:pointerdown=press
        >
            <Show when=move || open.get()>
                <div class="dialog-body">
                    <header class="dialog-head">
                        <h2 id=title_id.clone()>{move || title.get()}</h2>
                        <IconButton
                            icon=Icon::Close
                            label="Close"
                            size=Size::Small
                            on_click=move |_| on_close.run(())
                        />
                    </header>
                    {children()}
                </div>
            </Show>
        </dialog>
    }
}

/// Asks before something that cannot be taken back.
#[component]
pub fn ConfirmDialog(
    #[prop(into)] id: String,
    /// The question, such as "Delete this resume?".
    #[prop(into)]
    title: Signal<String>,
    /// The verb on the button, such as "Delete".
    #[prop(into)]
    confirm: String,
    #[prop(into)] open: Signal<bool>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] on_confirm: Callback<()>,
    /// What will happen.
    children: ChildrenFn,
) -> impl IntoView {
    let confirm = StoredValue::new(confirm);
    view! {
        <Dialog id title open on_close>
            {children()}
            <div class="dialog-actions">
                <Button on_click=move |_| on_close.run(())>"Cancel"</Button>
                <Button kind=ButtonKind::Danger busy on_click=move |_| on_confirm.run(())>
                    {confirm.get_value()}
                </Button>
            </div>
        </Dialog>
    }
}
