//! Making files of a resume.

use contract::{AppError, Document, Format, Readback, file_name, page_file_name};
use readback::{Certificate, ReadError};
use resume::{
    Resume,
    json_resume::{self, Hidden},
    outline::Outline,
};
use typeset::{Engine, Layout, PdfInfo};

use super::{lay_out, refused};
use crate::fault::internal;

/// One resume with all that its files need.
pub(super) struct Files {
    engine: Engine,
    resume: Resume,
    outline: Outline,
    /// For whom it was made; may be empty.
    company: String,
    /// When the files are made, as `2026-11-21T10:00:00Z`.
    created: String,
}

impl Files {
    pub fn new(engine: Engine, resume: Resume, company: &str, created: String) -> Files {
        let outline = Outline::of(&resume);
        Files { engine, resume, outline, company: company.to_owned(), created }
    }

    /// What a reader of the files sees.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The file of one format. Takes milliseconds; call it off the async threads.
    pub fn make(&self, format: Format) -> Result<Document, AppError> {
        let files = self.files(format)?;
        let (format, file_name, bytes) = match <[_; 1]>::try_from(files) {
            Ok([(name, bytes)]) => (format, name, bytes),
            Err(several) => (Format::Zip, self.name(Format::Zip), archive(&several)?),
        };
        let readback = match format {
            Format::Pdf => Some(readback::pdf(&bytes, &self.outline)),
            Format::Docx => Some(readback::docx(&bytes, &self.outline)),
            _ => None,
        };
        Ok(Document { bytes, format, file_name, readback: readback.map(reported) })
    }

    fn name(&self, format: Format) -> String {
        file_name(self.resume.name(), &self.company, format)
    }

    /// What a format makes, with the names: one file, but a picture for each page.
    fn files(&self, format: Format) -> Result<Vec<(String, Vec<u8>)>, AppError> {
        let bytes = match format {
            Format::Pdf => self.lay_out()?.pdf(&PdfInfo::of(&self.resume)).map_err(refused)?,
            Format::Docx => self.docx()?,
            Format::Json => {
                serde_json::to_vec_pretty(&json_resume::export(&self.resume, Hidden::Keep)).map_err(internal)?
            }
            Format::Svg => self.lay_out()?.svg_picture().into_bytes(),
            Format::Png => return self.pictures(),
            Format::Html => export::html(&self.outline).into_bytes(),
            Format::Markdown => export::markdown(&self.outline).into_bytes(),
            Format::Text => export::text(&self.outline).into_bytes(),
            Format::Latex => export::latex(&self.outline).into_bytes(),
            Format::Typst => typeset::source(&self.outline, self.lay_out()?.page_count()).into_bytes(),
            Format::Zip => self.zip()?,
        };
        Ok(vec![(self.name(format), bytes)])
    }

    fn lay_out(&self) -> Result<Layout, AppError> {
        lay_out(&self.engine, &self.outline)
    }

    fn pictures(&self) -> Result<Vec<(String, Vec<u8>)>, AppError> {
        let pictures = self.lay_out()?.png_pages().map_err(refused)?;
        let name = |page| match pictures.len() {
            1 => self.name(Format::Png),
            _ => page_file_name(self.resume.name(), &self.company, page),
        };
        let names: Vec<String> = (1..=pictures.len()).map(name).collect();
        Ok(names.into_iter().zip(pictures).collect())
    }

    fn docx(&self) -> Result<Vec<u8>, AppError> {
        let title = PdfInfo::of(&self.resume).title;
        let author = self.resume.name().to_owned();
        let properties = docx::Properties { title, author, created: Some(self.created.clone()) };
        docx::docx(&self.outline, &properties).map_err(internal)
    }

    /// The files of every other format, each under the name that it would have alone.
    fn zip(&self) -> Result<Vec<u8>, AppError> {
        let others = Format::ALL.into_iter().filter(|format| *format != Format::Zip);
        let files = others.map(|format| self.files(format)).collect::<Result<Vec<_>, _>>()?;
        archive(&files.concat())
    }
}

fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, AppError> {
    export::archive(files).map_err(internal)
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
