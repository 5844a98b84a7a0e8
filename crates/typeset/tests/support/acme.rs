//! Fonts of a person's own: bundled ones under another name.

#![allow(dead_code, reason = "every test file uses a part of it")]

use typeset::{OwnFont, bundled_fonts};

/// "Acme Sans": Fira Sans, renamed in all of its names.
pub fn acme(file: &str) -> Vec<u8> {
    let font = bundled_fonts().iter().find(|font| font.file_name == file).expect("a bundled font");
    [("Fira Sans", "Acme Sans"), ("FiraSans", "AcmeSans")].iter().fold(font.bytes.to_vec(), |bytes, (from, to)| {
        let bytes = replaced(bytes, from.as_bytes(), to.as_bytes());
        replaced(bytes, &wide(from), &wide(to))
    })
}

pub fn acme_regular() -> OwnFont {
    OwnFont::new(acme("FiraSans-Regular.ttf")).expect("a font")
}

/// The font with another `fsType` in its table OS/2.
pub fn with_rights(mut font: Vec<u8>, rights: u16) -> Vec<u8> {
    let (_, at) = table(&font, b"OS/2");
    font[at + 8..at + 10].copy_from_slice(&rights.to_be_bytes());
    font
}

/// The font with another weight, in the table OS/2 behind its version and average width.
pub fn with_weight(mut font: Vec<u8>, weight: u16) -> Vec<u8> {
    let (_, at) = table(&font, b"OS/2");
    font[at + 4..at + 6].copy_from_slice(&weight.to_be_bytes());
    font
}

/// The font with one axis, for the weight, in the place of its table GDEF.
pub fn variable(mut font: Vec<u8>) -> Vec<u8> {
    let (record, at) = table(&font, b"GDEF");
    font[record..record + 4].copy_from_slice(b"fvar");
    // OpenType 1.9, fvar: version, where the axes are, their count and size; then tag, least, usual and most.
    let header = b"\0\x01\0\0\0\x10\0\x02\0\x01\0\x14\0\0\0\x08";
    let axis = b"wght\x00\x64\0\0\x01\x90\0\0\x03\x84\0\0\0\0\x01\0";
    font[at..at + 36].copy_from_slice(&[header.as_slice(), axis].concat());
    font
}

/// The font with a glyph of 20 glyphs, each of which is 20 glyphs, and so on: more outlines than can be drawn in a year.
pub fn endless(mut font: Vec<u8>) -> Vec<u8> {
    let (_, glyphs) = table(&font, b"glyf");
    let (_, places) = table(&font, b"loca");
    let (_, head) = table(&font, b"head");
    let is_long = font[head + 51] == 1;
    let place = |font: &[u8], glyph: usize| match is_long {
        true => u32::from_be_bytes(font[places + glyph * 4..][..4].try_into().expect("four bytes")) as usize,
        false => u16::from_be_bytes(font[places + glyph * 2..][..2].try_into().expect("two bytes")) as usize * 2,
    };
    let room = 10 + 20 * 6;
    let large: Vec<usize> = (1..800).filter(|glyph| place(&font, glyph + 1) - place(&font, *glyph) >= room).collect();
    for pair in large[..16].windows(2) {
        let at = glyphs + place(&font, pair[0]);
        // OpenType 1.9, glyf: -1 contours and a bounding box; then for each part its flags, its glyph and its place.
        font[at..at + 2].copy_from_slice(&[0xff, 0xff]);
        for part in 0..20 {
            let flags = if part < 19 { 0x22 } else { 0x02 };
            let [high, low] = (pair[1] as u16).to_be_bytes();
            font[at + 10 + part * 6..][..6].copy_from_slice(&[0, flags, high, low, 1, 1]);
        }
    }
    font
}

/// Where the record of a table stands, and the table.
fn table(font: &[u8], tag: &[u8; 4]) -> (usize, usize) {
    let record = font.windows(4).position(|found| found == tag).expect("a record of the table");
    let at = font[record + 8..record + 12].try_into().expect("four bytes");
    (record, u32::from_be_bytes(at) as usize)
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn replaced(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> = (0..bytes.len() - from.len()).filter(|at| bytes[*at..].starts_with(from)).collect();
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}
