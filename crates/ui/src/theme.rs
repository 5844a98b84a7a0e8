use leptos::prelude::*;

use crate::{Icon, Menu, MenuItem};

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

/// Where the choice is kept; the system's way is the absence of it.
const STORAGE_KEY: &str = "velvit-theme";

/// Goes inline into the document's head, so that the first paint has the right colours.
pub const THEME_SCRIPT: &str = "try{const t=localStorage.getItem('velvit-theme');\
    if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

impl Theme {
    /// Shows the page in this theme and remembers it.
    pub fn choose(self) {
        let root = document().document_element();
        let storage = window().local_storage().ok().flatten();
        match self.key() {
            Some(key) => {
                root.map(|root| root.set_attribute("data-theme", key));
                storage.map(|storage| storage.set_item(STORAGE_KEY, key));
            }
            None => {
                root.map(|root| root.remove_attribute("data-theme"));
                storage.map(|storage| storage.remove_item(STORAGE_KEY));
            }
        }
    }

    const fn key(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }
}

/// The menu that switches the theme.
#[component]
pub fn ThemePicker() -> impl IntoView {
    view! {
        <Menu id="theme" label="Colour theme" icon=Icon::Contrast icon_only=true align_end=true>
            <MenuItem icon=Icon::Monitor on_select=|()| Theme::System.choose()>
                "As the system"
            </MenuItem>
            <MenuItem icon=Icon::Sun on_select=|()| Theme::Light.choose()>
                "Light"
            </MenuItem>
            <MenuItem icon=Icon::Moon on_select=|()| Theme::Dark.choose()>
                "Dark"
            </MenuItem>
        </Menu>
    }
}
