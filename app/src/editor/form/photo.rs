//! The photo: chosen, replaced and removed here, and made small before it becomes a part of the resume.

use leptos::{prelude::*, task::spawn_local};
use resume::{
    BASICS, Edit, Field, Id,
    picture::{Picture, PictureError},
};
use ui::{Button, ButtonKind, FileDrop, Icon, Size, TextField};
use web_sys::File;

use super::{super::use_editor, field::control_id};
use crate::platform::{focus_soon, picture::shrunken_photo};

/// What the field holds.
#[derive(Clone, Debug, PartialEq)]
enum Held {
    Nothing,
    Picture,
    /// Where a picture is: kept, and never fetched.
    Address,
    /// A picture that cannot be drawn, with the reason.
    Broken(String),
}

impl Held {
    fn of(text: &str) -> Held {
        match Picture::of_data_uri(text) {
            Ok(_) => Held::Picture,
            Err(_) if text.trim().is_empty() => Held::Nothing,
            Err(PictureError::NotInFile) => Held::Address,
            Err(error) => Held::Broken(error.to_string()),
        }
    }
}

const BUTTON: &str = "choose-photo";

#[component]
pub fn PhotoField() -> impl IntoView {
    let editor = use_editor();
    let text = editor.text(Id::BASICS, Field::Image);
    let set = editor.set_text(Id::BASICS, Field::Image);
    let held = Memo::new(move |_| text.with(|text| Held::of(text)));
    let problem = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let on_file = Callback::new(move |file: File| {
        is_busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let photo = shrunken_photo(file).await;
            // The form may be gone by now.
            if is_busy.try_set(false).is_some() {
                return;
            }
            match photo {
                Ok(photo) => {
                    set.run(photo);
                    editor.say("The photo is part of the resume now.");
                }
                Err(words) => problem.set(Some(words)),
            }
        });
    });
    let remove = move |_| {
        let before = text.get_untracked();
        set.run(String::new());
        problem.set(None);
        editor.offer_undo("The photo was removed.", move || set.run(before.clone()));
        focus_soon(BUTTON);
    };
    let words = move || match held.get() {
        Held::Nothing => "Choose a photo",
        Held::Picture | Held::Broken(_) => "Replace the photo",
        Held::Address => "Choose a file",
    };
    view! {
        <div class="editor-field photo-field" data-wide="" role="group" aria-labelledby="photo-label">
            <p class="photo-label" id="photo-label">"Photo"</p>
            <div class="photo-choice">
                <Show when=move || held.get() == Held::Picture>
                    <img class="photo-thumbnail" src=move || text.get() alt="The chosen photo" />
                </Show>
                <div class="photo-actions">
                    <FileDrop
                        name="photo"
                        id=BUTTON
                        accept="image/jpeg,image/png,image/webp,image/*"
                        on_file
                        busy=is_busy
                        hint="or drop it here"
                    >
                        {words}
                    </FileDrop>
                    <Show when=move || matches!(held.get(), Held::Picture | Held::Broken(_))>
                        <Button kind=ButtonKind::Ghost size=Size::Small icon=Icon::Trash on_click=remove>
                            "Remove the photo"
                        </Button>
                    </Show>
                </div>
            </div>
            <Show when=move || held.get() == Held::Address>
                <PhotoAddress value=text on_input=set />
            </Show>
            <p class="photo-note">{move || note(&held.get())}</p>
            <NotShown is_held=Signal::derive(move || held.get() == Held::Picture) />
            <p class="photo-error" role="alert">{move || problem.get()}</p>
        </div>
    }
}

fn note(held: &Held) -> String {
    match held {
        Held::Nothing | Held::Picture => {
            "It is made small in your browser, and where and when it was taken is left out.".to_owned()
        }
        Held::Address => "A photo by address is kept in the file but not drawn; choose a file.".to_owned(),
        Held::Broken(reason) => format!("This photo is kept in the file but not drawn: {reason}. Choose another one."),
    }
}

/// An address from an imported file.
#[component]
fn PhotoAddress(value: Signal<String>, on_input: Callback<String>) -> impl IntoView {
    let spec = BASICS.field(Field::Image);
    view! {
        <TextField
            name="image"
            id=spec.map(|spec| control_id(Id::BASICS, spec)).unwrap_or_default()
            label="Address of the photo"
            input_type="url"
            value
            on_input
        />
    }
}

/// Says that the pages are without the photo, and changes that.
#[component]
fn NotShown(is_held: Signal<bool>) -> impl IntoView {
    let editor = use_editor();
    let left_out = editor.read(|resume| {
        let design = resume.design.settled();
        (!design.photo.shown).then(|| design.template.spec().name)
    });
    let show = move |_| {
        let mut design = editor.peek(|resume| resume.design.clone());
        design.photo.shown = Some(true);
        editor.apply(Edit::SetDesign { design: Box::new(design) });
        editor.say("The photo is on the first page.");
        focus_soon(BUTTON);
    };
    move || {
        let template = left_out.get().filter(|_| is_held.get())?;
        Some(view! {
            <div class="photo-hidden">
                <p>{format!("The template {template} leaves photos out, as many employers ask for.")}</p>
                <Button size=Size::Small icon=Icon::Eye on_click=show>
                    "Show it on the pages"
                </Button>
            </div>
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_pictures() {
        assert_eq!(Held::of(" "), Held::Nothing);
        assert_eq!(Held::of("https://example.com/ada.jpg"), Held::Address);
        let svg = Held::of("data:image/svg+xml;base64,PHN2Zy8+");
        assert_eq!(
            note(&svg),
            "This photo is kept in the file but not drawn: only JPEG (grey or RGB) and PNG can be drawn. Choose another one."
        );
    }
}
