//! The signed-in person's start page: what they have, what is running, what is left of today.

mod jobs;
mod new_resume;
mod resumes;
mod tiles;
mod when;

pub use jobs::{CancelButton, StateBadge};
pub use new_resume::NewResumeDialog;
pub use resumes::Downloads;
pub use when::When;

use leptos::prelude::*;
use leptos_meta::Title;
use ui::{Button, ButtonKind, ButtonLink, Icon, Loaded};

use crate::{
    account::RequireViewer,
    api::{
        resumes::list_resumes,
        tailoring::{get_stats, list_jobs},
    },
    page_frame::PageFrame,
};

#[component]
pub fn DashboardPage() -> impl IntoView {
    view! {
        <Title text="Dashboard" />
        <PageFrame>
            <RequireViewer>
                <Dashboard />
            </RequireViewer>
        </PageFrame>
    }
}

#[component]
fn Dashboard() -> impl IntoView {
    let resumes = Resource::new(|| (), |()| list_resumes());
    let jobs = Resource::new(|| (), |()| list_jobs());
    let stats = Resource::new(|| (), |()| get_stats());
    let creating = RwSignal::new(false);

    // A finished job changes the numbers and may have made a resume; the list of jobs follows itself.
    let on_finished = Callback::new(move |()| {
        stats.refetch();
        resumes.refetch();
    });
    let on_change = Callback::new(move |()| resumes.refetch());

    view! {
        <div class="dashboard">
            <header class="dashboard-head">
                <h1>"Dashboard"</h1>
                <div class="dashboard-actions">
                    <Button icon=Icon::Plus on_click=move |_| creating.set(true)>
                        "New resume"
                    </Button>
                    <ButtonLink kind=ButtonKind::Primary icon=Icon::Target href="/tailor">
                        "Tailor to a job"
                    </ButtonLink>
                </div>
            </header>
            <Loaded resource=stats let:stats>
                <tiles::Tiles stats />
            </Loaded>
            <section aria-labelledby="resumes-heading">
                <h2 id="resumes-heading">"Resumes"</h2>
                <Loaded resource=resumes let:list>
                    <resumes::ResumeList list on_change on_new=Callback::new(move |()| creating.set(true)) />
                </Loaded>
            </section>
            <section aria-labelledby="jobs-heading">
                <h2 id="jobs-heading">"Tailorings"</h2>
                <Loaded resource=jobs let:list>
                    <jobs::JobList list on_finished />
                </Loaded>
            </section>
            <NewResumeDialog open=creating />
        </div>
    }
}
