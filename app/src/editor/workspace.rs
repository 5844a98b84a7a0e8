//! Form (of the content, or of the design) and preview side by side, or behind a switch where there is no
//! room for both.

use leptos::{ev, prelude::*};
use ui::{Tab, TabPanel, Tabs};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{
    EditorState,
    design::DesignPanel,
    form::{Form, Outline, reveal},
    own_fonts::{FontFaces, OwnFonts},
    preview::{Marks, PhotoSource, Pick, Preview, PreviewPane},
    save_state::SaveState,
    toolbar::Toolbar,
};
use crate::platform::{matches_media, on_window, scroll_height, scroll_to_height_soon};

/// The width from which there is room for both; the same as in `style/pages/editor.css`.
const ROOM_FOR_BOTH: &str = "(min-width: 60rem)";

/// The tabs over the form.
const CONTENT: &str = "content";
const DESIGN: &str = "design";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Edit,
    Preview,
}

/// The editor of a stored resume and of a guest's draft alike.
#[component]
pub fn Workspace(
    editor: EditorState,
    /// The pages of the content as it is now; empty when the browser is to ask for them.
    pages: Vec<String>,
    fonts: OwnFonts,
    save_state: Signal<SaveState>,
    /// Ctrl+S, and leaving a field.
    #[prop(into)]
    on_save: Callback<()>,
    /// What stands above the form while something needs the person.
    #[prop(into)]
    notices: ViewFn,
    #[prop(into)] actions: ViewFn,
) -> impl IntoView {
    provide_context(editor);
    let side = RwSignal::new(Side::Edit);
    let has_room = RwSignal::new(false);
    let part = RwSignal::new(CONTENT.to_owned());
    let is_designing = Signal::derive(move || part.with(|part| part == DESIGN));
    // The panel costs nothing until somebody opens it, and keeps its pictures from then on.
    let was_designed = Memo::new(move |was: Option<&bool>| was.is_some_and(|was| *was) || is_designing.get());
    provide_context(fonts);
    let preview = Preview::new(editor, pages, fonts);
    provide_context(preview);
    provide_context(preview.placement());
    let marks = Marks::new();
    let on_pick = Callback::new(move |pick: Pick| {
        let aim = editor.peek(|resume| pick.aim(|place| place.text_in(resume).unwrap_or_default().to_owned()));
        if let Some((place, at)) = aim {
            side.set(Side::Edit);
            part.set(CONTENT.to_owned());
            reveal(editor, place, at);
        }
    });
    preview.watch(Signal::derive(move || has_room.get() || side.get() == Side::Preview));
    Effect::new(move || {
        has_room.set(matches_media(ROOM_FOR_BOTH));
        on_window(ev::resize, move |_| has_room.set(matches_media(ROOM_FOR_BOTH)));
        on_window(ev::keydown, move |event| shortcut(editor, on_save, &event));
    });
    let beforeinput = move |event: ev::InputEvent| {
        // Undo from the browser's menus or by shaking a phone: the field alone would fall out of step.
        let step = match event.input_type().as_str() {
            "historyUndo" => EditorState::undo,
            "historyRedo" => EditorState::redo,
            _ => return,
        };
        event.prevent_default();
        step(editor);
    };
    view! {
        <div class="editor" data-side=move || if side.get() == Side::Edit { "edit" } else { "preview" }>
            <h1 class="visually-hidden">{move || format!("Editor: {}", editor.title().get())}</h1>
            <FontFaces fonts />
            <PhotoSource />
            <Toolbar editor save_state>
                {actions.run()}
            </Toolbar>
            <div class="editor-sides">
                <section
                    class="editor-form"
                    aria-label="Form"
                    on:beforeinput=beforeinput
                    on:focusin=move |event| marks.focused(&event)
                    on:focusout=move |_| {
                        marks.blurred();
                        on_save.run(());
                    }
                >
                    <Tabs
                        id="editor-part"
                        label="What to edit"
                        tabs=vec![Tab::new(CONTENT, "Content"), Tab::new(DESIGN, "Design")]
                        selected=part
                        on_select=move |key| part.set(key)
                    />
                    {notices.run()}
                    <TabPanel tabs="editor-part" key=CONTENT selected=part>
                        <Outline editor />
                        <Form editor />
                    </TabPanel>
                    <TabPanel tabs="editor-part" key=DESIGN selected=part>
                        <Show when=move || was_designed.get()>
                            <DesignPanel is_shown=is_designing />
                        </Show>
                    </TabPanel>
                </section>
                <section class="editor-preview" aria-label="Preview">
                    <PreviewPane preview marks on_pick />
                </section>
            </div>
            <SideSwitch side />
        </div>
    }
}

/// Chooses the side where there is room for one. Each side comes back scrolled to where it was left.
#[component]
fn SideSwitch(side: RwSignal<Side>) -> impl IntoView {
    let left_at = StoredValue::new(0.0);
    let show = move |chosen: Side| {
        if chosen != side.get_untracked() {
            let here = scroll_height();
            side.set(chosen);
            scroll_to_height_soon(left_at.get_value());
            left_at.set_value(here);
        }
    };
    let button = move |own: Side, label: &'static str| {
        view! {
            <button type="button" aria-pressed=move || (side.get() == own).to_string() on:click=move |_| show(own)>
                {label}
            </button>
        }
    };
    view! {
        <div class="editor-switch" role="group" aria-label="Show">
            {button(Side::Edit, "Edit")}
            {button(Side::Preview, "Preview")}
        </div>
    }
}

/// Undo, redo and save by keyboard.
fn shortcut(editor: EditorState, on_save: Callback<()>, event: &ev::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() {
        return;
    }
    let act = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => EditorState::undo,
        ("z", true) | ("y", false) => EditorState::redo,
        ("s", false) => {
            event.prevent_default();
            on_save.run(());
            return;
        }
        _ => return,
    };
    if !has_own_undo(event) {
        event.prevent_default();
        act(editor);
    }
}

/// True in a dialog, and in a field with text that is not yet part of the resume.
fn has_own_undo(event: &ev::KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    let is_inside = |selector| target.closest(selector).ok().flatten().is_some();
    let has_text = target.dyn_ref::<HtmlInputElement>().is_none_or(|input| !input.value().is_empty());
    is_inside("dialog") || (is_inside("[data-own-undo]") && has_text)
}
