//! The form, generated from the tables of `resume::SectionKind::spec`.

mod add_section;
mod bullets;
mod card_menu;
mod field;
mod item;
mod page_sign;
mod photo;
mod reveal;
mod section;
mod summary;
mod tags;

use leptos::prelude::*;
use resume::{BASICS, Edit, Field, FieldSpec, Id, Input, SectionKind};
use ui::DragList;

use super::{EditorState, use_editor};
use crate::platform::scroll_to;
use add_section::AddSection;
use field::Fields;
pub use reveal::reveal;
use section::SectionCard;

/// Fields of the basics that few people fill in: they are folded away below the others.
const RARE: [Field; 7] = [
    Field::Pronouns,
    Field::Image,
    Field::Address,
    Field::PostalCode,
    Field::Region,
    Field::CountryCode,
    Field::Location,
];

/// A section of one document. Another version of the resume can use the same id for another kind, and
/// then it is another card.
type SectionKey = (Id, SectionKind);

#[component]
pub fn Form(editor: EditorState) -> impl IntoView {
    let on_move = Callback::new(move |((section, _), index): (SectionKey, usize)| {
        editor.apply(Edit::MoveSection { section, index });
    });
    let label = move |(id, _): SectionKey| {
        editor.track(|resume| resume.section(id).map(|section| section.heading().to_owned()).unwrap_or_default())
    };
    view! {
        <Basics />
        <DragList
            id="sections"
            name="Sections"
            keys=section_keys(editor)
            label
            on_move
            children=move |(id, kind), row| view! { <SectionCard id kind row /> }
        />
        <AddSection />
    }
}

fn section_keys(editor: EditorState) -> Signal<Vec<SectionKey>> {
    editor.read(|resume| resume.sections.iter().map(|section| (section.id, section.kind)).collect())
}

/// Links to the sections, for long forms.
#[component]
pub fn Outline(editor: EditorState) -> impl IntoView {
    let sections = section_keys(editor);
    let link = move |id: String, label: Signal<String>| {
        let target = id.clone();
        view! {
            <li>
                <a
                    href=format!("#{id}")
                    on:click=move |event| {
                        // The address stays as it is, and so does the history of the browser.
                        event.prevent_default();
                        scroll_to(&target);
                    }
                >
                    {move || label.get()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="editor-outline" aria-label="Sections of the form">
            <ul>
                {link("basics".into(), Signal::derive(|| BASICS.title.to_owned()))}
                <For
                    each=move || sections.get()
                    key=|key| *key
                    children=move |(id, _)| {
                        link(section::card_id(id), editor.read_section(id, |section| section.heading().to_owned()))
                    }
                />
            </ul>
        </nav>
    }
}

/// Who the resume is about.
#[component]
fn Basics() -> impl IntoView {
    let editor = use_editor();
    let is_rare = |spec: &&FieldSpec| RARE.contains(&spec.field);
    let usual: Vec<&FieldSpec> = BASICS.fields.iter().filter(|spec| !is_rare(spec)).collect();
    // The summary closes the usual fields, as it does on paper.
    let (mut usual, long): (Vec<_>, Vec<_>) = usual.into_iter().partition(|spec| spec.input != Input::Paragraph);
    usual.extend(long);
    let rare: Vec<&FieldSpec> = BASICS.fields.iter().filter(is_rare).collect();
    let filled = editor.read(|resume| RARE.iter().filter(|field| !resume.basics.get(**field).is_empty()).count());
    view! {
        <section class="editor-card" id="basics" aria-labelledby="basics-heading">
            <header class="editor-card-head">
                <h2 id="basics-heading">{BASICS.title}</h2>
            </header>
            // A form, for the reason that `ItemCard` gives.
            <form method="dialog">
                <Fields item=Id::BASICS specs=usual />
                <details class="editor-more">
                    <summary>
                        "Address, pronouns and photo"
                        {move || (filled.get() > 0).then(|| format!(" ({} filled in)", filled.get()))}
                    </summary>
                    <Fields item=Id::BASICS specs=rare />
                </details>
            </form>
        </section>
    }
}
