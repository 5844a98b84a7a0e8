use leptos::prelude::*;

use crate::field::{Field, described_by};

/// A colour that is offered beside the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swatch {
    /// `#1f4e79`
    pub value: String,
    /// What it is called, such as "Navy".
    pub label: String,
}

impl Swatch {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Swatch { value: value.into(), label: label.into() }
    }
}

/// A colour, from a few that go well or any other.
#[component]
pub fn ColorField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// `#` and six hexadecimal digits in lower case.
    #[prop(into)]
    value: Signal<String>,
    swatches: Vec<Swatch>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    let described = {
        let id = name.clone();
        move || described_by(&id, hint)
    };
    let offered = swatches
        .into_iter()
        .map(|Swatch { value: own, label }| {
            let this = own.clone();
            let pressed = move || value.with(|value| *value == this).to_string();
            let fill = own.clone();
            view! {
                <button
                    type="button"
                    class="suggestion"
                    aria-label=label.clone()
                    title=label
                    aria-pressed=pressed
                    on:click=move |_| on_input.run(own.clone())
                >
                    // An attribute of the drawing: the page allows no style attributes.
                    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                        <circle cx="8" cy="8" r="8" fill=fill />
                    </svg>
                </button>
            }
        })
        .collect_view();
    view! {
        <Field id=name.clone() label=label.clone() hint error>
            <div class="color-field">
                <input
                    type="color"
                    id=name.clone()
                    name=name.clone()
                    value=value.get_untracked()
                    prop:value=move || value.get()
                    aria-describedby=described
                    on:input=move |event| on_input.run(event_target_value(&event).to_lowercase())
                />
                <div class="suggestions" role="group" aria-label=format!("{label}: suggestions")>
                    {offered}
                </div>
            </div>
        </Field>
    }
}
