use leptos::prelude::*;
use ui::{
    Button, ButtonKind, ConfirmDialog, Dialog, Icon, Menu, MenuCheck, MenuGroup, MenuItem, MenuLink, Tab, TabPanel,
    Tabs, TextField, Toast, Tone, use_announcer, use_toaster,
};

use super::Specimen;

#[component]
pub fn TabsSample() -> impl IntoView {
    let selected = RwSignal::new("content".to_owned());
    let tabs = vec![Tab::new("content", "Content"), Tab::new("layout", "Layout"), Tab::new("history", "History")];
    view! {
        <Specimen title="Tabs" note="Arrow keys move and choose; hidden panels keep what was typed.">
            <div>
                <Tabs id="sample" label="Sample tabs" tabs selected on_select=move |key: String| selected.set(key) />
                <TabPanel tabs="sample" key="content" selected>
                    <p>"What the resume says."</p>
                </TabPanel>
                <TabPanel tabs="sample" key="layout" selected>
                    <p>"How the pages look."</p>
                </TabPanel>
                <TabPanel tabs="sample" key="history" selected>
                    <p>"Every revision that was saved."</p>
                </TabPanel>
            </div>
        </Specimen>
    }
}

#[component]
pub fn MenuSample() -> impl IntoView {
    let toaster = use_toaster();
    let checked = RwSignal::new(true);
    view! {
        <Specimen title="Menu" note="Actions on one thing. Arrow keys move, Escape closes.">
            <div class="cluster">
                <Menu id="sample-menu" label="Actions" kind=ButtonKind::Secondary>
                    <MenuItem icon=Icon::Pencil on_select=move |()| toaster.info("Rename was chosen.")>
                        "Rename"
                    </MenuItem>
                    <MenuItem icon=Icon::Copy on_select=move |()| toaster.info("Duplicate was chosen.")>
                        "Duplicate"
                    </MenuItem>
                    <MenuLink icon=Icon::ArrowRight href="/">
                        "Go to the start page"
                    </MenuLink>
                    <MenuCheck checked on_change=move |value| checked.set(value)>
                        "Keep together"
                    </MenuCheck>
                    <MenuGroup id="sample-menu-group" label="For good">
                        <MenuItem icon=Icon::Trash danger=true on_select=move |()| toaster.info("Delete was chosen.")>
                            "Delete"
                        </MenuItem>
                    </MenuGroup>
                </Menu>
                <Menu id="sample-menu-icon" label="More" icon=Icon::More icon_only=true>
                    <MenuItem on_select=|()| ()>"Without an icon"</MenuItem>
                </Menu>
            </div>
        </Specimen>
    }
}

#[component]
pub fn DialogSample() -> impl IntoView {
    let open = RwSignal::new(false);
    let asking = RwSignal::new(false);
    let title = RwSignal::new("Platform roles".to_owned());
    view! {
        <Specimen title="Dialog" note="Holds the focus, closes on Escape, gives the focus back.">
            <div class="cluster">
                <Button on_click=move |_| open.set(true)>"Rename"</Button>
                <Button kind=ButtonKind::Danger on_click=move |_| asking.set(true)>"Delete"</Button>
            </div>
            <Dialog id="sample-dialog" title="Rename the resume" open on_close=move |()| open.set(false)>
                <TextField name="sample-title" label="Name" value=title on_input=move |value: String| title.set(value) />
                <div class="dialog-actions">
                    <Button on_click=move |_| open.set(false)>"Cancel"</Button>
                    <Button kind=ButtonKind::Primary on_click=move |_| open.set(false)>"Rename"</Button>
                </div>
            </Dialog>
            <ConfirmDialog
                id="sample-confirm"
                title="Delete this resume?"
                confirm="Delete"
                open=asking
                on_close=move |()| asking.set(false)
                on_confirm=move |()| asking.set(false)
            >
                <p>"All its revisions go with it. This cannot be undone."</p>
            </ConfirmDialog>
        </Specimen>
    }
}

#[component]
pub fn ToastSample() -> impl IntoView {
    let toaster = use_toaster();
    let announcer = use_announcer();
    let undo = move |_| {
        let toast = Toast::new(Tone::Success, "The section was removed.");
        toaster.show(toast.action("Undo", move || toaster.info("The section is back.")));
    };
    view! {
        <Specimen title="Toasts" note="Passing news. Pointing at one keeps it; failures stay until closed.">
            <div class="cluster">
                <Button on_click=move |_| toaster.info("A copy was made.")>"Information"</Button>
                <Button on_click=undo>"With a way back"</Button>
                <Button on_click=move |_| toaster.danger("The server cannot be reached.")>"Failure"</Button>
                <Button on_click=move |_| announcer.say("Work moved to place 2 of 5.")>"Announce to screen readers"</Button>
            </div>
        </Specimen>
    }
}
