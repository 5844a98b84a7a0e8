//! The font families that a person can choose from.

use crate::MAX_FONT;

/// A family for body text and headings. The typesetting core has its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FontFamily {
    /// As in [`super::Design::body_font`] and in `font-family`.
    pub name: &'static str,
    /// The family that it was made from, when it must not have that one's name: what other machines may have.
    pub original: Option<&'static str>,
    pub kind: FontKind,
    /// A few words for the list: its character, where it comes from, and for what scripts it is drawn.
    pub description: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontKind {
    Sans,
    Serif,
    Slab,
    Mono,
    Display,
}

impl FontKind {
    pub fn name(self) -> &'static str {
        match self {
            FontKind::Sans => "Sans serif",
            FontKind::Serif => "Serif",
            FontKind::Slab => "Slab serif",
            FontKind::Mono => "Monospaced",
            FontKind::Display => "Display",
        }
    }

    pub fn has_serifs(self) -> bool {
        matches!(self, FontKind::Serif | FontKind::Slab | FontKind::Display)
    }
}

/// All families, those of a kind beside one another. What a family has no letters for is set in another one that has.
///
/// Some are modified versions of fonts whose names are reserved; those have a name of ours.
pub const FONT_FAMILIES: [FontFamily; 16] = {
    use FontKind::{Display, Mono, Sans, Serif, Slab};
    [
        modified(
            "Velvit Sans",
            "Source Sans 3",
            Sans,
            "Clear at small sizes. Made from Source Sans. Latin, Greek, Cyrillic.",
        ),
        family("Inter", Sans, "Neutral and wide, drawn for screens. Latin, Greek, Cyrillic."),
        family("Fira Sans", Sans, "Lively and sturdy. Latin, Greek, Cyrillic."),
        family("Open Sans", Sans, "Friendly and open. Latin, Greek, Cyrillic."),
        modified(
            "Velvit Humanist",
            "Carlito",
            Sans,
            "Warm, as wide as Calibri. Made from Carlito. Latin, Greek, Cyrillic.",
        ),
        family("Work Sans", Sans, "A grotesque with a wide stance. Latin."),
        family("Jost", Sans, "Geometric, after the posters of the 1920s. Latin, Cyrillic."),
        modified(
            "Velvit Serif",
            "Source Serif 4",
            Serif,
            "Sober and legible. Made from Source Serif. Latin, Greek, Cyrillic.",
        ),
        family("EB Garamond", Serif, "The book face of the Renaissance. Latin, Greek, Cyrillic."),
        family("Crimson Pro", Serif, "A light book face. Latin."),
        family("Libertinus Serif", Serif, "As scholarly as a journal. Latin, Greek, Cyrillic."),
        family("Roboto Slab", Slab, "Square serifs, engineered. Latin, Greek, Cyrillic."),
        family("Zilla Slab", Slab, "Square serifs with a smile. Latin."),
        family("JetBrains Mono", Mono, "One width, for people who write code. Latin, Greek, Cyrillic."),
        family("Courier Prime", Mono, "A typewriter, as in screenplays. Latin."),
        modified(
            "Velvit Display",
            "Playfair Display",
            Display,
            "High contrast, for headings. Made from Playfair Display. Latin, Cyrillic.",
        ),
    ]
};

impl FontFamily {
    /// The family with this name, in capitals or not.
    pub fn of_name(name: &str) -> Option<&'static FontFamily> {
        FONT_FAMILIES.iter().find(|family| family.name.eq_ignore_ascii_case(name.trim()))
    }
}

/// True when a font of a person's own may have this name: short, and without the characters with which a style sheet or
/// another format would end it.
pub fn is_family_name(name: &str) -> bool {
    let is_odd = |c: char| c.is_control() || matches!(c, '"' | '\\' | '<' | '>' | ',' | ';' | '{' | '}');
    !name.is_empty() && name.trim() == name && name.chars().count() <= MAX_FONT && !name.contains(is_odd)
}

const fn family(name: &'static str, kind: FontKind, description: &'static str) -> FontFamily {
    FontFamily { name, original: None, kind, description }
}

const fn modified(name: &'static str, original: &'static str, kind: FontKind, description: &'static str) -> FontFamily {
    FontFamily { name, original: Some(original), kind, description }
}
