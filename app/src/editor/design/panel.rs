//! All controls, in groups.

use leptos::prelude::*;
use resume::{
    MAX_FOOTER,
    design::{Design, Length, Margins, Percent, SIZE_RANGE, Settled, TextSize},
};
use ui::{Button, ButtonKind, Icon, TextField};

use super::{
    choice::{ColumnsPick, DatesPick, HeadingLanguagePick, PageNumbersPick, PaperPick, ResumeLanguagePick},
    color::AccentField,
    control::{Measure, MeasureControl, RangeOf, SwitchControl},
    copy::CopyDesign,
    fonts::{BodyFontPick, HeadingFontPick},
    gallery::Gallery,
    photo::PhotoControls,
    upgrade::TemplateUpgrade,
    use_design,
    your_fonts::YourFonts,
};

const TEXT: [Measure; 2] = [
    Measure {
        name: "text-size",
        label: "Size of the text",
        what: "the size of the text",
        unit: "pt",
        scale: 10,
        range: RangeOf(*SIZE_RANGE.start(), *SIZE_RANGE.end()),
        step: 1,
        get: |settled| settled.size.0,
        is_chosen: |design| design.size.is_some(),
        set: |design, size| design.size = size.map(TextSize),
    },
    Measure {
        name: "line-height",
        label: "Line height",
        what: "the line height",
        unit: "%",
        scale: 1,
        range: RangeOf(*Settled::LINE_HEIGHTS.start(), *Settled::LINE_HEIGHTS.end()),
        step: 1,
        get: |settled| settled.line_height.0,
        is_chosen: |design| design.line_height.is_some(),
        set: |design, height| design.line_height = height.map(Percent),
    },
];

const SPACES: [Measure; 2] = [
    Measure {
        name: "section-space",
        label: "Space between sections",
        what: "the space between sections",
        unit: "%",
        scale: 1,
        range: RangeOf(*Settled::SPACES.start(), *Settled::SPACES.end()),
        step: 10,
        get: |settled| settled.section_space.0,
        is_chosen: |design| design.section_space.is_some(),
        set: |design, space| design.section_space = space.map(Percent),
    },
    Measure {
        name: "item-space",
        label: "Space between entries",
        what: "the space between entries",
        unit: "%",
        scale: 1,
        range: RangeOf(*Settled::SPACES.start(), *Settled::SPACES.end()),
        step: 10,
        get: |settled| settled.item_space.0,
        is_chosen: |design| design.item_space.is_some(),
        set: |design, space| design.item_space = space.map(Percent),
    },
];

macro_rules! margin {
    ($side:ident, $label:literal) => {
        Measure {
            name: concat!("margin-", stringify!($side)),
            label: $label,
            what: concat!("the ", stringify!($side), " margin"),
            unit: "mm",
            scale: 10,
            range: RangeOf(*Margins::RANGE.start(), *Margins::RANGE.end()),
            step: 5,
            get: |settled| settled.margins.$side.0,
            is_chosen: |design| {
                design.margins.is_some_and(|margins| margins.$side != design.template.spec().margins.$side)
            },
            set: |design, length| {
                let own = design.template.spec().margins;
                let mut margins = design.margins.unwrap_or(own);
                margins.$side = length.map_or(own.$side, Length);
                design.margins = (margins != own).then_some(margins);
            },
        }
    };
}

const MARGINS: [Measure; 4] = [
    margin!(top, "Top margin"),
    margin!(bottom, "Bottom margin"),
    margin!(left, "Left margin"),
    margin!(right, "Right margin"),
];

#[component]
pub fn DesignPanel(is_shown: Signal<bool>) -> impl IntoView {
    view! {
        <div class="design-panel">
            <section class="editor-card" aria-label="Template">
                <TemplateUpgrade />
                <Gallery is_shown />
            </section>
            <Group title="Text and colour" id="design-text">
                <BodyFontPick />
                <HeadingFontPick />
                <YourFonts />
                {measures(TEXT)}
                <AccentField />
            </Group>
            <Group title="Page" id="design-page">
                <PaperPick />
                <ColumnsPick />
                {measures(MARGINS)}
                {measures(SPACES)}
            </Group>
            <Group title="Photo" id="design-photo">
                <PhotoControls />
            </Group>
            <Group title="Details" id="design-details">
                <ResumeLanguagePick />
                <HeadingLanguagePick />
                <DatesPick />
                <PageNumbersPick />
                <Footer />
                <SwitchControl
                    name="icons"
                    label="Small pictures before the contacts"
                    what="the small pictures"
                    get=|settled| settled.icons
                    is_chosen=|design| design.icons.is_some()
                    set=|design, icons| design.icons = icons
                />
                <SwitchControl
                    name="hyphenation"
                    label="Hyphenate words at line ends"
                    what="the hyphenation"
                    get=|settled| settled.hyphenation
                    is_chosen=|design| design.hyphenation.is_some()
                    set=|design, hyphenation| design.hyphenation = hyphenation
                />
            </Group>
            <Whole />
        </div>
    }
}

fn measures<const N: usize>(measures: [Measure; N]) -> impl IntoView {
    measures.map(|measure| view! { <MeasureControl measure /> }).collect_view()
}

#[component]
fn Group(title: &'static str, id: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="editor-card" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <div class="design-controls">{children()}</div>
        </section>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let state = use_design();
    let footer = Signal::derive(move || state.design.with(|design| design.footer.clone()));
    let error = move || {
        let is_long = footer.with(|footer| footer.chars().count() > MAX_FOOTER);
        is_long.then(|| format!("At most {MAX_FOOTER} characters are accepted."))
    };
    view! {
        <TextField
            name="footer"
            label="Words at the foot of every page"
            optional=true
            value=footer
            error=Signal::derive(error)
            on_input=Callback::new(move |footer| state.change("footer", |design| design.footer = footer))
        />
    }
}

/// What is done to the design as a whole.
#[component]
fn Whole() -> impl IntoView {
    let state = use_design();
    let is_plain = Signal::derive(move || state.design.with(|design| *design == plain(design)));
    let reset = move |_| {
        state.change("reset", |design| *design = plain(design));
        state.editor.say("The design is the template’s own again.");
    };
    view! {
        <div class="design-whole">
            <Button kind=ButtonKind::Secondary icon=Icon::Refresh disabled=is_plain on_click=reset>
                "Reset design"
            </Button>
            <CopyDesign />
        </div>
    }
}

/// The template alone, with what was said about single sections and items.
fn plain(design: &Design) -> Design {
    Design { template: design.template, version: design.version, flow: design.flow.clone(), ..Design::default() }
}

#[cfg(test)]
mod tests {
    use resume::design::Template;

    use super::*;
    use crate::editor::design::control::check_measure;

    #[test]
    fn every_measure_is_set_and_taken_back() {
        for template in [Template::Modern, Template::Federal] {
            let measures = TEXT.into_iter().chain(SPACES).chain(MARGINS);
            measures.for_each(|measure| check_measure(measure, template));
        }
    }
}
