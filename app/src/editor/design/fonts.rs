//! The families of the text and of the headings.

use leptos::prelude::*;
use resume::design::{Design, FONT_FAMILIES, FontFamily, Settled};
use ui::{Select, SelectOption};

use super::{control::Control, use_design};
use crate::editor::own_fonts::{Kept, OwnFonts};

#[component]
pub fn BodyFontPick() -> impl IntoView {
    view! {
        <FontPick
            name="body-font"
            label="Font of the text"
            what="the font of the text"
            own=Settled::own_body_family
            bundled=Settled::body_family
            is_chosen=|design| design.body_font.is_some()
            set=|design, family| design.body_font = family
        />
    }
}

#[component]
pub fn HeadingFontPick() -> impl IntoView {
    view! {
        <FontPick
            name="heading-font"
            label="Font of the headings"
            what="the font of the headings"
            own=Settled::own_heading_family
            bundled=Settled::heading_family
            is_chosen=|design| design.heading_font.is_some()
            set=|design, family| design.heading_font = family
        />
    }
}

/// One of our families and the person's own.
#[component]
fn FontPick(
    name: &'static str,
    label: &'static str,
    what: &'static str,
    own: fn(&Settled) -> Option<&str>,
    bundled: fn(&Settled) -> &'static FontFamily,
    is_chosen: fn(&Design) -> bool,
    set: fn(&mut Design, Option<String>),
) -> impl IntoView {
    let state = use_design();
    let fonts = expect_context::<OwnFonts>();
    let value = Memo::new(move |_| {
        state.settled.with(|settled| own(settled).unwrap_or_else(|| bundled(settled).name).to_owned())
    });
    let options = Memo::new(move |_| fonts.with(|kept| value.with(|value| options(kept, value))));
    let hint = Memo::new(move |_| {
        state.settled.with(|settled| fonts.with(|kept| missing(kept, own(settled)?, bundled(settled).name)))
    });
    let on_change = Callback::new(move |family| state.change(name, |design| set(design, Some(family))));
    let chosen = Signal::derive(move || state.design.with(is_chosen));
    view! {
        <Control what id=name is_chosen=chosen on_reset=Callback::new(move |()| state.change(name, |design| set(design, None)))>
            <Select name label options value on_change hint />
        </Control>
    }
}

/// Our families with their kind, then the person's own; also `chosen`, wherever it may be.
fn options(kept: &Kept, chosen: &str) -> Vec<SelectOption> {
    let ours = FONT_FAMILIES.iter().map(|family| (family.name, family.kind.name()));
    let own = kept.families().into_iter().map(|family| (family, "Yours"));
    let mut families: Vec<(&str, &str)> = ours.chain(own).collect();
    if !families.iter().any(|(family, _)| *family == chosen) {
        families.push((chosen, if *kept == Kept::Unknown { "Yours" } else { "Missing" }));
    }
    families.iter().map(|(family, kind)| SelectOption::new(*family, format!("{family} · {kind}"))).collect()
}

/// What to say of a family that is not there, `instead` of which another one is set.
fn missing(kept: &Kept, family: &str, instead: &str) -> Option<String> {
    let how = match kept {
        Kept::Unknown => return None,
        Kept::Fonts(_) if kept.families().contains(&family) => return None,
        Kept::Fonts(_) => "is not among your fonts",
        Kept::Guest => "is a font of somebody’s own, which needs an account",
    };
    Some(format!("“{family}” {how}, so {instead} stands in for it. It comes back when you upload it."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_that_is_gone_is_still_the_one_that_is_chosen() {
        let labels = |kept: &Kept, chosen: &str| -> Vec<String> {
            options(kept, chosen).into_iter().skip(FONT_FAMILIES.len()).map(|option| option.label).collect()
        };
        assert_eq!(labels(&Kept::Guest, "Inter"), [""; 0]);
        assert_eq!(labels(&Kept::Guest, "Acme"), ["Acme · Missing"]);
        assert_eq!(labels(&Kept::Unknown, "Acme"), ["Acme · Yours"]);
        let said = missing(&Kept::Fonts(vec![]), "Acme", "Inter").unwrap();
        assert!(said.starts_with("“Acme” is not among your fonts, so Inter stands in"), "{said}");
        assert_eq!(missing(&Kept::Unknown, "Acme", "Inter"), None);
    }
}
