//! Rules for the short texts that people type, for the browser and the server alike.

use crate::FieldError;

/// Checks a required one-line text and returns it trimmed.
///
/// # Errors
/// Names `path` when there are not `min..=max` characters, or when one of them is a control character.
pub fn one_line(path: &str, text: &str, min: usize, max: usize) -> Result<String, FieldError> {
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

/// At most `max` characters of `text`, without white space at a cut.
pub fn clip(text: &str, max: usize) -> &str {
    text.char_indices().nth(max).map_or(text, |(end, _)| text[..end].trim_end())
}

/// True when `text` has `min..=max` characters. Counts no further than it must.
pub fn has_length(text: &str, min: usize, max: usize) -> bool {
    let count = text.chars().take(max + 1).count();
    (min..=max).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, min: usize, expected: Result<&str, &str>) {
        let found = one_line("name", text, min, 5);
        assert_eq!(found.as_deref().map_err(|error| error.message.as_str()), expected);
    }

    #[test]
    fn refusals_say_what_is_accepted() {
        check(" ada ", 1, Ok("ada"));
        check("  ", 1, Err("This is required."));
        check("abcdef", 1, Err("At most 5 characters are accepted."));
        check("ab", 3, Err("Between 3 and 5 characters are accepted."));
        check("a\nb", 1, Err("This must be one line without control characters."));
    }
}
