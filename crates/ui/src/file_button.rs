use leptos::{html, prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::{Button, ButtonKind, Icon};

/// A text file that somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    pub text: String,
}

/// A button that asks for a text file and reads it.
///
/// Gives the file, or a sentence that says why it could not be had.
#[component]
pub fn FileButton(
    /// Names the hidden input, as in `import-file`.
    #[prop(into)]
    name: String,
    /// The `accept` list, such as `.json,application/json`.
    accept: &'static str,
    /// Larger files are refused unread.
    #[prop(default = 10_000_000)]
    max_bytes: u32,
    #[prop(into)] on_file: Callback<Result<TextFile, String>>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(default = Icon::Upload)] icon: Icon,
    #[prop(optional, into)] busy: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // Choosing the same file again must count as a change.
        input.set_value("");
        if let Some(file) = file {
            spawn_local(async move { on_file.run(read(file, max_bytes).await) });
        }
    };
    let ask = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <span class="file-button">
            <input node_ref=input type="file" name=name accept=accept hidden on:change=chosen />
            <Button kind icon busy on_click=ask>
                {children()}
            </Button>
        </span>
    }
}

async fn read(file: File, max_bytes: u32) -> Result<TextFile, String> {
    let name = file.name();
    if file.size() > f64::from(max_bytes) {
        return Err(format!("{name} is too large. Files up to {} MB are accepted.", max_bytes / 1_000_000));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    match text {
        Some(text) => Ok(TextFile { name, text }),
        None => Err(format!("{name} could not be read. Choose it again.")),
    }
}
