//! Writing PDF.

use resume::Resume;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::TypesetError;

/// What a PDF says about itself. What is left empty is filled from the resume.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PdfInfo {
    /// Shown in the window's title bar, such as "Ada Lovelace – Resume"; the person's name if empty.
    pub title: String,
    /// The person's name if empty.
    pub author: String,
    /// What a document archive may search for.
    pub keywords: Vec<String>,
}

impl PdfInfo {
    /// What every file of a resume says: "Ada Lovelace – Resume".
    pub fn of(resume: &Resume) -> PdfInfo {
        let title = match resume.name().trim() {
            "" => "Resume".to_owned(),
            name => format!("{name} – Resume"),
        };
        PdfInfo { title, ..PdfInfo::default() }
    }
}

pub(crate) fn write(document: &PagedDocument, info: &PdfInfo) -> Result<Vec<u8>, TypesetError> {
    let mut document = document.clone();
    let own = document.info_mut();
    if !info.title.is_empty() {
        own.title = Some(info.title.as_str().into());
    }
    if !info.author.is_empty() {
        own.author = vec![info.author.as_str().into()];
    }
    own.keywords = info.keywords.iter().map(|keyword| keyword.as_str().into()).collect();
    // PDF/UA-1 forbids little that content can cause. Such a document is still tagged the same way, it only does not
    // claim the standard.
    export(&document, &[PdfStandard::Ua_1]).or_else(|_| export(&document, &[PdfStandard::V_1_7]))
}

fn export(document: &PagedDocument, standards: &[PdfStandard]) -> Result<Vec<u8>, TypesetError> {
    let standards = PdfStandards::new(standards).map_err(|error| TypesetError::Engine(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Velvit".to_owned())),
        standards,
        tagged: true,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|diagnostics| TypesetError::from_diagnostics(&diagnostics))
}
