//! Designs from loose to tight, so that a search is over one number.

use resume::design::{Design, Length, Margins, Percent, TextSize};

/// The last step towards more text on a page.
pub const TIGHTEST: i32 = 16;
/// The last step towards less text on a page.
pub const LOOSEST: i32 = -16;

/// Body text is never set smaller by fitting: 9.5 pt, in tenths.
const SMALLEST: u16 = 95;
const LARGEST: u16 = 115;
/// In tenths of a millimetre; office printers need 5 mm, readers more.
const NARROWEST_MARGIN: u16 = 120;
const WIDEST_MARGIN: u16 = 280;
const LEAST_LINE_HEIGHT: u16 = 120;
const MOST_LINE_HEIGHT: u16 = 160;

/// `design` at `step`: 0 is `design` itself, [`TIGHTEST`] the most that is still readable, [`LOOSEST`] the opposite.
///
/// What readers notice least changes first: a third of the way the spaces, then the margins, then the size. What the
/// person has already chosen beyond a bound stays.
pub fn designed(design: &Design, step: i32) -> Design {
    if step == 0 {
        return design.clone();
    }
    let now = design.settled();
    let third = f64::from(TIGHTEST) / 3.0;
    let way = f64::from(step.abs());
    // How far each third has come, 0 to 1.
    let [spaces, margins, size] = [0.0, 1.0, 2.0].map(|done| ((way - done * third) / third).clamp(0.0, 1.0));
    let tight = step > 0;
    let towards = |from: u16, tight_end: u16, loose_end: u16, share: f64| {
        let end = if tight { tight_end.min(from) } else { loose_end.max(from) };
        (f64::from(from) + (f64::from(end) - f64::from(from)) * share).round() as u16
    };
    let space = |from: Percent| Percent(towards(from.0, 45, 180, spaces));
    let margin = |from: Length| Length(towards(from.0, NARROWEST_MARGIN, WIDEST_MARGIN, margins));
    Design {
        section_space: Some(space(now.section_space)),
        item_space: Some(space(now.item_space)),
        line_height: Some(Percent(towards(now.line_height.0, LEAST_LINE_HEIGHT, MOST_LINE_HEIGHT, spaces))),
        margins: Some(Margins {
            top: margin(now.margins.top),
            right: margin(now.margins.right),
            bottom: margin(now.margins.bottom),
            left: margin(now.margins.left),
        }),
        size: Some(TextSize(towards(now.size.0, SMALLEST, LARGEST, size))),
        ..design.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_at_least_as_tight_as_the_one_before() {
        let design = Design::default();
        assert_eq!(designed(&design, 0), design);
        for step in LOOSEST..TIGHTEST {
            let (looser, tighter) = (designed(&design, step).settled(), designed(&design, step + 1).settled());
            assert!(tighter.size <= looser.size, "{step}");
            assert!(tighter.line_height <= looser.line_height, "{step}");
            assert!(tighter.margins.left <= looser.margins.left, "{step}");
            assert!(tighter.section_space <= looser.section_space, "{step}");
        }
        let tightest = designed(&design, TIGHTEST).settled();
        assert_eq!((tightest.size, tightest.line_height), (TextSize(SMALLEST), Percent(LEAST_LINE_HEIGHT)));
        assert_eq!((tightest.margins.top, tightest.item_space), (Length(NARROWEST_MARGIN), Percent(45)));
    }

    #[test]
    fn what_is_beyond_a_bound_stays() {
        let small = Design { size: Some(TextSize(90)), margins: Some(Margins::mm(8, 8)), ..Design::default() };
        let tight = designed(&small, TIGHTEST).settled();
        assert_eq!((tight.size, tight.margins), (TextSize(90), Margins::mm(8, 8)));
    }
}
