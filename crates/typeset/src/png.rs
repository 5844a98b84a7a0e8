//! Pages as pictures made of dots.

use typst_layout::Page;
use typst_render::RenderOptions;

use crate::TypesetError;

/// Dots per inch: twice those of a CSS pixel, so that small print is sharp on a screen and readable on paper.
const DPI: f64 = 192.0;

/// One page as a PNG file. Takes four bytes for every dot while it is drawn: 14 MB for A4.
pub(crate) fn page(page: &Page) -> Result<Vec<u8>, TypesetError> {
    let options = RenderOptions { pixel_per_pt: (DPI / 72.0).into(), render_bleed: false };
    let picture = typst_render::render(page, &options);
    picture.encode_png().map_err(|error| TypesetError::Engine(error.to_string()))
}
