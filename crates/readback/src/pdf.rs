//! The text of a PDF, page by page, in the order in which it is drawn.
//!
//! A PDF draws glyphs by numbers; each font brings a table, ToUnicode, of the characters that they mean (ISO 32000-2,
//! 9.10.3). Marked content can replace those (`ActualText`, 14.9.4), or say that they are no content (`Artifact`) or
//! drawn from their end (`ReversedChars`, 14.8.2.5.3), as text that is read from right to left is.

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::Pdf;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Dict, Name, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use crate::lines::{Piece, ordered};
use crate::text::Text;

/// The text of all pages; `rtl` says that lines are read from their right end. `None` if there is no page to be read.
pub(crate) fn read(file: &[u8], rtl: bool) -> Option<Text> {
    let pdf = Pdf::new(file.to_vec()).ok()?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return None;
    }
    let mut text = Text::default();
    pages.iter().for_each(|page| read_page(page, rtl, &mut text));
    Some(text.settled())
}

fn read_page(page: &Page<'_>, rtl: bool, text: &mut Text) {
    let Some(content) = page.page_stream() else { return };
    let mut reader = PageReader {
        resources: page.resources(),
        fonts: HashMap::new(),
        font: None,
        marks: vec![],
        place: Place { scale: (1.0, 1.0), origin: (0.0, 0.0) },
        saved: vec![],
        pieces: vec![],
    };
    let mut operations = UntypedIter::new(content);
    while let Some(operation) = operations.next() {
        let operands: Vec<&Object<'_>> = operation.operands().collect();
        reader.operation(operation.operator, &operands);
    }
    for piece in ordered(reader.pieces, rtl) {
        text.push(&piece);
        text.push_end();
    }
}

/// What a piece of marked content says about the glyphs in it.
#[derive(PartialEq)]
enum Mark {
    Plain,
    Artifact,
    Reversed,
    /// The glyphs stand for a text, which has been taken.
    Replaced,
}

/// The transformation from drawing to page; nothing in our pages is turned. Horizontal, then vertical.
#[derive(Clone, Copy)]
struct Place {
    scale: (f64, f64),
    origin: (f64, f64),
}

impl Place {
    fn on_page(self, x: f64, y: f64) -> (f64, f64) {
        (self.origin.0 + self.scale.0 * x, self.origin.1 + self.scale.1 * y)
    }
}

struct PageReader<'p> {
    resources: &'p Resources<'p>,
    fonts: HashMap<Vec<u8>, Option<Font>>,
    font: Option<Vec<u8>>,
    marks: Vec<Mark>,
    place: Place,
    saved: Vec<Place>,
    pieces: Vec<Piece>,
}

/// How a font's codes become characters.
struct Font {
    to_unicode: CMap,
    /// Bytes of a code: 2 in composite fonts, 1 in simple ones.
    code_len: usize,
}

impl PageReader<'_> {
    fn operation(&mut self, operator: &[u8], operands: &[&Object<'_>]) {
        match (operator, operands) {
            (b"q", _) => self.saved.push(self.place),
            (b"Q", _) => self.place = self.saved.pop().unwrap_or(self.place),
            (b"cm", [width, _, _, height, x, y]) => {
                let (width, height) = (number(width), number(height));
                let origin = self.place.on_page(number(x), number(y));
                self.place = Place { scale: (self.place.scale.0 * width, self.place.scale.1 * height), origin };
            }
            (b"BT" | b"T*", _) => self.begin_piece(0.0, 0.0),
            (b"Tm", [_, _, _, _, x, y]) | (b"Td" | b"TD", [x, y]) => self.begin_piece(number(x), number(y)),
            (b"Tf", [Object::Name(name), _]) => self.choose_font(name),
            (b"Tj", [Object::String(codes)]) => self.show(codes),
            (b"'", [Object::String(codes)]) | (b"\"", [_, _, Object::String(codes)]) => {
                self.begin_piece(0.0, 0.0);
                self.show(codes);
            }
            (b"TJ", [Object::Array(parts)]) => {
                for part in parts.iter::<Object<'_>>() {
                    if let Object::String(codes) = part {
                        self.show(&codes);
                    }
                }
            }
            (b"BMC", [Object::Name(tag)]) => self.marks.push(mark_of(tag)),
            (b"BDC", [Object::Name(tag), Object::Dict(properties)]) => self.begin(tag, properties),
            (b"BDC", [Object::Name(tag), _]) => self.marks.push(mark_of(tag)),
            (b"EMC", _) => _ = self.marks.pop(),
            _ => {}
        }
    }

    fn is_shown(&self) -> bool {
        self.marks.iter().all(|mark| matches!(mark, Mark::Plain | Mark::Reversed))
    }

    fn begin_piece(&mut self, x: f64, y: f64) {
        let (x, y) = self.place.on_page(x, y);
        self.pieces.push(Piece { x, y, glyphs: vec![], reversed: false });
    }

    /// Adds what a glyph, or a marked piece of text, means.
    fn add(&mut self, text: String) {
        let reversed = self.marks.contains(&Mark::Reversed);
        if self.pieces.is_empty() {
            self.begin_piece(0.0, 0.0);
        }
        if let Some(piece) = self.pieces.last_mut() {
            piece.reversed |= reversed;
            piece.glyphs.push(text);
        }
    }

    fn begin(&mut self, tag: &Name<'_>, properties: &Dict<'_>) {
        let replacement = properties.get::<hayro_syntax::object::String<'_>>("ActualText");
        match replacement.filter(|_| self.is_shown()) {
            Some(replacement) => {
                self.add(text_string(&replacement));
                self.marks.push(Mark::Replaced);
            }
            None => self.marks.push(mark_of(tag)),
        }
    }

    fn choose_font(&mut self, name: &Name<'_>) {
        let resources = self.resources;
        let load = || resources.get_font(name).and_then(|font| Font::of(&font));
        self.fonts.entry(name.to_vec()).or_insert_with(load);
        self.font = Some(name.to_vec());
    }

    /// Adds the characters of glyphs. A glyph of unknown meaning becomes the replacement character, which no text has.
    fn show(&mut self, codes: &[u8]) {
        if !self.is_shown() {
            return;
        }
        let font = self.font.as_ref().and_then(|name| self.fonts.get(name)).and_then(Option::as_ref);
        let meaning = |code: &[u8]| {
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            match font.and_then(|font| font.to_unicode.lookup_bf_string(code)) {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => "\u{fffd}".to_owned(),
            }
        };
        let texts: Vec<String> = codes.chunks(font.map_or(1, |font| font.code_len)).map(meaning).collect();
        texts.into_iter().for_each(|text| self.add(text));
    }
}

impl Font {
    fn of(font: &Dict<'_>) -> Option<Font> {
        let table = font.get::<Stream<'_>>("ToUnicode")?.decoded().ok()?;
        let composite = font.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_ref() == b"Type0");
        Some(Font { to_unicode: CMap::parse(&table, |_| None)?, code_len: if composite { 2 } else { 1 } })
    }
}

/// A number of an operation; anything else counts as nothing.
fn number(object: &Object<'_>) -> f64 {
    match object {
        Object::Number(number) => number.as_f64(),
        _ => 0.0,
    }
}

fn mark_of(tag: &Name<'_>) -> Mark {
    match tag.as_ref() {
        b"Artifact" => Mark::Artifact,
        b"ReversedChars" => Mark::Reversed,
        _ => Mark::Plain,
    }
}

/// A text string as PDF writes it: UTF-16 or UTF-8 behind a byte order mark, or else Latin letters (7.9.2.2).
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        latin => latin.iter().map(|byte| char::from(*byte)).collect(),
    }
}
