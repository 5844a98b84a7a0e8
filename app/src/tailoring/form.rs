//! The form: which resume, which job, how far to go, and the posting's text.

use contract::{AppError, Mode, ResumeId, ResumeInput, ResumeSummary, Stats, TailoringRequest};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use ui::{
    Button, ButtonKind, ButtonLink, Choice, EmptyState, Icon, Loaded, Notice, RadioGroup, Select, SelectOption, Size,
    TextArea, TextField, Tone,
};

use crate::{
    Failure,
    account::RequireViewer,
    api::{
        resumes::list_resumes,
        tailoring::{get_stats, start_tailoring},
    },
    page_frame::PageFrame,
};

/// `/tailor` and `/resumes/:id/tailor`.
#[component]
pub fn TailorPage() -> impl IntoView {
    view! {
        <Title text="Tailor to a job" />
        <PageFrame>
            <RequireViewer>
                <Tailor />
            </RequireViewer>
        </PageFrame>
    }
}

#[component]
fn Tailor() -> impl IntoView {
    let params = use_params_map();
    let query = use_query_map();
    let asked = params.read_untracked().get("id").or_else(|| query.read_untracked().get("resume"));
    let chosen = asked.and_then(|text| text.parse::<ResumeId>().ok());
    let data = Resource::new(|| (), |()| async { Ok::<_, Failure>((list_resumes().await?, get_stats().await?)) });
    view! {
        <div class="tailor">
            <header>
                <h1>"Tailor to a job"</h1>
                <p class="lede">
                    "Paste the posting. Velvit reads what it asks for, then chooses and orders what you have already written. It adds nothing that is not in your resume."
                </p>
            </header>
            <Loaded resource=data lines=8 let:data>
                <TailorForm resumes=data.0 stats=data.1 chosen />
            </Loaded>
        </div>
    }
}

#[component]
fn TailorForm(resumes: Vec<ResumeSummary>, stats: Stats, chosen: Option<ResumeId>) -> impl IntoView {
    let Some(first) = resumes.first().map(|summary| summary.id) else {
        return view! {
            <EmptyState icon=Icon::FileText title="There is no resume to tailor yet">
                <p>"Make one first; a sample will do to try it."</p>
                <div class="cluster">
                    <ButtonLink kind=ButtonKind::Primary href="/dashboard?new">"New resume"</ButtonLink>
                </div>
            </EmptyState>
        }
        .into_any();
    };
    let known = chosen.filter(|id| resumes.iter().any(|summary| summary.id == *id));
    let resume = RwSignal::new(known.unwrap_or(first).to_string());
    let company = RwSignal::new(String::new());
    let job_title = RwSignal::new(String::new());
    let posting = RwSignal::new(String::new());
    let mode = RwSignal::new(Mode::default());
    let start = Action::new_local(|request: &TailoringRequest| start_tailoring(request.clone()));
    let failure = Memo::new(move |_| match start.value().get() {
        Some(Err(Failure(error))) => Some(error),
        _ => None,
    });
    let error_of = move |path: &'static str| {
        Signal::derive(move || match failure.get() {
            Some(AppError::Invalid { fields }) => {
                fields.into_iter().find(|field| field.path == path).map(|field| field.message)
            }
            _ => None,
        })
    };
    let navigate = use_navigate();
    Effect::new(move || {
        if let Some(Ok(status)) = start.value().get() {
            navigate(&format!("/jobs/{}", status.id), Default::default());
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Ok(id) = resume.get_untracked().parse() else { return };
        start.dispatch(TailoringRequest {
            resume: ResumeInput::Stored(id),
            company: company.get_untracked(),
            job_title: job_title.get_untracked(),
            mode: mode.get_untracked(),
            posting: posting.get_untracked(),
        });
    };
    let options = resumes
        .iter()
        .map(|summary| SelectOption::new(summary.id.to_string(), summary.title.clone()))
        .collect::<Vec<_>>();
    view! {
        <form class="tailor-form" on:submit=submit novalidate>
            <Select name="resume" label="Resume" options value=resume on_change=Callback::new(move |id| resume.set(id)) />
            <div class="tailor-pair">
                <TextField
                    name="company"
                    label="Company"
                                        value=company
                    error=error_of("company")
                    on_input=Callback::new(move |text| company.set(text))
                />
                <TextField
                    name="job_title"
                    label="Job title"
                                        value=job_title
                    error=error_of("job_title")
                    on_input=Callback::new(move |text| job_title.set(text))
                />
            </div>
            <TextArea
                name="posting"
                label="Job posting"
                rows=14
                hint="The whole text of the advertisement, as it is: at least 30 characters."
                value=posting
                error=error_of("posting")
                on_input=Callback::new(move |text| posting.set(text))
            />
            <ModeChoice mode />
            {move || general_problem(failure.get()).map(|text| view! { <Notice tone=Tone::Danger title=text /> })}
            <div class="tailor-submit">
                <Button kind=ButtonKind::Primary size=Size::Large submit=true busy=start.pending()>"Tailor my resume"</Button>
                <p>{format!("{} of {} left today", stats.quota.day_max.saturating_sub(stats.today), stats.quota.day_max)}</p>
            </div>
        </form>
    }
    .into_any()
}

#[component]
fn ModeChoice(mode: RwSignal<Mode>) -> impl IntoView {
    let words = |mode: Mode| match mode {
        Mode::Fast => ("Fast", "Reorders skills and keywords. Hides nothing."),
        Mode::Standard => (
            "Standard",
            "Also reorders bullets, sets aside the least relevant ones, and composes a summary from your own facts.",
        ),
        Mode::Thorough => (
            "Thorough",
            "Also sets aside whole entries that say nothing to this posting, when there are plenty of others.",
        ),
    };
    let choices = Mode::ALL
        .map(|mode| {
            let (name, hint) = words(mode);
            Choice::new(mode.key(), name, hint)
        })
        .to_vec();
    view! {
        <RadioGroup
            name="mode"
            legend="How far to go"
            choices
            value=Signal::derive(move || mode.get().key().to_owned())
            on_change=move |key: String| mode.set(Mode::from_key(&key).unwrap_or_default())
        />
    }
}

/// The failure that belongs to no single field.
fn general_problem(error: Option<AppError>) -> Option<String> {
    const SHOWN_AT_FIELD: [&str; 3] = ["company", "job_title", "posting"];
    match error? {
        AppError::Invalid { fields } => fields
            .into_iter()
            .find(|field| !SHOWN_AT_FIELD.contains(&field.path.as_str()))
            .map(|field| format!("{}: {}", field.path, field.message)),
        other => Some(other.to_string()),
    }
}
