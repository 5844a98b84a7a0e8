//! One job: its stages while it runs, its result when it is done.

use contract::{AppError, Comparison, JobId, JobState, JobStatus, Stage};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};
use ui::{ButtonKind, ButtonLink, Icon, Loaded, Notice, Progress, Tone};

use super::{comparison::ComparisonView, follow_job, report::ReportView};
use crate::{
    Failure,
    account::RequireViewer,
    api::{
        self,
        tailoring::{compare_job, get_job_status},
    },
    dashboard::{CancelButton, Downloads, StateBadge},
    page_frame::PageFrame,
};

/// A job with its result, when there is one already. Both come with one resource: a page with a resource that
/// is made only when another has come does not hydrate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Opened {
    status: JobStatus,
    comparison: Option<Comparison>,
}

/// The job at an address; none when there is no such job, or it is somebody else's.
async fn find(id: Option<JobId>) -> Result<Option<Opened>, Failure> {
    let Some(id) = id else {
        // In the browser there is no scope, and no status to set.
        if let Ok(scope) = api::scope() {
            scope.response.failed(&AppError::not_found("tailoring"));
        }
        return Ok(None);
    };
    let status = match get_job_status(id).await {
        Err(Failure(AppError::NotFound { .. })) => return Ok(None),
        status => status?,
    };
    let comparison = if status.state == JobState::Completed { Some(compare_job(id).await?) } else { None };
    Ok(Some(Opened { status, comparison }))
}

/// `/jobs/:id`.
#[component]
pub fn JobPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").and_then(|text| text.parse::<JobId>().ok()));
    let opened = Resource::new(move || id.get(), find);
    view! {
        <Title text="Tailoring" />
        <PageFrame>
            <RequireViewer>
                <Loaded resource=opened let:opened>
                    {match opened {
                        Some(opened) => view! { <Job opened /> }.into_any(),
                        None => view! { <Unknown /> }.into_any(),
                    }}
                </Loaded>
            </RequireViewer>
        </PageFrame>
    }
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <div class="not-found">
            <h1>"There is no such tailoring"</h1>
            <p class="lede">"The address may be mistyped, or it belongs to another account."</p>
            <div class="cluster">
                <ButtonLink kind=ButtonKind::Primary href="/dashboard">"To the dashboard"</ButtonLink>
            </div>
        </div>
    }
}

#[component]
fn Job(opened: Opened) -> impl IntoView {
    let Opened { status, comparison } = opened;
    let id = status.id;
    let company = status.company.clone();
    let job_title = status.job_title.clone();
    let status = follow_job(status);
    let state = Memo::new(move |_| status.read().state);
    view! {
        <div class="job">
            <header class="job-head">
                <p class="eyebrow">{company}</p>
                <h1>{job_title}</h1>
                <StateBadge state />
            </header>
            {move || match state.get() {
                JobState::Pending | JobState::Processing => view! { <Running id status /> }.into_any(),
                JobState::Completed => view! { <Finished id status comparison=comparison.clone() /> }.into_any(),
                JobState::Failed => {
                    let details = status.read_untracked().error.clone().into_iter().collect::<Vec<_>>();
                    view! { <Notice tone=Tone::Danger title="The tailoring failed. It does not count against today's limit." details /> }.into_any()
                }
                JobState::Cancelled => {
                    view! { <Notice tone=Tone::Info title="The tailoring was cancelled. It does not count against today's limit." /> }.into_any()
                }
            }}
        </div>
    }
}

#[component]
fn Running(id: JobId, status: Signal<JobStatus>) -> impl IntoView {
    let progress = Signal::derive(move || status.read().progress);
    let message = Signal::derive(move || Some(status.read().message.clone()));
    view! {
        <div class="job-running">
            <Progress label="Tailoring" value=progress message=message />
            <ol class="job-stages">
                {Stage::ALL
                    .into_iter()
                    .map(|stage| {
                        let place = move || match progress.get().cmp(&stage.progress()) {
                            std::cmp::Ordering::Greater => "done",
                            std::cmp::Ordering::Equal => "running",
                            std::cmp::Ordering::Less => "waiting",
                        };
                        view! {
                            <li data-state=place aria-current=move || (place() == "running").then_some("step")>
                                {stage.message()}
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
            <CancelButton id />
        </div>
    }
}

#[component]
fn Finished(
    id: JobId,
    status: Signal<JobStatus>,
    /// What is known of it; otherwise the job has finished under the person's eyes, and it is asked for.
    comparison: Option<Comparison>,
) -> impl IntoView {
    let comparison = match comparison {
        Some(comparison) => view! { <Compared comparison /> }.into_any(),
        None => {
            let asked = Resource::new(|| (), move |()| compare_job(id));
            view! { <Loaded resource=asked lines=8 let:comparison><Compared comparison /></Loaded> }.into_any()
        }
    };
    let result = Memo::new(move |_| status.read().result);
    view! {
        <div class="job-result-actions">
            {move || {
                result.get().map(|variant| {
                    view! { <ButtonLink kind=ButtonKind::Primary icon=Icon::Pencil href=format!("/resumes/{variant}")>"Open in the editor"</ButtonLink> }
                })
            }}
            <Downloads base=format!("/api/jobs/{id}/download") name="the tailored resume".to_owned() />
        </div>
        {comparison}
    }
}

#[component]
fn Compared(comparison: Comparison) -> impl IntoView {
    let Comparison { report, before, after, .. } = comparison;
    view! {
        <ReportView report />
        <ComparisonView before after />
    }
}
