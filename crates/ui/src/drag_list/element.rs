//! Reading and changing elements directly. None of it can fail for elements in the document, and one
//! that has left it needs nothing any more: names of attributes and properties are constants.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// The rows of a list, in their order.
pub fn rows_of(list: &HtmlElement) -> Vec<HtmlElement> {
    std::iter::successors(list.first_element_child(), |row| row.next_element_sibling())
        .filter_map(|row| row.dyn_into().ok())
        .collect()
}

/// The element's top in the window, in CSS pixels.
pub fn top_of(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Gives the focus to an element without scrolling to it.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

pub fn set_attribute(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

pub fn remove_attribute(element: &HtmlElement, name: &str) {
    let _ = element.remove_attribute(name);
}

pub fn set_style(element: &HtmlElement, property: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.style().set_property(property, value),
        None => element.style().remove_property(property).map(drop),
    };
}
