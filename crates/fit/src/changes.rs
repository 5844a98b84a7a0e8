//! What fitting changes about a design, in words.

use resume::design::{Design, Settled};

/// What differs between two designs of one template, of all that fitting changes: "text 10.5 → 9.8 pt". Empty when
/// nothing does.
pub fn changes(from: &Design, to: &Design) -> Vec<String> {
    let (from, to) = (from.settled(), to.settled());
    let pairs = measures(&from).into_iter().zip(measures(&to));
    let different = pairs.filter(|((_, from, _), (_, to, _))| from != to);
    different.map(|((what, from, unit), (_, to, _))| format!("{what} {from} → {to} {unit}")).collect()
}

/// Names, numbers and units.
fn measures(design: &Settled) -> [(&'static str, f64, &'static str); 6] {
    let margins = &design.margins;
    [
        ("text", design.size.pt(), "pt"),
        ("line height", design.line_height.0.into(), "%"),
        ("space between sections", design.section_space.0.into(), "%"),
        ("space between entries", design.item_space.0.into(), "%"),
        ("side margins", mm(margins.left.0.min(margins.right.0)), "mm"),
        ("top and bottom margins", mm(margins.top.0.min(margins.bottom.0)), "mm"),
    ]
}

fn mm(tenths: u16) -> f64 {
    f64::from(tenths) / 10.0
}

#[cfg(test)]
mod tests {
    use resume::design::{Percent, TextSize};

    use super::*;

    #[test]
    fn only_what_differs_is_said() {
        let design = Design { size: Some(TextSize(105)), section_space: Some(Percent(100)), ..Design::default() };
        assert!(changes(&design, &design).is_empty());
        let tighter = Design { size: Some(TextSize(98)), section_space: Some(Percent(70)), ..design.clone() };
        assert_eq!(changes(&design, &tighter), ["text 10.5 → 9.8 pt", "space between sections 100 → 70 %"]);
    }
}
