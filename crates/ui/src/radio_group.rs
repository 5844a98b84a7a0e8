use leptos::prelude::*;

/// One answer in a [`RadioGroup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// A sentence that helps to choose; may be empty.
    pub hint: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>, hint: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into(), hint: hint.into() }
    }
}

/// A few answers, all visible, one of them chosen.
#[component]
pub fn RadioGroup(
    #[prop(into)] name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    choices: Vec<Choice>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let rows = choices
        .into_iter()
        .map(|choice| {
            let id = format!("{name}-{}", choice.value);
            let this = choice.value.clone();
            let chosen = Signal::derive(move || value.with(|value| *value == this));
            let (label_for, hint_id) = (id.clone(), format!("{id}-hint"));
            view! {
                <label class="radio" for=label_for>
                    <input
                        type="radio"
                        id=id
                        name=name.clone()
                        value=choice.value.clone()
                        aria-describedby=(!choice.hint.is_empty()).then(|| hint_id.clone())
                        checked=chosen.get_untracked()
                        prop:checked=move || chosen.get()
                        on:change=move |_| on_change.run(choice.value.clone())
                    />
                    <span class="radio-label">{choice.label}</span>
                    {(!choice.hint.is_empty())
                        .then(|| view! { <span class="radio-hint" id=hint_id>{choice.hint}</span> })}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="radio-group">
            <legend>{legend}</legend>
            <div class="radio-rows">{rows}</div>
        </fieldset>
    }
}
