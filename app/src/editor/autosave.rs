//! Keeping a stored resume stored: a draft in the browser at every edit, the server soon after.
//!
//! One request is under way at a time. Each names the revision it began from; an answer that says
//! somebody else saved stops the saving until the person has chosen ([`super::conflict`]).

mod choices;

use contract::{ResumeDetail, ResumeId, Revision, SaveReply, SaveRequest};
use leptos::{ev, prelude::*, task::spawn_local};
use ui::use_toaster;

use super::{
    EditorState,
    draft::{self, Draft, Found},
    save_state::{SaveState, backoff_ms},
    state::Content,
};
use crate::{
    Failure,
    api::resumes::save_resume,
    platform::{Delay, on_window, send_farewell},
};

/// The pause in typing after which a save begins.
const PAUSE_MS: u64 = 800;
/// Where [`save_resume`] listens; the farewell of a closing page has to send it without its client.
const SAVE_URL: &str = "/fn/resumes/save";

#[derive(Clone, Copy)]
pub struct Autosave {
    editor: EditorState,
    id: ResumeId,
    state: RwSignal<SaveState>,
    /// What somebody else stored, while the person has not chosen.
    theirs: RwSignal<Option<ResumeDetail>>,
    /// The version set aside in an earlier conflict.
    aside: RwSignal<Option<Draft>>,
    base: StoredValue<Revision>,
    /// The editor's version that the server is known to have, and what it is.
    saved_version: StoredValue<u64>,
    saved: StoredValue<Content>,
    is_sending: StoredValue<bool>,
    /// What was sent without an answer: the server may have it or not.
    in_doubt: StoredValue<Vec<Content>>,
    failures: StoredValue<u32>,
    draft_key: StoredValue<String>,
    timer: Delay,
    toaster: ui::Toaster,
}

impl Autosave {
    pub fn new(editor: EditorState, stored: &ResumeDetail) -> Self {
        let revision = stored.summary.revision;
        Autosave {
            editor,
            id: stored.summary.id,
            state: RwSignal::new(SaveState::Saved(revision)),
            theirs: RwSignal::new(None),
            aside: RwSignal::new(None),
            base: StoredValue::new(revision),
            saved_version: StoredValue::new(0),
            saved: StoredValue::new(editor.content()),
            is_sending: StoredValue::new(false),
            in_doubt: StoredValue::new(Vec::new()),
            failures: StoredValue::new(0),
            draft_key: StoredValue::new(String::new()),
            timer: Delay::owned(),
            toaster: use_toaster(),
        }
    }

    pub fn state(self) -> Signal<SaveState> {
        // A state that is set again is no news: notices with buttons must not be drawn anew under a hand.
        Memo::new(move |_| self.state.get()).into()
    }

    pub fn theirs(self) -> Signal<Option<ResumeDetail>> {
        self.theirs.into()
    }

    pub fn aside(self) -> Signal<Option<Draft>> {
        self.aside.into()
    }

    /// Begins to watch the editor; `stored` is what the server had when the page was made.
    pub fn watch(self, stored: ResumeDetail) {
        let version = self.editor.version();
        Effect::new(move |seen: Option<u64>| {
            let version = version.get();
            if seen.is_some_and(|seen| seen != version) {
                self.changed();
            }
            version
        });
        Effect::new(move || {
            self.draft_key.set_value(draft::key(self.id, (js_sys::Math::random() * f64::from(u32::MAX)) as u32));
            self.aside.set(draft::read(&draft::aside_key(self.id)));
            // Leaving the tab is a good moment, and so is coming back to a page that the browser had put away.
            on_window(ev::visibilitychange, move |_| self.save());
            on_window(ev::pagehide, move |_| self.leave());
            on_window(ev::online, move |_| self.save());
            // The form takes over the fields that the server rendered in effects of its own; a draft
            // that is put in earlier would be taken for something typed meanwhile, and the other way round.
            let stored = stored.clone();
            request_animation_frame(move || self.take_up_draft(stored));
        });
        on_cleanup(move || self.leave());
    }

    /// Finds what an earlier page could not save.
    fn take_up_draft(self, stored: ResumeDetail) {
        let Some((key, draft)) = draft::newest(self.id) else { return };
        match draft.compare(&stored) {
            Found::Known => {}
            Found::Continue => {
                self.editor.replace(draft.into_content());
                self.toaster.info("What you typed before the page was closed is back.");
            }
            Found::Conflict => {
                self.base.set_value(draft.base);
                self.editor.replace(draft.into_content());
                self.conflict(stored);
            }
        }
        // From here on it is this page's own draft.
        draft::clear(&key);
        self.keep_draft();
    }

    fn changed(self) {
        if self.is_saved() || self.is_as_saved() {
            return;
        }
        self.keep_draft();
        match self.state.get_untracked() {
            SaveState::Conflict | SaveState::Gone => return,
            // Only time or a new session helps; until then the words stay.
            SaveState::Offline | SaveState::Failing | SaveState::SignedOut => {}
            _ => self.state.set(SaveState::Unsaved),
        }
        self.timer.start(PAUSE_MS, move || self.save());
    }

    fn is_saved(self) -> bool {
        self.saved_version.get_value() == self.editor.version().get_untracked()
    }

    /// True, and all is well, when the changes since the last save come to nothing: something was typed and
    /// taken back. While the server may have got something else it has to be told.
    fn is_as_saved(self) -> bool {
        let is_certain = !self.is_sending.get_value() && self.in_doubt.with_value(Vec::is_empty);
        let is_choosing = matches!(self.state.get_untracked(), SaveState::Conflict | SaveState::Gone);
        let is_same = is_certain && !is_choosing && self.saved.with_value(|saved| *saved == self.editor.content());
        if is_same {
            self.saved_version.set_value(self.editor.version().get_untracked());
            self.keep_draft();
            self.timer.stop();
            self.state.set(SaveState::Saved(self.base.get_value()));
        }
        is_same
    }

    /// Writes the draft, or takes it away when all is stored; false when the browser keeps nothing.
    fn keep_draft(self) -> bool {
        let key = self.draft_key.get_value();
        if self.is_saved() {
            draft::clear(&key);
            return true;
        }
        draft::write(&key, &Draft::of(self.editor.content(), self.base.get_value()))
    }

    fn request(self) -> SaveRequest {
        let Content { title, resume } = self.editor.content();
        SaveRequest { id: self.id, base: self.base.get_value(), title, resume }
    }

    /// Saves now what is not saved, unless a request is under way or the person has to choose first.
    pub fn save(self) {
        let state = self.state.get_untracked();
        let is_waiting = matches!(state, SaveState::Conflict | SaveState::Gone | SaveState::Refused(_));
        if self.is_sending.get_value() || is_waiting || self.is_saved() {
            return;
        }
        self.timer.stop();
        self.is_sending.set_value(true);
        if !state.is_retried() && state != SaveState::SignedOut {
            self.state.set(SaveState::Saving);
        }
        let version = self.editor.version().get_untracked();
        let request = self.request();
        spawn_local(async move {
            let sent = Content { title: request.title.clone(), resume: request.resume.clone() };
            let reply = save_resume(request).await;
            // The page may be gone by now; whatever was not confirmed is in its draft.
            if self.is_sending.try_set_value(false).is_none() {
                self.answered(version, sent, reply);
            }
        });
    }

    fn answered(self, version: u64, sent: Content, reply: Result<SaveReply, Failure>) {
        match reply {
            Ok(SaveReply::Saved { revision, .. }) => self.confirmed(version, sent, revision),
            Ok(SaveReply::Stale { current }) => {
                let stored = Content { title: current.summary.title.clone(), resume: current.resume.clone() };
                if stored == sent {
                    self.confirmed(version, sent, current.summary.revision);
                } else if self.in_doubt.with_value(|doubts| doubts.contains(&stored)) {
                    // It is our own earlier save, whose answer was lost.
                    self.base.set_value(current.summary.revision);
                    self.save();
                } else {
                    self.conflict(*current);
                }
            }
            Err(Failure(error)) => {
                let state = SaveState::after(&error);
                if state.is_retried() {
                    self.in_doubt.update_value(|doubts| doubts.push(sent));
                    self.failures.update_value(|failures| *failures += 1);
                    self.timer.start(backoff_ms(self.failures.get_value()), move || self.save());
                }
                // The words about a failure promise a draft.
                let state = if self.keep_draft() { state } else { SaveState::NotKept };
                if self.state.with_untracked(|before| *before != state) {
                    self.editor.say(state.words());
                }
                self.state.set(state);
            }
        }
    }

    fn confirmed(self, version: u64, content: Content, revision: Revision) {
        self.base.set_value(revision);
        self.saved_version.set_value(version);
        self.saved.set_value(content);
        self.in_doubt.set_value(Vec::new());
        self.failures.set_value(0);
        self.keep_draft();
        if self.is_saved() {
            self.state.set(SaveState::Saved(revision));
        } else {
            self.state.set(SaveState::Unsaved);
            self.timer.start(PAUSE_MS, move || self.save());
        }
    }

    fn conflict(self, theirs: ResumeDetail) {
        self.timer.stop();
        self.keep_draft();
        self.state.set(SaveState::Conflict);
        self.theirs.set(Some(theirs));
        self.editor.say("Conflict: this resume was also changed elsewhere.");
    }

    /// The page closes or another one takes its place: sends what is not saved, without waiting.
    fn leave(self) {
        self.editor.finish_words();
        self.timer.stop();
        let is_untouched = self.draft_key.with_value(String::is_empty) || self.is_saved();
        if is_untouched || matches!(self.state.get_untracked(), SaveState::Conflict | SaveState::Gone) {
            return;
        }
        self.keep_draft();
        if let Ok(json) = serde_json::to_string(&serde_json::json!({ "request": self.request() })) {
            send_farewell(SAVE_URL, &json);
            self.in_doubt.update_value(|doubts| doubts.push(self.editor.content()));
        }
    }
}
