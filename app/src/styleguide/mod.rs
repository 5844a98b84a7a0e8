//! `/styleguide`: every component of the design system in all its states. For development.

mod controls;
mod feedback;
mod foundations;
mod overlays;
mod structure;

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::page_frame::PageFrame;

#[component]
pub fn StyleguidePage() -> impl IntoView {
    view! {
        <Title text="Style guide" />
        <Meta name="robots" content="noindex" />
        <PageFrame>
            <div class="styleguide">
                <header>
                    <h1>"Style guide"</h1>
                    <p class="lede">"Every component of the design system, in all its states."</p>
                </header>
                <foundations::Colours />
                <foundations::Type />
                <foundations::Icons />
                <controls::Buttons />
                <controls::Fields />
                <controls::Choices />
                <controls::Measures />
                <overlays::TabsSample />
                <overlays::MenuSample />
                <overlays::DialogSample />
                <overlays::ToastSample />
                <feedback::Notices />
                <feedback::Badges />
                <feedback::ProgressSample />
                <feedback::LoadingStates />
                <structure::Cards />
                <structure::DragSample />
            </div>
        </PageFrame>
    }
}

/// One part of the page.
#[component]
fn Specimen(
    title: &'static str,
    /// A sentence on when to use it.
    note: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="specimen">
            <div class="specimen-words">
                <h2>{title}</h2>
                <p class="quiet">{note}</p>
            </div>
            <div class="stack">{children()}</div>
        </section>
    }
}
