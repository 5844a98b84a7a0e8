//! A guest's draft: one for the browser, written at every edit.
//!
//! Two tabs show the same draft: each takes over what the other writes, so the last word typed is the
//! one kept, and what was there before can be undone in either.

use leptos::{ev, prelude::*};
use resume::Resume;
use serde::{Deserialize, Serialize};

use super::{EditorState, save_state::SaveState, state::Content};
use crate::platform::{forget, is_page_hidden, on_window, store, stored};

const KEY: &str = "velvit.guest";

#[derive(Serialize, Deserialize)]
struct Kept {
    title: String,
    resume: Resume,
}

/// The draft in this browser.
pub fn read() -> Option<Content> {
    parse(&stored(KEY)?)
}

/// Forgets the draft, once it is stored in an account or its author wants another one.
pub fn clear() {
    forget(KEY);
}

fn parse(json: &str) -> Option<Content> {
    // A draft of an older program that no longer reads is as good as none.
    let Kept { title, resume } = serde_json::from_str(json).ok()?;
    Some(Content { title, resume })
}

fn print(content: Content) -> Option<String> {
    let Content { title, resume } = content;
    serde_json::to_string(&Kept { title, resume }).ok()
}

/// Keeps the editor's content in the browser, and follows other tabs. Returns how that goes.
pub fn keep(editor: EditorState) -> Signal<SaveState> {
    let state = RwSignal::new(SaveState::InBrowser);
    let version = editor.version();
    // What is known to be in the storage, so that this page does not take its own words for another's.
    let known = StoredValue::new(stored(KEY));
    let write = move || {
        let Some(json) = print(editor.content()) else { return };
        state.set(if store(KEY, &json) { SaveState::InBrowser } else { SaveState::NotKept });
        known.set_value(Some(json));
    };
    let follow = move || {
        let now = stored(KEY);
        if now.is_some() && known.with_value(|known| *known != now) {
            known.set_value(now.clone());
            if let Some(content) = now.as_deref().and_then(parse)
                && content != editor.content()
            {
                editor.replace(content);
            }
        }
    };
    Effect::new(move |seen: Option<u64>| {
        let version = version.get();
        if seen.is_some_and(|seen| seen != version) && print(editor.content()) != known.get_value() {
            write();
        }
        version
    });
    Effect::new(move || {
        on_window(ev::storage, move |event| {
            if event.key().as_deref() == Some(KEY) {
                follow();
            }
        });
        on_window(ev::visibilitychange, move |_| {
            if is_page_hidden() {
                editor.finish_words();
            } else {
                // A tab that was asleep may have missed the event.
                follow();
            }
        });
        on_window(ev::pagehide, move |_| {
            // No effect runs any more; the words must be written here.
            editor.finish_words();
            if version.get_untracked() > 0 {
                write();
            }
        });
    });
    state.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let content = Content { title: "Mine".into(), resume: Resume::blank() };
        assert_eq!(print(content.clone()).as_deref().and_then(parse), Some(content));
        assert_eq!(parse("{}"), None);
    }
}
