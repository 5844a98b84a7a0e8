//! Scrolling whatever a list lies in: the nearest scrolling box around it, or the page.
//!
//! A box that is partly covered by something sticky says so with `scroll-padding`, as it must anyway
//! for links to its headings; the edges begin inside of it.

use leptos::prelude::{document, window};
use web_sys::{Element, HtmlElement};

/// Scrolling begins when the pointer is nearer to an edge than this.
const EDGE_PX: f64 = 64.0;
/// The fastest scrolling, at the very edge, in pixels a frame.
const SPEED_PX: f64 = 18.0;

/// The visible part of what scrolls, in the window's coordinates.
struct View {
    scroller: Element,
    top: f64,
    bottom: f64,
}

/// Scrolls the surroundings of `element` by `distance` pixels, at once even where scrolling is smooth.
pub fn scroll_by(element: &HtmlElement, distance: f64) {
    if distance.abs() >= 0.5
        && let Some(view) = view_around(element)
    {
        scroll(&view.scroller, distance);
    }
}

/// Scrolls so that a part of the list, by its top and height from the list's top, can be seen.
pub fn reveal(list: &HtmlElement, top: f64, height: f64) {
    let Some(view) = view_around(list) else { return };
    let top = list.get_bounding_client_rect().top() + top;
    let bottom = top + height;
    if top < view.top {
        scroll(&view.scroller, top - view.top);
    } else if bottom > view.bottom {
        scroll(&view.scroller, (bottom - view.bottom).min(top - view.top));
    }
}

/// Scrolls one frame's worth if height `y` of the window is near an edge; true if it moved anything.
pub fn scroll_at_edge(list: &HtmlElement, y: f64) -> bool {
    let Some(view) = view_around(list) else { return false };
    let speed = edge_speed(y, view.top, view.bottom);
    if speed == 0.0 {
        return false;
    }
    let before = view.scroller.scroll_top();
    scroll(&view.scroller, speed);
    view.scroller.scroll_top() != before
}

/// Pixels a frame: negative near the top, positive near the bottom, faster the nearer.
fn edge_speed(y: f64, top: f64, bottom: f64) -> f64 {
    // In a very low box the two edges must not overlap.
    let edge = EDGE_PX.min((bottom - top) / 3.0);
    let into = |depth: f64| (depth / edge).clamp(0.0, 1.0) * SPEED_PX;
    into(y - (bottom - edge)) - into(top + edge - y)
}

fn scroll(scroller: &Element, distance: f64) {
    // Setting the position ignores `scroll-behavior` only through the instant option of scrollTo, which
    // older browsers lack; no box of ours scrolls smoothly by itself.
    scroller.set_scroll_top(scroller.scroll_top() + distance.round() as i32);
}

fn view_around(element: &HtmlElement) -> Option<View> {
    let mut parent = element.parent_element();
    while let Some(candidate) = parent {
        if candidate.scroll_height() > candidate.client_height() + 1 && scrolls(&candidate) {
            let rect = candidate.get_bounding_client_rect();
            let (top, bottom) = padding(&candidate);
            return Some(View { top: rect.top() + top, bottom: rect.bottom() - bottom, scroller: candidate });
        }
        parent = candidate.parent_element();
    }
    let page = document().document_element()?;
    let (top, bottom) = padding(&page);
    let height = f64::from(page.client_height());
    Some(View { scroller: page, top, bottom: height - bottom })
}

fn scrolls(element: &Element) -> bool {
    let is_page = document().document_element().as_ref() == Some(element);
    !is_page && matches!(computed(element, "overflow-y").as_str(), "auto" | "scroll")
}

fn padding(element: &Element) -> (f64, f64) {
    let pixels = |property| computed(element, property).trim_end_matches("px").parse().unwrap_or(0.0);
    (pixels("scroll-padding-top"), pixels("scroll-padding-bottom"))
}

fn computed(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speed_grows_towards_the_edges() {
        assert_eq!(edge_speed(400.0, 0.0, 800.0), 0.0);
        assert_eq!(edge_speed(800.0, 0.0, 800.0), SPEED_PX);
        assert_eq!(edge_speed(768.0, 0.0, 800.0), SPEED_PX / 2.0);
        assert_eq!(edge_speed(32.0, 0.0, 800.0), -SPEED_PX / 2.0);
        assert_eq!(edge_speed(-50.0, 0.0, 800.0), -SPEED_PX);
    }

    #[test]
    fn a_low_box_still_has_a_quiet_middle() {
        assert_eq!(edge_speed(45.0, 0.0, 90.0), 0.0);
        assert!(edge_speed(80.0, 0.0, 90.0) > 0.0);
    }
}
