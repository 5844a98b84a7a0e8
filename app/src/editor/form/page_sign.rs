//! Says on which page a thing stands that is not on the first.

use leptos::prelude::*;

/// Nothing while there is nothing to say.
#[component]
pub fn PageSign(pages: Signal<Option<String>>) -> impl IntoView {
    move || pages.get().map(|pages| view! { <span class="page-sign">{pages}</span> })
}
