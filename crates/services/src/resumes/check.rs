//! What may be stored as a resume.

use contract::{AppError, FieldError, clip, one_line};
use resume::Resume;

/// Characters of a resume's title.
pub(crate) const TITLE_MAX: usize = 200;

/// The title to store: the one given, or the person's name, or words that say that there is none.
pub(crate) fn check_title(title: &str, name: &str) -> Result<String, AppError> {
    let given = if title.trim().is_empty() { clip(name.trim(), TITLE_MAX) } else { title };
    let given: String = given.chars().filter(|c| !c.is_control()).collect();
    if given.trim().is_empty() {
        return Ok("Untitled resume".into());
    }
    one_line("title", &given, 1, TITLE_MAX).map_err(|error| AppError::Invalid { fields: vec![error] })
}

/// Checks the limits of a resume that did not come through the import.
pub(crate) fn check_content(resume: &Resume) -> Result<(), AppError> {
    resume::check_limits(resume).map_err(|errors| {
        let field =
            |error: resume::LimitError| FieldError { path: format!("/resume{}", error.path), message: error.message };
        AppError::Invalid { fields: errors.into_iter().map(field).collect() }
    })
}
