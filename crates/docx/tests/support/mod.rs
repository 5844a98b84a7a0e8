//! Looking into a DOCX file.

#![allow(dead_code, reason = "every test file uses a part of it")]

use std::io::{Cursor, Read};

use docx::{Properties, docx};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use resume::outline::Outline;
use zip::ZipArchive;

/// The file for an outline, made with fixed properties.
pub fn file(outline: &Outline) -> Vec<u8> {
    let properties = Properties {
        title: "A & B <c>".to_owned(),
        author: outline.name.clone(),
        created: Some("2026-01-02T03:04:05Z".to_owned()),
    };
    docx(outline, &properties).unwrap()
}

/// One part of a file as text.
pub fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The paragraphs of a part: their style ids and their texts, tabs as `\t`.
pub fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let mut paragraphs: Vec<(String, String)> = Vec::new();
    let mut in_text = false;
    let mut in_properties = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return paragraphs,
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == b"w:p" => {
                paragraphs.push((String::new(), String::new()));
            }
            Event::Start(start) if start.name().as_ref() == b"w:t" => in_text = true,
            Event::End(end) if end.name().as_ref() == b"w:t" => in_text = false,
            Event::Start(start) if start.name().as_ref() == b"w:pPr" => in_properties = true,
            Event::End(end) if end.name().as_ref() == b"w:pPr" => in_properties = false,
            Event::Empty(tag) if tag.name().as_ref() == b"w:tab" && !in_properties => {
                paragraphs.last_mut().unwrap().1.push('\t');
            }
            Event::Empty(tag) if tag.name().as_ref() == b"w:pStyle" => {
                let style = tag.try_get_attribute("w:val").unwrap().unwrap();
                paragraphs.last_mut().unwrap().0 = String::from_utf8(style.value.into_owned()).unwrap();
            }
            Event::Text(text) if in_text => paragraphs.last_mut().unwrap().1.push_str(&text.decode().unwrap()),
            Event::GeneralRef(reference) if in_text => {
                let name = reference.decode().unwrap();
                paragraphs.last_mut().unwrap().1.push_str(resolve_predefined_entity(&name).unwrap());
            }
            _ => {}
        }
    }
}
