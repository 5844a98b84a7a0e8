//! Lines, rectangles and curves.

use typst::layout::{Abs, Point};
use typst::visualize::{Curve, CurveItem, FillRule, FixedStroke, Geometry, LineCap, LineJoin, Paint, Shape};

use super::{Canvas, escape, number};

pub(super) fn write(canvas: &mut Canvas, shape: &Shape, at: Point) {
    let fill = shape.fill.as_ref().and_then(colour);
    let stroke = shape.stroke.as_ref().and_then(|stroke| Some((stroke, colour(&stroke.paint)?)));
    if fill.is_none() && stroke.is_none() {
        return;
    }
    let (x, y) = (number(at.x), number(at.y));
    match &shape.geometry {
        Geometry::Line(to) => {
            let (x2, y2) = (number(at.x + to.x), number(at.y + to.y));
            canvas.put(format_args!(r#"<line x1="{x}" y1="{y}" x2="{x2}" y2="{y2}""#));
        }
        Geometry::Rect(size) => {
            let (width, height) = (number(size.x), number(size.y));
            canvas.put(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#));
        }
        Geometry::Curve(curve) => canvas.put(format_args!(r#"<path d="{}""#, path(curve, at))),
    }
    canvas.put(format_args!(r#" fill="{}""#, fill.as_deref().unwrap_or("none")));
    if shape.fill_rule == FillRule::EvenOdd {
        canvas.put(format_args!(r#" fill-rule="evenodd""#));
    }
    if let Some((stroke, colour)) = stroke {
        write_stroke(canvas, stroke, &colour);
    }
    canvas.out.push_str("/>");
    canvas.end_element();
}

/// `#rrggbb`, with alpha if there is any transparency. Gradients and tilings, which the template does not use, give `None`.
pub(super) fn colour(paint: &Paint) -> Option<String> {
    match paint {
        Paint::Solid(colour) => Some(colour.to_hex().to_string()),
        Paint::Gradient(_) | Paint::Tiling(_) => None,
    }
}

fn write_stroke(canvas: &mut Canvas, stroke: &FixedStroke, colour: &str) {
    canvas.put(format_args!(r#" stroke="{colour}" stroke-width="{}""#, number(stroke.thickness)));
    match stroke.cap {
        LineCap::Butt => {}
        LineCap::Round => canvas.out.push_str(r#" stroke-linecap="round""#),
        LineCap::Square => canvas.out.push_str(r#" stroke-linecap="square""#),
    }
    match stroke.join {
        LineJoin::Miter => {}
        LineJoin::Round => canvas.out.push_str(r#" stroke-linejoin="round""#),
        LineJoin::Bevel => canvas.out.push_str(r#" stroke-linejoin="bevel""#),
    }
    if let Some(dash) = &stroke.dash {
        let lengths: Vec<String> = dash.array.iter().map(|length| number(*length)).collect();
        canvas.put(format_args!(
            r#" stroke-dasharray="{}" stroke-dashoffset="{}""#,
            lengths.join(" "),
            number(dash.phase)
        ));
    }
}

pub(super) fn path(curve: &Curve, at: Point) -> String {
    let pair = |point: &Point| -> String { format!("{} {}", number(at.x + point.x), number(at.y + point.y)) };
    let steps = curve.0.iter().map(|step| match step {
        CurveItem::Move(to) => format!("M{}", pair(to)),
        CurveItem::Line(to) => format!("L{}", pair(to)),
        CurveItem::Cubic(a, b, to) => format!("C{} {} {}", pair(a), pair(b), pair(to)),
        CurveItem::Close => "Z".to_owned(),
    });
    steps.collect()
}

/// An empty box of this size, standing on `at`, for `text` without a glyph. It says what is missing.
pub(super) fn write_box(canvas: &mut Canvas, at: Point, width: Abs, height: Abs, colour: &str, text: &str) {
    let inset = width * 0.1;
    canvas.put(format_args!(
        r#"<rect x="{}" y="{}" width="{}" height="{}" fill="none" stroke="{colour}" stroke-width="{}" data-missing="{}"/>"#,
        number(at.x + inset),
        number(at.y - height),
        number(width - inset * 2.0),
        number(height),
        number(height * 0.07),
        escape(text)
    ));
    canvas.end_element();
}
