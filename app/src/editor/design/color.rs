//! The accent colour, and whether it can be read on paper.

use leptos::prelude::*;
use resume::design::Color;
use ui::{ColorField, Swatch};

use super::{control::Control, use_design};

/// Dark enough for text on white paper: each has a contrast of at least 4.5.
const SUGGESTIONS: [(u32, &str); 10] = [
    (0x1f4e79, "Navy"),
    (0x0b6e4f, "Pine green"),
    (0x7a1f3d, "Burgundy"),
    (0x6b2d75, "Plum"),
    (0xa63d00, "Rust"),
    (0x0e6a78, "Teal"),
    (0x5a4a1f, "Olive brown"),
    (0x2f3e9e, "Indigo"),
    (0x3c4650, "Slate"),
    (0x000000, "Black"),
];

#[component]
pub fn AccentField() -> impl IntoView {
    let state = use_design();
    let accent = Signal::derive(move || state.settled.with(|settled| settled.accent));
    let swatches = SUGGESTIONS.map(|(color, label)| Swatch::new(Color::hex(color).to_string(), label)).to_vec();
    let verdict = move || contrast_verdict(accent.get());
    let on_input = Callback::new(move |text: String| {
        // A colour input gives nothing else.
        if let Ok(color) = text.parse::<Color>() {
            state.change("accent", |design| design.accent = Some(color));
        }
    });
    view! {
        <Control
            what="the colour"
            id="accent"
            is_chosen=Signal::derive(move || state.design.with(|design| design.accent.is_some()))
            on_reset=Callback::new(move |()| state.change("accent", |design| design.accent = None))
        >
            <ColorField
                name="accent"
                label="Colour"
                value=Signal::derive(move || accent.get().to_string())
                swatches
                on_input
                hint=Signal::derive(move || verdict().ok())
                error=Signal::derive(move || verdict().err())
            />
        </Control>
    }
}

/// How well text in this colour is read on white paper; an error when it is hard.
///
/// The limits are those of WCAG 2.2, 1.4.3: 4.5 for text, 3 for large headings.
fn contrast_verdict(color: Color) -> Result<String, String> {
    let contrast = color.contrast_with_white();
    // Rounded down, so that 4.49 is not called 4.5.
    let shown = (contrast * 10.0).floor() / 10.0;
    match contrast {
        4.5.. => Ok(format!("Easy to read on paper: contrast {shown} to 1.")),
        3.0.. => {
            Err(format!("Hard to read in small text: contrast {shown} to 1. Choose a darker colour, 4.5 or more."))
        }
        _ => Err(format!("Too light for paper: contrast {shown} to 1. Choose a darker colour, 4.5 or more.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_suggestion_is_easy_to_read() {
        for (color, name) in SUGGESTIONS {
            assert!(contrast_verdict(Color::hex(color)).is_ok(), "{name}");
        }
    }

    #[test]
    fn a_light_colour_is_said_to_be_one() {
        let words = |color| contrast_verdict(Color::hex(color)).unwrap_or_else(|error| error);
        assert!(words(0x00_00_00).contains("contrast 21 to 1"));
        assert!(words(0x80_80_80).starts_with("Hard to read"));
        assert!(words(0xff_ee_00).starts_with("Too light"));
    }
}
