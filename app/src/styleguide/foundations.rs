use leptos::prelude::*;
use ui::{Glyph, Icon};

use super::Specimen;

const COLOURS: [&str; 23] = [
    "paper",
    "surface",
    "sunken",
    "line",
    "line-strong",
    "ink",
    "ink-soft",
    "ink-faint",
    "accent",
    "accent-hover",
    "accent-soft",
    "fill",
    "info",
    "info-soft",
    "success",
    "success-soft",
    "warning",
    "warning-soft",
    "danger",
    "danger-fill",
    "danger-soft",
    "sheet",
    "desk",
];

#[component]
pub fn Colours() -> impl IntoView {
    let swatches = COLOURS
        .map(|name| {
            view! {
                <li class="swatch" data-colour=name>
                    <span class="swatch-patch"></span>
                    <code>{name}</code>
                </li>
            }
        })
        .collect_view();
    view! {
        <Specimen title="Colours" note="Paper and ink, one accent. Each name has a light and a dark value.">
            <ul class="swatches">{swatches}</ul>
        </Specimen>
    }
}

#[component]
pub fn Type() -> impl IntoView {
    view! {
        <Specimen title="Type" note="The typeface of the documents themselves.">
            <p class="type-sample" data-step="3xl">"Hamburgefonstiv 0123"</p>
            <p class="type-sample" data-step="2xl">"Heading of a page"</p>
            <p class="type-sample" data-step="xl">"Heading of a part"</p>
            <p class="type-sample" data-step="lg">"Heading of a card, or the first sentence of a page"</p>
            <p>
                "Text of a page. "<strong>"Strong words"</strong>", "<em>"words in italics"</em>", "<a href="#type">"a link"</a>
                " and "<code>"code"</code>". Lines are at most 62 characters long, which is what eyes follow without effort."
            </p>
            <p class="type-sample" data-step="sm">"Small text: labels, buttons, hints."</p>
            <p class="type-sample" data-step="xs">"Smallest text: badges, the fine print of a tile."</p>
        </Specimen>
    }
}

#[component]
pub fn Icons() -> impl IntoView {
    let icons = Icon::ALL
        .map(|icon| {
            view! {
                <li class="icon-sample">
                    <Glyph icon />
                    <code>{format!("{icon:?}")}</code>
                </li>
            }
        })
        .collect_view();
    view! {
        <Specimen title="Icons" note="Always beside words, or inside a button with a name.">
            <ul class="icon-samples">{icons}</ul>
        </Specimen>
    }
}
