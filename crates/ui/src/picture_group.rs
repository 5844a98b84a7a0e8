use leptos::prelude::*;

/// One answer in a [`PictureGroup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureChoice {
    pub value: String,
    pub label: String,
    /// A sentence that helps to choose.
    pub hint: String,
    /// A word or two that sets it apart, such as "ATS-safe"; may be empty.
    pub mark: Signal<String>,
}

/// Answers that are chosen by their looks, one of them at a time.
#[component]
pub fn PictureGroup(
    #[prop(into)] name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    choices: Vec<PictureChoice>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    /// Draws the answer with this value. For the eye only: the words say the same.
    picture: fn(String) -> AnyView,
) -> impl IntoView {
    let cards = choices
        .into_iter()
        .map(|PictureChoice { value: own, label, hint, mark }| {
            let id = format!("{name}-{own}");
            let (name_id, hint_id) = (format!("{id}-name"), format!("{id}-hint"));
            let this = own.clone();
            let chosen = Signal::derive(move || value.with(|value| *value == this));
            view! {
                <label class="picture-choice" for=id.clone()>
                    <span class="picture-sheet" aria-hidden="true" inert>
                        {picture(own.clone())}
                    </span>
                    <span class="picture-label">
                        <input
                            type="radio"
                            id=id.clone()
                            name=name.clone()
                            value=own.clone()
                            aria-labelledby=name_id.clone()
                            aria-describedby=hint_id.clone()
                            checked=chosen.get_untracked()
                            prop:checked=move || chosen.get()
                            on:change=move |_| on_change.run(own.clone())
                        />
                        <span id=name_id.clone()>
                            {label} " "
                            <Show when=move || mark.with(|mark| !mark.is_empty())>
                                <span class="picture-mark">{move || mark.get()}</span>
                            </Show>
                        </span>
                    </span>
                    <span class="picture-hint" id=hint_id.clone()>
                        {hint}
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="picture-group">
            <legend>{legend}</legend>
            <div class="pictures">{cards}</div>
        </fieldset>
    }
}
