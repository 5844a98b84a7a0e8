//! One item of a section: a line when folded, its fields and lists when unfolded.

use leptos::prelude::*;
use resume::{Edit, Id, ListStyle, SectionKind};
use ui::{Badge, DragHandle, DragRow, Glyph, Icon, Tone};

use super::{
    super::{preview::Placement, use_editor},
    bullets::Bullets,
    card_menu::{CardMenu, Order},
    field::Fields,
    page_sign::PageSign,
    summary::Summary,
    tags::Tags,
};
use crate::platform::focus_soon;

const ORDERS: [Order; 5] = [Order::Up, Order::Down, Order::Hide, Order::Duplicate, Order::Delete];

fn menu_id(item: Id) -> String {
    format!("item-{item}-menu")
}

fn toggle_id(item: Id) -> String {
    format!("item-{item}-toggle")
}

#[component]
pub fn ItemCard(item: Id, kind: SectionKind, row: DragRow) -> impl IntoView {
    let editor = use_editor();
    let summary = editor.read_item(item, move |item| Summary::of(kind, item));
    let name = Signal::derive(move || summary.with(|summary| summary.name(kind)));
    let is_hidden = editor.read_item(item, |item| item.hidden);
    let is_unfolded = editor.is_unfolded(item);
    let body_id = format!("item-{item}-body");
    let on_order = item_orders(item, kind);
    let pages = expect_context::<Placement>().of_item(item);
    view! {
        <article class="item-card" aria-label=move || name.get() data-hidden=move || is_hidden.get().then_some("true")>
            <header class="item-head">
                <DragHandle row />
                <button
                    type="button"
                    class="item-toggle"
                    id=toggle_id(item)
                    aria-expanded=move || is_unfolded.get().to_string()
                    aria-controls=body_id.clone()
                    on:click=move |_| editor.unfold(item, !is_unfolded.get_untracked())
                >
                    <span class="item-name" data-blank=move || summary.with(|s| s.label.is_empty()).then_some("true")>
                        {move || name.get()}
                    </span>
                    <span class="item-details">{move || summary.with(|summary| summary.details.clone())}</span>
                    <Glyph icon=Icon::ChevronDown />
                </button>
                <PageSign pages />
                <Show when=move || is_hidden.get()>
                    <Badge tone=Tone::Neutral>"Hidden"</Badge>
                </Show>
                <CardMenu id=menu_id(item) name is_hidden orders=&ORDERS on_order thing=item />
            </header>
            // A form, because Chromium's autofill looks at all the fields of a form at every keystroke, and at all those
            // of the page that belong to none. It is never sent: outside of a dialog, this method does nothing.
            <form method="dialog" class="drag-detail item-body" id=body_id hidden=move || !is_unfolded.get()>
                <Show when=move || is_unfolded.get()>
                    <ItemBody item kind />
                </Show>
            </form>
        </article>
    }
}

#[component]
fn ItemBody(item: Id, kind: SectionKind) -> impl IntoView {
    let spec = kind.spec();
    let lists = spec.lists.iter().map(|list| match list.style {
        ListStyle::Bullets => view! { <Bullets item spec=list /> }.into_any(),
        ListStyle::Tags => view! { <Tags item spec=list /> }.into_any(),
    });
    view! {
        <Fields item specs=spec.fields.iter().collect() />
        {lists.collect_view()}
    }
}

fn item_orders(item: Id, kind: SectionKind) -> Callback<Order> {
    let editor = use_editor();
    let name = move || {
        editor.peek(|resume| resume.item(item).map(|item| Summary::of(kind, item)).unwrap_or_default()).name(kind)
    };
    let step = move |by: isize| {
        let Some((section, index, count)) = editor.peek(|resume| {
            let (section, index) = resume.place_of(item)?;
            Some((section, index, resume.section(section)?.items.len()))
        }) else {
            return;
        };
        let to = index.saturating_add_signed(by).min(count - 1);
        editor.apply(Edit::MoveItem { item, section, index: to });
        editor.say(format!("{}, position {} of {count}.", name(), to + 1));
        focus_soon(menu_id(item));
    };
    Callback::new(move |order| match order {
        Order::Rename => {}
        Order::Up => step(-1),
        Order::Down => step(1),
        Order::Show | Order::Hide => {
            editor.apply(Edit::HideItem { item, hidden: order == Order::Hide });
        }
        Order::Duplicate => {
            if let Some(copy) = editor.apply(Edit::DuplicateItem { item }) {
                focus_soon(toggle_id(copy));
            }
        }
        Order::Delete => {
            let Some((section, index, removed, next)) = editor.peek(|resume| {
                let (section, index) = resume.place_of(item)?;
                let items = &resume.section(section)?.items;
                let next = items.get(index + 1).or_else(|| items.get(index.checked_sub(1)?)).map(|item| item.id);
                Some((section, index, items[index].clone(), next))
            }) else {
                return;
            };
            let text = format!("{} deleted.", name());
            editor.apply(Edit::RemoveItem { item });
            editor.offer_undo(text, move || {
                editor.apply(Edit::InsertItem { section, item: Box::new(removed.clone()), index });
            });
            focus_soon(next.map_or_else(|| format!("section-{section}-menu"), toggle_id));
        }
    })
}
