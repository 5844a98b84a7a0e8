use leptos::{prelude::*, task::spawn_local};
use ui::{Icon, Menu, MenuItem, MenuLink, use_toaster};

use crate::api::accounts::log_out;

/// The signed-in person's menu in the header.
#[component]
pub fn AccountMenu(
    /// The name they registered with.
    user_id: String,
) -> impl IntoView {
    let toaster = use_toaster();
    let leave = move |()| {
        spawn_local(async move {
            match log_out().await {
                // A fresh page: nothing of the account stays in this tab's memory.
                Ok(()) => _ = window().location().assign("/"),
                Err(failure) => toaster.danger(failure.to_string()),
            }
        });
    };
    view! {
        <Menu id="account" label=format!("Account of {user_id}") icon=Icon::User icon_only=true align_end=true>
            <p class="menu-note">"Signed in as " <strong>{user_id}</strong></p>
            <MenuLink icon=Icon::LayoutList href="/dashboard">
                "Dashboard"
            </MenuLink>
            <MenuItem icon=Icon::LogOut on_select=leave>
                "Log out"
            </MenuItem>
        </Menu>
    }
}
