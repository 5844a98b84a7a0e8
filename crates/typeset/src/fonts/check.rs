//! Whether a font that somebody uploads can be used, and may be.

use std::panic::{catch_unwind, resume_unwind};

use resume::design::is_family_name;
use ttf_parser::{Face, GlyphId, OutlineBuilder, Permissions, fonts_in_collection};

use super::{OwnFont, bundled_fonts};

/// What is known of a font that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFacts {
    pub family: String,
    /// As in CSS, from 100 to 900.
    pub weight: u16,
    pub italic: bool,
    pub rights: EmbeddingRights,
    /// The scripts that it has letters of, in English; perhaps none of those that are known here.
    pub scripts: Vec<&'static str>,
}

/// What the licence in the font allows whoever gets a document with it: `fsType` of the table OS/2 (OpenType 1.9, OS/2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbeddingRights {
    /// To view and print it.
    PreviewAndPrint,
    /// To edit it, too.
    Editable,
    /// To install the font.
    Installable,
}

/// Why a font is not accepted, in words for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontRefusal {
    #[error("This is not a TrueType or OpenType font. Accepted are files that end in .ttf or .otf.")]
    NoFont,
    #[error("This is a font for web pages (WOFF). Upload the same font as a .ttf or .otf file.")]
    Web,
    #[error("This file is a collection of several fonts. Upload each style as a .ttf or .otf file of its own.")]
    Collection,
    #[error("This is a variable font. Upload its static styles, such as Regular and Bold, one file each.")]
    Variable,
    #[error("Something in this font is damaged or missing, so that no PDF can be made with it.")]
    Damaged,
    #[error("This font does not say what its licence allows, so that it may not be put into a PDF.")]
    NoRights,
    #[error("The licence in this font forbids putting it into documents. Ask its maker for one that allows embedding.")]
    Restricted,
    #[error(
        "The licence in this font forbids putting a part of it into documents, and a PDF has only the letters that it uses."
    )]
    NoSubsets,
    #[error("The licence in this font allows only its bitmaps in documents, and a PDF needs its outlines.")]
    BitmapsOnly,
    #[error("This font has no name of its own, or one with characters that no list of fonts can hold.")]
    Name,
    #[error("This font has the name of one that is there for everybody. Choose that one from the list.")]
    Bundled,
    #[error("This font has no letters.")]
    NoLetters,
}

/// Checks a font file for a person's own use. Takes up to some hundred milliseconds for one that is honest; one that is
/// made to take longer has to be given up by the caller.
///
/// # Errors
/// [`FontRefusal`]. Also for what makes the readers of fonts panic, if panics unwind.
pub fn check_font(bytes: &[u8]) -> Result<FontFacts, FontRefusal> {
    catch_unwind(|| check(bytes)).unwrap_or(Err(FontRefusal::Damaged))
}

fn check(bytes: &[u8]) -> Result<FontFacts, FontRefusal> {
    match bytes.first_chunk() {
        Some(b"wOFF" | b"wOF2") => return Err(FontRefusal::Web),
        Some(b"\0\x01\0\0" | b"OTTO" | b"true" | b"ttcf") => {}
        _ => return Err(FontRefusal::NoFont),
    }
    if fonts_in_collection(bytes).is_some() {
        return Err(FontRefusal::Collection);
    }
    let face = Face::parse(bytes, 0).map_err(|_| FontRefusal::Damaged)?;
    if face.is_variable() {
        return Err(FontRefusal::Variable);
    }
    let rights = rights(&face)?;
    let font = OwnFont::new(bytes.to_vec()).ok_or(FontRefusal::Name)?;
    let family = font.family();
    if !is_family_name(family) {
        return Err(FontRefusal::Name);
    }
    if bundled_fonts().iter().any(|font| font.family.to_lowercase() == family.to_lowercase()) {
        return Err(FontRefusal::Bundled);
    }
    if !font.characters().any(char::is_alphabetic) {
        return Err(FontRefusal::NoLetters);
    }
    check_outlines(&face)?;
    Ok(FontFacts {
        family: family.to_owned(),
        weight: font.weight(),
        italic: font.is_italic(),
        rights,
        scripts: SCRIPTS
            .iter()
            .filter(|(_, letters)| letters.chars().all(|c| font.has(c)))
            .map(|(name, _)| *name)
            .collect(),
    })
}

fn rights(face: &Face<'_>) -> Result<EmbeddingRights, FontRefusal> {
    if face.tables().os2.is_none() {
        return Err(FontRefusal::NoRights);
    }
    let rights = match face.permissions().ok_or(FontRefusal::NoRights)? {
        Permissions::Restricted => return Err(FontRefusal::Restricted),
        Permissions::PreviewAndPrint => EmbeddingRights::PreviewAndPrint,
        Permissions::Editable => EmbeddingRights::Editable,
        Permissions::Installable => EmbeddingRights::Installable,
    };
    if !face.is_outline_embedding_allowed() {
        return Err(FontRefusal::BitmapsOnly);
    }
    if !face.is_subsetting_allowed() {
        return Err(FontRefusal::NoSubsets);
    }
    Ok(rights)
}

/// Draws every glyph, so that none can do harm later; some must have an outline.
fn check_outlines(face: &Face<'_>) -> Result<(), FontRefusal> {
    let mut nowhere = Nowhere { segments: 0 };
    let glyphs = (0..face.number_of_glyphs()).map(GlyphId);
    let drawn = glyphs.filter_map(|glyph| face.outline_glyph(glyph, &mut nowhere)).count();
    if drawn == 0 { Err(FontRefusal::Damaged) } else { Ok(()) }
}

/// Segments of all outlines together. The largest fonts have two million; glyphs that are made of glyphs that are made
/// of glyphs have any number in a few bytes.
const MOST_SEGMENTS: usize = 10_000_000;

struct Nowhere {
    segments: usize,
}

impl Nowhere {
    fn count(&mut self) {
        self.segments += 1;
        if self.segments > MOST_SEGMENTS {
            // The only way out of drawing; `check_font` is waiting for it.
            resume_unwind(Box::new("endless outlines"));
        }
    }
}

impl OutlineBuilder for Nowhere {
    fn move_to(&mut self, _: f32, _: f32) {
        self.count();
    }

    fn line_to(&mut self, _: f32, _: f32) {
        self.count();
    }

    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.count();
    }

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.count();
    }

    fn close(&mut self) {}
}

/// Scripts with letters that no font for them goes without.
const SCRIPTS: [(&str, &str); 9] = [
    ("Latin", "aeinz"),
    ("Greek", "αθω"),
    ("Cyrillic", "абя"),
    ("Hebrew", "אבת"),
    ("Arabic", "ابي"),
    ("Devanagari", "अकह"),
    ("Thai", "กขอ"),
    ("Japanese", "のアー"),
    ("Korean", "가한"),
];
