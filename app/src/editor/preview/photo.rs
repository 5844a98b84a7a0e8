//! The picture that the pages refer to.

use leptos::prelude::*;
use resume::{Field, Id, outline::PHOTO_ID, picture::Picture};

use crate::editor::use_editor;

/// The photo, once for all pages and pictures of templates on the screen: their SVG only says where it stands, so
/// that a change of a word need not bring it again. It must not be in a part of the page that is folded away.
#[component]
pub fn PhotoSource() -> impl IntoView {
    let text = use_editor().text(Id::BASICS, Field::Image);
    // As the documents have it, not as it was imported.
    let uri = Memo::new(move |_| text.with(|text| Picture::of_data_uri(text).ok().map(|picture| picture.data_uri())));
    view! {
        <svg class="photo-source" aria-hidden="true" focusable="false">
            {move || {
                uri.get()
                    .map(|uri| view! { <image id=PHOTO_ID width="1" height="1" preserveAspectRatio="none" href=uri /> })
            }}
        </svg>
    }
}
