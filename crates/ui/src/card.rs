use leptos::prelude::*;

/// A raised surface that groups what belongs together.
#[component]
pub fn Card(
    /// Heading of the card, one level below the page's title.
    #[prop(optional, into)]
    title: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {title.map(|title| view! { <h2 class="card-title">{title}</h2> })}
            {children()}
        </section>
    }
}
