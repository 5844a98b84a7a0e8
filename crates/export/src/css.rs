//! The style sheet of the HTML file: the design of the resume, as far as a browser can follow it.

use resume::design::{FontFamily, FontKind, Paper, Settled};
use resume::outline::{Outline, Photo};

/// What does not depend on the design.
const FIXED: &str = include_str!("resume.css");

/// The style sheet for `outline`: its design as custom properties and page size, then the constant rules.
pub(crate) fn css(outline: &Outline) -> String {
    let design = &outline.design;
    let (width, _) = design.paper.size();
    let margins = design.margins;
    let [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(|side| mm(side.0));
    let paper = match design.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
        Paper::Legal => "legal",
    };
    let photo = outline.photo.as_ref().map(|photo| photo_rules(photo, design)).unwrap_or_default();
    format!(
        "@page {{ size: {paper}; margin: {top} {right} {bottom} {left}; }}\n\
         :root {{ --paper: {}; --top: {top}; --right: {right}; --bottom: {bottom}; --left: {left}; --accent: {}; \
         --body: {}; --headings: {}; --size: {}pt; --line: {}; --sections: {}; --items: {}; --hyphens: {}; }}\n{FIXED}{photo}",
        mm(width.0),
        design.accent,
        stack(design.own_body_family(), design.body_family()),
        stack(design.own_heading_family(), design.heading_family()),
        design.size.pt(),
        design.line_height.ratio(),
        design.section_space.ratio(),
        design.item_space.ratio(),
        hyphens(design),
    )
}

/// The photo beside the name, cut as in the other documents.
fn photo_rules(photo: &Photo, design: &Settled) -> String {
    let percent = |share: f64| format!("{:.3}%", share * 100.0);
    let (frame, crop) = (&design.photo, photo.crop);
    format!(
        ".photo {{ position: relative; float: inline-end; width: {}; aspect-ratio: {}; margin-inline-start: 1.5em; \
         overflow: hidden; border-radius: {}; }}\n\
         .photo img {{ position: absolute; left: {}; top: {}; width: {}; height: {}; }}\n\
         main > header {{ display: flow-root; }}\n",
        mm(frame.width.0),
        frame.shape.aspect(),
        percent(frame.shape.radius()),
        percent(-crop.x / crop.width),
        percent(-crop.y / crop.height),
        percent(1.0 / crop.width),
        percent(1.0 / crop.height),
    )
}

fn mm(tenths: u16) -> String {
    format!("{}mm", f64::from(tenths) / 10.0)
}

fn hyphens(design: &Settled) -> &'static str {
    if design.hyphenation { "auto" } else { "manual" }
}

/// A font stack: a family of the person's own, the one that stands for it and the one that this was made from, if the
/// reader's machine has them, then others of its kind that every machine has.
fn stack(own: Option<&str>, family: &FontFamily) -> String {
    let others = match family.kind {
        FontKind::Mono => "ui-monospace, Consolas, monospace",
        kind if kind.has_serifs() => "Georgia, \"Times New Roman\", serif",
        _ => "Calibri, Carlito, \"Helvetica Neue\", Arial, sans-serif",
    };
    // No family has a character in its name that needs an escape in a quoted string (`resume::design::is_family_name`).
    let named = [own, Some(family.name), family.original].into_iter().flatten().map(|name| format!("\"{name}\", "));
    named.chain([others.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use resume::design::{Design, Template};

    use super::*;

    #[track_caller]
    fn check(chosen: &str, template: Template, expected: &str) {
        let design = Design { template, body_font: Some(chosen.into()), ..Design::default() };
        let settled = design.settled();
        assert_eq!(stack(settled.own_body_family(), settled.body_family()), expected);
    }

    #[test]
    fn stacks_are_of_the_kind_of_their_family() {
        check(
            "Velvit Serif",
            Template::Modern,
            r#""Velvit Serif", "Source Serif 4", Georgia, "Times New Roman", serif"#,
        );
        check("Crimson Pro", Template::Modern, r#""Crimson Pro", Georgia, "Times New Roman", serif"#);
        check("Zilla Slab", Template::Modern, r#""Zilla Slab", Georgia, "Times New Roman", serif"#);
        check("courier prime", Template::Modern, r#""Courier Prime", ui-monospace, Consolas, monospace"#);
        check("Inter", Template::Modern, r#""Inter", Calibri, Carlito, "Helvetica Neue", Arial, sans-serif"#);
        check("Suisse Int'l", Template::Classic, r#""Suisse Int'l", "EB Garamond", Georgia, "Times New Roman", serif"#);
        // What no family can be called is the template's, as on the pages.
        check("\"} body{", Template::Classic, r#""EB Garamond", Georgia, "Times New Roman", serif"#);
    }
}
