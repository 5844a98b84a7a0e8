//! The menu that every section and item has.

use leptos::prelude::*;
use ui::{Icon, Menu, MenuItem, Size};

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
        </Menu>
    }
}
