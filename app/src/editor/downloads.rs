//! Files of the resume.

use contract::{AppError, Format};
use gloo_net::http::Request;
use leptos::{prelude::*, task::spawn_local};
use resume::json_resume::{self, Hidden};
use serde::Deserialize;
use ui::{Icon, Menu, MenuItem, use_toaster};

use super::{EditorState, autosave::Autosave, save_state::SaveState, state::Content};
use crate::platform::{download, follow_link};

const FORMATS: [(Format, &str); 9] = [
    (Format::Pdf, "PDF"),
    (Format::Docx, "Word (DOCX)"),
    (Format::Html, "Web page (HTML)"),
    (Format::Text, "Plain text"),
    (Format::Markdown, "Markdown"),
    (Format::Latex, "LaTeX source"),
    (Format::Typst, "Typst source"),
    (Format::Json, "JSON Resume"),
    (Format::Zip, "Everything (ZIP)"),
];

/// The download menu; `on_choose` gets what was chosen.
#[component]
fn DownloadMenu(#[prop(into)] on_choose: Callback<Format>) -> impl IntoView {
    view! {
        <Menu id="download" label="Download" icon=Icon::Download align_end=true>
            {FORMATS.map(|(format, name)| view! {
                <MenuItem on_select=move |()| on_choose.run(format)>{name}</MenuItem>
            }).collect_view()}
        </Menu>
    }
}

/// Downloads of a stored resume: what is on the screen is saved first, then the server is asked.
#[component]
pub fn StoredDownloads(editor: EditorState, autosave: Autosave, id: contract::ResumeId) -> impl IntoView {
    let toaster = use_toaster();
    let wanted = RwSignal::new(None::<Format>);
    let state = autosave.state();
    Effect::new(move || {
        let Some(format) = wanted.get() else { return };
        match state.get() {
            SaveState::Saved(_) => {
                wanted.set(None);
                follow_link(&format!("/api/resumes/{id}/download?format={}", format.extension()), Some(""));
            }
            SaveState::Unsaved | SaveState::Saving => {}
            waiting => {
                wanted.set(None);
                toaster.danger(format!("The file was not made, because the resume is not saved: {}.", waiting.words()));
            }
        }
    });
    let choose = move |format| {
        editor.finish_words();
        wanted.set(Some(format));
        autosave.save();
    };
    view! { <DownloadMenu on_choose=choose /> }
}

/// Downloads of a guest's draft: JSON is made here, the others by the server from what is on the screen.
#[component]
pub fn GuestDownloads(editor: EditorState) -> impl IntoView {
    let toaster = use_toaster();
    let choose = move |format: Format| {
        editor.finish_words();
        let content = editor.content();
        if format == Format::Json {
            download_json(&content);
            return;
        }
        toaster.info("The file is being made.");
        spawn_local(async move {
            match render(&content, format).await {
                Ok(bytes) => download(&file_name(&content, format), format.content_type(), &bytes),
                Err(message) => toaster.danger(message),
            }
        });
    };
    view! { <DownloadMenu on_choose=choose /> }
}

/// Hands the content to the person as a JSON Resume file, hidden parts included.
pub fn download_json(content: &Content) {
    let json = format!("{:#}\n", json_resume::export(&content.resume, Hidden::Keep));
    download(&file_name(content, Format::Json), Format::Json.content_type(), json.as_bytes());
}

/// What the HTTP API says when it refuses.
#[derive(Deserialize)]
struct Refusal {
    error: Reason,
}

#[derive(Deserialize)]
struct Reason {
    message: String,
}

/// Asks the server for a file; an error is a sentence for the person.
async fn render(content: &Content, format: Format) -> Result<Vec<u8>, String> {
    let offline = |_| AppError::Offline.to_string();
    let url = format!("/api/render?format={}", format.extension());
    let request = Request::post(&url).json(&content.resume).map_err(offline)?;
    let response = request.send().await.map_err(offline)?;
    if response.ok() {
        return response.binary().await.map_err(offline);
    }
    Err(refusal(response.status(), &response.text().await.map_err(offline)?))
}

/// The reason in the body of a refused request. A proxy's error page has none of our words: its status has to do.
fn refusal(status: u16, body: &str) -> String {
    let unknown = AppError::Internal { id: status.to_string() };
    serde_json::from_str::<Refusal>(body).map_or_else(|_| unknown.to_string(), |refusal| refusal.error.message)
}

/// What people expect to find in their downloads folder: "Ada Lovelace - Resume.pdf".
fn file_name(content: &Content, format: Format) -> String {
    let name: String =
        content.resume.name().chars().filter(|c| !c.is_control() && !r#"/\:*?"<>|"#.contains(*c)).collect();
    let name = name.trim();
    let extension = format.extension();
    if name.is_empty() { format!("Resume.{extension}") } else { format!("{name} - Resume.{extension}") }
}

#[cfg(test)]
mod tests {
    use resume::{Field, Resume};

    use super::*;

    fn check(name: &str, expected: &str) {
        let mut resume = Resume::default();
        resume.basics.set(Field::Name, name);
        let content = Content { title: String::new(), resume };
        assert_eq!(file_name(&content, Format::Docx), expected);
    }

    #[test]
    fn files_are_named_after_the_person() {
        check("Ada Lovelace", "Ada Lovelace - Resume.docx");
        check("", "Resume.docx");
        check(" Ada/\\: Lovelace\n", "Ada Lovelace - Resume.docx");
    }

    #[test]
    fn a_refusal_says_why() {
        let body = r#"{"error":{"code":"limit_reached","message":"Wait a moment.","details":[]}}"#;
        assert_eq!(refusal(429, body), "Wait a moment.");
        assert!(refusal(502, "<html>").contains("502"));
    }
}
