//! Why a resume could not be typeset.

use typst::diag::SourceDiagnostic;

use crate::MAX_PAGES;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    /// The resume has too much text. Known from its length alone, or after laying it out.
    #[error("the resume is too long: {pages} pages, and {MAX_PAGES} are accepted")]
    TooLong {
        /// A lower bound of the number of pages.
        pages: usize,
    },
    /// Characters that no font has, in order. A file with empty boxes in it is not worth sending.
    #[error("no font has {0:?}")]
    MissingGlyphs(Vec<char>),
    /// The template or the exporter refused the content. A fault of ours, not of the person.
    #[error("typesetting failed: {0}")]
    Engine(String),
}

impl TypesetError {
    pub(crate) fn from_diagnostics(diagnostics: &[SourceDiagnostic]) -> TypesetError {
        let messages: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
        TypesetError::Engine(messages.join("; "))
    }
}
