use leptos::{html, prelude::*};

use crate::{
    bound::bind_text,
    field::{Field, described_by},
};

/// Several lines of text with label, hint and error; grows with its text where the browser can.
#[component]
pub fn TextArea(
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
    #[prop(default = 4)] rows: u16,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let node = NodeRef::<html::Textarea>::new();
    bind_text(move || node.get(), value, on_input);
    let described = {
        let id = id.clone();
        move || described_by(&id, hint)
    };
    view! {
        <Field id=id.clone() label hint error optional>
            <div class="control">
                <textarea
                    node_ref=node
                    id=id
                    name=name
                    rows=rows.to_string()
                    autocomplete="off"
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
                    inner_html=escaped(&value.get_untracked())
                ></textarea>
            </div>
        </Field>
    }
}

/// Text as the content of an element. Leptos leaves the content of a text area unescaped.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_stays_text() {
        assert_eq!(escaped("</textarea><b>R&D"), "&lt;/textarea&gt;&lt;b&gt;R&amp;D");
    }
}
