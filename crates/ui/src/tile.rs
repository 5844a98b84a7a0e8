use leptos::prelude::*;

/// One number with its name, as on the dashboard. Put several into a `<dl class="tiles">`.
#[component]
pub fn Tile(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    /// A quiet line below the number.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <div class="tile">
            <dt>{move || label.get()}</dt>
            <dd>
                <span class="tile-value">{move || value.get()}</span>
                {move || hint.get().map(|hint| view! { <span class="tile-hint">{hint}</span> })}
            </dd>
        </div>
    }
}
