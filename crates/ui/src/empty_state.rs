use leptos::prelude::*;

use crate::{Glyph, Icon};

/// What stands where a list will be: says what will appear and offers the way to it.
#[component]
pub fn EmptyState(
    icon: Icon,
    #[prop(into)] title: String,
    /// A sentence, then the buttons in a `<div class="cluster">`.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Glyph icon />
            <p class="empty-title">{title}</p>
            {children()}
        </div>
    }
}
