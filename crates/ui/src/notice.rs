use leptos::prelude::*;

use crate::{Glyph, Icon};

/// How serious something is; also the colour of a badge or a toast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    Neutral,
    #[default]
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    /// The value of `data-tone`.
    pub const fn name(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Info => "info",
            Tone::Success => "success",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
        }
    }

    pub const fn icon(self) -> Icon {
        match self {
            Tone::Neutral | Tone::Info => Icon::Info,
            Tone::Success => Icon::CircleCheck,
            Tone::Warning => Icon::Warning,
            Tone::Danger => Icon::CircleAlert,
        }
    }
}

/// A message in the flow of the page; a danger is announced at once.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<String>,
    /// One line each, for example the warnings of an import.
    #[prop(optional, into)]
    details: Vec<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let details = (!details.is_empty()).then(|| {
        let lines = details.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul class="notice-details">{lines}</ul> }
    });
    view! {
        <div class="notice" data-tone=tone.name() role=(tone == Tone::Danger).then_some("alert")>
            <Glyph icon=tone.icon() />
            <div class="notice-body">
                {title.map(|title| view! { <p class="notice-title">{title}</p> })}
                {children.map(|children| children())}
                {details}
            </div>
        </div>
    }
}
