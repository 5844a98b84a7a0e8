//! How a guest's draft begins when it is not written from nothing: from a sample or from a file.

use contract::ImportWarning;
use leptos::prelude::*;
use resume::{Resume, samples};
use ui::{Button, ButtonKind, Dialog, FileButton, Notice, TextFile, Tone};

use super::{
    EditorState,
    import::{ImportWarnings, read_resume, title_of_file},
    state::Content,
};

/// Stands above a form with nothing in it.
#[component]
pub fn GuestStart(editor: EditorState, remarks: RwSignal<Vec<ImportWarning>>, is_new: RwSignal<bool>) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let begin = move |title: &str, resume: Resume| {
        editor.replace(Content { title: title.to_owned(), resume });
        is_new.set(false);
    };
    let on_file = move |file: Result<TextFile, String>| {
        let read = file.and_then(|file| Ok((title_of_file(&file.name), read_resume(&file.text)?)));
        match read {
            Ok((title, (resume, warnings))) => {
                remarks.set(warnings);
                begin(&title, resume);
            }
            Err(sentence) => problem.set(Some(sentence)),
        }
    };
    let shown_problem = move || {
        problem.get().map(|text| {
            view! {
                <Notice tone=Tone::Danger title="This file could not be imported">
                    <p>{text}</p>
                </Notice>
            }
        })
    };
    view! {
        <section class="editor-start" aria-labelledby="start-heading">
            <h2 id="start-heading">"Write your resume"</h2>
            <p>
                "No account is needed, and your draft stays in this browser. Fill in the form, take a finished sample apart, or bring a JSON Resume file."
            </p>
            <div class="cluster">
                <Button on_click=move |_| begin("Software engineer", samples::software_engineer())>
                    "Sample: software engineer"
                </Button>
                <Button on_click=move |_| begin("Nurse", samples::nurse())>
                    "Sample: nurse"
                </Button>
                <FileButton name="resume-file" accept=".json,application/json" on_file>
                    "JSON Resume file"
                </FileButton>
            </div>
            {shown_problem}
        </section>
    }
}

/// What an import could not read, over the editor that shows the rest.
#[component]
pub fn ImportRemarks(remarks: RwSignal<Vec<ImportWarning>>) -> impl IntoView {
    let close = move || remarks.set(Vec::new());
    view! {
        <Dialog
            id="import-remarks"
            title="The file was imported"
            open=Signal::derive(move || !remarks.read().is_empty())
            on_close=move |()| close()
        >
            <ImportWarnings warnings=remarks.get() />
            <div class="dialog-actions">
                <Button kind=ButtonKind::Primary on_click=move |_| close()>
                    "Go on to the editor"
                </Button>
            </div>
        </Dialog>
    }
}
