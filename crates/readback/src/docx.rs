//! The text of a Word document.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::text::Text;

/// More text than any resume has; a damaged archive may promise more.
const MAX_BYTES: u64 = 64 << 20;

/// The text of the main part, in the order of the file. `None` if there is none to be read.
pub(crate) fn read(file: &[u8]) -> Option<Text> {
    let mut archive = ZipArchive::new(Cursor::new(file)).ok()?;
    let mut xml = String::new();
    archive.by_name("word/document.xml").ok()?.take(MAX_BYTES).read_to_string(&mut xml).ok()?;
    let mut reader = Reader::from_str(&xml);
    let mut text = Text::default();
    let (mut in_text, mut in_properties) = (false, false);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => match start.name().as_ref() {
                b"w:t" => in_text = true,
                b"w:pPr" => in_properties = true,
                _ => {}
            },
            Event::Empty(start) => match start.name().as_ref() {
                b"w:tab" if !in_properties => text.push("\t"),
                b"w:br" | b"w:cr" => text.push("\n"),
                b"w:p" => text.push("\n"),
                _ => {}
            },
            Event::End(end) => match end.name().as_ref() {
                b"w:t" => in_text = false,
                b"w:pPr" => in_properties = false,
                b"w:p" => text.push("\n"),
                _ => {}
            },
            Event::Text(part) if in_text => text.push(&part.decode().ok()?),
            Event::GeneralRef(name) if in_text => {
                text.push(&unescape(&format!("&{};", name.decode().ok()?)).ok()?);
            }
            Event::Eof => return Some(text.settled()),
            _ => {}
        }
    }
}
