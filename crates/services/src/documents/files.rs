//! Making files of a resume.

use contract::{AppError, Document, Format, Readback};
use readback::{Certificate, ReadError};
use resume::{
    Resume,
    json_resume::{self, Hidden},
    outline::Outline,
};
use typeset::{Engine, PdfInfo};

use super::{file_name, lay_out, refused};
use crate::fault::internal;

/// One resume with all that its files need.
pub(super) struct Files {
    engine: Engine,
    resume: Resume,
    outline: Outline,
    suffix: String,
    /// When the files are made, as `2026-11-21T10:00:00Z`.
    created: String,
}

impl Files {
    pub fn new(engine: Engine, resume: Resume, suffix: &str, created: String) -> Files {
        let outline = Outline::of(&resume);
        Files { engine, resume, outline, suffix: suffix.to_owned(), created }
    }

    /// The file of one format. Takes milliseconds; call it off the async threads.
    pub fn make(&self, format: Format) -> Result<Document, AppError> {
        let bytes = self.bytes(format)?;
        let readback = match format {
            Format::Pdf => Some(readback::pdf(&bytes, &self.outline)),
            Format::Docx => Some(readback::docx(&bytes, &self.outline)),
            _ => None,
        };
        let file_name = file_name::file_name(self.resume.name(), &self.suffix, format);
        Ok(Document { bytes, format, file_name, readback: readback.map(reported) })
    }

    fn bytes(&self, format: Format) -> Result<Vec<u8>, AppError> {
        Ok(match format {
            Format::Pdf => self.pdf()?,
            Format::Docx => self.docx()?,
            Format::Json => {
                serde_json::to_vec_pretty(&json_resume::export(&self.resume, Hidden::Keep)).map_err(internal)?
            }
            Format::Svg => lay_out(&self.engine, &self.outline)?.svg_picture().into_bytes(),
            Format::Html => export::html(&self.outline).into_bytes(),
            Format::Markdown => export::markdown(&self.outline).into_bytes(),
            Format::Text => export::text(&self.outline).into_bytes(),
            Format::Latex => export::latex(&self.outline).into_bytes(),
            Format::Typst => {
                typeset::source(&self.outline, lay_out(&self.engine, &self.outline)?.page_count()).into_bytes()
            }
            Format::Zip => self.zip()?,
        })
    }

    fn pdf(&self) -> Result<Vec<u8>, AppError> {
        lay_out(&self.engine, &self.outline)?.pdf(&PdfInfo::of(&self.resume)).map_err(refused)
    }

    fn docx(&self) -> Result<Vec<u8>, AppError> {
        let title = PdfInfo::of(&self.resume).title;
        let author = self.resume.name().to_owned();
        let properties = docx::Properties { title, author, created: Some(self.created.clone()) };
        docx::docx(&self.outline, &properties).map_err(internal)
    }

    /// Every other format, each under the name that it would have alone.
    fn zip(&self) -> Result<Vec<u8>, AppError> {
        let others = Format::ALL.into_iter().filter(|format| *format != Format::Zip);
        let name = |format| file_name::file_name(self.resume.name(), &self.suffix, format);
        let files = others.map(|format| self.bytes(format).map(|bytes| (name(format), bytes)));
        export::archive(&files.collect::<Result<Vec<_>, _>>()?).map_err(internal)
    }
}

/// The result of reading a file back, in the words of the contract.
fn reported(read: Result<Certificate, ReadError>) -> Readback {
    match read {
        Ok(certificate) => Readback {
            exact: certificate.is_exact(),
            summary: certificate.to_string(),
            missing: certificate.missing,
            moved: certificate.moved,
        },
        Err(error) => Readback { exact: false, summary: error.to_string(), missing: vec![], moved: vec![] },
    }
}
