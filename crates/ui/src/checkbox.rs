use leptos::prelude::*;

/// A box to tick, with its label.
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    /// Unique on the page; the name unless given.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! { <Tick class="checkbox" role=None name id label checked on_change disabled /> }
}

/// A setting that takes effect at once.
#[component]
pub fn Switch(
    #[prop(into)] name: String,
    /// Unique on the page; the name unless given.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! { <Tick class="switch" role=Some("switch") name id label checked on_change disabled /> }
}

#[component]
fn Tick(
    class: &'static str,
    #[prop(optional_no_strip)] role: Option<&'static str>,
    name: String,
    #[prop(optional_no_strip)] id: Option<String>,
    label: Signal<String>,
    checked: Signal<bool>,
    on_change: Callback<bool>,
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let label_for = id.clone();
    view! {
        <label class=class for=label_for>
            <input
                type="checkbox"
                role=role
                id=id
                name=name
                checked=checked.get_untracked()
                prop:checked=move || checked.get()
                disabled=move || disabled.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{move || label.get()}</span>
        </label>
    }
}
