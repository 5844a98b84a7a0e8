//! Where on the pages the focused field stands.
//!
//! A rule of a style sheet marks its texts: pages that are drawn anew while somebody types have the mark at once,
//! without any work between the keystroke and the paint.

use js_sys::{Array, Reflect};
use leptos::{ev, html, prelude::*};
use resume::outline::Place;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, ScrollToOptions};

/// How a marked text looks; `style/pages/editor.css` says the rest.
const MARKED: &str = "text-decoration-line: underline; stroke: var(--sheet-mark)";

/// The place of the form that has the focus.
#[derive(Clone, Copy)]
pub struct Marks(RwSignal<Option<Place>>);

impl Marks {
    pub fn new() -> Self {
        Marks(RwSignal::new(None))
    }

    /// Something in the form has received the focus.
    pub fn focused(self, event: &ev::FocusEvent) {
        let control = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let place = control.and_then(|control| control.closest("[data-origin]").ok().flatten());
        let place = place.and_then(|place| place.get_attribute("data-origin")?.parse().ok());
        self.0.maybe_update(|marked| std::mem::replace(marked, place) != place);
    }

    /// Nothing in the form has the focus, as far as is known.
    pub fn blurred(self) {
        self.0.maybe_update(|marked| marked.take().is_some());
    }

    /// Marks the focused place in `pane`, and scrolls that to it when the focus arrives.
    pub fn watch(self, pane: NodeRef<html::Div>) {
        let sheet = StoredValue::new(None::<StyleSheet>);
        Effect::new(move || {
            let place = self.0.get();
            // What else the focus has started comes first.
            request_animation_frame(move || {
                // The editor may be gone by now.
                _ = sheet.try_update_value(|sheet| mark(sheet, place));
                if let (Some(place), Some(Some(pane))) = (place, pane.try_get_untracked()) {
                    bring_into_view(&pane, place);
                }
            });
        });
    }
}

fn mark(sheet: &mut Option<StyleSheet>, place: Option<Place>) {
    if sheet.is_none() {
        *sheet = StyleSheet::adopted();
    }
    let Some(sheet) = sheet else { return };
    let rule = place.map(|place| format!("{} {{ {MARKED} }}", selector(place)));
    // A place is made of letters, digits and dots: the rule can always be read.
    let _ = sheet.0.replace_sync(&rule.unwrap_or_default());
}

/// The texts on the pages that come from `place`.
fn selector(place: Place) -> String {
    format!(".page-sheet [data-origin~=\"{place}\"]")
}

/// Scrolls `pane`, and nothing around it, to the first text from `place`, unless that can be seen.
fn bring_into_view(pane: &Element, place: Place) {
    let Ok(Some(text)) = pane.query_selector(&selector(place)) else { return };
    let (pane_box, text_box) = (pane.get_bounding_client_rect(), text.get_bounding_client_rect());
    let is_seen = text_box.top() >= pane_box.top() && text_box.bottom() <= pane_box.bottom();
    // Where there is no room for it, the pane has no height.
    if is_seen || pane_box.height() == 0.0 {
        return;
    }
    let to = ScrollToOptions::new();
    to.set_top(f64::from(pane.scroll_top()) + text_box.top() - pane_box.top() - pane_box.height() / 3.0);
    pane.scroll_to_with_scroll_to_options(&to);
}

const ADOPTED: &str = "adoptedStyleSheets";

/// A style sheet of the document while this value lives. The page allows no `<style>` and no style attributes.
struct StyleSheet(SendWrapper<CssStyleSheet>);

impl StyleSheet {
    /// None in a browser that cannot have one: there nothing is marked.
    fn adopted() -> Option<StyleSheet> {
        let sheet = CssStyleSheet::new().ok()?;
        let sheets = sheets()?;
        sheets.push(&sheet);
        adopt(&sheets);
        Some(StyleSheet(SendWrapper::new(sheet)))
    }
}

impl Drop for StyleSheet {
    fn drop(&mut self) {
        let own: &JsValue = self.0.as_ref();
        if let Some(sheets) = sheets() {
            adopt(&sheets.filter(&mut |sheet, _, _| sheet != *own));
        }
    }
}

/// A copy of the list of the sheets that the document has adopted.
fn sheets() -> Option<Array> {
    let sheets = Reflect::get(&document(), &ADOPTED.into()).ok()?;
    (!sheets.is_undefined()).then(|| Array::from(&sheets))
}

fn adopt(sheets: &Array) {
    // A document refuses sheets of other documents only.
    let _ = Reflect::set(&document(), &ADOPTED.into(), sheets);
}
