//! The menu that every section and item has.

use leptos::prelude::*;
use resume::{Edit, Id, design::Flow};
use ui::{Icon, Menu, MenuCheck, MenuGroup, MenuItem, Size};

use super::super::use_editor;

/// What a section or an item can be told. The caller knows what it is told about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Rename,
    Up,
    Down,
    Show,
    Hide,
    Duplicate,
    Delete,
}

impl Order {
    const fn label(self) -> &'static str {
        match self {
            Order::Rename => "Rename",
            Order::Up => "Move up",
            Order::Down => "Move down",
            Order::Show => "Show in the resume",
            Order::Hide => "Hide from the resume",
            Order::Duplicate => "Duplicate",
            Order::Delete => "Delete",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Order::Rename => Icon::Pencil,
            Order::Up => Icon::ArrowUp,
            Order::Down => Icon::ArrowDown,
            Order::Show => Icon::Eye,
            Order::Hide => Icon::EyeOff,
            Order::Duplicate => Icon::Copy,
            Order::Delete => Icon::Trash,
        }
    }
}

#[component]
pub fn CardMenu(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The thing's name; the menu is called "Options for" it.
    #[prop(into)]
    name: Signal<String>,
    is_hidden: Signal<bool>,
    /// Without those that make no sense for the thing.
    orders: &'static [Order],
    on_order: Callback<Order>,
    /// The section or item itself, to say how it is put on pages.
    thing: Id,
    /// Whether its contents can stand in columns.
    #[prop(optional)]
    has_columns: bool,
) -> impl IntoView {
    let entry = move |order: Order| {
        view! {
            <MenuItem icon=order.icon() danger=order == Order::Delete on_select=move |()| on_order.run(order)>
                {order.label()}
            </MenuItem>
        }
    };
    let entries = move |order: Order| match order {
        Order::Hide => view! {
            <Show when=move || is_hidden.get() fallback=move || entry(Order::Hide)>
                {entry(Order::Show)}
            </Show>
        }
        .into_any(),
        order => entry(order).into_any(),
    };
    let flow_id = format!("{id}-flow");
    view! {
        <Menu
            id
            label=Signal::derive(move || format!("Options for {}", name.get()))
            icon=Icon::More
            icon_only=true
            size=Size::Small
            align_end=true
        >
            {orders.iter().copied().map(entries).collect_view()}
            <FlowChoices id=flow_id thing has_columns />
        </Menu>
    }
}

/// How the thing is put on pages.
#[component]
fn FlowChoices(id: String, thing: Id, has_columns: bool) -> impl IntoView {
    let editor = use_editor();
    let flow = editor.read(move |resume| resume.design.flow_of(thing));
    let change = move |flow: Flow| _ = editor.apply(Edit::SetFlow { id: thing, flow });
    view! {
        <MenuGroup id label="On the pages">
            <MenuCheck
                checked=Signal::derive(move || flow.get().keep_together)
                on_change=move |keep_together| change(Flow { keep_together, ..flow.get_untracked() })
            >
                "Keep together"
            </MenuCheck>
            <MenuCheck
                checked=Signal::derive(move || flow.get().new_page)
                on_change=move |new_page| change(Flow { new_page, ..flow.get_untracked() })
            >
                "Start on a new page"
            </MenuCheck>
            {has_columns.then(|| {
                view! {
                    <MenuCheck
                        checked=Signal::derive(move || flow.get().columns > 1)
                        on_change=move |two: bool| change(Flow { columns: if two { 2 } else { 0 }, ..flow.get_untracked() })
                    >
                        "In two columns"
                    </MenuCheck>
                }
            })}
        </MenuGroup>
    }
}
