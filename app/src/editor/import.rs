//! A JSON Resume file from the person's disk.

use contract::ImportWarning;
use leptos::prelude::*;
use resume::{Resume, json_resume};
use ui::{Notice, Tone};

/// What an import could not read as it stands: where, in the words of the form, what, and where in the file.
#[component]
pub fn ImportWarnings(warnings: Vec<ImportWarning>) -> impl IntoView {
    let line = |ImportWarning { path, place, message }| {
        let place = (!place.is_empty()).then(|| view! { <strong>{place}</strong> ": " });
        let path = (!path.is_empty()).then(|| view! { " " <code>{path}</code> });
        view! { <li>{place} {message} "." {path}</li> }
    };
    view! {
        <Notice tone=Tone::Warning title="Imported, with remarks">
            <p>"Everything in the file is kept. These parts are not shown until you correct them."</p>
            <ul class="notice-details">{warnings.into_iter().map(line).collect_view()}</ul>
        </Notice>
    }
}

/// Reads a file in the browser.
///
/// # Errors
/// A sentence that names the path that makes the file unreadable.
pub fn read_resume(text: &str) -> Result<(Resume, Vec<ImportWarning>), String> {
    let (resume, warnings) = json_resume::import(text).map_err(|error| error.to_string())?;
    Ok((resume, warnings.into_iter().map(ImportWarning::from).collect()))
}

/// What to call a resume that was made from a file.
pub fn title_of_file(name: &str) -> String {
    let title = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    if title.is_empty() { "My resume".into() } else { title.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gives_its_name_without_the_extension() {
        assert_eq!(title_of_file("platform.roles.json"), "platform.roles");
        assert_eq!(title_of_file("resume"), "resume");
        assert_eq!(title_of_file(".json"), "My resume");
    }

    #[test]
    fn an_unreadable_file_is_a_sentence() {
        assert!(read_resume("{").is_err_and(|sentence| !sentence.is_empty()));
        let (resume, warnings) = read_resume(r#"{"basics":{"name":"Ada"}}"#).unwrap();
        assert_eq!((resume.name(), warnings.len()), ("Ada", 0));
    }
}
