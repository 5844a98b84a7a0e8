//! The families of the text and of the headings.

use leptos::prelude::*;
use resume::design::{FONT_FAMILIES, FontFamily};

use super::choice::Pick;

#[component]
pub fn BodyFontPick() -> impl IntoView {
    view! {
        <Pick
            name="body-font"
            label="Font of the text"
            what="the font of the text"
            options=families()
            get=|settled| family(&settled.body_font)
            is_chosen=|design| design.body_font.is_some()
            set=|design, family| design.body_font = family.map(str::to_owned)
        />
    }
}

#[component]
pub fn HeadingFontPick() -> impl IntoView {
    view! {
        <Pick
            name="heading-font"
            label="Font of the headings"
            what="the font of the headings"
            options=families()
            get=|settled| family(&settled.heading_font)
            is_chosen=|design| design.heading_font.is_some()
            set=|design, family| design.heading_font = family.map(str::to_owned)
        />
    }
}

/// Families by name with their kind.
fn families() -> Vec<(&'static str, String)> {
    FONT_FAMILIES.iter().map(|family| (family.name, format!("{} · {}", family.name, family.kind.name()))).collect()
}

/// The family that is set for `name`; a family that there is not is replaced by the first.
fn family(name: &str) -> &'static str {
    FontFamily::of_name(name).map_or(FONT_FAMILIES[0].name, |family| family.name)
}
