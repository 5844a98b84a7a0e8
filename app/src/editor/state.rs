//! The resume being edited.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use resume::{Edit, Field, History, Id, Item, Line, List, Resume, Section};
use ui::{Announcer, Toast, Toaster, Tone, use_announcer, use_toaster};

use crate::platform::now_ms;

/// What a save writes and a draft keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The person's name for the resume.
    pub title: String,
    pub resume: Resume,
}

/// Everything that the parts of one editor share. Provided as context by the workspace.
#[derive(Clone, Copy)]
pub struct EditorState {
    history: RwSignal<History>,
    title: RwSignal<String>,
    /// Grows with every change of the content, so that a reply can be matched with what it answers.
    version: RwSignal<u64>,
    /// The items whose fields are shown.
    unfolded: RwSignal<BTreeSet<Id>>,
    /// The section whose heading is being changed.
    renamed: RwSignal<Option<Id>>,
    /// Words typed into a list of tags that no comma has finished yet.
    unfinished: StoredValue<BTreeMap<(Id, List), String>>,
    announcer: Announcer,
    toaster: Toaster,
}

/// The editor around the component that asks.
pub fn use_editor() -> EditorState {
    // Only components of the form, the preview and the toolbar ask, and the workspace around them provides it.
    expect_context::<EditorState>()
}

impl EditorState {
    pub fn new(content: Content) -> Self {
        let unfolded = blank_items(&content.resume);
        EditorState {
            history: RwSignal::new(History::new(content.resume)),
            title: RwSignal::new(content.title),
            version: RwSignal::new(0),
            unfolded: RwSignal::new(unfolded),
            renamed: RwSignal::new(None),
            unfinished: StoredValue::new(BTreeMap::new()),
            announcer: use_announcer(),
            toaster: use_toaster().scoped(),
        }
    }

    // --- changes ---

    /// Makes one edit, and returns the id of what it made.
    ///
    /// An edit of something that is gone does nothing: a field can lose its focus, and send its last
    /// word, because its item was just removed.
    pub fn apply(self, edit: Edit) -> Option<Id> {
        let made = self.history.try_update(|history| history.apply(edit, now_ms()))?.ok()?;
        self.changed();
        made
    }

    /// Makes an edit that is part of a gesture, such as pulling the slider called `gesture`: the quick
    /// successive edits of one gesture are one step for undo.
    pub fn apply_gesture(self, edit: Edit, gesture: &'static str) {
        let applied = self.history.try_update(|history| history.apply_gesture(edit, gesture, now_ms()));
        if matches!(applied, Some(Ok(_))) {
            self.changed();
        }
    }

    pub fn undo(self) {
        if self.history.try_update(History::undo) == Some(true) {
            self.changed();
            self.announcer.say("Undone.");
        }
    }

    pub fn redo(self) {
        if self.history.try_update(History::redo) == Some(true) {
            self.changed();
            self.announcer.say("Redone.");
        }
    }

    pub fn can_undo(self) -> Signal<bool> {
        Memo::new(move |_| self.history.with(History::can_undo)).into()
    }

    pub fn can_redo(self) -> Signal<bool> {
        Memo::new(move |_| self.history.with(History::can_redo)).into()
    }

    /// Shows other content, as one step that can be undone.
    pub fn replace(self, content: Content) {
        self.unfolded.set(blank_items(&content.resume));
        self.history.update(|history| history.replace(content.resume));
        self.title.set(content.title);
        self.changed();
    }

    pub fn set_title(self, title: String) {
        self.title.set(title);
        self.changed();
    }

    fn changed(self) {
        self.version.update(|version| *version += 1);
    }

    // --- the whole ---

    pub fn version(self) -> Signal<u64> {
        self.version.into()
    }

    pub fn title(self) -> Signal<String> {
        self.title.into()
    }

    /// The content now, for a reader that is not to run again.
    pub fn content(self) -> Content {
        Content { title: self.title.get_untracked(), resume: self.resume() }
    }

    /// The resume now, for a reader that is not to run again.
    pub fn resume(self) -> Resume {
        self.history.with_untracked(|history| history.current().clone())
    }

    /// A value computed from the resume, which tells its readers only when it differs.
    pub fn read<T, F>(self, read: F) -> Signal<T>
    where
        T: PartialEq + Clone + Send + Sync + 'static,
        F: Fn(&Resume) -> T + Send + Sync + 'static,
    {
        Memo::new(move |_| self.history.with(|history| read(history.current()))).into()
    }

    /// A value computed from the resume, anew for every reader at every edit: for what is cheap and short.
    pub fn track<T>(self, read: impl FnOnce(&Resume) -> T) -> T {
        self.history.with(|history| read(history.current()))
    }

    /// A value computed from the resume at this moment.
    pub fn peek<T>(self, read: impl FnOnce(&Resume) -> T) -> T {
        self.history.with_untracked(|history| read(history.current()))
    }

    // --- its parts; what is gone reads as empty ---

    pub fn read_section<T>(self, id: Id, read: impl Fn(&Section) -> T + Send + Sync + 'static) -> Signal<T>
    where
        T: Default + PartialEq + Clone + Send + Sync + 'static,
    {
        self.read(move |resume| resume.section(id).map(&read).unwrap_or_default())
    }

    pub fn read_item<T>(self, id: Id, read: impl Fn(&Item) -> T + Send + Sync + 'static) -> Signal<T>
    where
        T: Default + PartialEq + Clone + Send + Sync + 'static,
    {
        self.read(move |resume| resume.item(id).map(&read).unwrap_or_default())
    }

    pub fn text(self, item: Id, field: Field) -> Signal<String> {
        self.read_item(item, move |item| item.get(field).to_owned())
    }

    pub fn set_text(self, item: Id, field: Field) -> Callback<String> {
        Callback::new(move |value| {
            self.apply(Edit::SetText { item, field, value });
        })
    }

    pub fn lines(self, item: Id, list: List) -> Signal<Vec<Line>> {
        self.read_item(item, move |item| item.lines(list).to_vec())
    }

    pub fn peek_lines(self, item: Id, list: List) -> Vec<Line> {
        self.peek(|resume| resume.item(item).map(|item| item.lines(list).to_vec()).unwrap_or_default())
    }

    // --- folding ---

    pub fn is_unfolded(self, item: Id) -> Signal<bool> {
        Memo::new(move |_| self.unfolded.with(|unfolded| unfolded.contains(&item))).into()
    }

    pub fn unfold(self, item: Id, unfolded: bool) {
        self.unfolded.update(|items| {
            if unfolded {
                items.insert(item);
            } else {
                items.remove(&item);
            }
        });
    }

    // --- headings ---

    pub fn is_renaming(self, section: Id) -> Signal<bool> {
        Memo::new(move |_| self.renamed.get() == Some(section)).into()
    }

    /// Begins or ends changing the heading of a section.
    pub fn rename(self, section: Id, is_renaming: bool) {
        self.renamed.maybe_update(|renamed| {
            let is_changed = is_renaming != (*renamed == Some(section));
            if is_changed {
                *renamed = is_renaming.then_some(section);
            }
            is_changed
        });
    }

    // --- words that are not yet tags ---

    pub fn note_unfinished(self, item: Id, list: List, word: String) {
        self.unfinished.update_value(|unfinished| {
            if word.trim().is_empty() {
                unfinished.remove(&(item, list));
            } else {
                unfinished.insert((item, list), word);
            }
        });
    }

    /// Makes tags of all unfinished words, because the page is about to close or to be saved for good.
    pub fn finish_words(self) {
        let Some(unfinished) = self.unfinished.try_update_value(std::mem::take) else { return };
        for ((item, list), text) in unfinished {
            self.apply(Edit::AddLine { item, list, index: usize::MAX, text: text.trim().to_owned() });
        }
    }

    /// Tells what was just taken away, with a button that brings it back as long as this editor is open.
    pub fn offer_undo(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        self.toaster.show(Toast::new(Tone::Info, text).action("Undo", undo));
    }

    pub fn say(self, words: impl Into<String>) {
        self.announcer.say(words);
    }
}

/// Items that nobody has filled in yet begin unfolded, the others as a line each.
fn blank_items(resume: &Resume) -> BTreeSet<Id> {
    resume
        .sections
        .iter()
        .flat_map(|section| &section.items)
        .filter(|item| item.is_blank())
        .map(|item| item.id)
        .collect()
}
