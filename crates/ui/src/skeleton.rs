use leptos::prelude::*;

/// Grey lines in the place of text that is on its way.
#[component]
pub fn Skeleton(
    /// How many lines.
    #[prop(default = 3)]
    lines: u8,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">"Loading"</span>
            {(0..lines).map(|_| view! { <span class="skeleton-line" aria-hidden="true"></span> }).collect_view()}
        </div>
    }
}

/// A turning ring beside something that is being worked on.
#[component]
pub fn Spinner(
    /// What assistive technology says.
    #[prop(default = "Loading".into(), into)]
    label: String,
) -> impl IntoView {
    view! {
        <span class="spinner" role="status">
            <span class="visually-hidden">{label}</span>
        </span>
    }
}
