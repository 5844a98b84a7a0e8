//! Tidying of texts that people type. What is accepted of the short ones is in `contract`.

/// The text with line ends as `\n` and without other control characters, which no database column,
/// Word file or PDF takes.
pub(crate) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}
