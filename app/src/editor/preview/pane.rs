//! The pages on the screen, with their zoom.

use leptos::{ev, prelude::*};
use ui::{ButtonKind, Icon, IconButton, Notice, Size, Tone};

use super::{Marks, Pick, Preview, Source, sheet::Sheet};
use crate::editor::{fit_pages::FitPages, missing::MissingNotice, use_editor};

const ZOOMS: [u16; 6] = [50, 75, 100, 125, 150, 200];

/// The pages with their zoom.
#[component]
pub fn PreviewPane(
    preview: Preview,
    marks: Marks,
    /// A text was clicked.
    on_pick: Callback<Pick>,
) -> impl IntoView {
    let editor = use_editor();
    let zoom = RwSignal::new(2usize);
    let Preview { pages, problem, is_busy, source, .. } = preview;
    let count = Memo::new(move |_| pages.with(Vec::len));
    let name = editor.read(|resume| resume.name().to_owned());
    let pane = NodeRef::new();
    marks.watch(pane);
    let pick = move |event: ev::MouseEvent| {
        if let Some(pick) = Pick::of(&event) {
            on_pick.run(pick);
        }
    };
    view! {
        <div class="preview">
            <div class="preview-bar">
                <p class="preview-count">{move || progress(count.get())}</p>
                <FitPages preview />
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
            // A click on a word is a short cut to its field for those who point; the form is the way for everybody.
            <div
                node_ref=pane
                class="preview-pages"
                on:click=pick
                data-zoom=move || ZOOMS[zoom.get()].to_string()
                data-source=move || source.get().map(Source::name)
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
                            <Sheet markup=page_markup(pages, index) />
                        </div>
                        <figcaption>{move || format!("Page {} of {}", index + 1, count.get())}</figcaption>
                    </figure>
                </For>
            </div>
        </div>
    }
}

/// The markup of one page, which tells its reader only when it differs: other pages stay as they are drawn.
fn page_markup(pages: RwSignal<Vec<String>>, index: usize) -> Memo<String> {
    Memo::new(move |_| pages.with(|pages| pages.get(index).cloned().unwrap_or_default()))
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

fn progress(count: usize) -> String {
    if count == 0 { "Making the pages…".into() } else { page_count(count) }
}

/// "1 page", "2 pages".
pub fn page_count(count: usize) -> String {
    if count == 1 { "1 page".into() } else { format!("{count} pages") }
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
        assert_eq!([0, 1, 2].map(progress), ["Making the pages…", "1 page", "2 pages"]);
        assert_eq!(page_label(0, 2, " Ada "), "Page 1 of 2 of the resume of Ada");
        assert_eq!(page_label(1, 2, ""), "Page 2 of 2");
    }
}
