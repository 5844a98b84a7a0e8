//! The single-valued fields of an item.

use leptos::prelude::*;
use resume::{Field, FieldSpec, Id, Input, PartialDate, outline::Place};
use ui::{TextArea, TextField};

use super::{super::use_editor, photo::PhotoField};

/// The fields of an item in the order given.
#[component]
pub fn Fields(item: Id, specs: Vec<&'static FieldSpec>) -> impl IntoView {
    view! { <div class="editor-fields">{specs.into_iter().map(|spec| view! { <OneField item spec /> }).collect_view()}</div> }
}

/// The id of the control of a field.
pub fn control_id(item: Id, spec: &FieldSpec) -> String {
    format!("field-{item}-{}", spec.key)
}

#[component]
fn OneField(item: Id, spec: &'static FieldSpec) -> impl IntoView {
    let editor = use_editor();
    let id = control_id(item, spec);
    let value = editor.text(item, spec.field);
    let on_input = editor.set_text(item, spec.field);
    let FieldSpec { field, label, input, .. } = *spec;
    if input == Input::Picture {
        return view! { <PhotoField /> }.into_any();
    }
    let origin = Place::Field { item, field }.to_string();
    if input == Input::Paragraph {
        return view! {
            <div class="editor-field" data-wide="" data-origin=origin>
                <TextArea name=spec.key id label value on_input rows=3 />
            </div>
        }
        .into_any();
    }
    // Nobody wants to be corrected in the middle of a date.
    let is_left = RwSignal::new(false);
    let error = move || {
        (input == Input::Date && is_left.get())
            .then(|| value.with(|text| date_remark(field, text)))
            .flatten()
            .map(str::to_owned)
    };
    view! {
        <div
            class="editor-field"
            data-input=kind_name(input)
            data-wide=(field == Field::Description).then_some("")
            data-origin=origin
        >
            <TextField
                name=spec.key
                id
                label
                value
                on_input=Callback::new(move |text| {
                    is_left.set(false);
                    on_input.run(text);
                })
                on_blur=Callback::new(move |()| is_left.set(true))
                input_type=input_type(input)
                placeholder=placeholder(field, input)
                error=Signal::derive(error)
            />
        </div>
    }
    .into_any()
}

fn kind_name(input: Input) -> &'static str {
    match input {
        Input::Date => "date",
        _ => "line",
    }
}

/// The keyboard that a phone shows. Dates are text, since "2020" and "Present" are dates too.
fn input_type(input: Input) -> &'static str {
    match input {
        Input::Url => "url",
        Input::Email => "email",
        Input::Phone => "tel",
        Input::Line | Input::Paragraph | Input::Date | Input::Picture => "text",
    }
}

fn placeholder(field: Field, input: Input) -> &'static str {
    match (input, field) {
        (Input::Date, Field::EndDate) => "YYYY-MM or Present",
        (Input::Date, _) => "YYYY-MM",
        (Input::Url, _) => "https://",
        _ => "",
    }
}

/// What to say about a date that will be printed as it is typed rather than as a date.
fn date_remark(field: Field, text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.is_empty() || PartialDate::parse(text).is_some() {
        return None;
    }
    if field == Field::EndDate {
        let is_open =
            ["present", "now", "today", "current", "ongoing"].iter().any(|word| text.eq_ignore_ascii_case(word));
        return (!is_open).then_some("Shown as typed. For a date write 2024, 2024-05 or 2024-05-31, or Present.");
    }
    Some("Shown as typed. For a date write 2024, 2024-05 or 2024-05-31.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: Field, text: &str, is_remarked: bool) {
        assert_eq!(date_remark(field, text).is_some(), is_remarked, "{text:?}");
    }

    #[test]
    fn dates_of_any_precision_are_fine() {
        for text in ["", "2024", "2024-05", " 2024-05-31 "] {
            check(Field::StartDate, text, false);
            check(Field::EndDate, text, false);
        }
    }

    #[test]
    fn only_an_end_may_be_open() {
        check(Field::EndDate, "Present", false);
        check(Field::EndDate, "present", false);
        check(Field::StartDate, "Present", true);
    }

    #[test]
    fn other_words_get_a_remark() {
        check(Field::StartDate, "May 2024", true);
        check(Field::EndDate, "2024-13", true);
        check(Field::Date, "2023-02-29", true);
    }
}
