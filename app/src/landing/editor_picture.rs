//! A drawing of the editor, made of the page's own elements so that it is sharp at every size and
//! follows the theme. One picture to assistive technology; the person in it is invented.

use leptos::prelude::*;
use ui::{Glyph, Icon};

#[component]
pub fn EditorPicture() -> impl IntoView {
    view! {
        <div class="picture" role="img" aria-label="The editor: a form beside the finished page">
            <div class="picture-window">
                <div class="picture-bar">
                    <span class="picture-name">"Platform roles"</span>
                    <span class="picture-saved">
                        <Glyph icon=Icon::Check />
                        "Saved, revision 12"
                    </span>
                    <Glyph icon=Icon::Undo />
                    <Glyph icon=Icon::Redo />
                    <span class="picture-button">"Tailor"</span>
                </div>
                <Form />
                <div class="picture-desk">
                    <Sheet />
                    <span class="picture-pages">"Page 1 of 1"</span>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Form() -> impl IntoView {
    view! {
        <div class="picture-form">
            <Section name="Work" open=true />
            <div class="picture-fields">
                <Field label="Position" value="Platform engineer" />
                <Field label="Employer" value="Nordlicht Energie" />
                <Field label="From" value="2021-03" />
                <Field label="To" value="" />
            </div>
            <div class="picture-lines">
                <Line text="Moved 40 services to Kubernetes without downtime" held=false />
                <Line text="Cut a build from 19 to 6 minutes" held=true />
                <Line text="Wrote the on-call handbook" held=false />
            </div>
            <Section name="Projects" open=false />
            <Section name="Education" open=false />
            <Section name="Skills" open=false />
        </div>
    }
}

#[component]
fn Section(name: &'static str, open: bool) -> impl IntoView {
    view! {
        <div class="picture-section">
            <Glyph icon=Icon::Grip />
            <span>{name}</span>
            <Glyph icon=if open { Icon::ChevronUp } else { Icon::ChevronDown } />
        </div>
    }
}

#[component]
fn Field(label: &'static str, value: &'static str) -> impl IntoView {
    view! {
        <div class="picture-field">
            <span>{label}</span>
            <span class="picture-value">{if value.is_empty() { "present" } else { value }}</span>
        </div>
    }
}

#[component]
fn Line(text: &'static str, held: bool) -> impl IntoView {
    view! {
        <div class="picture-line" data-held=held.then_some("true")>
            <Glyph icon=Icon::Grip />
            <span>{text}</span>
        </div>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    view! {
        <div class="picture-sheet">
            <p class="sheet-name">"Mira Okafor"</p>
            <p class="sheet-contact">"Rotterdam · mira@okafor.example · okafor.example"</p>
            <p class="sheet-text">
                "Platform engineer with eight years in energy and logistics. Builds the quiet kind of infrastructure: deployed often, rarely noticed."
            </p>
            <p class="sheet-heading">"Work"</p>
            <Entry what="Platform engineer, Nordlicht Energie" when="2021 – present" />
            <Bullets lines=[
                "Moved 40 services to Kubernetes without downtime",
                "Cut a build from 19 to 6 minutes",
                "Wrote the on-call handbook that three teams now follow",
            ] />
            <Entry what="Systems engineer, Havenbedrijf Zuid" when="2017 – 2021" />
            <Bullets lines=[
                "Ran the berth planning service at 99.97 % for four years",
                "Replaced nightly batch imports by a stream of events",
                "Trained eleven colleagues in Go",
            ] />
            <p class="sheet-heading">"Education"</p>
            <Entry what="MSc Computer Science, TU Delft" when="2017" />
            <p class="sheet-heading">"Skills"</p>
            <p class="sheet-text">"Kubernetes, Go, Terraform, PostgreSQL, Linux, incident response"</p>
        </div>
    }
}

#[component]
fn Entry(what: &'static str, when: &'static str) -> impl IntoView {
    view! {
        <p class="sheet-entry">
            <span>{what}</span>
            <span>{when}</span>
        </p>
    }
}

#[component]
fn Bullets(lines: [&'static str; 3]) -> impl IntoView {
    view! { <div class="sheet-bullets">{lines.map(|line| view! { <p>{line}</p> }).collect_view()}</div> }
}
