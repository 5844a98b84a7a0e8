//! One section: its heading, its items, what can be done with it.

use leptos::{ev, prelude::*};
use resume::{Edit, Id, SectionKind, outline::Place};
use ui::{Badge, Button, ButtonKind, DragHandle, DragList, DragRow, Icon, Size, TextField, Tone};

use super::{
    super::use_editor,
    add_section::focus_first_field,
    card_menu::{CardMenu, Order},
    item::ItemCard,
    summary::Summary,
};
use crate::platform::focus_soon;

const ORDERS: [Order; 6] = [Order::Rename, Order::Up, Order::Down, Order::Hide, Order::Duplicate, Order::Delete];

/// The id of a section's card, for links to it.
pub fn card_id(section: Id) -> String {
    format!("section-{section}")
}

fn menu_id(section: Id) -> String {
    format!("section-{section}-menu")
}

fn heading_field_id(section: Id) -> String {
    format!("section-{section}-title")
}

#[component]
pub fn SectionCard(id: Id, kind: SectionKind, row: DragRow) -> impl IntoView {
    let editor = use_editor();
    let heading = editor.read_section(id, |section| section.heading().to_owned());
    let is_hidden = editor.read_section(id, |section| section.hidden);
    let is_renaming = editor.is_renaming(id);
    let on_order = section_orders(id);
    let heading_id = format!("section-{id}-heading");
    view! {
        <section
            class="editor-card"
            id=card_id(id)
            aria-labelledby=heading_id.clone()
            data-hidden=move || is_hidden.get().then_some("true")
        >
            <header class="editor-card-head">
                <DragHandle row />
                <h2 id=heading_id.clone() hidden=move || is_renaming.get()>
                    {move || heading.get()}
                </h2>
                <Show when=move || is_renaming.get()>
                    <HeadingField id kind />
                </Show>
                <Show when=move || is_hidden.get()>
                    <Badge tone=Tone::Neutral>"Hidden"</Badge>
                </Show>
                <CardMenu id=menu_id(id) name=heading is_hidden orders=&ORDERS on_order thing=id has_columns=true />
            </header>
            <div class="drag-detail">
                <Items section=id kind />
            </div>
        </section>
    }
}

fn section_orders(section: Id) -> Callback<Order> {
    let editor = use_editor();
    let step = move |by: isize| {
        let Some((index, count, heading)) = editor.peek(|resume| {
            let index = resume.sections.iter().position(|other| other.id == section)?;
            Some((index, resume.sections.len(), resume.sections[index].heading().to_owned()))
        }) else {
            return;
        };
        let to = index.saturating_add_signed(by).min(count - 1);
        editor.apply(Edit::MoveSection { section, index: to });
        editor.say(format!("{heading}, position {} of {count}.", to + 1));
        focus_soon(menu_id(section));
    };
    Callback::new(move |order| match order {
        Order::Rename => {
            editor.rename(section, true);
            focus_soon(heading_field_id(section));
        }
        Order::Up => step(-1),
        Order::Down => step(1),
        Order::Show | Order::Hide => {
            editor.apply(Edit::HideSection { section, hidden: order == Order::Hide });
        }
        Order::Duplicate => {
            if let Some(copy) = editor.apply(Edit::DuplicateSection { section }) {
                focus_soon(menu_id(copy));
            }
        }
        Order::Delete => {
            let Some((index, removed)) = editor.peek(|resume| {
                let index = resume.sections.iter().position(|other| other.id == section)?;
                Some((index, resume.sections[index].clone()))
            }) else {
                return;
            };
            let text = format!("{} deleted.", removed.heading());
            editor.apply(Edit::RemoveSection { section });
            editor.offer_undo(text, move || {
                editor.apply(Edit::InsertSection { section: Box::new(removed.clone()), index });
            });
            focus_soon("add-section");
        }
    })
}

/// The heading while it is being changed. An empty one falls back to the kind's own.
#[component]
fn HeadingField(id: Id, kind: SectionKind) -> impl IntoView {
    let editor = use_editor();
    let finish = move || {
        editor.rename(id, false);
        focus_soon(menu_id(id));
    };
    let keydown = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | "Escape") && !event.is_composing() {
            event.prevent_default();
            finish();
        }
    };
    view! {
        <div class="editor-heading" data-origin=Place::Heading { section: id }.to_string() on:keydown=keydown>
            <TextField
                name="heading"
                id=heading_field_id(id)
                label="Heading"
                value=editor.read_section(id, |section| section.title.clone())
                on_input=Callback::new(move |title| {
                    editor.apply(Edit::SetSectionTitle { section: id, title });
                })
                on_blur=Callback::new(move |()| editor.rename(id, false))
                placeholder=kind.spec().title
            />
        </div>
    }
}

#[component]
fn Items(section: Id, kind: SectionKind) -> impl IntoView {
    let editor = use_editor();
    let items = editor.read_section(section, |section| section.items.iter().map(|item| item.id).collect::<Vec<_>>());
    let heading = editor.read_section(section, |section| section.heading().to_owned());
    let on_move = Callback::new(move |(item, index)| {
        editor.apply(Edit::MoveItem { item, section, index });
    });
    let add = move |_| {
        if let Some(item) = editor.apply(Edit::AddItem { section, index: usize::MAX }) {
            editor.unfold(item, true);
            focus_first_field(kind, item);
        }
    };
    let label = move |item: Id| {
        editor.track(|resume| resume.item(item).map(|item| Summary::of(kind, item)).unwrap_or_default()).name(kind)
    };
    view! {
        <DragList
            id=format!("items-{section}")
            name=Signal::derive(move || format!("Items of {}", heading.get()))
            keys=items
            label
            on_move
            children=move |item, row| view! { <ItemCard item kind row /> }
        />
        <div class="editor-add">
            <Button kind=ButtonKind::Ghost size=Size::Small icon=Icon::Plus on_click=add>
                {format!("Add {}", with_article(kind.spec().noun))}
            </Button>
        </div>
    }
}

/// "a position", "an interest".
fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_well_on_its_button() {
        let buttons = SectionKind::ALL.map(|kind| with_article(kind.spec().noun));
        assert!(buttons.contains(&"an award".to_owned()) && buttons.contains(&"a position".to_owned()));
        assert!(buttons.iter().all(|words| words.len() > 4));
    }
}
