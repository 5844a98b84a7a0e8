use leptos::{html, prelude::*};

use crate::{
    bound::bind_text,
    field::{Field, described_by},
};

/// A line of text with its label, hint and error.
#[component]
pub fn TextField(
    #[prop(into)] name: String,
    /// Unique on the page; the name unless given.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// When the field is left.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
    /// The `type` of the input, which may change (as when a password is shown).
    #[prop(default = "text".into(), into)]
    input_type: Signal<String>,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    /// Says "optional" beside the label.
    #[prop(optional)]
    optional: bool,
    /// What stands inside the field's end, such as a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let node = NodeRef::<html::Input>::new();
    bind_text(move || node.get(), value, on_input);
    let described = {
        let id = id.clone();
        move || described_by(&id, hint)
    };
    let has_end = children.is_some();
    view! {
        <Field id=id.clone() label hint error optional>
            <div class="control" data-end=has_end.then_some("true")>
                <input
                    node_ref=node
                    id=id
                    name=name
                    type=move || input_type.get()
                    value=value.get_untracked()
                    autocomplete=autocomplete
                    placeholder=placeholder
                    required=required
                    aria-describedby=described
                    aria-invalid=move || error.with(|error| error.is_some()).then_some("true")
                    on:input=move |event| on_input.run(event_target_value(&event))
                    on:blur=move |_| {
                        // A browser also reports the blur of a focused field that is being removed.
                        if let Some(on_blur) = on_blur {
                            on_blur.try_run(());
                        }
                    }
                />
                {children.map(|children| children())}
            </div>
        </Field>
    }
}
