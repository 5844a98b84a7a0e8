//! The menu that adds a section of any kind, and the dialog for one with a heading of one's own.

use std::collections::BTreeSet;

use leptos::{ev, prelude::*};
use resume::{Edit, Id, SectionKind};
use ui::{Button, ButtonKind, Dialog, Icon, Menu, MenuGroup, MenuItem, TextField};

use super::{super::use_editor, field::control_id, section::card_id};
use crate::platform::{focus_soon, scroll_to};

/// Focuses where a new item begins.
pub fn focus_first_field(kind: SectionKind, item: Id) {
    if let Some(first) = kind.spec().fields.first() {
        focus_soon(control_id(item, first));
    }
}

#[component]
pub fn AddSection() -> impl IntoView {
    let editor = use_editor();
    let is_naming = RwSignal::new(false);
    let add = move |kind: SectionKind, title: String| {
        let Some(section) = editor.apply(Edit::AddSection { kind, title, index: usize::MAX }) else { return };
        let first = editor.peek(|resume| resume.section(section)?.items.first().map(|item| item.id));
        if let Some(item) = first {
            editor.unfold(item, true);
            focus_first_field(kind, item);
        }
        request_animation_frame(move || scroll_to(&card_id(section)));
    };
    let choose = move |kind: SectionKind| {
        if kind == SectionKind::Custom {
            is_naming.set(true);
            focus_soon("custom-heading");
        } else {
            add(kind, String::new());
        }
    };
    let entry = move |kind: SectionKind| {
        let label = if kind == SectionKind::Custom { "With a heading of your own…" } else { kind.spec().title };
        view! { <MenuItem on_select=move |()| choose(kind)>{label}</MenuItem> }
    };
    let present = editor.read(|resume| resume.sections.iter().map(|section| section.kind).collect::<BTreeSet<_>>());
    let entries = move || {
        let (missing, again) = by_presence(&present.read());
        let again = (!again.is_empty()).then(|| {
            view! {
                <MenuGroup id="add-section-again" label="Already in your resume">
                    {again.into_iter().map(entry).collect_view()}
                </MenuGroup>
            }
        });
        view! {
            {missing.into_iter().map(entry).collect_view()}
            {again}
        }
    };
    view! {
        <div class="add-section">
            <Menu id="add-section" label="Add a section" icon=Icon::Plus kind=ButtonKind::Secondary>
                {entries}
            </Menu>
        </div>
        <CustomDialog is_naming on_named=Callback::new(move |title| add(SectionKind::Custom, title)) />
    }
}

/// The kinds that the resume lacks, and those that it has; there can always be another custom section.
fn by_presence(present: &BTreeSet<SectionKind>) -> (Vec<SectionKind>, Vec<SectionKind>) {
    SectionKind::ALL.into_iter().partition(|kind| *kind == SectionKind::Custom || !present.contains(kind))
}

#[component]
fn CustomDialog(is_naming: RwSignal<bool>, on_named: Callback<String>) -> impl IntoView {
    let title = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        is_naming.set(false);
        let name = title.get_untracked().trim().to_owned();
        title.set(String::new());
        on_named.run(name);
    };
    view! {
        <Dialog id="custom-section" title="A section of your own" open=is_naming on_close=move |()| is_naming.set(false)>
            <form class="stack" on:submit=submit>
                <TextField
                    name="custom-heading"
                    label="Heading"
                    placeholder="Conferences"
                    value=title
                    on_input=Callback::new(move |text| title.set(text))
                />
                <div class="dialog-actions">
                    <Button on_click=move |_| is_naming.set(false)>"Cancel"</Button>
                    <Button kind=ButtonKind::Primary submit=true>
                        "Add the section"
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_comes_first() {
        let present = BTreeSet::from([SectionKind::Skills, SectionKind::Work, SectionKind::Custom]);
        let (missing, again) = by_presence(&present);
        assert_eq!(again, [SectionKind::Work, SectionKind::Skills]);
        assert_eq!(missing.len(), SectionKind::ALL.len() - 2);
        assert_eq!(missing.last(), Some(&SectionKind::Custom));
    }
}
