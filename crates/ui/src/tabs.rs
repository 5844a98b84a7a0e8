use leptos::{ev, html, prelude::*};

use crate::roving;

/// One tab: what it is called, and where it lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Short name, part of ids.
    pub key: String,
    pub label: String,
    /// The tab's own address: it then works before the page has come alive, and in the history.
    pub href: Option<String>,
}

impl Tab {
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Tab { key: key.into(), label: label.into(), href: None }
    }

    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// A row of tabs; arrow keys move and choose. Each key needs a [`TabPanel`] with the same `id`.
#[component]
pub fn Tabs(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What the tabs are about.
    #[prop(into)]
    label: String,
    #[prop(into)] tabs: Signal<Vec<Tab>>,
    #[prop(into)] selected: Signal<String>,
    #[prop(into)] on_select: Callback<String>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let keydown = move |event: ev::KeyboardEvent| {
        let key = event.key();
        if matches!(key.as_str(), "ArrowUp" | "ArrowDown") {
            return;
        }
        if let Some(tab) = root.get_untracked().and_then(|root| roving::target(&root, "[role=tab]", &key)) {
            event.prevent_default();
            _ = tab.focus();
            tab.click();
        }
    };
    let row = move || {
        let id = id.clone();
        tabs.get().into_iter().map(move |tab| tab_view(&id, tab, selected, on_select)).collect_view()
    };
    view! {
        <div class="tabs" node_ref=root role="tablist" aria-label=label on:keydown=keydown>
            {row}
        </div>
    }
}

fn tab_view(id: &str, tab: Tab, selected: Signal<String>, on_select: Callback<String>) -> impl IntoView + use<> {
    let Tab { key, label, href } = tab;
    let (tab_id, panel_id) = (tab_id(id, &key), panel_id(id, &key));
    let own = key.clone();
    let chosen = Signal::derive(move || selected.with(|selected| *selected == own));
    let tabindex = move || if chosen.get() { "0" } else { "-1" };
    let selected = move || chosen.get().to_string();
    let choose = move |_| on_select.run(key.clone());
    match href {
        Some(href) => view! {
            <a
                class="tab"
                role="tab"
                id=tab_id
                href=href
                tabindex=tabindex
                aria-selected=selected
                aria-controls=panel_id
                on:click=choose
            >
                {label}
            </a>
        }
        .into_any(),
        None => view! {
            <button
                class="tab"
                type="button"
                role="tab"
                id=tab_id
                tabindex=tabindex
                aria-selected=selected
                aria-controls=panel_id
                on:click=choose
            >
                {label}
            </button>
        }
        .into_any(),
    }
}

/// What a tab shows. Hidden panels stay in the page and keep their state.
#[component]
pub fn TabPanel(
    /// The id of the [`Tabs`].
    #[prop(into)]
    tabs: String,
    /// The key of the [`Tab`].
    #[prop(into)]
    key: String,
    #[prop(into)] selected: Signal<String>,
    children: Children,
) -> impl IntoView {
    let (panel_id, tab_id) = (panel_id(&tabs, &key), tab_id(&tabs, &key));
    let hidden = move || selected.with(|selected| *selected != key);
    view! {
        <div class="tab-panel" role="tabpanel" id=panel_id aria-labelledby=tab_id hidden=hidden>
            {children()}
        </div>
    }
}

fn tab_id(id: &str, key: &str) -> String {
    format!("{id}-tab-{key}")
}

fn panel_id(id: &str, key: &str) -> String {
    format!("{id}-panel-{key}")
}
