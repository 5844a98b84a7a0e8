use leptos::prelude::*;
use ui::{Badge, Button, EmptyState, Failed, Icon, Notice, Progress, Skeleton, Spinner, Tone};

use super::Specimen;

#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <Specimen title="Notices" note="Messages in the flow of the page.">
            <Notice tone=Tone::Info title="A newer revision exists">
                <p>"Somebody saved this resume in another tab."</p>
            </Notice>
            <Notice tone=Tone::Success title="The variant is ready" />
            <Notice
                tone=Tone::Warning
                title="Imported, with two remarks"
                details=vec![
                    "/work/0/startDate: “spring 2019” is not a date; it was kept as it is.".to_owned(),
                    "/basics/profiles/2: not an object; it was kept as it is.".to_owned(),
                ]
            />
            <Notice tone=Tone::Danger title="The file is not JSON">
                <p>"Line 14, column 3: a comma is missing."</p>
            </Notice>
            <Notice tone=Tone::Neutral>
                <p>"Drafts without an account stay in this browser."</p>
            </Notice>
        </Specimen>
    }
}

#[component]
pub fn Badges() -> impl IntoView {
    view! {
        <Specimen title="Badges" note="A word about the state of what they stand beside.">
            <div class="cluster">
                <Badge>"Pending"</Badge>
                <Badge tone=Tone::Info>"Processing"</Badge>
                <Badge tone=Tone::Success>"Completed"</Badge>
                <Badge tone=Tone::Warning>"Cancelled"</Badge>
                <Badge tone=Tone::Danger>"Failed"</Badge>
            </div>
        </Specimen>
    }
}

#[component]
pub fn ProgressSample() -> impl IntoView {
    let value = RwSignal::new(40_u8);
    let later = move |_| value.update(|value| *value = if *value >= 100 { 0 } else { *value + 20 });
    view! {
        <Specimen title="Progress" note="With words for what is happening.">
            <Progress label="Tailoring for Waterkracht Noord" value message="Putting the summary together" />
            <Progress label="A finished tailoring" value=100 message="Completed" />
            <div class="cluster">
                <Button on_click=later>"Move it"</Button>
            </div>
        </Specimen>
    }
}

#[component]
pub fn LoadingStates() -> impl IntoView {
    view! {
        <Specimen title="Loading, failed, empty" note="Every list has these three besides being full.">
            <Skeleton />
            <div class="cluster">
                <Spinner />
                <span>"Drawing the pages"</span>
            </div>
            <Failed message="The server cannot be reached. Check your connection and try again." retry=|()| () />
            <EmptyState icon=Icon::FileText title="No resumes yet">
                <p>"Begin with an empty page, a sample, or a JSON Resume file."</p>
                <div class="cluster">
                    <Button icon=Icon::Plus>"New resume"</Button>
                </div>
            </EmptyState>
        </Specimen>
    }
}
