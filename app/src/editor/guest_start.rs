//! How a guest's draft begins: empty, from a sample or from a file.

use contract::ImportWarning;
use leptos::prelude::*;
use resume::{Resume, samples};
use ui::{Button, ButtonKind, Dialog, Notice, TextFile, Tone};

use super::{
    import::{ImportWarnings, ResumeFileButton, read_resume, title_of_file},
    state::Content,
};

#[component]
pub fn GuestStart(begin: Callback<Content>, remarks: RwSignal<Vec<ImportWarning>>) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let start = move |title: &str, resume: Resume| begin.run(Content { title: title.to_owned(), resume });
    let on_file = move |file: Result<TextFile, String>| {
        let read = file.and_then(|file| Ok((title_of_file(&file.name), read_resume(&file.text)?)));
        match read {
            Ok((title, (resume, warnings))) => {
                remarks.set(warnings);
                start(&title, resume);
            }
            Err(sentence) => problem.set(Some(sentence)),
        }
    };
    view! {
        <div class="editor-opening">
            <h1>"Write your resume"</h1>
            <p class="lede">"No account is needed. Your draft stays in this browser until you save it to an account or delete it."</p>
            <ul class="start-choices">
                <StartChoice title="Empty" text="The usual sections, nothing in them.">
                    <Button kind=ButtonKind::Primary on_click=move |_| start("My resume", Resume::blank())>
                        "Start empty"
                    </Button>
                </StartChoice>
                <StartChoice title="Software engineer" text="A finished sample to take apart.">
                    <Button on_click=move |_| start("Software engineer", samples::software_engineer())>
                        "Start from this sample"
                    </Button>
                </StartChoice>
                <StartChoice title="Nurse" text="A finished sample to take apart.">
                    <Button on_click=move |_| start("Nurse", samples::nurse())>"Start from this sample"</Button>
                </StartChoice>
                <StartChoice title="JSON Resume file" text="Version 1.0.0 or older. What cannot be read is kept and reported.">
                    <ResumeFileButton name="resume-file" on_file />
                </StartChoice>
            </ul>
            {move || {
                problem
                    .get()
                    .map(|text| {
                        view! {
                            <Notice tone=Tone::Danger title="This file could not be imported">
                                <p>{text}</p>
                            </Notice>
                        }
                    })
            }}
        </div>
    }
}

#[component]
fn StartChoice(title: &'static str, text: &'static str, children: Children) -> impl IntoView {
    view! {
        <li class="start-choice">
            <h2>{title}</h2>
            <p>{text}</p>
            {children()}
        </li>
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
