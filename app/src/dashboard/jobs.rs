//! The list of tailorings, live.

use contract::{JobState, JobStatus};
use leptos::prelude::*;
use ui::{Badge, Button, ButtonKind, ButtonLink, EmptyState, Icon, Progress, Size, Tone, use_toaster};

use super::{When, resumes::Downloads};
use crate::{api::tailoring::cancel_job, tailoring::follow_job};

#[component]
pub fn JobList(list: Vec<JobStatus>, on_finished: Callback<()>) -> impl IntoView {
    if list.is_empty() {
        return view! {
            <EmptyState icon=Icon::Briefcase title="No tailoring yet">
                <p>"Paste a job posting: Velvit chooses and orders what you have already written, and shows every change."</p>
                <div class="cluster">
                    <ButtonLink icon=Icon::Target href="/tailor">"Tailor to a job"</ButtonLink>
                </div>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <ul class="job-list">
            {list.into_iter().map(|job| view! { <JobRow job on_finished /> }).collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn JobRow(job: JobStatus, on_finished: Callback<()>) -> impl IntoView {
    let id = job.id;
    let began_active = job.state.is_active();
    let name = format!("{} – {}", job.company, job.job_title);
    let created_at = job.created_at;
    let status = follow_job(job);
    let state = Memo::new(move |_| status.read().state);
    Effect::new(move || {
        if began_active && !state.get().is_active() {
            on_finished.run(());
        }
    });
    let download_name = name.clone();
    let progress_label = format!("Tailoring for {name}");
    view! {
        <li class="job-row" data-state=move || state.get().key()>
            <div class="job-row-text">
                <a class="job-row-title" href=format!("/jobs/{id}")>{name.clone()}</a>
                <p class="job-row-facts">
                    <StateBadge state />
                    <span>"Started " <When at=created_at /></span>
                </p>
            </div>
            <Show when=move || state.get().is_active()>
                <Progress
                    label=progress_label.clone()
                    value=Signal::derive(move || status.read().progress)
                    message=Signal::derive(move || Some(status.read().message.clone()))
                />
                <CancelButton id />
            </Show>
            <Show when=move || state.get() == JobState::Completed>
                <div class="job-row-actions">
                    <Downloads base=format!("/api/jobs/{id}/download") name=download_name.clone() />
                </div>
            </Show>
            <Show when=move || state.get() == JobState::Failed>
                <p class="job-row-error">{move || status.read().error.clone()}</p>
            </Show>
        </li>
    }
}

#[component]
pub fn StateBadge(state: Memo<JobState>) -> impl IntoView {
    move || {
        let (tone, text) = match state.get() {
            JobState::Pending => (Tone::Neutral, "Waiting"),
            JobState::Processing => (Tone::Info, "Running"),
            JobState::Completed => (Tone::Success, "Done"),
            JobState::Failed => (Tone::Danger, "Failed"),
            JobState::Cancelled => (Tone::Neutral, "Cancelled"),
        };
        view! { <Badge tone>{text}</Badge> }
    }
}

#[component]
pub fn CancelButton(id: contract::JobId) -> impl IntoView {
    let toaster = use_toaster();
    let cancel = Action::new_local(move |_: &()| async move {
        if let Err(failure) = cancel_job(id).await {
            toaster.danger(failure.to_string());
        }
    });
    view! {
        <Button kind=ButtonKind::Ghost size=Size::Small busy=cancel.pending() on_click=move |_| { cancel.dispatch(()); }>
            "Cancel"
        </Button>
    }
}
