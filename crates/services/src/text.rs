//! Rules for the short texts that people type.

use contract::FieldError;

/// Checks a required one-line text and returns it trimmed.
///
/// # Errors
/// Names `path` when there are not `min..=max` characters, or when one of them is a control character.
pub(crate) fn one_line(path: &str, text: &str, min: usize, max: usize) -> Result<String, FieldError> {
    let text = text.trim();
    let fail = |message: String| Err(FieldError { path: path.into(), message });
    if text.chars().any(char::is_control) {
        return fail("This must be one line without control characters.".into());
    }
    if !has_length(text, min, max) {
        return fail(match (min, text.is_empty()) {
            (1, true) => "This is required.".into(),
            (1, false) => format!("At most {max} characters are accepted."),
            _ => format!("Between {min} and {max} characters are accepted."),
        });
    }
    Ok(text.into())
}

/// True when `text` has `min..=max` characters. Counts no further than it must.
pub(crate) fn has_length(text: &str, min: usize, max: usize) -> bool {
    let count = text.chars().take(max + 1).count();
    (min..=max).contains(&count)
}

/// The text with line ends as `\n` and without other control characters, which no database column,
/// Word file or PDF takes.
pub(crate) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// At most `max` characters of `text`.
pub(crate) fn clip(text: &str, max: usize) -> &str {
    text.char_indices().nth(max).map_or(text, |(end, _)| text[..end].trim_end())
}
