//! A resume as text of other programs: HTML, Markdown, plain text and LaTeX source, and a ZIP archive of files.
//!
//! Each function takes an [`Outline`](resume::outline::Outline) and gives the whole file. Pure, and the same outline
//! gives the same bytes. What a person wrote is always literal text: each format escapes all that it could read as
//! markup, wherever it stands.

mod archive;
mod css;
mod html;
mod latex;
mod markdown;
mod text;

pub use archive::{ArchiveError, archive};
pub use html::html;
pub use latex::latex;
pub use markdown::markdown;
pub use text::text;

/// Stands between the small parts of a line.
const DOT: &str = " · ";

/// `text` on one line, without characters that no text file should hold.
fn line(text: &str) -> String {
    text.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}
