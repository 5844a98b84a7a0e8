//! The fonts that are part of the program. Where they come from: `fonts/README.md`.

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

/// All bundled fonts. The first three set Latin, Greek and Cyrillic; the others are needed only by the resumes that
/// use their scripts and are large, so a page should load them lazily, as browsers do with `@font-face`.
pub fn bundled_fonts() -> &'static [BundledFont] {
    &BUNDLED
}

macro_rules! font {
    ($family:literal, $weight:literal, $italic:literal, $file:literal) => {
        BundledFont {
            family: $family,
            weight: $weight,
            italic: $italic,
            file_name: $file,
            #[cfg(feature = "bundled-fonts")]
            bytes: include_bytes!(concat!("../fonts/", $file)),
        }
    };
}

static BUNDLED: [BundledFont; 11] = [
    font!("Velvit Sans", 400, false, "VelvitSans-Regular.ttf"),
    font!("Velvit Sans", 400, true, "VelvitSans-Italic.ttf"),
    font!("Velvit Sans", 600, false, "VelvitSans-SemiBold.ttf"),
    font!("Velvit Sans JP", 400, false, "VelvitSansJP-Regular.otf"),
    font!("Velvit Sans JP", 700, false, "VelvitSansJP-Bold.otf"),
    font!("Velvit Sans SC", 400, false, "VelvitSansSC-Regular.otf"),
    font!("Velvit Sans SC", 700, false, "VelvitSansSC-Bold.otf"),
    font!("Velvit Sans TC", 400, false, "VelvitSansTC-Regular.otf"),
    font!("Velvit Sans TC", 700, false, "VelvitSansTC-Bold.otf"),
    font!("Velvit Sans KR", 400, false, "VelvitSansKR-Regular.otf"),
    font!("Velvit Sans KR", 700, false, "VelvitSansKR-Bold.otf"),
];
