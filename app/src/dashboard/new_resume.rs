//! The dialog that makes a resume: empty, from a sample, or from a file.

use contract::{AppError, FieldError, Import, NewResume, Sample};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use ui::{Button, Dialog, FileButton, Notice, TextField, TextFile, Tone};

use crate::{Failure, api::resumes::create_resume, editor::ImportWarnings};

#[component]
pub fn NewResumeDialog(open: RwSignal<bool>) -> impl IntoView {
    let title = RwSignal::new(String::new());
    let imported = RwSignal::new(None::<Import>);
    let create = Action::new_local(move |new: &NewResume| {
        let new = new.clone();
        async move { create_resume(new).await }
    });
    let failure = Memo::new(move |_| match create.value().get() {
        Some(Err(Failure(error))) => Some(error),
        _ => None,
    });
    let navigate = use_navigate();
    Effect::new(move || {
        if let Some(Ok(import)) = create.value().get() {
            if import.warnings.is_empty() {
                open.set(false);
                navigate(&format!("/resumes/{}", import.detail.summary.id), Default::default());
            } else {
                imported.set(Some(import));
            }
        }
    });
    let begin = move |new: fn(String) -> NewResume| {
        let typed = title.get_untracked().trim().to_owned();
        create.dispatch(new(if typed.is_empty() { "My resume".into() } else { typed }));
    };
    view! {
        <Dialog id="new-resume" title="New resume" open on_close=move |()| open.set(false)>
            <Show
                when=move || imported.read().is_none()
                fallback=move || imported.get().map(|import| view! { <Imported import open /> })
            >
                <TextField
                    name="title"
                    label="Name for this resume"
                    hint="Only you see it, for example “Platform roles”."
                    value=title
                    on_input=Callback::new(move |text| title.set(text))
                />
                <div class="new-resume-choices">
                    <Choice title="Empty" text="The usual sections, nothing in them." label="Start empty" busy=create.pending()
                        on_choose=Callback::new(move |()| begin(|title| NewResume::Blank { title })) />
                    <Choice title="Sample: software engineer" text="A finished resume to take apart." label="Use this sample" busy=create.pending()
                        on_choose=Callback::new(move |()| begin(|title| NewResume::Sample { title, sample: Sample::SoftwareEngineer })) />
                    <Choice title="Sample: nurse" text="A finished resume to take apart." label="Use this sample" busy=create.pending()
                        on_choose=Callback::new(move |()| begin(|title| NewResume::Sample { title, sample: Sample::Nurse })) />
                    <FileChoice title create />
                </div>
                {move || failure.get().map(|error| view! { <Problem error /> })}
            </Show>
        </Dialog>
    }
}

#[component]
fn Choice(
    title: &'static str,
    text: &'static str,
    label: &'static str,
    #[prop(into)] busy: Signal<bool>,
    on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="new-resume-choice">
            <h3>{title}</h3>
            <p>{text}</p>
            <Button busy on_click=move |_| on_choose.run(())>
                {label}
            </Button>
        </div>
    }
}

/// Picks a JSON Resume file; the file's name becomes the title when none was typed.
#[component]
fn FileChoice(title: RwSignal<String>, create: Action<NewResume, Result<Import, Failure>>) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let pick = move |file: Result<TextFile, String>| match file {
        Ok(TextFile { name, text }) => {
            problem.set(None);
            let typed = title.get_untracked().trim().to_owned();
            let title = if typed.is_empty() { name.trim_end_matches(".json").to_owned() } else { typed };
            create.dispatch(NewResume::Import { title, json: text });
        }
        Err(message) => problem.set(Some(message)),
    };
    view! {
        <div class="new-resume-choice">
            <h3>"JSON Resume file"</h3>
            <p>"Version 1.0.0 or older. What cannot be read is kept and reported."</p>
            <FileButton
                name="import-file"
                accept=".json,application/json"
                max_bytes=2_000_000
                busy=create.pending()
                on_file=pick
            >
                "Choose a file"
            </FileButton>
            {move || problem.get().map(|message| view! { <Notice tone=Tone::Danger title=message /> })}
        </div>
    }
}

#[component]
fn Problem(error: AppError) -> impl IntoView {
    let details = match error {
        AppError::Invalid { fields } => {
            fields.into_iter().map(|FieldError { path, message }| located(&path, message)).collect()
        }
        other => vec![other.to_string()],
    };
    view! { <Notice tone=Tone::Danger title="The resume was not made" details /> }
}

/// What is wrong with a part of a file; the whole file has no path to name.
fn located(path: &str, message: String) -> String {
    if path.is_empty() { message } else { format!("{path}: {message}") }
}

/// What the import could not read, before the editor opens.
#[component]
fn Imported(import: Import, open: RwSignal<bool>) -> impl IntoView {
    let id = import.detail.summary.id;
    view! {
        <ImportWarnings warnings=import.warnings />
        <div class="dialog-actions">
            <a class="button" data-kind="primary" href=format!("/resumes/{id}") on:click=move |_| open.set(false)>"Open the editor"</a>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_names_its_path_when_it_has_one() {
        assert_eq!(located("/basics/name", "a list".into()), "/basics/name: a list");
        assert_eq!(located("", "not valid JSON".into()), "not valid JSON");
    }
}
