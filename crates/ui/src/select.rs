use leptos::prelude::*;

use crate::field::{Field, described_by};

/// One entry of a [`Select`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
}

impl SelectOption {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        SelectOption { value: value.into(), label: label.into() }
    }
}

/// A choice of one from a list.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    /// Unique on the page; the name unless given.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described = {
        let id = id.clone();
        move || described_by(&id, hint)
    };
    let entries = move || {
        options
            .get()
            .into_iter()
            .map(|option| {
                let SelectOption { value: own, label } = option;
                let this = own.clone();
                let selected = move || value.with(|value| *value == this);
                view! { <option value=own selected=selected>{label}</option> }
            })
            .collect_view()
    };
    view! {
        <Field id=id.clone() label hint error>
            <div class="control select">
                <select
                    id=id
                    name=name
                    aria-describedby=described
                    aria-invalid=move || error.with(|error| error.is_some()).then_some("true")
                    prop:value=move || {
                        options.track();
                        value.get()
                    }
                    on:change=move |event| on_change.run(event_target_value(&event))
                >
                    {entries}
                </select>
            </div>
        </Field>
    }
}
