//! Where on the pages each text of the outline stands.
//!
//! Typst does not say which string of its data a run of text comes from, and marks in the templates would cost layout
//! time and be in every PDF. But templates draw all texts of the outline in the order in which they are read, and runs
//! keep their letters: [`align`] finds the texts again by comparing the two.

mod align;
mod letters;
mod scattered;
mod shown;

use std::ops::Range;

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::TextItem;
use typst_layout::PagedDocument;

pub(crate) use shown::Shown;

use align::Piece;

/// A part of a text as one run on a page shows it: a line of it, or what one font has of the line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// Which of [`Outline::texts`](resume::outline::Outline::texts) it is.
    pub text: usize,
    pub page: usize,
    /// Left edge, in points from that of the page.
    pub x_pt: f64,
    /// Upper edge of the line, in points from that of the page.
    pub y_pt: f64,
    pub width_pt: f64,
    pub height_pt: f64,
    /// The letters that stand there.
    pub letters: String,
}

/// What a run shows, as ranges of its bytes in rising order, each with the origin of the text.
pub(crate) type RunOrigins<'a> = Vec<(Range<usize>, &'a str)>;

/// A text item of a page.
struct Run<'a> {
    page: usize,
    /// Where its baseline begins.
    at: Point,
    item: &'a TextItem,
    /// In the margin below the text, where only page numbers and the footer stand.
    is_footer: bool,
}

/// The lines of the templates reach from here above the baseline, in em, and are one em high: `page.typ`.
const TOP_EDGE: f64 = 0.74;

/// Every part of a text on the pages, in drawing order.
pub(crate) fn placed(document: &PagedDocument, shown: &Shown) -> Vec<PlacedText> {
    let runs = runs(document, shown);
    align::align(shown, &runs).into_iter().map(|piece| placed_text(&runs[piece.run], piece)).collect()
}

/// For every page and every text item on it, in drawing order, where its letters come from. Nothing when the outline
/// does not know.
pub(crate) fn origins<'a>(document: &PagedDocument, shown: &'a Shown) -> Vec<Vec<RunOrigins<'a>>> {
    let runs = runs(document, shown);
    let mut origins: Vec<Vec<RunOrigins>> = vec![Vec::new(); document.pages().len()];
    let pieces = if shown.origins.is_empty() { Vec::new() } else { align::align(shown, &runs) };
    let mut pieces = pieces.into_iter().peekable();
    for (index, run) in runs.iter().enumerate() {
        let mut own = RunOrigins::new();
        while let Some(piece) = pieces.next_if(|piece| piece.run == index) {
            let origin = shown.origins[piece.text].as_str();
            match own.last_mut() {
                // Words of one list, with what stands between them.
                Some((bytes, last)) if *last == origin => bytes.end = piece.bytes.end,
                _ => own.push((piece.bytes, origin)),
            }
        }
        origins[run.page].push(own);
    }
    origins
}

fn runs<'a>(document: &'a PagedDocument, shown: &Shown) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    for (page, content) in document.pages().iter().enumerate() {
        let end = content.frame.height() - shown.bottom_margin;
        collect(&content.frame, Point::zero(), &mut |at, item| {
            runs.push(Run { page, at, item, is_footer: at.y > end + Abs::pt(1.0) });
        });
    }
    runs
}

/// Gives every text item of `frame` with where it begins, in drawing order.
fn collect<'a>(frame: &'a Frame, origin: Point, give: &mut impl FnMut(Point, &'a TextItem)) {
    for (offset, item) in frame.items() {
        let at = origin + *offset;
        match item {
            FrameItem::Group(group) => {
                collect(&group.frame, at + Point::new(group.transform.tx, group.transform.ty), give);
            }
            FrameItem::Text(item) => give(at, item),
            _ => {}
        }
    }
}

fn placed_text(run: &Run, piece: Piece) -> PlacedText {
    let item = run.item;
    let (mut x, mut from, mut to) = (Abs::zero(), None, Abs::zero());
    for glyph in &item.glyphs {
        let end = x + glyph.x_advance.at(item.size);
        if piece.bytes.contains(&glyph.range().start) {
            from = from.or(Some(x));
            to = end;
        }
        x = end;
    }
    let from = from.unwrap_or_default();
    PlacedText {
        text: piece.text,
        page: run.page,
        x_pt: (run.at.x + from).to_pt(),
        y_pt: (run.at.y - item.size * TOP_EDGE).to_pt(),
        width_pt: (to - from).max(Abs::zero()).to_pt(),
        height_pt: item.size.to_pt(),
        letters: item.text[piece.bytes].to_owned(),
    }
}
