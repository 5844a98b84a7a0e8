//! Keeping a text control and a signal the same.

use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// A control whose text can be read and set.
pub(crate) trait TextControl: Clone + 'static {
    fn text(&self) -> String;
    fn set_text(&self, text: &str);
}

impl TextControl for HtmlInputElement {
    fn text(&self) -> String {
        self.value()
    }
    fn set_text(&self, text: &str) {
        self.set_value(text);
    }
}

impl TextControl for HtmlTextAreaElement {
    fn text(&self) -> String {
        self.value()
    }
    fn set_text(&self, text: &str) {
        self.set_value(text);
    }
}

/// Writes changes of `value` into the control that `control` finds.
///
/// Text that is in the control before the page has come alive, typed by a fast person or filled in by a
/// password manager, is kept: it goes to `on_input`. Binding the `value` property would erase it.
pub(crate) fn bind_text<C: TextControl>(
    control: impl Fn() -> Option<C> + 'static,
    value: Signal<String>,
    on_input: Callback<String>,
) {
    Effect::new(move |bound: Option<bool>| {
        let Some(control) = control() else { return false };
        let wanted = value.get();
        let shown = control.text();
        if same(&shown, &wanted) {
            return true;
        }
        if bound == Some(true) || shown.is_empty() {
            control.set_text(&wanted);
        } else {
            on_input.run(shown);
        }
        true
    });
}

/// Controls normalise line ends, and HTML drops a text area's first line break.
fn same(shown: &str, wanted: &str) -> bool {
    shown == wanted || shown.trim_start_matches('\n') == wanted.replace("\r\n", "\n").trim_start_matches('\n')
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn only_what_controls_do_to_line_ends_is_the_same() {
        assert!(same("a\nb", "a\r\nb"));
        assert!(same("a", "\na"));
        assert!(!same("", "a"));
        assert!(!same("a", "a\n"));
        assert!(!same("a ", "a"));
    }
}
