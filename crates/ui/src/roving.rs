//! Moving the focus among siblings with the arrow keys.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element that `key` leads to among those inside `root` that match `selector`, wrapping around.
///
/// Arrows of both axes step, Home and End jump; any other key gives `None`. Without focus on any of
/// them, a step forward is the first and a step back the last.
pub(crate) fn target(root: &Element, selector: &str, key: &str) -> Option<HtmlElement> {
    let list = root.query_selector_all(selector).ok()?;
    let items: Vec<HtmlElement> = (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok()).collect();
    let focused = document().active_element();
    let current = items.iter().position(|item| focused.as_ref() == Some(item.as_ref()));
    items.get(next_index(items.len(), current, key)?).cloned()
}

fn next_index(count: usize, current: Option<usize>, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, current) {
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        ("ArrowDown" | "ArrowRight", None) => Some(0),
        ("ArrowDown" | "ArrowRight", Some(current)) => Some(if current >= last { 0 } else { current + 1 }),
        ("ArrowUp" | "ArrowLeft", None | Some(0)) => Some(last),
        ("ArrowUp" | "ArrowLeft", Some(current)) => Some(current - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next_index;

    #[test]
    fn steps_wrap_around() {
        assert_eq!(next_index(3, Some(2), "ArrowDown"), Some(0));
        assert_eq!(next_index(3, Some(0), "ArrowUp"), Some(2));
        assert_eq!(next_index(3, Some(1), "ArrowLeft"), Some(0));
        assert_eq!(next_index(3, None, "ArrowRight"), Some(0));
        assert_eq!(next_index(3, Some(1), "End"), Some(2));
    }

    #[test]
    fn other_keys_and_empty_lists_lead_nowhere() {
        assert_eq!(next_index(3, Some(1), "Enter"), None);
        assert_eq!(next_index(0, None, "Home"), None);
    }
}
