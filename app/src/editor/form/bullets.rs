//! A list of sentences: each a text area of its own that grows with its text.
//!
//! Enter begins a line below (with what stands behind the cursor), Backspace in an empty line removes
//! it, Alt with an arrow moves it. Several pasted lines become several lines.

use leptos::{ev, prelude::*};
use resume::{Edit, Id, ListSpec, outline::Place};
use ui::{Button, ButtonKind, Icon, IconButton, Menu, MenuItem, Size, TextArea};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::{
    super::{preview::Placement, use_editor},
    page_sign::PageSign,
};
use crate::platform::{Cursor, focus_text_soon};

fn line_id(item: Id, spec: &ListSpec, index: usize) -> String {
    format!("line-{item}-{}-{index}", spec.key)
}

#[component]
pub fn Bullets(item: Id, spec: &'static ListSpec) -> impl IntoView {
    let editor = use_editor();
    let count = editor.read_item(item, |item| item.lines(spec.list).len());
    let add = move |_| {
        let index = count.get_untracked();
        editor.apply(Edit::AddLine { item, list: spec.list, index, text: String::new() });
        focus_text_soon(line_id(item, spec, index), Cursor::End);
    };
    view! {
        <fieldset class="bullets">
            <legend>{spec.label}</legend>
            <ul>
                // Lines have no identity of their own: a row stands for a place, and shows what is there.
                <For each=move || 0..count.get() key=|index| *index let:index>
                    <BulletRow item spec index count />
                </For>
            </ul>
            <Button kind=ButtonKind::Ghost size=Size::Small icon=Icon::Plus on_click=add>
                "Add a line"
            </Button>
        </fieldset>
    }
}

#[component]
fn BulletRow(item: Id, spec: &'static ListSpec, index: usize, count: Signal<usize>) -> impl IntoView {
    let editor = use_editor();
    let list = spec.list;
    let text = editor
        .read_item(item, move |item| item.lines(list).get(index).map(|line| line.text.clone()).unwrap_or_default());
    let is_hidden = editor.read_item(item, move |item| item.lines(list).get(index).is_some_and(|line| line.hidden));
    let place = Place::Line { item, list, index };
    let pages = expect_context::<Placement>().of_place(place);
    let label = Signal::derive(move || format!("{}, line {} of {}", spec.label, index + 1, count.get()));
    let focus_line = move |index: usize, cursor: Cursor| focus_text_soon(line_id(item, spec, index), cursor);

    let move_to = move |to: usize| {
        if to < count.get_untracked() && to != index {
            editor.apply(Edit::MoveLine { item, list, from: index, index: to });
            editor.say(format!("Line moved to position {} of {}.", to + 1, count.get_untracked()));
            focus_line(to, Cursor::End);
        }
    };
    let remove = move || {
        editor.apply(Edit::RemoveLine { item, list, index });
        if count.get_untracked() > 0 {
            focus_line(index.saturating_sub(1), Cursor::End);
        }
    };
    let break_line = move |area: &HtmlTextAreaElement| {
        let (before, after) = split_at_cursor(area);
        if !after.is_empty() {
            editor.apply(Edit::SetLine { item, list, index, text: before });
        }
        editor.apply(Edit::AddLine { item, list, index: index + 1, text: after });
        focus_line(index + 1, Cursor::Start);
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        let (Some(area), false) = (area, event.is_composing()) else { return };
        match event.key().as_str() {
            "Enter" if !event.shift_key() => break_line(&area),
            "Backspace" if area.value().is_empty() => remove(),
            "ArrowUp" if event.alt_key() => move_to(index.wrapping_sub(1)),
            "ArrowDown" if event.alt_key() => move_to(index + 1),
            _ => return,
        }
        event.prevent_default();
    };
    let paste = move |event: ev::ClipboardEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        let pasted = pasted_lines(&pasted);
        let (Some(area), [first, rest @ ..]) = (area, pasted.as_slice()) else { return };
        let [.., last] = rest else { return };
        event.prevent_default();
        let (before, after) = split_at_cursor(&area);
        let mut lines: Vec<String> = editor.peek_lines(item, list).into_iter().map(|line| line.text).collect();
        let new = std::iter::once(before + first)
            .chain(rest[..rest.len() - 1].iter().cloned())
            .chain([format!("{last}{after}")]);
        lines.splice(index..=index, new);
        editor.apply(Edit::SetLines { item, list, lines });
        focus_line(index + rest.len(), Cursor::End);
    };
    view! {
        <li
            class="bullet"
            data-origin=place.to_string()
            data-hidden=move || is_hidden.get().then_some("true")
            on:keydown=keydown
            on:paste=paste
        >
            <TextArea
                name=spec.key
                id=line_id(item, spec, index)
                label
                value=text
                on_input=Callback::new(move |text| {
                    editor.apply(Edit::SetLine { item, list, index, text });
                })
                rows=1
            />
            <PageSign pages />
            <Show when=move || is_hidden.get()>
                <IconButton
                    icon=Icon::EyeOff
                    label="Show this line in the resume"
                    size=Size::Small
                    on_click=move |_| {
                        editor.apply(Edit::HideLine { item, list, index, hidden: false });
                    }
                />
            </Show>
            <Menu
                id=format!("{}-menu", line_id(item, spec, index))
                label=Signal::derive(move || format!("Options for {}", label.get()))
                icon=Icon::More
                icon_only=true
                size=Size::Small
                align_end=true
            >
                <MenuItem icon=Icon::ArrowUp on_select=move |()| move_to(index.wrapping_sub(1))>"Move up"</MenuItem>
                <MenuItem icon=Icon::ArrowDown on_select=move |()| move_to(index + 1)>"Move down"</MenuItem>
                <MenuItem
                    icon=Icon::EyeOff
                    on_select=move |()| {
                        editor.apply(Edit::HideLine { item, list, index, hidden: !is_hidden.get_untracked() });
                    }
                >
                    {move || if is_hidden.get() { "Show in the resume" } else { "Hide from the resume" }}
                </MenuItem>
                <MenuItem icon=Icon::Trash danger=true on_select=move |()| remove()>"Delete"</MenuItem>
            </Menu>
        </li>
    }
}

/// The text before and behind the cursor; what is selected is gone.
fn split_at_cursor(area: &HtmlTextAreaElement) -> (String, String) {
    let units: Vec<u16> = area.value().encode_utf16().collect();
    // The browser counts in UTF-16.
    let place =
        |place: Result<Option<u32>, _>| place.ok().flatten().map_or(units.len(), |at| (at as usize).min(units.len()));
    let (start, end) = (place(area.selection_start()), place(area.selection_end()));
    (String::from_utf16_lossy(&units[..start]), String::from_utf16_lossy(&units[end.max(start)..]))
}

/// The lines of pasted text without blank ones and without their bullet characters.
fn pasted_lines(text: &str) -> Vec<String> {
    let bare = |line: &str| {
        let line = line.trim();
        let bullet = line.strip_prefix(['•', '◦', '▪', '‣', '·']);
        let dash = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).or_else(|| line.strip_prefix("– "));
        bullet.or(dash).unwrap_or(line).trim().to_owned()
    };
    text.lines().map(bare).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(pasted_lines(text), expected, "{text:?}");
    }

    #[test]
    fn pasted_bullets_lose_their_marks() {
        check("• Led a team\r\n  •Cut costs\n\n- Shipped\n* Wrote", &["Led a team", "Cut costs", "Shipped", "Wrote"]);
        check("– Dash", &["Dash"]);
    }

    #[test]
    fn words_that_begin_with_a_dash_stay() {
        check("-40 % latency", &["-40 % latency"]);
        check("*nix skills", &["*nix skills"]);
        check("  \n ", &[]);
    }
}
