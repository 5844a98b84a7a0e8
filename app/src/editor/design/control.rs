//! One choice with its way back to the template's own.

use std::ops::RangeInclusive;

use leptos::prelude::*;
use resume::design::{Design, Settled};
use ui::{Icon, IconButton, Size, Slider, Switch};

use super::use_design;
use crate::platform::focus_soon;

/// A control with a button that takes the choice back while there is one.
#[component]
pub fn Control(
    /// What is chosen, in the middle of a sentence: "line height".
    what: &'static str,
    /// The id of the control's element, which gets the focus when the button goes.
    id: &'static str,
    #[prop(into)] is_chosen: Signal<bool>,
    on_reset: Callback<()>,
    children: Children,
) -> impl IntoView {
    let editor = super::use_editor();
    let reset = move |_| {
        on_reset.run(());
        editor.say(format!("As the template has it: {what}."));
        focus_soon(id);
    };
    view! {
        <div class="design-control">
            {children()}
            <Show when=move || is_chosen.get()>
                <IconButton icon=Icon::Refresh label=format!("Reset {what}") size=Size::Small on_click=reset />
            </Show>
        </div>
    }
}

/// A length, a size or a share of the design.
#[derive(Clone, Copy)]
pub struct Measure {
    /// The name of the control, unique in the panel.
    pub name: &'static str,
    pub label: &'static str,
    /// The label in the middle of a sentence.
    pub what: &'static str,
    pub unit: &'static str,
    /// What is stored for one unit: 10 for tenths.
    pub scale: u16,
    /// As stored.
    pub range: RangeOf,
    /// As stored.
    pub step: u16,
    pub get: fn(&Settled) -> u16,
    pub is_chosen: fn(&Design) -> bool,
    pub set: fn(&mut Design, Option<u16>),
}

/// First and last of a range, which is not `Copy` itself.
#[derive(Clone, Copy)]
pub struct RangeOf(pub u16, pub u16);

impl From<RangeInclusive<u16>> for RangeOf {
    fn from(range: RangeInclusive<u16>) -> RangeOf {
        RangeOf(*range.start(), *range.end())
    }
}

#[component]
pub fn MeasureControl(measure: Measure) -> impl IntoView {
    let state = use_design();
    let Measure { name, label, what, unit, scale, range, step, get, is_chosen, set } = measure;
    let in_units = move |stored: u16| f64::from(stored) / f64::from(scale);
    // The slider keeps numbers in its range, so they fit.
    let on_input = Callback::new(move |number: f64| {
        let stored = (number * f64::from(scale)).round() as u16;
        state.change(name, move |design| set(design, Some(stored)));
    });
    let chosen = Signal::derive(move || state.design.with(is_chosen));
    view! {
        <Control what id=name is_chosen=chosen on_reset=Callback::new(move |()| state.change(name, |design| set(design, None)))>
            <Slider
                name
                label
                value=Signal::derive(move || in_units(state.settled.with(get)))
                min=in_units(range.0)
                max=in_units(range.1)
                step=in_units(step)
                unit
                on_input
            />
        </Control>
    }
}

/// Something that is on or off.
#[component]
pub fn SwitchControl(
    name: &'static str,
    label: &'static str,
    what: &'static str,
    get: fn(&Settled) -> bool,
    is_chosen: fn(&Design) -> bool,
    set: fn(&mut Design, Option<bool>),
) -> impl IntoView {
    let state = use_design();
    let chosen = Signal::derive(move || state.design.with(is_chosen));
    view! {
        <Control what id=name is_chosen=chosen on_reset=Callback::new(move |()| state.change(name, |design| set(design, None)))>
            <Switch
                name
                label
                checked=Signal::derive(move || state.settled.with(get))
                on_change=Callback::new(move |on| state.change(name, |design| set(design, Some(on))))
            />
        </Control>
    }
}

/// Panics unless the measure can be set in a design of `template`, and taken back so that nothing of it stays.
#[cfg(test)]
#[track_caller]
pub fn check_measure(measure: Measure, template: resume::design::Template) {
    let own = Design { template, ..Design::default() };
    let mut design = own.clone();
    assert!(!(measure.is_chosen)(&design), "{}", measure.name);
    (measure.set)(&mut design, Some(measure.range.1));
    assert!((measure.is_chosen)(&design), "{}", measure.name);
    assert_eq!((measure.get)(&design.settled()), measure.range.1, "{}", measure.name);
    (measure.set)(&mut design, None);
    assert_eq!(design, own, "{}", measure.name);
}
