//! The pages, as the PDF will have them.
//!
//! After a short pause in typing the resume is sent to be typeset. One request is under way at a time;
//! what is typed meanwhile goes with the next one, so answers cannot overtake each other. The last good
//! pages stay until better ones arrive.

use contract::AppError;
use leptos::{ev, prelude::*, task::spawn_local};
use resume::Resume;
use ui::{ButtonKind, Icon, IconButton, Notice, Size, Tone};

use super::{EditorState, missing::MissingNotice, use_editor};
use crate::{
    Failure,
    api::documents::preview_resume,
    platform::{Delay, now_ms, on_window},
};

/// The pause in typing after which pages are asked for.
const PAUSE_MS: f64 = 180.0;
/// Somebody who types without a pause still sees new pages this often.
const LONGEST_WAIT_MS: f64 = 900.0;
/// After a failure: how long until the next try without an edit.
const RETRY_MS: u64 = 5_000;

const ZOOMS: [u16; 6] = [50, 75, 100, 125, 150, 200];

/// The pages for the first response of the server; none when typesetting failed, which the browser retries.
pub async fn first_pages(resume: Resume) -> Vec<String> {
    preview_resume(resume).await.map(|preview| preview.pages).unwrap_or_default()
}

#[derive(Clone, Copy)]
pub struct Preview {
    editor: EditorState,
    pages: RwSignal<Vec<String>>,
    problem: RwSignal<Option<String>>,
    is_busy: RwSignal<bool>,
    is_sending: StoredValue<bool>,
    /// The version of the editor that the pages show.
    shown: StoredValue<Option<u64>>,
    /// When the first edit was made that the pages do not show.
    behind_since: StoredValue<Option<f64>>,
    timer: Delay,
}

impl Preview {
    /// `pages` are those of the editor's first version; empty when there are none yet.
    pub fn new(editor: EditorState, pages: Vec<String>) -> Self {
        let shown = (!pages.is_empty()).then_some(0);
        Preview {
            editor,
            pages: RwSignal::new(pages),
            problem: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            is_sending: StoredValue::new(false),
            shown: StoredValue::new(shown),
            behind_since: StoredValue::new(None),
            timer: Delay::owned(),
        }
    }

    /// Follows the editor while `is_visible`; a preview that nobody sees costs nothing.
    pub fn watch(self, is_visible: Signal<bool>) {
        let version = self.editor.version();
        Effect::new(move || {
            let version = version.get();
            if is_visible.get() && self.shown.get_value() != Some(version) {
                self.is_busy.set(true);
                let since = self.behind_since.get_value().unwrap_or_else(now_ms);
                self.behind_since.set_value(Some(since));
                let wait = PAUSE_MS.min(since + LONGEST_WAIT_MS - now_ms()).max(0.0);
                self.timer.start(wait as u64, move || self.ask());
            }
        });
        Effect::new(move || on_window(ev::online, move |_| self.ask()));
    }

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
            let is_current = self.editor.version().get_untracked() == version;
            match reply {
                Ok(preview) => {
                    self.shown.set_value(Some(version));
                    self.problem.set(None);
                    self.pages.set(preview.pages);
                }
                Err(Failure(error)) => {
                    self.problem.set(Some(error.to_string()));
                    // What cannot be typeset will not be typeset the next time either.
                    let is_final = matches!(error, AppError::Invalid { .. } | AppError::TooLarge { .. });
                    if is_current && !is_final {
                        self.timer.start(RETRY_MS, move || self.ask());
                    }
                }
            }
            self.is_busy.set(!is_current);
            if !is_current {
                self.ask();
            }
        });
    }
}

/// The pages with their zoom.
#[component]
pub fn PreviewPane(preview: Preview) -> impl IntoView {
    let editor = use_editor();
    let zoom = RwSignal::new(2usize);
    let Preview { pages, problem, is_busy, .. } = preview;
    let count = Memo::new(move |_| pages.with(Vec::len));
    let name = editor.read(|resume| resume.name().to_owned());
    view! {
        <div class="preview">
            <div class="preview-bar">
                <p class="preview-count">{move || page_count(count.get())}</p>
                <Zoom zoom />
            </div>
            {move || {
                problem
                    .get()
                    .map(|problem| {
                        view! {
                            <Notice tone=Tone::Warning title="These pages are not up to date">
                                <p>{problem}</p>
                            </Notice>
                        }
                    })
            }}
            <MissingNotice pages />
            <div
                class="preview-pages"
                data-zoom=move || ZOOMS[zoom.get()].to_string()
                aria-busy=move || is_busy.get().to_string()
                tabindex="0"
                role="region"
                aria-label="Pages"
            >
                <Show when=move || count.get() == 0>
                    <div class="page page-blank" aria-hidden="true"></div>
                </Show>
                <For each=move || 0..count.get() key=|index| *index let:index>
                    <figure class="page">
                        <div
                            class="page-sheet"
                            role="img"
                            aria-label=move || page_label(index, count.get(), &name.get())
                        >
                            // A picture of the page: its links are for the document, not for the way through the editor.
                            <div
                                inert
                                inner_html=move || pages.with(|pages| pages.get(index).cloned().unwrap_or_default())
                            ></div>
                        </div>
                        <figcaption>{move || format!("Page {} of {}", index + 1, count.get())}</figcaption>
                    </figure>
                </For>
            </div>
        </div>
    }
}

#[component]
fn Zoom(zoom: RwSignal<usize>) -> impl IntoView {
    let last = ZOOMS.len() - 1;
    view! {
        <div class="preview-zoom" role="group" aria-label="Zoom">
            <IconButton
                icon=Icon::ZoomOut
                label="Zoom out"
                size=Size::Small
                kind=ButtonKind::Ghost
                disabled=Signal::derive(move || zoom.get() == 0)
                on_click=move |_| zoom.update(|zoom| *zoom = zoom.saturating_sub(1))
            />
            <output aria-label="Zoom">{move || format!("{} %", ZOOMS[zoom.get()])}</output>
            <IconButton
                icon=Icon::ZoomIn
                label="Zoom in"
                size=Size::Small
                kind=ButtonKind::Ghost
                disabled=Signal::derive(move || zoom.get() == last)
                on_click=move |_| zoom.update(|zoom| *zoom = (*zoom + 1).min(last))
            />
        </div>
    }
}

fn page_count(count: usize) -> String {
    match count {
        0 => "Making the pages…".into(),
        1 => "1 page".into(),
        count => format!("{count} pages"),
    }
}

fn page_label(index: usize, count: usize, name: &str) -> String {
    let page = format!("Page {} of {count}", index + 1);
    if name.trim().is_empty() { page } else { format!("{page} of the resume of {}", name.trim()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_in_words() {
        assert_eq!([0, 1, 2].map(page_count), ["Making the pages…", "1 page", "2 pages"]);
        assert_eq!(page_label(0, 2, " Ada "), "Page 1 of 2 of the resume of Ada");
        assert_eq!(page_label(1, 2, ""), "Page 2 of 2");
    }
}
