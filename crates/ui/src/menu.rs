use leptos::{context::Provider, ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use crate::{ButtonKind, Glyph, Icon, Size, roving};

/// What an item needs to know of its menu.
#[derive(Clone, Copy)]
struct Open(RwSignal<bool>);

/// A button that opens a list of [`MenuItem`]s and [`MenuLink`]s.
#[component]
pub fn Menu(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] icon: Option<Icon>,
    /// Shows only the icon; the label stays its name.
    #[prop(optional)]
    icon_only: bool,
    #[prop(default = ButtonKind::Ghost)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    /// Lines the list up with the button's end rather than its start.
    #[prop(optional)]
    align_end: bool,
    /// Called each time the list opens.
    #[prop(default = Callback::new(|()| ()), into)]
    on_open: Callback<()>,
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let trigger = NodeRef::<html::Button>::new();
    close_outside(root, open);

    let focus_item = move |key: &str| {
        if let Some(item) = root.get_untracked().and_then(|root| roving::target(&root, "[role^=menuitem]", key)) {
            _ = item.focus();
        }
    };
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if is_open && was_open == Some(false) {
            focus_item("Home");
            on_open.run(());
        }
        is_open
    });
    let keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            if let Some(trigger) = trigger.get_untracked() {
                _ = trigger.focus();
            }
        }
        "Tab" => open.set(false),
        key @ ("ArrowDown" | "ArrowUp" | "Home" | "End") => {
            event.prevent_default();
            if open.get_untracked() {
                focus_item(key);
            } else {
                open.set(true);
            }
        }
        _ => {}
    };
    let list_id = format!("{id}-list");
    view! {
        <div class="menu" node_ref=root on:keydown=keydown>
            <button
                node_ref=trigger
                class="button"
                class:icon-button=icon_only
                type="button"
                id=id.clone()
                data-kind=kind.name()
                data-size=size.name()
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                aria-controls=list_id.clone()
                aria-label=move || icon_only.then(|| label.get())
                title=move || icon_only.then(|| label.get())
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {icon.map(|icon| view! { <Glyph icon /> })}
                {(!icon_only).then(|| view! { <span class="button-label">{move || label.get()}</span> })}
                {(!icon_only).then(|| view! { <Glyph icon=Icon::ChevronDown /> })}
            </button>
            <div
                class="menu-list"
                id=list_id
                role="menu"
                aria-labelledby=id
                data-align=if align_end { "end" } else { "start" }
                hidden=move || !open.get()
            >
                <Provider value=Open(open)>{children()}</Provider>
            </div>
        </div>
    }
}

/// Does something and closes its menu.
#[component]
pub fn MenuItem(
    #[prop(optional)] icon: Option<Icon>,
    /// Marks what cannot be taken back.
    #[prop(optional)]
    danger: bool,
    #[prop(into)] on_select: Callback<()>,
    children: Children,
) -> impl IntoView {
    let open = use_menu();
    let select = move |_| {
        close(open);
        on_select.run(());
    };
    view! {
        <button
            class="menu-item"
            type="button"
            role="menuitem"
            tabindex="-1"
            data-danger=danger.then_some("true")
            on:click=select
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            <span>{children()}</span>
        </button>
    }
}

/// Something that is so or not; choosing it changes that and closes its menu.
#[component]
pub fn MenuCheck(
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    children: Children,
) -> impl IntoView {
    let open = use_menu();
    let select = move |_| {
        close(open);
        on_change.run(!checked.get_untracked());
    };
    view! {
        <button
            class="menu-item"
            type="button"
            role="menuitemcheckbox"
            tabindex="-1"
            aria-checked=move || checked.get().to_string()
            on:click=select
        >
            <Glyph icon=Icon::Check />
            <span>{children()}</span>
        </button>
    }
}

/// Items that belong together, under a heading.
#[component]
pub fn MenuGroup(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="menu-group" role="group" aria-labelledby=id.clone()>
            <p class="menu-heading" id=id.clone() role="presentation">
                {label}
            </p>
            {children()}
        </div>
    }
}

/// Goes somewhere.
#[component]
pub fn MenuLink(
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] icon: Option<Icon>,
    /// A file to save: the browser asks the server, not the router.
    #[prop(optional)]
    download: bool,
    children: Children,
) -> impl IntoView {
    let open = use_menu();
    view! {
        <a
            class="menu-item"
            role="menuitem"
            tabindex="-1"
            href=move || href.get()
            download=download.then_some("")
            rel=download.then_some("external")
            on:click=move |_| close(open)
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            <span>{children()}</span>
        </a>
    }
}

/// The menu around an item.
fn use_menu() -> Open {
    // Items are made in their menu's children, and the menu provides itself around those.
    expect_context()
}

/// Closes, and gives the focus back to the button, since the item that had it is about to vanish.
fn close(Open(open): Open) {
    let item = document().active_element().and_then(|item| item.closest(".menu").ok().flatten());
    let trigger = item.and_then(|menu| menu.query_selector("[aria-haspopup]").ok().flatten());
    if let Some(trigger) = trigger.and_then(|trigger| trigger.dyn_into::<HtmlElement>().ok()) {
        _ = trigger.focus();
    }
    open.set(false);
}

/// A press anywhere else closes the list.
fn close_outside(root: NodeRef<html::Div>, open: RwSignal<bool>) {
    Effect::new(move || {
        if !open.get() {
            return;
        }
        let listener = window_event_listener(ev::pointerdown, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let inside = root.get_untracked().is_some_and(|root| root.contains(target.as_ref()));
            if !inside {
                open.set(false);
            }
        });
        on_cleanup(move || listener.remove());
    });
}
