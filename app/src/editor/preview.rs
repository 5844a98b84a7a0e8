//! The pages, as the PDF will have them.
//!
//! The typesetting core in the browser draws every edit at once. Until it has arrived, and whenever it cannot, the
//! server draws after a short pause in typing. Each of the two has one drawing under way at a time; what is typed
//! meanwhile goes with the next one, so answers cannot overtake each other. The last good pages stay until better
//! ones arrive.

mod mailbox;
mod marks;
mod pane;
mod photo;
mod pick;
mod placement;
mod sheet;
mod typesetter;

use contract::AppError;
use fit::Fit;
use leptos::{ev, prelude::*, reactive::effect::ImmediateEffect, task::spawn_local};
use resume::Resume;

pub use marks::Marks;
pub use pane::{PreviewPane, page_count};
pub use photo::PhotoSource;
pub use pick::Pick;
pub use placement::Placement;
use typesetter::{Changes, Trouble, Typesetter};

use super::{EditorState, own_fonts::OwnFonts};
use crate::{
    Failure,
    api::documents::{fit_resume, preview_resume},
    platform::{Delay, now_ms, on_window},
};

/// The pause in typing after which the server is asked.
const PAUSE_MS: f64 = 180.0;
/// Somebody who types without a pause still sees new pages this often.
const LONGEST_WAIT_MS: f64 = 900.0;
/// After a failure: how long until the next try without an edit.
const RETRY_MS: u64 = 5_000;
/// The core is loaded when the page has had this long to become usable.
const LOAD_AFTER_MS: u64 = 300;
/// The server is asked for what the core has not drawn in this time, for example because it waits for a font.
const PATIENCE_MS: u64 = 2_000;
/// The core is given up after it has broken down so often without drawing anything in between.
const MAX_BREAKDOWNS: u8 = 3;

/// The pages for the first response of the server; none when typesetting failed, which the browser retries.
pub async fn first_pages(resume: Resume) -> Vec<String> {
    preview_resume(resume).await.map(|preview| preview.pages).unwrap_or_default()
}

/// Who has drawn the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Server,
    Worker,
}

impl Source {
    fn name(self) -> &'static str {
        match self {
            Source::Server => "server",
            Source::Worker => "worker",
        }
    }
}

#[derive(Clone, Copy)]
pub struct Preview {
    editor: EditorState,
    fonts: OwnFonts,
    pages: RwSignal<Vec<String>>,
    source: RwSignal<Option<Source>>,
    problem: RwSignal<Option<String>>,
    is_busy: RwSignal<bool>,
    is_sending: StoredValue<bool>,
    /// The version of the editor that the pages show.
    shown: StoredValue<Option<u64>>,
    /// When the first edit was made that the pages do not show.
    behind_since: StoredValue<Option<f64>>,
    timer: Delay,
    /// The core in its worker, once it can draw.
    typesetter: StoredValue<Option<Typesetter>>,
    /// True when the drawing under way does not have the fonts that there are now.
    is_outdated: StoredValue<bool>,
    is_loading: StoredValue<bool>,
    is_drawing: StoredValue<bool>,
    /// True while it draws longer than anybody wants to wait.
    is_late: StoredValue<bool>,
    breakdowns: StoredValue<u8>,
}

impl Preview {
    /// `pages` are those of the editor's first version; empty when there are none yet.
    pub fn new(editor: EditorState, pages: Vec<String>, fonts: OwnFonts) -> Self {
        let is_shown = !pages.is_empty();
        Preview {
            editor,
            fonts,
            pages: RwSignal::new(pages),
            source: RwSignal::new(is_shown.then_some(Source::Server)),
            problem: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            is_sending: StoredValue::new(false),
            shown: StoredValue::new(is_shown.then_some(0)),
            behind_since: StoredValue::new(None),
            timer: Delay::owned(),
            typesetter: StoredValue::new(None),
            is_outdated: StoredValue::new(false),
            is_loading: StoredValue::new(false),
            is_drawing: StoredValue::new(false),
            is_late: StoredValue::new(false),
            breakdowns: StoredValue::new(0),
        }
    }

    /// Follows the editor while `is_visible`; a preview that nobody sees costs nothing.
    pub fn watch(self, is_visible: Signal<bool>) {
        let version = self.editor.version();
        let load = Delay::owned();
        // At once: the core works while the form brings itself up to date.
        ImmediateEffect::new_scoped(move || {
            let version = version.get();
            if !is_visible.get() {
                return;
            }
            if !self.is_loading.get_value() {
                self.is_loading.set_value(true);
                load.start(LOAD_AFTER_MS, move || self.load());
            }
            if self.shown.get_value() != Some(version) {
                self.is_busy.set(true);
                self.draw();
            }
        });
        Effect::new(move |known: Option<String>| {
            let files = self.fonts.files();
            if known.is_some_and(|known| known != files) {
                self.fonts_changed();
            }
            files
        });
        Effect::new(move || on_window(ev::online, move |_| self.draw_if_behind()));
    }

    /// How many pages are shown.
    pub fn page_count(self) -> usize {
        self.pages.with_untracked(Vec::len)
    }

    /// The PDF of `resume`, made in this browser; `None` when it has to come from the server.
    pub async fn pdf(self, resume: &Resume) -> Option<Vec<u8>> {
        let typesetter = self.typesetter.try_get_value().flatten()?;
        typesetter.pdf(resume).await.ok()
    }

    /// How `resume` gets `pages` pages, found in this browser if it can be.
    pub async fn fit(self, resume: Resume, pages: usize) -> Result<Fit, Failure> {
        if let Some(typesetter) = self.typesetter.try_get_value().flatten()
            && let Ok(fit) = typesetter.fit(&resume, pages).await
        {
            return Ok(fit);
        }
        fit_resume(resume, pages).await
    }

    fn draw(self) {
        if self.typesetter.with_value(Option::is_some) && !self.is_late.get_value() {
            self.draw_here();
        } else {
            let since = self.behind_since.get_value().unwrap_or_else(now_ms);
            self.behind_since.set_value(Some(since));
            let wait = PAUSE_MS.min(since + LONGEST_WAIT_MS - now_ms()).max(0.0);
            self.timer.start(wait as u64, move || self.ask());
        }
    }

    fn draw_if_behind(self) {
        if self.shown.get_value() != Some(self.editor.version().get_untracked()) {
            self.draw();
        }
    }

    // --- in the browser ---

    fn load(self) {
        spawn_local(async move {
            let loaded = Typesetter::load().await;
            let is_loaded = loaded.is_some();
            // The page may be gone by now.
            if self.typesetter.try_set_value(loaded).is_some() {
                return;
            }
            if is_loaded {
                // Draws what is there already, so that the first edit finds everything warm.
                self.draw_here();
            } else {
                self.broken();
            }
        });
    }

    fn draw_here(self) {
        let Some(typesetter) = self.typesetter.get_value() else { return };
        if self.is_drawing.get_value() {
            return;
        }
        // Until it is known which fonts there are, the server draws what needs them.
        if !self.editor.peek(|resume| self.fonts.decide(resume)) {
            return self.ask();
        }
        typesetter.set_own_files(&untrack(|| self.fonts.files()));
        self.is_drawing.set_value(true);
        self.timer.start(PATIENCE_MS, move || {
            self.is_late.set_value(true);
            self.ask();
        });
        let version = self.editor.version().get_untracked();
        // The core says what has changed since its own last pages; others have to be replaced as a whole.
        let is_fresh = self.source.get_untracked() != Some(Source::Worker);
        let asked = self.editor.peek(|resume| typesetter.update(resume, is_fresh));
        spawn_local(async move {
            let reply = asked.await;
            if self.is_drawing.try_set_value(false).is_some() {
                return;
            }
            self.is_late.set_value(false);
            self.timer.stop();
            match reply {
                Ok(changes) => self.drawn(version, changes, is_fresh),
                // The server can draw it, or knows why not.
                Err(Trouble::Refused) => self.ask(),
                Err(Trouble::Broken) => self.broken(),
            }
        });
    }

    fn drawn(self, version: u64, changes: Changes, is_fresh: bool) {
        self.breakdowns.set_value(0);
        let is_in_step = is_fresh || self.source.get_untracked() == Some(Source::Worker);
        if is_in_step && self.shown.get_value().is_none_or(|shown| shown <= version) {
            self.pages.update(|pages| changes.apply(pages));
            self.shown.set_value(Some(version));
            self.behind_since.set_value(None);
            self.source.maybe_update(|source| source.replace(Source::Worker) != Some(Source::Worker));
            self.problem.maybe_update(|problem| problem.take().is_some());
        }
        self.forget_outdated();
        if self.shown.get_value() == Some(self.editor.version().get_untracked()) {
            self.is_busy.set(false);
        } else {
            self.draw_here();
        }
    }

    /// Goes on with the server, and with another worker unless that has failed too often.
    fn broken(self) {
        self.typesetter.set_value(None);
        self.breakdowns.update_value(|count| *count += 1);
        // What is not loaded now is, if it ever can be, after the next edit.
        self.is_loading.set_value(self.breakdowns.get_value() >= MAX_BREAKDOWNS);
        self.draw_if_behind();
    }

    /// The pages may look different with other fonts.
    fn fonts_changed(self) {
        // A drawing under way is one of before.
        self.is_outdated.set_value(self.is_drawing.get_value() || self.is_sending.get_value());
        self.shown.set_value(None);
        self.draw();
    }

    /// What has just been shown does not count when the fonts have changed since it was asked for.
    fn forget_outdated(self) {
        if self.is_outdated.get_value() {
            self.is_outdated.set_value(false);
            self.shown.set_value(None);
        }
    }

    // --- on the server ---

    fn ask(self) {
        let version = self.editor.version().get_untracked();
        if self.is_sending.get_value() || self.shown.get_value() == Some(version) {
            return;
        }
        self.is_sending.set_value(true);
        self.behind_since.set_value(None);
        let resume = self.editor.resume();
        spawn_local(async move {
            let reply = preview_resume(resume).await;
            // The page may be gone by now.
            if self.is_sending.try_set_value(false).is_some() {
                return;
            }
            // The browser may have drawn a later version since.
            if self.shown.get_value().is_some_and(|shown| shown >= version) {
                return;
            }
            let is_current = self.editor.version().get_untracked() == version;
            match reply {
                Ok(preview) => {
                    self.shown.set_value(Some(version));
                    self.problem.set(None);
                    self.source.set(Some(Source::Server));
                    self.pages.set(preview.pages);
                }
                Err(Failure(error)) => {
                    self.problem.set(Some(error.to_string()));
                    // What cannot be typeset will not be typeset the next time either.
                    let is_final = matches!(error, AppError::Invalid { .. } | AppError::TooLarge { .. });
                    if is_current && !is_final {
                        self.timer.start(RETRY_MS, move || self.draw_if_behind());
                    }
                }
            }
            let is_current = is_current && !self.is_outdated.get_value();
            self.forget_outdated();
            self.is_busy.set(!is_current);
            if !is_current {
                self.draw();
            }
        });
    }
}
