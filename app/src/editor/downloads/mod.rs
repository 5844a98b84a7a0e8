//! Files of the resume: made by the server, or by this browser when the server cannot be asked.

mod certificates;
mod fetched;

pub use fetched::accepted;

use contract::{AppError, Format, ResumeId, file_name};
use gloo_net::http::Request;
use leptos::{prelude::*, task::spawn_local};
use resume::json_resume::{self, Hidden};
use ui::{Icon, Menu, MenuItem, Toaster, use_toaster};

use self::{
    certificates::{CertificateDialog, CertificateNotes, Certificates},
    fetched::{Fetched, Trouble, fetched},
};
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
fn DownloadMenu(
    #[prop(into)] on_choose: Callback<Format>,
    #[prop(default = Callback::new(|()| ()), into)] on_open: Callback<()>,
    /// What stands above the formats.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <Menu id="download" label="Download" icon=Icon::Download align_end=true on_open>
            {children.map(|children| children())}
            {FORMATS.map(|(format, name)| view! {
                <MenuItem on_select=move |()| on_choose.run(format)>{name}</MenuItem>
            }).collect_view()}
        </Menu>
    }
}

/// Downloads of a stored resume: what is on the screen is saved first, then the server is asked.
#[component]
pub fn StoredDownloads(
    editor: EditorState,
    autosave: Autosave,
    id: ResumeId,
    /// For whom the resume was made; may be empty.
    company: String,
) -> impl IntoView {
    let toaster = use_toaster();
    let preview = expect_context::<Preview>();
    let certificates = Certificates::new(id, autosave.state());
    let wanted = RwSignal::new(None::<Format>);
    let state = autosave.state();
    Effect::new(move || {
        let Some(format) = wanted.get() else { return };
        let state = state.get();
        // Without a network there is no answer to wait for.
        if matches!(state, SaveState::Unsaved | SaveState::Saving) && is_online() {
            return;
        }
        wanted.set(None);
        let file = File { content: editor.content(), company: company.clone(), format };
        let url = format!("/api/resumes/{id}/download?format={}", format.extension());
        spawn_local(async move {
            let made = match state {
                SaveState::Saved(_) => fetched(Request::get(&url).send()).await,
                waiting => Err(Trouble::Unreachable(format!(
                    "The file was not made, because the resume is not saved: {}.",
                    waiting.words()
                ))),
            };
            file.deliver(made, preview, toaster).await;
            certificates.refresh();
        });
    });
    let choose = move |format| {
        editor.finish_words();
        wanted.set(Some(format));
        autosave.save();
    };
    view! {
        <DownloadMenu on_choose=choose on_open=move |()| certificates.refresh()>
            <CertificateNotes certificates />
        </DownloadMenu>
        <CertificateDialog certificates />
    }
}

/// Downloads of a guest's draft: JSON is made here, the others by the server from what is on the screen.
#[component]
pub fn GuestDownloads(editor: EditorState) -> impl IntoView {
    let toaster = use_toaster();
    let preview = expect_context::<Preview>();
    let choose = move |format: Format| {
        editor.finish_words();
        let file = File { content: editor.content(), company: String::new(), format };
        if format == Format::Json {
            download_json(&file.content);
            return;
        }
        toaster.info("The file is being made.");
        let url = format!("/api/render?format={}", format.extension());
        spawn_local(async move {
            let offline = Err(Trouble::Unreachable(AppError::Offline.to_string()));
            let made = match Request::post(&url).json(&file.content.resume) {
                Ok(request) if is_online() => fetched(request.send()).await,
                _ => offline,
            };
            file.deliver(made, preview, toaster).await;
        });
    };
    view! { <DownloadMenu on_choose=choose /> }
}

/// Hands the content to the person as a JSON Resume file, hidden parts included.
pub fn download_json(content: &Content) {
    let name = file_name(content.resume.name(), "", Format::Json);
    download(&name, Format::Json.content_type(), json(content).as_bytes());
}

fn json(content: &Content) -> String {
    format!("{:#}\n", json_resume::export(&content.resume, Hidden::Keep))
}

/// A file that the person wants of what is on the screen.
struct File {
    content: Content,
    company: String,
    format: Format,
}

impl File {
    /// Hands over what the server made, or else what this browser can make.
    async fn deliver(self, made: Result<Fetched, Trouble>, preview: Preview, toaster: Toaster) {
        let own_name = file_name(self.content.resume.name(), &self.company, self.format);
        match made {
            Ok(file) => file.hand_over(&own_name, toaster),
            Err(Trouble::Refused(reason)) => toaster.danger(reason),
            Err(Trouble::Unreachable(reason)) => match self.made_here(preview).await {
                Some(bytes) => {
                    download(&own_name, self.format.content_type(), &bytes);
                    toaster.info("Your browser made this file by itself, of what is on the screen.");
                }
                None => toaster.danger(reason),
            },
        }
    }

    /// The file as this browser makes it; `None` for what only the server can make.
    async fn made_here(&self, preview: Preview) -> Option<Vec<u8>> {
        match self.format {
            Format::Pdf => preview.pdf(&self.content.resume).await,
            Format::Json => Some(json(&self.content).into_bytes()),
            _ => None,
        }
    }
}
