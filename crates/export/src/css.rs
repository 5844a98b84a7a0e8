//! The style sheet of the HTML file: the design of the resume, as far as a browser can follow it.

use resume::design::{Paper, Settled};
use resume::outline::Outline;

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
    format!(
        "@page {{ size: {paper}; margin: {top} {right} {bottom} {left}; }}\n\
         :root {{ --paper: {}; --top: {top}; --right: {right}; --bottom: {bottom}; --left: {left}; --accent: {}; \
         --body: {}; --headings: {}; --size: {}pt; --line: {}; --sections: {}; --items: {}; --hyphens: {}; }}\n{FIXED}",
        mm(width.0),
        design.accent,
        family(&design.body_font),
        family(&design.heading_font),
        design.size.pt(),
        design.line_height.ratio(),
        design.section_space.ratio(),
        design.item_space.ratio(),
        hyphens(design),
    )
}

fn mm(tenths: u16) -> String {
    format!("{}mm", f64::from(tenths) / 10.0)
}

fn hyphens(design: &Settled) -> &'static str {
    if design.hyphenation { "auto" } else { "manual" }
}

/// A font stack: the family if the reader's machine has it, then what every machine has.
fn family(name: &str) -> String {
    // Letters, digits, spaces and hyphens need no escape in a quoted CSS string, and no family is named otherwise.
    let known: String = name.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-')).collect();
    let lower = known.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let generic = if is(&["mono", "courier", "typewriter", "code"]) {
        "ui-monospace, Consolas, monospace"
    } else if is(&[
        "serif",
        "garamond",
        "merriweather",
        "lora",
        "playfair",
        "baskerville",
        "times",
        "crimson",
        "spectral",
    ]) && !lower.contains("sans")
    {
        "Georgia, \"Times New Roman\", serif"
    } else {
        "\"Source Sans 3\", Calibri, Carlito, \"Helvetica Neue\", Arial, sans-serif"
    };
    if known.is_empty() { generic.to_owned() } else { format!("\"{known}\", {generic}") }
}
