//! Leading to the control of a place, wherever the form has it.

use leptos::prelude::*;
use resume::{Id, outline::Place};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use super::super::EditorState;
use crate::platform::scroll_behavior;

/// Unfolds what hides the control of `place` and focuses it, its cursor at `at`, in units of UTF-16, or else at the end.
pub fn reveal(editor: EditorState, place: Place, at: Option<usize>) {
    match place {
        Place::Heading { section } => editor.rename(section, true),
        _ if place.owner() != Id::BASICS => editor.unfold(place.owner(), true),
        _ => {}
    }
    request_animation_frame(move || {
        let selector = format!(".editor-form [data-origin=\"{place}\"] :is(input, textarea)");
        if let Ok(Some(control)) = document().query_selector(&selector)
            && let Ok(control) = control.dyn_into::<HtmlElement>()
        {
            focus(&control, at);
        }
    });
}

fn focus(control: &HtmlElement, at: Option<usize>) {
    if let Ok(Some(folded)) = control.closest("details:not([open])") {
        // Fails for no element of HTML.
        let _ = folded.set_attribute("open", "");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for an element that has left the document meanwhile.
    let _ = control.focus_with_options(&options);
    set_cursor(control, at);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(scroll_behavior());
    control.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Fields for e-mail addresses refuse; their cursor stays where it is.
fn set_cursor(control: &Element, at: Option<usize>) {
    let place = |length: u32| at.map_or(length, |at| (at as u32).min(length));
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        let at = place(area.text_length());
        let _ = area.set_selection_range(at, at);
    } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let at = place(input.value().encode_utf16().count() as u32);
        let _ = input.set_selection_range(at, at);
    }
}
