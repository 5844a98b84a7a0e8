use leptos::prelude::*;
use ui::{
    Button, ButtonKind, ButtonLink, Checkbox, Choice, ColorField, FileButton, FileDrop, Icon, IconButton,
    PictureChoice, PictureGroup, RadioGroup, Select, SelectOption, Size, Slider, Swatch, Switch, TextArea, TextField,
    use_toaster,
};

use super::Specimen;

#[component]
pub fn Buttons() -> impl IntoView {
    let pressed = RwSignal::new(true);
    let kinds = [ButtonKind::Primary, ButtonKind::Secondary, ButtonKind::Ghost, ButtonKind::Danger];
    let rows = kinds
        .map(|kind| {
            view! {
                <div class="cluster">
                    <Button kind size=Size::Small>"Small"</Button>
                    <Button kind>"Medium"</Button>
                    <Button kind size=Size::Large>"Large"</Button>
                    <Button kind icon=Icon::Plus>"With icon"</Button>
                    <Button kind busy=true>"Busy"</Button>
                    <Button kind disabled=true>"Disabled"</Button>
                </div>
            }
        })
        .collect_view();
    view! {
        <Specimen title="Buttons" note="One primary button a view. Danger only for what cannot be taken back.">
            {rows}
            <div class="cluster">
                <ButtonLink href="/styleguide" icon=Icon::ArrowRight>"A link"</ButtonLink>
                <IconButton icon=Icon::Undo label="Undo" />
                <IconButton icon=Icon::Redo label="Redo" disabled=true />
                <IconButton
                    icon=Icon::Eye
                    label="Show hidden items"
                    pressed=Signal::derive(move || Some(pressed.get()))
                    on_click=move |_| pressed.update(|pressed| *pressed = !*pressed)
                />
                <IconButton icon=Icon::Trash label="Delete" kind=ButtonKind::Secondary size=Size::Small />
            </div>
        </Specimen>
    }
}

#[component]
pub fn Fields() -> impl IntoView {
    let text = RwSignal::new("Platform engineer".to_owned());
    let empty = RwSignal::new(String::new());
    let wrong = RwSignal::new("2021-13".to_owned());
    let long =
        RwSignal::new("Moved 40 services to Kubernetes without downtime.\nWrote the on-call handbook.".to_owned());
    let choice = RwSignal::new("nl".to_owned());
    let options = vec![
        SelectOption::new("de", "Deutsch"),
        SelectOption::new("en", "English"),
        SelectOption::new("nl", "Nederlands"),
    ];
    view! {
        <Specimen title="Fields" note="Label above, hint below, error in place of silence.">
            <div class="field-samples">
                <TextField name="sample-text" label="Position" value=text on_input=move |value: String| text.set(value) />
                <TextField
                    name="sample-hint"
                    label="Web site"
                    optional=true
                    placeholder="https://"
                    hint="Shown in the head of the document."
                    value=empty
                    on_input=move |value: String| empty.set(value)
                />
                <TextField
                    name="sample-error"
                    label="From"
                    value=wrong
                    error="Write the month as 2021-03, or only the year."
                    on_input=move |value: String| wrong.set(value)
                />
                <Select name="sample-select" label="Language" options value=choice on_change=move |value: String| choice.set(value) />
                <TextArea
                    name="sample-area"
                    label="Summary"
                    hint="Two or three sentences."
                    value=long
                    on_input=move |value: String| long.set(value)
                />
                <TextArea
                    name="sample-area-error"
                    label="Posting"
                    value=empty
                    error="Paste at least 30 characters."
                    on_input=move |value: String| empty.set(value)
                />
            </div>
        </Specimen>
    }
}

/// What the design panel is made of.
#[component]
pub fn Measures() -> impl IntoView {
    let size = RwSignal::new(10.5);
    let color = RwSignal::new("#1f4e79".to_owned());
    let look = RwSignal::new("wide".to_owned());
    let choice = |value: &str, label: &str, hint: &str, mark: &str| PictureChoice {
        value: value.into(),
        label: label.into(),
        hint: hint.into(),
        mark: mark.into(),
    };
    let looks = vec![
        choice("wide", "Wide", "One column over the whole page.", "Usual"),
        choice("split", "Split", "Two columns side by side.", ""),
    ];
    let swatches =
        vec![Swatch::new("#1f4e79", "Navy"), Swatch::new("#0b6e4f", "Pine green"), Swatch::new("#7a1f3d", "Burgundy")];
    view! {
        <Specimen title="Measures and looks" note="What shows at once: numbers to pull, colours, pictures to choose from.">
            <Slider name="sample-slider" label="Size" value=size min=8.0 max=14.0 step=0.1 unit="pt" on_input=move |number| size.set(number) />
            <ColorField
                name="sample-color"
                label="Colour"
                value=color
                swatches
                hint="Easy to read on paper."
                on_input=move |value| color.set(value)
            />
            <PictureGroup
                name="sample-look"
                legend="Looks"
                choices=looks
                value=look
                on_change=move |value| look.set(value)
                picture=sample_picture
            />
        </Specimen>
    }
}

fn sample_picture(look: String) -> AnyView {
    let width = if look == "wide" { "80" } else { "35" };
    let second =
        (look != "wide").then(|| view! { <rect x="55" y="30" width="35" height="90" rx="2" fill="#c5cfd9" /> });
    view! {
        <svg viewBox="0 0 100 141" focusable="false">
            <rect x="10" y="12" width="50" height="8" rx="2" fill="#1f4e79" />
            <rect x="10" y="30" width=width height="90" rx="2" fill="#c5cfd9" />
            {second}
        </svg>
    }
    .into_any()
}

#[component]
pub fn Choices() -> impl IntoView {
    let toaster = use_toaster();
    let ticked = RwSignal::new(true);
    let on = RwSignal::new(true);
    let mode = RwSignal::new("standard".to_owned());
    let choices = vec![
        Choice::new("fast", "Fast", "Orders skills and keywords."),
        Choice::new("standard", "Standard", "Also orders lines and writes the summary."),
        Choice::new("thorough", "Thorough", "Also sets aside entries that do not speak to the posting."),
    ];
    let chosen = move |file: Result<ui::TextFile, String>| match file {
        Ok(file) => toaster.info(format!("{}: {} characters", file.name, file.text.chars().count())),
        Err(why) => toaster.danger(why),
    };
    view! {
        <Specimen title="Choices" note="A box for what is sent later, a switch for what happens at once.">
            <div class="cluster">
                <Checkbox name="sample-box" label="Include references" checked=ticked on_change=move |value| ticked.set(value) />
                <Checkbox name="sample-box-off" label="Not available" checked=false disabled=true on_change=|_| () />
                <Switch name="sample-switch" label="Show page borders" checked=on on_change=move |value| on.set(value) />
                <Switch name="sample-switch-off" label="Not available" checked=false disabled=true on_change=|_| () />
            </div>
            <RadioGroup name="sample-mode" legend="Mode" choices value=mode on_change=move |value: String| mode.set(value) />
            <FileButton name="sample-file" accept=".json,application/json" on_file=chosen>
                "Choose a file"
            </FileButton>
            <FileDrop
                name="sample-drop"
                id="sample-drop-button"
                accept="image/*"
                hint="or drop it here"
                on_file=Callback::new(move |file: web_sys::File| toaster.info(file.name()))
            >
                "Choose a picture"
            </FileDrop>
        </Specimen>
    }
}
