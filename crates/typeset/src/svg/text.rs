//! Runs of text.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use typst::layout::{Abs, Em, Point};
use typst::text::{FontStyle, Glyph, TextItem};

use super::parts::Parts;
use super::shape::{colour, write_box};
use super::{Canvas, escape, number};

/// Inherited by all text of a page, and so not repeated.
pub(super) const DEFAULT_FAMILY: &str = "Velvit Sans";

/// A difference in advance that cannot be seen, in em.
const NOTHING: f64 = 0.0005;

/// Text that is about to become one `<text>` element.
pub(super) struct Run<'a> {
    /// Everything but the horizontal position: two runs with the same attributes look the same.
    attributes: String,
    href: Option<String>,
    start: Abs,
    end: Abs,
    text: Parts<'a>,
    /// True when nothing but its own advance decides where a character stands, so that runs may be joined.
    solid: bool,
    /// Reads from right to left, so that it is its right end that has to be said.
    is_rtl: bool,
    /// The width of the spaces where reading starts, which a browser would not show.
    indent: Abs,
}

pub(super) fn write<'a>(
    canvas: &mut Canvas<'a>,
    item: &TextItem,
    at: Point,
    href: Option<&str>,
    origins: &'a [(Range<usize>, &'a str)],
) {
    let Some(fill) = colour(&item.fill) else { return };
    if item.glyphs.iter().all(|glyph| glyph.id != 0 && glyph.x_advance == Em::zero()) {
        // Marks that were moved up or down. They are in the text of the letter that they belong to as well, and the
        // browser moves them by itself.
        canvas.is_marked = true;
        return;
    }
    let is_rtl = is_rtl(item);
    for piece in pieces(item, is_rtl) {
        let at = at + Point::with_x(piece.start.at(item.size));
        if piece.glyphs[0].id == 0 {
            let width = piece.glyphs.iter().map(|glyph| glyph.x_advance).sum::<Em>().at(item.size);
            canvas.flush();
            write_box(canvas, at, width, item.size * 0.66, &fill, item.text.get(piece.text).unwrap_or_default());
            continue;
        }
        let run = Run {
            attributes: attributes(item, piece.glyphs, at.y, &fill),
            href: href.map(str::to_owned),
            start: at.x,
            end: at.x + piece.glyphs.iter().map(|glyph| glyph.x_advance).sum::<Em>().at(item.size),
            text: Parts::cut(&item.text, piece.text, origins),
            solid: is_square(item),
            is_rtl,
            indent: piece.indent.at(item.size),
        };
        canvas.push(run);
    }
}

impl<'a> Canvas<'a> {
    /// Adds a run, as a part of the one before it if that makes no difference to the eye.
    ///
    /// Typst shapes every script by itself and so cuts "漢字かな" in two; browsers and readers want the phrase. It also
    /// cuts words at marks that are moved up or down, where letters would not join.
    fn push(&mut self, run: Run<'a>) {
        let is_marked = std::mem::take(&mut self.is_marked);
        if let Some(last) = &mut self.pending {
            let touches = (last.end - run.start).abs() < Abs::pt(0.01);
            let joins = is_marked && last.is_rtl == run.is_rtl || last.solid && run.solid;
            if touches && joins && last.attributes == run.attributes && last.href == run.href {
                if run.is_rtl {
                    last.text.prepend(run.text);
                    last.indent = run.indent;
                } else {
                    last.text.append(run.text);
                }
                last.end = run.end;
                return;
            }
        }
        self.flush();
        self.pending = Some(run);
    }

    /// Writes the run that is waiting for a continuation.
    pub(super) fn flush(&mut self) {
        let Some(run) = self.pending.take() else { return };
        let Some((origin, text)) = run.text.markup() else { return };
        if let Some(href) = &run.href {
            self.open_link(href);
        }
        let (x, direction) =
            if run.is_rtl { (run.end - run.indent, r#" direction="rtl""#) } else { (run.start + run.indent, "") };
        self.put(format_args!(r#"<text x="{}"{}{direction}{origin}>{text}</text>"#, number(x), run.attributes));
        if run.href.is_some() {
            self.out.push_str("</a>");
        }
        self.end_element();
    }
}

fn attributes(item: &TextItem, glyphs: &[Glyph], y: Abs, fill: &str) -> String {
    let info = item.font.info();
    let mut out = format!(r#" y="{}""#, number(y));
    // Writing to a String cannot fail.
    let mut put = |arguments: std::fmt::Arguments<'_>| _ = out.write_fmt(arguments);
    if info.family != DEFAULT_FAMILY {
        put(format_args!(r#" font-family="{}""#, escape(&css_family(&info.family))));
    }
    put(format_args!(r#" font-size="{}""#, number(item.size)));
    if info.variant.weight.to_number() != 400 {
        put(format_args!(r#" font-weight="{}""#, info.variant.weight.to_number()));
    }
    if info.variant.style != FontStyle::Normal {
        put(format_args!(r#" font-style="italic""#));
    }
    let tracking = tracking(item, glyphs);
    if tracking != Abs::zero() {
        put(format_args!(r#" letter-spacing="{}""#, number(tracking)));
    }
    put(format_args!(r#" fill="{fill}""#));
    out
}

/// A family as CSS names it: in quotes unless all its words are identifiers (CSS Fonts 4, `<family-name>`).
fn css_family(name: &str) -> Cow<'_, str> {
    let is_plain = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    // No family has a quotation mark or a backslash in its name.
    if name.split(' ').all(is_plain) { name.into() } else { format!("\"{name}\"").into() }
}

/// Glyphs that a browser places like the layout once it knows where the first one stands.
struct Piece<'a> {
    start: Em,
    /// The width of the spaces at the beginning: on the right, if that is where reading starts.
    indent: Em,
    glyphs: &'a [Glyph],
    /// Bytes of the item's text.
    text: Range<usize>,
}

/// Cuts an item wherever its spacing is not that of the font, and around what no font has.
///
/// Kerning is in the font and browsers apply it. Chinese and Japanese typesetting also moves characters in ways that
/// browsers do not: it sets punctuation close and keeps a quarter of an em between their scripts and Latin.
fn pieces(item: &TextItem, is_rtl: bool) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut first = 0;
    for index in 1..=item.glyphs.len() {
        let ends = item.glyphs.get(index).is_none_or(|glyph| is_cut(item, &item.glyphs[index - 1], glyph));
        if ends {
            pieces.push(piece(item, first, index, is_rtl));
            first = index;
        }
    }
    pieces
}

/// The glyphs from `first` to before `end`, which stand from left to right whatever the direction of reading.
fn piece(item: &TextItem, first: usize, end: usize, is_rtl: bool) -> Piece<'_> {
    let glyphs = &item.glyphs[first..end];
    let before = item.glyphs[..first].iter().map(|glyph| glyph.x_advance).sum::<Em>();
    let is_space = |glyph: &&Glyph| item.text.get(glyph.range()) == Some(" ");
    let width = |spaces: &mut dyn Iterator<Item = &Glyph>| spaces.map(|glyph| glyph.x_advance).sum();
    let starts_at = |glyph: Option<&Glyph>| glyph.map_or(item.text.len(), |glyph| glyph.range().start);
    let (text, indent) = if is_rtl {
        let text = starts_at(glyphs.last())..starts_at(first.checked_sub(1).map(|index| &item.glyphs[index]));
        (text, width(&mut glyphs.iter().rev().take_while(is_space)))
    } else {
        let text = starts_at(glyphs.first())..starts_at(item.glyphs.get(end));
        (text, width(&mut glyphs.iter().take_while(is_space)))
    };
    let start = if is_rtl { before } else { before + glyphs[0].x_offset };
    Piece { start, indent, glyphs, text }
}

/// True when the text runs from right to left: its later letters stand on the left.
///
/// Of a single letter its script tells, of a single bracket that it was turned around.
fn is_rtl(item: &TextItem) -> bool {
    let (Some(first), Some(last)) = (item.glyphs.first(), item.glyphs.last()) else { return false };
    if first.range().start != last.range().start {
        return first.range().start > last.range().start;
    }
    let Some(c) = item.text.get(first.range()).and_then(|text| text.chars().next()) else { return false };
    let is_letter = matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    is_letter && !c.is_numeric()
        || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '«' | '»' | '‹' | '›')
            && item.font.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != first.id)
}

/// True when a browser would set `next` elsewhere after `glyph` than the layout does.
fn is_cut(item: &TextItem, glyph: &Glyph, next: &Glyph) -> bool {
    let moved = is_wide(item, next) && next.x_offset.get().abs() > NOTHING;
    let stretched = is_wide(item, glyph) && extra(item, glyph) != 0.0;
    moved || stretched || (glyph.id == 0) || (next.id == 0)
}

/// True for the scripts and the punctuation whose spacing the layout adjusts.
fn is_wide(item: &TextItem, glyph: &Glyph) -> bool {
    let first = item.text.get(glyph.range()).and_then(|text| text.chars().next());
    first.is_some_and(|c| ('\u{2e80}'..'\u{10000}').contains(&c)) || is_square(item)
}

/// True for the fonts of Chinese, Japanese and Korean, whose characters stand in squares.
fn is_square(item: &TextItem) -> bool {
    item.font.info().family.strip_prefix(DEFAULT_FAMILY).is_some_and(|rest| !rest.is_empty())
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
