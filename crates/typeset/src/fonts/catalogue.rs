//! The table of font files.

use resume::design::FontFamily;

use super::index;

/// A font file, for the engine and for `@font-face` in the page that shows [`crate::Layout::svg_pages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BundledFont {
    /// The family name, as in `font-family`.
    pub family: &'static str,
    /// The weight in CSS: 400, 600 or 700.
    pub weight: u16,
    pub italic: bool,
    /// `VelvitSans-Regular.ttf`; the ending tells TrueType (`font/ttf`) from CFF outlines (`font/otf`).
    pub file_name: &'static str,
    #[cfg(feature = "bundled-fonts")]
    pub bytes: &'static [u8],
}

impl BundledFont {
    /// True when the file has a glyph for `c`. Known without the file.
    pub fn has(&self, c: char) -> bool {
        index::place(self.file_name).is_some_and(|place| index::has(place, c))
    }

    /// FNV-1a of the file: a number that changes with it, to tell browsers from which address to fetch it.
    pub fn version(&self) -> u32 {
        index::place(self.file_name).map_or(0, index::version)
    }
}

/// All bundled fonts, in the order in which they are asked for a character. A document needs a few of them:
/// [`crate::needed_fonts`].
pub fn bundled_fonts() -> &'static [BundledFont] {
    &BUNDLED
}

/// The family that one of ours was made from and whose name it must not have (`fonts/README.md`).
pub(crate) fn original(family: &str) -> Option<&'static str> {
    match family {
        "Velvit Sans JP" => Some("Noto Sans CJK JP"),
        "Velvit Sans SC" => Some("Noto Sans CJK SC"),
        "Velvit Sans TC" => Some("Noto Sans CJK TC"),
        "Velvit Sans KR" => Some("Noto Sans CJK KR"),
        chosen => FontFamily::of_name(chosen).and_then(|family| family.original),
    }
}

macro_rules! fonts {
    ($($family:literal $weight:literal $style:ident $file:literal)*) => {
        [$(BundledFont {
            family: $family,
            weight: $weight,
            italic: fonts!(@italic $style),
            file_name: $file,
            #[cfg(feature = "bundled-fonts")]
            bytes: include_bytes!(concat!("../../fonts/", $file)),
        }),*]
    };
    (@italic upright) => { false };
    (@italic italic) => { true };
}

#[rustfmt::skip]
static BUNDLED: [BundledFont; 68] = fonts! {
    "Velvit Sans" 400 upright "VelvitSans-Regular.ttf"
    "Velvit Sans" 400 italic "VelvitSans-Italic.ttf"
    "Velvit Sans" 600 upright "VelvitSans-SemiBold.ttf"
    "Inter" 400 upright "Inter-Regular.ttf"
    "Inter" 400 italic "Inter-Italic.ttf"
    "Inter" 600 upright "Inter-SemiBold.ttf"
    "Fira Sans" 400 upright "FiraSans-Regular.ttf"
    "Fira Sans" 400 italic "FiraSans-Italic.ttf"
    "Fira Sans" 600 upright "FiraSans-SemiBold.ttf"
    "Open Sans" 400 upright "OpenSans-Regular.ttf"
    "Open Sans" 400 italic "OpenSans-Italic.ttf"
    "Open Sans" 600 upright "OpenSans-SemiBold.ttf"
    "Velvit Humanist" 400 upright "VelvitHumanist-Regular.ttf"
    "Velvit Humanist" 400 italic "VelvitHumanist-Italic.ttf"
    "Velvit Humanist" 700 upright "VelvitHumanist-Bold.ttf"
    "Work Sans" 400 upright "WorkSans-Regular.ttf"
    "Work Sans" 400 italic "WorkSans-Italic.ttf"
    "Work Sans" 600 upright "WorkSans-SemiBold.ttf"
    "Jost" 400 upright "Jost-Regular.ttf"
    "Jost" 400 italic "Jost-Italic.ttf"
    "Jost" 600 upright "Jost-SemiBold.ttf"
    "Velvit Serif" 400 upright "VelvitSerif-Regular.ttf"
    "Velvit Serif" 400 italic "VelvitSerif-Italic.ttf"
    "Velvit Serif" 600 upright "VelvitSerif-SemiBold.ttf"
    "EB Garamond" 400 upright "EBGaramond-Regular.ttf"
    "EB Garamond" 400 italic "EBGaramond-Italic.ttf"
    "EB Garamond" 600 upright "EBGaramond-SemiBold.ttf"
    "Crimson Pro" 400 upright "CrimsonPro-Regular.ttf"
    "Crimson Pro" 400 italic "CrimsonPro-Italic.ttf"
    "Crimson Pro" 600 upright "CrimsonPro-SemiBold.ttf"
    "Libertinus Serif" 400 upright "LibertinusSerif-Regular.ttf"
    "Libertinus Serif" 400 italic "LibertinusSerif-Italic.ttf"
    "Libertinus Serif" 600 upright "LibertinusSerif-SemiBold.ttf"
    "Roboto Slab" 400 upright "RobotoSlab-Regular.ttf"
    "Roboto Slab" 600 upright "RobotoSlab-SemiBold.ttf"
    "Zilla Slab" 400 upright "ZillaSlab-Regular.ttf"
    "Zilla Slab" 400 italic "ZillaSlab-Italic.ttf"
    "Zilla Slab" 600 upright "ZillaSlab-SemiBold.ttf"
    "JetBrains Mono" 400 upright "JetBrainsMono-Regular.ttf"
    "JetBrains Mono" 400 italic "JetBrainsMono-Italic.ttf"
    "JetBrains Mono" 600 upright "JetBrainsMono-SemiBold.ttf"
    "Courier Prime" 400 upright "CourierPrime-Regular.ttf"
    "Courier Prime" 400 italic "CourierPrime-Italic.ttf"
    "Courier Prime" 700 upright "CourierPrime-Bold.ttf"
    "Velvit Display" 400 upright "VelvitDisplay-Regular.ttf"
    "Velvit Display" 400 italic "VelvitDisplay-Italic.ttf"
    "Velvit Display" 600 upright "VelvitDisplay-SemiBold.ttf"
    "Vazirmatn" 400 upright "Vazirmatn-Regular.ttf"
    "Vazirmatn" 600 upright "Vazirmatn-SemiBold.ttf"
    "Noto Sans Arabic" 400 upright "NotoSansArabic-Regular.ttf"
    "Noto Sans Arabic" 600 upright "NotoSansArabic-SemiBold.ttf"
    "Noto Sans Hebrew" 400 upright "NotoSansHebrew-Regular.ttf"
    "Noto Sans Hebrew" 600 upright "NotoSansHebrew-SemiBold.ttf"
    "Sarabun" 400 upright "Sarabun-Regular.ttf"
    "Sarabun" 600 upright "Sarabun-SemiBold.ttf"
    "Noto Sans Devanagari" 400 upright "NotoSansDevanagari-Regular.ttf"
    "Noto Sans Devanagari" 600 upright "NotoSansDevanagari-SemiBold.ttf"
    "Noto Sans Symbols" 400 upright "NotoSansSymbols-Regular.ttf"
    "Noto Sans Symbols 2" 400 upright "NotoSansSymbols2-Regular.ttf"
    "Velvit Sans JP" 400 upright "VelvitSansJP-Regular.otf"
    "Velvit Sans JP" 700 upright "VelvitSansJP-Bold.otf"
    "Velvit Sans SC" 400 upright "VelvitSansSC-Regular.otf"
    "Velvit Sans SC" 700 upright "VelvitSansSC-Bold.otf"
    "Velvit Sans TC" 400 upright "VelvitSansTC-Regular.otf"
    "Velvit Sans TC" 700 upright "VelvitSansTC-Bold.otf"
    "Velvit Sans KR" 400 upright "VelvitSansKR-Regular.otf"
    "Velvit Sans KR" 700 upright "VelvitSansKR-Bold.otf"
    "Noto Emoji" 400 upright "NotoEmoji-Regular.ttf"
};
