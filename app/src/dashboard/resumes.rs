//! The list of resumes and what can be done with each.

use contract::{ResumeId, ResumeSummary};
use leptos::prelude::*;
use ui::{
    Badge, Button, ButtonLink, ConfirmDialog, EmptyState, Icon, Menu, MenuItem, MenuLink, Size, Tone, use_toaster,
};

use super::When;
use crate::api::resumes::{delete_resume, duplicate_resume};

#[component]
pub fn ResumeList(list: Vec<ResumeSummary>, on_change: Callback<()>, on_new: Callback<()>) -> impl IntoView {
    let doomed = RwSignal::new(None::<ResumeSummary>);
    if list.is_empty() {
        return view! {
            <EmptyState icon=Icon::FileText title="No resume yet">
                <p>"Start with an empty one, a sample, or a JSON Resume file."</p>
                <div class="cluster">
                    <Button icon=Icon::Plus on_click=move |_| on_new.run(())>"New resume"</Button>
                </div>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <ul class="resume-list">
            {list.into_iter().map(|summary| view! { <ResumeCard summary on_change doomed /> }).collect_view()}
        </ul>
        <DeleteDialog doomed on_change />
    }
    .into_any()
}

#[component]
fn ResumeCard(
    summary: ResumeSummary,
    on_change: Callback<()>,
    doomed: RwSignal<Option<ResumeSummary>>,
) -> impl IntoView {
    let id = summary.id;
    let title = summary.title.clone();
    let toaster = use_toaster();
    let duplicate = Action::new_local(move |_: &()| async move {
        match duplicate_resume(id).await {
            Ok(_) => on_change.run(()),
            Err(failure) => toaster.danger(failure.to_string()),
        }
    });
    let for_delete = summary.clone();
    let download = move |format: &str| format!("/api/resumes/{id}/download?format={format}");
    view! {
        <li class="resume-card">
            <div class="resume-card-text">
                <a class="resume-card-title" href=format!("/resumes/{id}")>{title.clone()}</a>
                <p class="resume-card-facts">
                    {summary.variant.map(|variant| {
                        view! { <Badge tone=Tone::Info>{format!("For {}", variant.company)}</Badge> }
                    })}
                    <span>"Changed " <When at=summary.updated_at /></span>
                    <span>{format!("Revision {}", summary.revision)}</span>
                </p>
            </div>
            <div class="resume-card-actions">
                <ButtonLink size=Size::Small icon=Icon::Target href=format!("/resumes/{id}/tailor")>
                    "Tailor"
                </ButtonLink>
                <Menu
                    id=format!("resume-menu-{id}")
                    label=format!("More for {title}")
                    icon=Icon::More
                    icon_only=true
                    size=Size::Small
                    align_end=true
                >
                    <MenuLink icon=Icon::Download download=true href=download("pdf")>"Download PDF"</MenuLink>
                    <MenuLink icon=Icon::Download download=true href=download("docx")>"Download DOCX"</MenuLink>
                    <MenuLink icon=Icon::Download download=true href=download("json")>"Download JSON Resume"</MenuLink>
                    <MenuItem icon=Icon::Copy on_select=move |()| { duplicate.dispatch(()); }>"Duplicate"</MenuItem>
                    <MenuItem icon=Icon::Trash danger=true on_select=move |()| doomed.set(Some(for_delete.clone()))>"Delete"</MenuItem>
                </Menu>
            </div>
        </li>
    }
}

/// The download links of a finished job. `rel=external` keeps the router out of it.
#[component]
pub fn Downloads(
    /// Address of the download, without its query.
    base: String,
    /// What is downloaded, for screen readers.
    name: String,
) -> impl IntoView {
    let links = [("pdf", "PDF"), ("docx", "DOCX"), ("json", "JSON")].map(|(format, label)| {
        view! {
            <a
                class="download-link"
                href=format!("{base}?format={format}")
                download
                rel="external"
                aria-label=format!("Download {name} as {label}")
            >
                {label}
            </a>
        }
    });
    view! {
        <span class="downloads">
            <ui::Glyph icon=Icon::Download />
            {links.into_iter().collect_view()}
        </span>
    }
}

#[component]
fn DeleteDialog(doomed: RwSignal<Option<ResumeSummary>>, on_change: Callback<()>) -> impl IntoView {
    let toaster = use_toaster();
    let delete = Action::new_local(move |id: &ResumeId| {
        let id = *id;
        async move {
            match delete_resume(id).await {
                Ok(()) => on_change.run(()),
                Err(failure) => toaster.danger(failure.to_string()),
            }
            doomed.set(None);
        }
    });
    let title = move || doomed.read().as_ref().map(|summary| summary.title.clone()).unwrap_or_default();
    let confirm = move |()| {
        if let Some(summary) = doomed.get_untracked() {
            delete.dispatch(summary.id);
        }
    };
    view! {
        <ConfirmDialog
            id="delete-resume"
            title="Delete this resume?"
            confirm="Delete"
            open=Signal::derive(move || doomed.read().is_some())
            busy=delete.pending()
            on_close=move |()| doomed.set(None)
            on_confirm=confirm
        >
            <p>"“" {title} "” and its earlier revisions will be gone. Tailorings made from it stay."</p>
        </ConfirmDialog>
    }
}
