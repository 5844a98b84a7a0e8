//! A list whose rows can be put into another order with a mouse, a finger or the keyboard.
//!
//! Rows are held by a [`DragHandle`]. A pointer drags it; on the keyboard Space or Enter picks the row
//! up, arrows, Home and End move it, Space drops it and Escape cancels. While a row is held nothing
//! moves in the document: rows are only shifted by transforms, so focus and pointer capture survive.
//! The order itself changes once, through `on_move`, when the row is dropped.
//!
//! Elements with the class `drag-detail` fold away while the rows of the list around them are moved,
//! so that tall rows can be ordered by their headings.

mod element;
mod geometry;
mod moving;
mod scrolling;
mod words;

use leptos::{ev, html, prelude::*};

use crate::{Glyph, Icon, use_announcer};
use moving::{By, Mover};

/// One row of a [`DragList`]: what its [`DragHandle`] needs.
#[derive(Clone, Copy)]
pub struct DragRow {
    mover: Mover,
    index: Signal<Option<usize>>,
    label: Signal<String>,
}

/// An ordered list with rows that can be moved.
///
/// `id` must be unique on the page. `label` names a row in announcements. `on_move` gets a key and the
/// place, from 0, where it is to be in the final order; the caller then changes `keys`.
#[component]
pub fn DragList<K, L, C, V>(
    #[prop(into)] id: String,
    /// What the list holds, for people who cannot see it: "Sections".
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] keys: Signal<Vec<K>>,
    label: L,
    on_move: Callback<(K, usize)>,
    children: C,
) -> impl IntoView
where
    K: Copy + Eq + std::hash::Hash + Send + Sync + 'static,
    L: Fn(K) -> String + Copy + Send + Sync + 'static,
    C: Fn(K, DragRow) -> V + Clone + Send + 'static,
    V: IntoView + 'static,
{
    let mover = Mover::new(
        use_announcer(),
        Callback::new(move |(from, to): (usize, usize)| {
            if let Some(key) = keys.with_untracked(|keys| keys.get(from).copied()) {
                on_move.run((key, to));
            }
        }),
    );
    // Undo or another change of the list pulls the rows away from under the hand that holds one.
    Effect::new(move |before: Option<Vec<K>>| {
        let keys = keys.get();
        if before.is_some_and(|before| before != keys) {
            mover.abandon();
        }
        keys
    });
    let row = move |key: K| DragRow {
        mover,
        index: Signal::derive(move || keys.with(|keys| keys.iter().position(|other| *other == key))),
        // Whatever the label is made of changes more often than the label.
        label: Memo::new(move |_| label(key)).into(),
    };
    view! {
        <div class="drag-list" id=id node_ref=mover.root>
            <ol class="drag-list-rows" aria-label=move || name.get() node_ref=mover.list>
                <For
                    each=move || keys.get()
                    key=|key| *key
                    children=move |key| view! { <li class="drag-list-row">{children(key, row(key))}</li> }
                />
            </ol>
            <div class="drag-list-slot" aria-hidden="true" node_ref=mover.slot></div>
        </div>
    }
}

/// The grip of a row. Its name is "Move" and the row's label; the tooltip, which is also its description,
/// says how.
#[component]
pub fn DragHandle(row: DragRow) -> impl IntoView {
    let DragRow { mover, index, label } = row;
    let handle = NodeRef::<html::Button>::new();
    let pick_up = move |by: By| {
        if let Some(index) = index.get_untracked() {
            mover.pick_up(index, label.get_untracked(), handle, by);
        }
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let key = event.key();
        match (key.as_str(), mover.is_held()) {
            (" " | "Enter", false) => pick_up(By::Keyboard),
            (" " | "Enter", true) => mover.drop_held(),
            ("Escape", true) => mover.cancel(),
            ("ArrowUp", true) => mover.step(|place, _| place.saturating_sub(1)),
            ("ArrowDown", true) => mover.step(|place, last| (place + 1).min(last)),
            ("Home" | "PageUp", true) => mover.step(|_, _| 0),
            ("End" | "PageDown", true) => mover.step(|_, last| last),
            // Nothing else may act on a row that is being held; Tab lets go of it through the blur.
            (key, true) if key != "Tab" => {}
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <button
            type="button"
            class="drag-handle"
            aria-label=move || format!("Move {}", label.get())
            title="Drag to move. Or press Space, then the arrow keys, then Space again."
            node_ref=handle
            on:keydown=keydown
            on:keyup=move |event| {
                // Firefox presses the button when Space comes up, whatever happened to the key's way down.
                if event.key() == " " {
                    event.prevent_default();
                }
            }
            on:click=move |event| {
                // Screen readers press the button without a key or a pointer.
                if event.detail() == 0 {
                    if mover.is_held() { mover.drop_held() } else { pick_up(By::Keyboard) }
                }
            }
            on:blur=move |_| mover.blur()
            on:pointerdown=move |event: ev::PointerEvent| {
                if event.is_primary() && event.button() == 0 && !mover.is_held() {
                    event.prevent_default();
                    mover.press(&event, handle);
                }
            }
            on:pointermove=move |event: ev::PointerEvent| mover.drag(&event, pick_up)
            on:pointerup=move |_| mover.release()
            on:pointercancel=move |_| mover.cancel_pointer()
            on:lostpointercapture=move |_| mover.cancel_pointer()
        >
            <Glyph icon=Icon::Grip />
        </button>
    }
}
