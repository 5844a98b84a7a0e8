//! Writing SVG for browsers: text stays text.
//!
//! Typst's own exporter draws every glyph as an outline: half a megabyte a page, and nothing to select. Here a page is
//! a few kilobytes of `<text>`, one for each run, which the browser shapes with the same font files into the same
//! glyphs. Where a line ends and where a run starts still comes from the layout, so nothing can shift.

mod parts;
mod picture;
mod shape;
mod text;

use std::fmt::Write;

use typst::layout::{Abs, Frame, FrameItem, Point, Rect, Transform};
use typst::model::Destination;
use typst_layout::Page;

use crate::texts::RunOrigins;

/// Vertical space between the pages of [`picture`], in points.
#[cfg(feature = "picture")]
const PAGE_GAP_PT: f64 = 24.0;

/// One page as an SVG document in points: the start, the ground, the start of a group, each of its elements and the end
/// on lines of their own, so that two pages can be compared by lines.
///
/// With `origins`, one for each text item in drawing order, texts say where they come from, and links are left out: a
/// click is to lead to the origin.
pub(crate) fn page(page: &Page, language: &str, origins: Option<&[RunOrigins]>) -> String {
    let size = page.frame.size();
    let (width, height) = (number(size.x), number(size.y));
    let out = String::with_capacity(16 * 1024);
    let mut canvas = Canvas { out, pending: None, is_marked: false, depth: 0, origins, items: 0 };
    canvas.put(format_args!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}pt" height="{height}pt" lang="{}" xml:lang="{0}">"#,
        escape(language)
    ));
    canvas.out.push('\n');
    canvas.put(format_args!(r##"<rect width="{width}" height="{height}" fill="#ffffff"/>"##));
    canvas.out.push('\n');
    canvas.put(format_args!(r#"<g font-family="{}" text-rendering="geometricPrecision">"#, text::DEFAULT_FAMILY));
    canvas.out.push('\n');
    canvas.space(&page.frame);
    canvas.out.push_str("</g></svg>");
    canvas.out
}

/// All pages as one SVG document whose text is outlines, for programs that do not have the fonts.
#[cfg(feature = "picture")]
pub(crate) fn picture(document: &typst_layout::PagedDocument) -> String {
    typst_svg::svg_merged(document, &typst_svg::SvgOptions { render_bleed: false, pretty: false }, Abs::pt(PAGE_GAP_PT))
}

struct Canvas<'a> {
    out: String,
    pending: Option<text::Run<'a>>,
    /// Only marks of letters have come since `pending`.
    is_marked: bool,
    /// Groups around what is written, without that of the page.
    depth: usize,
    origins: Option<&'a [RunOrigins<'a>]>,
    /// Text items that have been drawn.
    items: usize,
}

/// A part of the page that leads to an address.
struct Area {
    rect: Rect,
    href: String,
}

impl<'a> Canvas<'a> {
    /// Draws a frame as a coordinate space of its own.
    fn space(&mut self, frame: &Frame) {
        let mut areas = Vec::new();
        if self.origins.is_none() {
            collect_areas(frame, Point::zero(), &mut areas);
        }
        self.frame(frame, Point::zero(), &areas);
        self.flush();
    }

    fn frame(&mut self, frame: &Frame, origin: Point, areas: &[Area]) {
        for (offset, item) in frame.items() {
            let at = origin + *offset;
            match item {
                FrameItem::Group(group) => match translation(&group.transform) {
                    Some(shift) => match picture::in_group(group) {
                        Some(picture) => picture.write(self, at + shift),
                        None => self.frame(&group.frame, at + shift, areas),
                    },
                    None => {
                        let Transform { sx, ky, kx, sy, tx, ty } = group.transform;
                        let [sx, ky, kx, sy] = [sx, ky, kx, sy].map(|ratio| Abs::pt(ratio.get())).map(number);
                        let (x, y) = (number(at.x + tx), number(at.y + ty));
                        self.flush();
                        self.put(format_args!(r#"<g transform="matrix({sx} {ky} {kx} {sy} {x} {y})">"#));
                        self.depth += 1;
                        self.space(&group.frame);
                        self.depth -= 1;
                        self.out.push_str("</g>");
                        self.end_element();
                    }
                },
                FrameItem::Text(item) => {
                    // The box of a link reaches from the top to the bottom of its line: the middle of small letters
                    // is inside whatever the line height.
                    let middle = at + Point::new(item.width() / 2.0, item.size * -0.25);
                    let area = areas.iter().find(|area| contains(&area.rect, middle));
                    let origins = self.origins.and_then(|origins| origins.get(self.items));
                    self.items += 1;
                    text::write(
                        self,
                        item,
                        at,
                        area.map(|area| area.href.as_str()),
                        origins.map_or(&[], Vec::as_slice),
                    );
                }
                FrameItem::Shape(shape, _) => shape::write(self, shape, at),
                // Pictures stand in groups that clip them; links are drawn around their text, tags only matter to PDF.
                FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    /// To be called behind each element.
    fn end_element(&mut self) {
        if self.depth == 0 {
            self.out.push('\n');
        }
    }

    fn open_link(&mut self, href: &str) {
        self.put(format_args!(r#"<a href="{}""#, escape(href)));
        if href.starts_with("http") {
            self.out.push_str(r#" target="_blank" rel="noopener noreferrer""#);
        }
        self.out.push('>');
    }

    fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.out.write_fmt(arguments);
    }
}

/// The areas of all links of `frame`, except in groups that are turned or scaled: those are spaces of their own.
fn collect_areas(frame: &Frame, origin: Point, areas: &mut Vec<Area>) {
    for (offset, item) in frame.items() {
        let at = origin + *offset;
        match item {
            FrameItem::Group(group) => {
                if let Some(shift) = translation(&group.transform) {
                    collect_areas(&group.frame, at + shift, areas);
                }
            }
            FrameItem::Link(Destination::Url(url), size) => {
                areas.push(Area { rect: Rect::from_pos_size(at, *size), href: url.as_str().to_owned() });
            }
            _ => {}
        }
    }
}

/// How far `transform` moves, if it does nothing else.
fn translation(transform: &Transform) -> Option<Point> {
    let shift = Point::new(transform.tx, transform.ty);
    (*transform == Transform::translate(shift.x, shift.y)).then_some(shift)
}

fn contains(rect: &Rect, point: Point) -> bool {
    (rect.min.x..=rect.max.x).contains(&point.x) && (rect.min.y..=rect.max.y).contains(&point.y)
}

/// A length in points with up to three decimals, as short as possible.
fn number(length: Abs) -> String {
    // In whole thousandths, since writing a fraction exactly takes ten times as long.
    let thousandths = (length.to_pt() * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 100 == 0 => format!("{sign}{whole}.{}", rest / 100),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{:02}", rest / 10),
        _ => format!("{sign}{whole}.{rest:03}"),
    }
}

/// `text` for use between tags and in attributes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Allows a line to end and shows nothing; text that is copied should not contain it.
            '\u{200b}' => {}
            // No XML document may contain these.
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
