//! `/resumes/:id`: a stored resume in the editor.

use contract::{AppError, ResumeDetail, ResumeId};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};
use ui::{ButtonKind, ButtonLink, Icon, Skeleton};

use super::{
    autosave::Autosave,
    conflict::{ConflictDialog, SaveNotices},
    downloads::StoredDownloads,
    own_fonts::{Kept, OwnFonts},
    preview::first_pages,
    state::{Content, EditorState},
    workspace::Workspace,
};
use crate::{
    Failure,
    account::RequireViewer,
    api::{self, resumes::get_resume},
    page_frame::PageFrame,
};

/// What the editor begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Opened {
    stored: ResumeDetail,
    /// The pages as the server has drawn them; empty when they could not be had in time.
    pages: Vec<String>,
    fonts: Kept,
}

async fn open(id: Option<ResumeId>) -> Result<Opened, Failure> {
    // In the browser there is no scope, and no status to set.
    let unknown = || {
        let error = AppError::not_found("resume");
        api::scope().map_or_else(|_| Failure(error.clone()), |scope| api::failed(&scope, error.clone()))
    };
    let id = id.ok_or_else(unknown)?;
    let stored = get_resume(id).await?;
    let (pages, fonts) = futures::join!(first_pages(stored.resume.clone()), Kept::ask());
    Ok(Opened { stored, pages, fonts })
}

#[component]
pub fn EditorPage() -> impl IntoView {
    view! {
        <PageFrame app=true>
            <RequireViewer>
                <StoredResume />
            </RequireViewer>
        </PageFrame>
    }
}

#[component]
fn StoredResume() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").and_then(|id| id.parse::<ResumeId>().ok()));
    let opened = Resource::new_blocking(move || id.get(), open);
    let content = move || {
        Suspend::new(async move {
            match opened.await {
                Ok(opened) => view! { <StoredEditor opened /> }.into_any(),
                Err(Failure(error)) => view! { <NotOpened error /> }.into_any(),
            }
        })
    };
    view! {
        <Suspense fallback=|| {
            view! {
                <div class="editor-opening">
                    <Skeleton lines=8 />
                </div>
            }
        }>{content}</Suspense>
    }
}

#[component]
fn StoredEditor(opened: Opened) -> impl IntoView {
    let Opened { stored, pages, fonts } = opened;
    let id = stored.summary.id;
    let company = stored.summary.variant.as_ref().map(|variant| variant.company.clone()).unwrap_or_default();
    let editor = EditorState::new(Content { title: stored.summary.title.clone(), resume: stored.resume.clone() });
    let autosave = Autosave::new(editor, &stored);
    autosave.watch(stored);
    let choosing = RwSignal::new(false);
    let title = editor.title();
    view! {
        // The document's head asks once more when the page has already gone.
        <Title text=move || title.try_get().unwrap_or_default() />
        <Workspace
            editor
            pages
            fonts=OwnFonts::new(fonts)
            save_state=autosave.state()
            on_save=move |()| autosave.save()
            notices=move || view! { <SaveNotices autosave choosing /> }.into_any()
            actions=move || {
                view! {
                    <StoredDownloads editor autosave id company=company.clone() />
                    <ButtonLink kind=ButtonKind::Primary icon=Icon::Target href=format!("/resumes/{id}/tailor")>
                        "Tailor to a job"
                    </ButtonLink>
                }
                .into_any()
            }
        />
        <ConflictDialog autosave open=choosing />
    }
}

#[component]
fn NotOpened(error: AppError) -> impl IntoView {
    let (title, text) = match &error {
        AppError::NotFound { .. } => (
            "There is no such resume".to_owned(),
            "It may have been deleted, or it belongs to another account.".to_owned(),
        ),
        other => ("This resume could not be opened".to_owned(), other.to_string()),
    };
    view! {
        <Title text=title.clone() />
        <div class="editor-opening">
            <h1>{title}</h1>
            <p>{text}</p>
            <div class="cluster">
                <ButtonLink kind=ButtonKind::Primary href="/dashboard">
                    "To the dashboard"
                </ButtonLink>
            </div>
        </div>
    }
}
