//! Runs of text.

use typst::layout::{Abs, Em, Point};
use typst::text::{FontStyle, Glyph, TextItem};

use super::shape::{colour, write_box};
use super::{Canvas, escape, number};

/// Inherited by all text of a page, and so not repeated.
pub(super) const DEFAULT_FAMILY: &str = "Velvit Sans";

/// A difference in advance that cannot be seen.
const NOTHING: f64 = 0.0005;

pub(super) fn write(canvas: &mut Canvas, item: &TextItem, at: Point) {
    let Some(fill) = colour(&item.fill) else { return };
    for piece in pieces(item) {
        let at = at + Point::with_x(piece.start.at(item.size));
        let text = &item.text[piece.glyphs[0].range().start..piece.end];
        if piece.glyphs[0].id == 0 {
            write_box(canvas, at, piece.glyphs[0].x_advance.at(item.size), item.size * 0.66, &fill);
            continue;
        }
        let text = escape(text.trim_end_matches(' '));
        if !text.is_empty() {
            write_piece(canvas, item, &piece, at, &fill, &text);
        }
    }
}

fn write_piece(canvas: &mut Canvas, item: &TextItem, piece: &Piece, at: Point, fill: &str, text: &str) {
    let info = item.font.info();
    canvas.put(format_args!(r#"<text x="{}" y="{}""#, number(at.x), number(at.y)));
    if info.family != DEFAULT_FAMILY {
        canvas.put(format_args!(r#" font-family="{}""#, escape(&info.family)));
    }
    canvas.put(format_args!(r#" font-size="{}""#, number(item.size)));
    if info.variant.weight.to_number() != 400 {
        canvas.put(format_args!(r#" font-weight="{}""#, info.variant.weight.to_number()));
    }
    if info.variant.style != FontStyle::Normal {
        canvas.out.push_str(r#" font-style="italic""#);
    }
    let tracking = tracking(item, piece.glyphs);
    if tracking != Abs::zero() {
        canvas.put(format_args!(r#" letter-spacing="{}""#, number(tracking)));
    }
    canvas.put(format_args!(r#" fill="{fill}">{text}</text>"#));
}

/// Glyphs that a browser places like the layout once it knows where the first one stands.
struct Piece<'a> {
    start: Em,
    glyphs: &'a [Glyph],
    /// Where the piece ends in the item's text.
    end: usize,
}

/// Cuts a run wherever its spacing is not that of the font.
///
/// Kerning is in the font and browsers apply it. Chinese and Japanese typesetting also moves characters in ways that
/// browsers do not: it sets punctuation close and keeps a quarter of an em between their scripts and Latin.
fn pieces(item: &TextItem) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut first, mut start, mut cursor) = (0, Em::zero(), Em::zero());
    for (index, glyph) in item.glyphs.iter().enumerate() {
        let leads = index == first;
        let moved = is_wide(item, glyph) && glyph.x_offset.get().abs() > NOTHING;
        let missing = glyph.id == 0 || index > 0 && item.glyphs[index - 1].id == 0;
        let stretched =
            index > 0 && is_wide(item, &item.glyphs[index - 1]) && extra(item, &item.glyphs[index - 1]) != 0.0;
        if !leads && (moved || missing || stretched) {
            let end = glyph.range().start;
            pieces.push(Piece { start, glyphs: &item.glyphs[first..index], end });
            first = index;
        }
        if index == first {
            start = cursor + glyph.x_offset;
        }
        cursor += glyph.x_advance;
        // White space at the beginning of a text is collapsed by browsers.
        if index == first && &item.text[glyph.range()] == " " {
            first += 1;
        }
    }
    if first < item.glyphs.len() {
        pieces.push(Piece { start, glyphs: &item.glyphs[first..], end: item.text.len() });
    }
    pieces
}

/// True for the scripts and the punctuation whose spacing the layout adjusts.
fn is_wide(item: &TextItem, glyph: &Glyph) -> bool {
    let first = item.text[glyph.range()].chars().next();
    first.is_some_and(|c| c >= '\u{2e80}') || item.font.info().family != DEFAULT_FAMILY
}

/// By how much `glyph` is set wider than the font says, in em; 0 when nobody could see it.
fn extra(item: &TextItem, glyph: &Glyph) -> f64 {
    let natural = item.font.x_advance(glyph.id).unwrap_or(glyph.x_advance);
    let extra = (glyph.x_advance - natural).get();
    if extra.abs() < NOTHING { 0.0 } else { extra }
}

/// The letter spacing of a run: the median of what its glyphs are set wider by. Kerning moves a few glyphs of a run,
/// letter spacing moves them all.
fn tracking(item: &TextItem, glyphs: &[Glyph]) -> Abs {
    let mut extras: Vec<f64> = glyphs.iter().map(|glyph| extra(item, glyph)).collect();
    extras.sort_by(f64::total_cmp);
    match extras.get(extras.len() / 2) {
        Some(median) if extras.len() > 3 => Em::new(*median).at(item.size),
        _ => Abs::zero(),
    }
}
