//! The Word document: an [`Outline`] becomes a DOCX file.
//!
//! Body, styles, numbering and footer are written by docx-rs and then put into the order that the schema of
//! Office Open XML asks for (`order`), without which Word calls a file damaged. The small parts around them are
//! written here (`package`). Pure, and the same outline gives the same bytes.

mod body;
mod looks;
mod order;
mod package;
mod photo;
mod script;
mod styles;
mod xml;

use resume::outline::Outline;

/// What a file manager shows about a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    pub title: String,
    pub author: String,
    /// When the document was made, as `2026-11-21T10:00:00Z` (W3CDTF, UTC). Left out of the file when `None`.
    pub created: Option<String>,
}

/// Why no document could be made.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    #[error("the date of creation must be written as 2026-11-21T10:00:00Z")]
    Created,
    #[error("a part of the document is not well-formed XML")]
    Xml(#[from] quick_xml::Error),
    #[error("the document could not be packed")]
    Zip(#[from] zip::result::ZipError),
    #[error("the document could not be written")]
    Write(#[from] std::io::Error),
}

/// Makes the Word document of an outline, with editable styles named as Word names them.
///
/// Returns the bytes of a DOCX file. Its paper, margins, fonts, sizes, spaces and colours are those of the design, its
/// proportions those of the template; two columns are Word's own, a sidebar is read and set as one column. Links become
/// hyperlinks, bullets a real list, dates and places stand at a right tab stop, and the footer counts pages. A photo
/// stands at the end of the first lines.
///
/// # Errors
/// `Created` for a date in another form; the others only if docx-rs wrote something that is no XML.
pub fn docx(outline: &Outline, properties: &Properties) -> Result<Vec<u8>, DocxError> {
    if !properties.created.as_deref().is_none_or(is_utc_time) {
        return Err(DocxError::Created);
    }
    let script = script::Script::of(&outline.language);
    let look = looks::Look::of(&outline.design);
    let mut links = Vec::new();
    let built = styles::document(&look, &script)
        .page_size(look.paper.0, look.paper.1)
        .page_margin(styles::margins(&look))
        .footer(body::footer(outline, &look));
    let body = body::paragraphs(outline, &script, &mut links);
    let head = body.head;
    let built = body.paragraphs.into_iter().fold(built, |docx, paragraph| docx.add_paragraph(paragraph));
    let setting = package::Setting { outline, script: &script, look: &look, head };
    package::pack(built.build(), properties, &setting, &links)
}

/// True for `YYYY-MM-DDThh:mm:ssZ`.
fn is_utc_time(text: &str) -> bool {
    let form = b"0000-00-00T00:00:00Z";
    text.len() == form.len()
        && text.bytes().zip(form).all(|(byte, form)| if *form == b'0' { byte.is_ascii_digit() } else { byte == *form })
}
