//! Whether the photo is on the pages, and how it is cut.

use leptos::prelude::*;
use resume::{
    Field, Id,
    design::{Length, Percent, Photo, PhotoShape},
    picture::Picture,
};

use super::{
    choice::Pick,
    control::{Measure, MeasureControl, RangeOf, SwitchControl},
    use_design,
};

const MEASURES: [Measure; 4] = [
    Measure {
        name: "photo-width",
        label: "Width of the photo",
        what: "the width of the photo",
        unit: "mm",
        scale: 10,
        range: RangeOf(*Photo::WIDTHS.start(), *Photo::WIDTHS.end()),
        step: 5,
        get: |settled| settled.photo.width.0,
        is_chosen: |design| design.photo.width.is_some(),
        set: |design, width| design.photo.width = width.map(Length),
    },
    Measure {
        name: "photo-zoom",
        label: "Zoom into the photo",
        what: "the zoom into the photo",
        unit: "%",
        scale: 1,
        range: RangeOf(*Photo::ZOOMS.start(), *Photo::ZOOMS.end()),
        step: 5,
        get: |settled| settled.photo.zoom.0,
        is_chosen: |design| design.photo.zoom.is_some(),
        set: |design, zoom| design.photo.zoom = zoom.map(Percent),
    },
    Measure {
        name: "photo-across",
        label: "Part shown, from left to right",
        what: "the part shown from left to right",
        unit: "%",
        scale: 1,
        range: RangeOf(0, 100),
        step: 1,
        get: |settled| settled.photo.across.0,
        is_chosen: |design| design.photo.across.is_some(),
        set: |design, across| design.photo.across = across.map(Percent),
    },
    Measure {
        name: "photo-down",
        label: "Part shown, from top to bottom",
        what: "the part shown from top to bottom",
        unit: "%",
        scale: 1,
        range: RangeOf(0, 100),
        step: 1,
        get: |settled| settled.photo.down.0,
        is_chosen: |design| design.photo.down.is_some(),
        set: |design, down| design.photo.down = down.map(Percent),
    },
];

#[component]
pub fn PhotoControls() -> impl IntoView {
    let state = use_design();
    // The text is compared at every edit; the picture in it is only read when that has changed.
    let image = state.editor.text(Id::BASICS, Field::Image);
    let has_photo = Memo::new(move |_| image.with(|image| Picture::of_data_uri(image).is_ok()));
    let is_shown = Memo::new(move |_| state.settled.with(|settled| settled.photo.shown));
    view! {
        <Show
            when=move || has_photo.get()
            fallback=|| {
                view! {
                    <p class="design-note">
                        "There is no photo yet. Add one under Content, in “Address, pronouns and photo”."
                    </p>
                }
            }
        >
            <SwitchControl
                name="photo-shown"
                label="Show the photo"
                what="whether the photo is shown"
                get=|settled| settled.photo.shown
                is_chosen=|design| design.photo.shown.is_some()
                set=|design, shown| design.photo.shown = shown
            />
            <Show when=move || is_shown.get()>
                <Pick
                    name="photo-shape"
                    label="Shape of the photo"
                    what="the shape of the photo"
                    options=PhotoShape::ALL.map(|shape| (shape, shape.name().to_owned())).to_vec()
                    get=|settled| settled.photo.shape
                    is_chosen=|design| design.photo.shape.is_some()
                    set=|design, shape| design.photo.shape = shape
                />
                {MEASURES.map(|measure| view! { <MeasureControl measure /> }).collect_view()}
            </Show>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use resume::design::Template;

    use super::*;
    use crate::editor::design::control::check_measure;

    #[test]
    fn every_measure_is_set_and_taken_back() {
        MEASURES.into_iter().for_each(|measure| check_measure(measure, Template::Modern));
    }
}
