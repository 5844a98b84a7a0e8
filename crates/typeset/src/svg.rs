//! Writing SVG.

use typst::layout::Abs;
use typst_layout::{Page, PagedDocument};
use typst_svg::SvgOptions;

const OPTIONS: SvgOptions = SvgOptions { render_bleed: false, pretty: false };

pub(crate) fn page(page: &Page) -> String {
    typst_svg::svg(page, &OPTIONS)
}

pub(crate) fn picture(document: &PagedDocument) -> String {
    typst_svg::svg_merged(document, &OPTIONS, Abs::pt(24.0))
}
