use leptos::prelude::*;
use ui::{Glyph, Icon};

/// Requirement, and where the resume shows it.
const ROWS: [(&str, Option<&str>); 5] = [
    ("Kubernetes in production", Some("Work, Nordlicht Energie")),
    ("Go", Some("Skills; Work, Havenbedrijf Zuid")),
    ("On-call experience", Some("Work, Nordlicht Energie")),
    ("Terraform", Some("Skills")),
    ("Azure", None),
];

/// A drawing of a finished tailoring's report; the job in it is invented.
#[component]
pub fn MatchPicture() -> impl IntoView {
    let rows = ROWS
        .map(|(requirement, place)| {
            let icon = if place.is_some() { Icon::CircleCheck } else { Icon::CircleAlert };
            view! {
                <div class="match-row" data-shown=place.is_some().then_some("true")>
                    <Glyph icon />
                    <span class="match-what">{requirement}</span>
                    <span class="match-where">{place.unwrap_or("Not shown in your resume")}</span>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="match" role="img" aria-label="A report: four of five requirements are shown in the resume, one is not">
            <div class="match-card">
                <p class="match-title">"Site reliability engineer"</p>
                <p class="match-company">"Waterkracht Noord"</p>
                {rows}
            </div>
        </div>
    }
}
