use leptos::prelude::*;

use crate::Tone;

/// A word or two about the state of what it stands beside.
#[component]
pub fn Badge(#[prop(default = Tone::Neutral)] tone: Tone, children: Children) -> impl IntoView {
    view! { <span class="badge" data-tone=tone.name()>{children()}</span> }
}
