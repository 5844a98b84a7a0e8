use leptos::prelude::*;

/// The frame of a form control: label, control, hint and error.
///
/// The control inside takes `id`, and [`described_by`] for `aria-describedby`.
#[component]
pub fn Field(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] optional: bool,
    children: Children,
) -> impl IntoView {
    let hint_id = hint_id(&id);
    let hint = move || hint.get().map(|hint| view! { <p class="field-hint" id=hint_id.clone()>{hint}</p> });
    view! {
        <div class="field" data-invalid=move || error.with(|error| error.is_some()).then_some("true")>
            <label for=id.clone()>
                {move || label.get()} {optional.then(|| view! { <span class="field-optional">"optional"</span> })}
            </label>
            {children()}
            {hint}
            <p class="field-error" id=error_id(&id) aria-live="polite">
                {move || error.get()}
            </p>
        </div>
    }
}

/// Value of `aria-describedby` for the control in a [`Field`].
pub(crate) fn described_by(id: &str, hint: MaybeProp<String>) -> String {
    if hint.with(|hint| hint.is_some()) { format!("{} {}", hint_id(id), error_id(id)) } else { error_id(id) }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
