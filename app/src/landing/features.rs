use leptos::prelude::*;
use ui::{Glyph, Icon};

use super::match_picture::MatchPicture;

/// What the editor does, each claim something that can be tried.
const FEATURES: [(Icon, &str, &str); 4] = [
    (
        Icon::FileText,
        "The preview is the PDF",
        "The pages on your screen come from the engine that makes the file. Page breaks, hyphens and line ends are already where they will be.",
    ),
    (
        Icon::Download,
        "PDF and Word, made properly",
        "The PDF is tagged, with text to select and links to click. The Word file has real headings, lists and tab stops, so a recruiter can edit it.",
    ),
    (
        Icon::Undo,
        "Nothing gets lost",
        "Every change is saved as you type and can be undone. Edit the same resume in two tabs and you are asked, never overwritten.",
    ),
    (
        Icon::Upload,
        "In and out as you like",
        "Bring a JSON Resume file, take one with you. What Velvit does not understand it keeps, and tells you so.",
    ),
];

#[component]
pub fn Features() -> impl IntoView {
    let features = FEATURES
        .map(|(icon, title, text)| {
            view! {
                <li class="feature">
                    <Glyph icon />
                    <h3>{title}</h3>
                    <p>{text}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="features" aria-labelledby="features-title">
            <h2 id="features-title">"A document, from the first key you press"</h2>
            <ul class="feature-list">{features}</ul>
        </section>
    }
}

/// The three steps of a tailoring.
const STEPS: [(&str, &str); 3] = [
    ("Paste the posting", "Velvit reads which skills and duties it asks for, and which of them are a must."),
    (
        "It refits your resume",
        "Entries, lines and skills that speak to the posting move up; the rest steps back. The summary is put together from facts that are already on the page.",
    ),
    (
        "You see every difference",
        "The variant stands beside the original with the changes marked, and a list of what the posting asks for that you have not shown.",
    ),
];

#[component]
pub fn Tailoring() -> impl IntoView {
    let steps = STEPS
        .map(|(title, text)| {
            view! {
                <li>
                    <h3>{title}</h3>
                    <p>{text}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="tailoring" aria-labelledby="tailoring-title">
            <div class="tailoring-words">
                <h2 id="tailoring-title">"Tailored from your own cloth"</h2>
                <p class="lede">
                    "The built-in writer invents nothing. It needs no key and asks no other service; the same resume and posting always give the same result."
                </p>
                <ol class="steps">{steps}</ol>
            </div>
            <MatchPicture />
        </section>
    }
}
