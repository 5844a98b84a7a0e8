//! Files of the resume.

use contract::{AppError, Format};
use gloo_net::http::{Request, Response};
use leptos::{prelude::*, task::spawn_local};
use resume::json_resume::{self, Hidden};
use serde::Deserialize;
use ui::{Icon, Menu, MenuItem, Toaster, use_toaster};

use super::{EditorState, autosave::Autosave, preview::Preview, save_state::SaveState, state::Content};
use crate::platform::{download, is_online};

const FORMATS: [(Format, &str); 10] = [
    (Format::Pdf, "PDF"),
    (Format::Docx, "Word (DOCX)"),
    (Format::Png, "Pictures (PNG)"),
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
                let url = format!("/api/resumes/{id}/download?format={}", format.extension());
                let own_name = file_name(&editor.content(), format);
                spawn_local(
                    async move { deliver(fetched(Request::get(&url).send()).await, own_name, format, toaster) },
                );
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

/// Downloads of a guest's draft: JSON is made here, and PDF too when there is no network; the others by the server from
/// what is on the screen.
#[component]
pub fn GuestDownloads(editor: EditorState) -> impl IntoView {
    let toaster = use_toaster();
    let preview = expect_context::<Preview>();
    let choose = move |format: Format| {
        editor.finish_words();
        let content = editor.content();
        if format == Format::Json {
            download_json(&content);
            return;
        }
        toaster.info("The file is being made.");
        let url = format!("/api/render?format={}", format.extension());
        let own_name = file_name(&content, format);
        spawn_local(async move {
            let made_here =
                if format == Format::Pdf && !is_online() { preview.pdf(&content.resume).await } else { None };
            if let Some(bytes) = made_here {
                download(&own_name, format.content_type(), &bytes);
                return;
            }
            let file = match Request::post(&url).json(&content.resume) {
                Ok(request) => fetched(request.send()).await,
                Err(_) => Err(AppError::Offline.to_string()),
            };
            deliver(file, own_name, format, toaster);
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

/// A file that the server made.
struct Fetched {
    bytes: Vec<u8>,
    /// What the server calls it.
    name: Option<String>,
    /// What was found when it was read back, such as "42 of 42 fields, order exact".
    readback: Option<String>,
}

/// The file in the answer to a request; an error is a sentence for the person.
async fn fetched(answer: impl Future<Output = Result<Response, gloo_net::Error>>) -> Result<Fetched, String> {
    let offline = |_| AppError::Offline.to_string();
    let response = answer.await.map_err(offline)?;
    if !response.ok() {
        return Err(refusal(response.status(), &response.text().await.map_err(offline)?));
    }
    let headers = response.headers();
    Ok(Fetched {
        name: headers.get("content-disposition").as_deref().and_then(name_in),
        readback: headers.get("velvit-readback"),
        bytes: response.binary().await.map_err(offline)?,
    })
}

/// Hands the file to the person, and says what was found in it.
fn deliver(file: Result<Fetched, String>, own_name: String, format: Format, toaster: Toaster) {
    match file {
        Ok(file) => {
            download(file.name.as_ref().unwrap_or(&own_name), format.content_type(), &file.bytes);
            match file.readback {
                Some(found) if found.ends_with("order exact") && is_complete(&found) => {
                    toaster.success(format!("The file was read back: {found}."));
                }
                Some(found) => toaster.danger(format!(
                    "The file was read back: {found}. Programs that read applications may miss some of it; \
                     another template may do better."
                )),
                None => {}
            }
        }
        Err(message) => toaster.danger(message),
    }
}

/// True for "42 of 42 fields".
fn is_complete(found: &str) -> bool {
    let mut numbers = found.split(' ').filter_map(|word| word.parse::<usize>().ok());
    numbers.next().is_some_and(|found| numbers.next() == Some(found))
}

/// The name in a `Content-Disposition`: its `filename*`, in UTF-8 and percent signs (RFC 6266).
fn name_in(disposition: &str) -> Option<String> {
    let encoded = disposition.split("filename*=UTF-8''").nth(1)?;
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.split('%');
    bytes.extend(rest.next()?.bytes());
    for part in rest {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).ok()
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
    fn the_servers_name_for_a_file_is_read() {
        let disposition = "attachment; filename=\"Zo_ - Resume.pdf\"; filename*=UTF-8''Zo%C3%AB%20-%20Resume.pdf";
        assert_eq!(name_in(disposition).as_deref(), Some("Zoë - Resume.pdf"));
        for odd in ["attachment", "attachment; filename*=UTF-8''a%4", "attachment; filename*=UTF-8''%FF"] {
            assert_eq!(name_in(odd), None);
        }
    }

    #[test]
    fn only_a_complete_file_is_praised() {
        for (found, expected) in [
            ("42 of 42 fields, order exact", true),
            ("41 of 42 fields, order exact", false),
            ("this cannot be read as a PDF", false),
        ] {
            assert_eq!(is_complete(found), expected);
        }
    }

    #[test]
    fn a_refusal_says_why() {
        let body = r#"{"error":{"code":"limit_reached","message":"Wait a moment.","details":[]}}"#;
        assert_eq!(refusal(429, body), "Wait a moment.");
        assert!(refusal(502, "<html>").contains("502"));
    }
}
