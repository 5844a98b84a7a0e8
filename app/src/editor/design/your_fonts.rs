//! "Your fonts": uploaded, listed and deleted.

use contract::{MAX_FONT_BYTES, MAX_FONTS, StoredFont};
use gloo_net::http::Request;
use leptos::{prelude::*, task::spawn_local};
use ui::{ConfirmDialog, FileDrop, Icon, IconButton, Size};
use web_sys::File;

use super::use_design;
use crate::{
    account::login_path,
    api::fonts::delete_font,
    editor::{
        downloads::accepted,
        own_fonts::{Kept, OwnFonts},
    },
    platform::focus_soon,
};

const BUTTON: &str = "upload-font";

#[component]
pub fn YourFonts() -> impl IntoView {
    let fonts = expect_context::<OwnFonts>();
    let is_guest = Memo::new(move |_| fonts.with(|kept| *kept == Kept::Guest));
    view! {
        <div class="own-fonts" role="group" aria-labelledby="own-fonts-title">
            <h3 id="own-fonts-title">"Your fonts"</h3>
            <Show when=move || is_guest.get() fallback=|| view! { <Shelf /> }>
                <p class="own-fonts-note">
                    <a href=login_path("/editor")>"Log in"</a>
                    " to use a font of your own. It is kept with your account."
                </p>
            </Show>
        </div>
    }
}

#[component]
fn Shelf() -> impl IntoView {
    let fonts = expect_context::<OwnFonts>();
    let doomed = RwSignal::new(None::<StoredFont>);
    let list = Memo::new(move |_| fonts.with(|kept| kept.fonts().to_vec()));
    view! {
        <ul class="own-font-list">
            <For each=move || list.get() key=|font| font.id let:font>
                <FontRow font doomed />
            </For>
        </ul>
        <Upload />
        <DeleteFont doomed />
    }
}

#[component]
fn FontRow(font: StoredFont, doomed: RwSignal<Option<StoredFont>>) -> impl IntoView {
    let name = full_name(&font);
    let facts = facts(&font);
    let label = format!("Delete {name}");
    view! {
        <li>
            <div>
                <p class="own-font-name">{name}</p>
                <p class="own-fonts-note">{facts}</p>
            </div>
            <IconButton icon=Icon::Trash label size=Size::Small on_click=move |_| doomed.set(Some(font.clone())) />
        </li>
    }
}

fn full_name(font: &StoredFont) -> String {
    format!("{} {}", font.family, font.style_name())
}

fn facts(font: &StoredFont) -> String {
    let scripts = if font.scripts.is_empty() { String::new() } else { format!("{}. ", font.scripts.join(", ")) };
    format!("{scripts}By its licence it {}.", font.rights.words())
}

#[component]
fn Upload() -> impl IntoView {
    let fonts = expect_context::<OwnFonts>();
    let editor = use_design().editor;
    let problem = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let on_file = Callback::new(move |file: File| {
        is_busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let kept = upload(file).await;
            // The panel may be gone by now.
            if is_busy.try_set(false).is_some() {
                return;
            }
            match kept {
                Ok(font) => {
                    editor.say(format!("{} is among your fonts. Choose it in the lists of fonts.", full_name(&font)));
                    fonts.add(font);
                }
                Err(words) => problem.set(Some(words)),
            }
        });
    });
    view! {
        <FileDrop name="font" id=BUTTON accept=".ttf,.otf,font/ttf,font/otf" on_file busy=is_busy hint="or drop it here">
            "Upload a font"
        </FileDrop>
        <p class="own-fonts-note">
            {format!(
                "TrueType or OpenType, a file for each style, up to {} MB and {MAX_FONTS} files. \
                 Only you can use them, and only if the licence in the font allows it.",
                MAX_FONT_BYTES / 1024 / 1024,
            )}
        </p>
        <p class="own-fonts-problem" role="alert">{move || problem.get()}</p>
    }
}

/// Hands the file to the server, which checks it.
async fn upload(file: File) -> Result<StoredFont, String> {
    if file.size() > MAX_FONT_BYTES as f64 {
        return Err(format!("This file is too large. Fonts up to {} MB are accepted.", MAX_FONT_BYTES / 1024 / 1024));
    }
    let request = Request::post("/api/fonts").header("content-type", "application/octet-stream").body(file);
    let request = request.map_err(|error| error.to_string())?;
    let answer = accepted(request.send()).await?;
    answer.json().await.map_err(|error| error.to_string())
}

#[component]
fn DeleteFont(doomed: RwSignal<Option<StoredFont>>) -> impl IntoView {
    let fonts = expect_context::<OwnFonts>();
    let editor = use_design().editor;
    let problem = RwSignal::new(None::<String>);
    let delete = Action::new_local(move |font: &StoredFont| {
        let font = font.clone();
        async move {
            match delete_font(font.id).await {
                Ok(()) => {
                    fonts.remove(font.id);
                    doomed.set(None);
                    editor.say(format!("{} is deleted.", full_name(&font)));
                    focus_soon(BUTTON);
                }
                Err(failure) => problem.set(Some(failure.to_string())),
            }
        }
    });
    let confirm = move |()| {
        if let Some(font) = doomed.get_untracked() {
            problem.set(None);
            delete.dispatch(font);
        }
    };
    let name = move || doomed.read().as_ref().map(full_name).unwrap_or_default();
    view! {
        <ConfirmDialog
            id="delete-font"
            title="Delete this font?"
            confirm="Delete"
            open=Signal::derive(move || doomed.read().is_some())
            busy=delete.pending()
            on_close=move |()| doomed.set(None)
            on_confirm=confirm
        >
            <p>
                "Resumes in “" {name} "” stay as they are, but their pages are set in another font until you upload it \
                 again."
            </p>
            <p class="own-fonts-problem" role="alert">{move || problem.get()}</p>
        </ConfirmDialog>
    }
}
