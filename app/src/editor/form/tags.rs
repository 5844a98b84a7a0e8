//! A list of words as chips: a comma or Enter finishes a word, Backspace in the empty field takes the
//! last one away.

use leptos::{ev, prelude::*};
use resume::{Edit, Id, ListSpec, outline::Place};
use ui::{Glyph, Icon, TextField};

use super::super::use_editor;
use crate::platform::{Delay, focus_soon};

#[component]
pub fn Tags(item: Id, spec: &'static ListSpec) -> impl IntoView {
    let editor = use_editor();
    let list = spec.list;
    let lines = editor.lines(item, list);
    let typed = RwSignal::new(String::new());
    let field_id = format!("tags-{item}-{}", spec.key);
    let field_id = StoredValue::new(field_id);

    let add = move |words: Vec<String>| {
        let known = editor.peek_lines(item, list);
        let new: Vec<String> = new_words(known.iter().map(|line| line.text.as_str()), words);
        match new.as_slice() {
            [] => {}
            [word] => _ = editor.apply(Edit::AddLine { item, list, index: usize::MAX, text: word.clone() }),
            _ => {
                let all = known.into_iter().map(|line| line.text).chain(new).collect();
                editor.apply(Edit::SetLines { item, list, lines: all });
            }
        }
    };
    let finish = move || {
        add(split_words(&typed.get_untracked()));
        typed.set(String::new());
        editor.note_unfinished(item, list, String::new());
    };
    let remove = move |index: usize| {
        editor.apply(Edit::RemoveLine { item, list, index });
        focus_soon(field_id.get_value());
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let is_empty = typed.with_untracked(String::is_empty);
        match event.key().as_str() {
            "Enter" if !event.is_composing() => finish(),
            "Backspace" if is_empty && !event.repeat() => {
                if let Some(last) = lines.with_untracked(Vec::len).checked_sub(1) {
                    remove(last);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let input = move |text: String| {
        // All but the part behind the last comma is finished; pasted lists arrive here, too.
        let (finished, rest) = text.rsplit_once([',', ';', '\n']).unwrap_or(("", &text));
        add(split_words(finished));
        editor.note_unfinished(item, list, rest.to_owned());
        typed.set(rest.trim_start().to_owned());
    };
    // The focus goes from the field to a chip's button through nothing.
    let pause = Delay::owned();
    view! {
        <div class="tags" data-origin=Place::Words { item, list }.to_string()>
            <div on:keydown=keydown data-own-undo="">
                <TextField
                    name=spec.key
                    id=field_id.get_value()
                    label=spec.label
                    value=typed
                    on_input=Callback::new(input)
                    on_blur=Callback::new(move |()| pause.start(0, finish))
                    placeholder="Add, separated by commas"
                />
            </div>
            <ul aria-label=spec.label>
                <For each=move || 0..lines.with(Vec::len) key=|index| *index let:index>
                    <Tag
                        text=Signal::derive(move || lines.with(|lines| lines.get(index).map(|line| line.text.clone()).unwrap_or_default()))
                        is_hidden=Signal::derive(move || lines.with(|lines| lines.get(index).is_some_and(|line| line.hidden)))
                        on_remove=Callback::new(move |()| remove(index))
                    />
                </For>
            </ul>
        </div>
    }
}

#[component]
fn Tag(text: Signal<String>, is_hidden: Signal<bool>, on_remove: Callback<()>) -> impl IntoView {
    view! {
        <li class="tag" data-hidden=move || is_hidden.get().then_some("true")>
            <span>{move || text.get()}</span>
            <button type="button" aria-label=move || format!("Remove {}", text.get()) on:click=move |_| on_remove.run(())>
                <Glyph icon=Icon::Close />
            </button>
        </li>
    }
}

/// The words of a list that is separated by commas, semicolons or line ends.
fn split_words(text: &str) -> Vec<String> {
    text.split([',', ';', '\n']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Those of `words` that are neither in the list yet nor twice among themselves, whatever their case.
fn new_words<'a>(known: impl Iterator<Item = &'a str>, words: Vec<String>) -> Vec<String> {
    let mut seen: Vec<String> = known.map(|word| word.trim().to_lowercase()).collect();
    let mut new = Vec::new();
    for word in words {
        let folded = word.to_lowercase();
        if !seen.contains(&folded) {
            seen.push(folded);
            new.push(word);
        }
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(split_words(text), expected, "{text:?}");
    }

    #[test]
    fn commas_semicolons_and_lines_separate() {
        check("Rust, C++;Go\nSQL", &["Rust", "C++", "Go", "SQL"]);
        check(" machine learning ,, ", &["machine learning"]);
        check(",", &[]);
    }

    #[test]
    fn a_word_is_listed_once() {
        let words = |words: &[&str]| words.iter().map(|word| word.to_string()).collect::<Vec<_>>();
        let new = new_words(["Rust", " SQL "].into_iter(), words(&["rust", "Go", "GO", "sql", "C"]));
        assert_eq!(new, ["Go", "C"]);
    }
}
