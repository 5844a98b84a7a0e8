//! One page on the screen, brought up to date element by element.
//!
//! A keystroke changes a line or two. Setting the whole page anew has the browser lay out and paint hundreds of texts;
//! replacing what differs costs a tenth of that.

use leptos::{html, prelude::*};
use web_sys::{Element, Node};

/// The picture of a page whose markup changes from edit to edit.
#[component]
pub fn Sheet(markup: Memo<String>) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let drawn = StoredValue::new(markup.get_untracked());
    Effect::new(move || {
        let (Some(sheet), after) = (node.get(), markup.get()) else { return };
        drawn.update_value(|before| {
            if *before != after {
                draw(&sheet, before, &after);
                *before = after;
            }
        });
    });
    // A picture of the page: it has no links, so nothing in it can have the focus.
    view! { <div node_ref=node inner_html=drawn.get_value()></div> }
}

fn draw(sheet: &Element, before: &str, after: &str) {
    let is_patched = difference(before, after).and_then(|difference| patch(sheet, difference));
    if is_patched.is_none() {
        sheet.set_inner_html(after);
    }
}

/// Where the elements of two pages differ.
#[derive(Debug, PartialEq, Eq)]
struct Difference<'a> {
    /// Elements that are the same before it.
    start: usize,
    /// How many the old page has in its place.
    removed: usize,
    /// What the new one has, a line each.
    added: &'a str,
}

/// The lines before the elements of a page: those of `<svg>`, its ground and `<g>`, as `typeset` writes them.
const HEAD: usize = 3;

/// Compares two pages line by line; `None` when more than elements differs, such as the size of the paper.
fn difference<'a>(before: &str, after: &'a str) -> Option<Difference<'a>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    // The last line closes what the head opens.
    let (old_end, new_end) = (old.len().checked_sub(1)?, new.len().checked_sub(1)?);
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count().min(old_end).min(new_end);
    if same < HEAD || old[old_end] != new[new_end] {
        return None;
    }
    let (old, new) = (&old[same..old_end], &new[same..new_end]);
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let added = match &new[..new.len() - behind] {
        [] => "",
        // The lines are parts of one text, from the first to the end of the last.
        [first, .., last] => &after[offset(after, first)..offset(after, last) + last.len()],
        [only] => only,
    };
    Some(Difference { start: same - HEAD, removed: old.len() - behind, added })
}

/// Where `part` begins in `whole`, of which it is a part.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

/// Makes the difference on the screen; `None`, and nothing is done, when the page is not as it should be.
fn patch(sheet: &Element, difference: Difference<'_>) -> Option<()> {
    let Difference { start, removed, added } = difference;
    let group = sheet.first_element_child()?.last_element_child()?;
    let elements = group.children();
    let index = |place: usize| u32::try_from(place).ok();
    if (elements.length() as usize) < start + removed {
        return None;
    }
    let rest = elements.item(index(start + removed)?);
    let first = elements.item(index(start)?);
    match &rest {
        Some(rest) => rest.insert_adjacent_html("beforebegin", added),
        None => group.insert_adjacent_html("beforeend", added),
    }
    .ok()?;
    if removed > 0 {
        // With the line breaks between them, of which the new elements have their own.
        let mut old: Option<Node> = first.map(Into::into);
        let mut left = removed;
        while let Some(node) = old {
            if node.node_type() == Node::ELEMENT_NODE {
                if left == 0 {
                    break;
                }
                left -= 1;
            }
            old = node.next_sibling();
            group.remove_child(&node).ok()?;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(elements: &[&str]) -> String {
        format!("<svg>\n<rect/>\n<g>\n{}</g></svg>", elements.iter().map(|e| format!("{e}\n")).collect::<String>())
    }

    #[track_caller]
    fn check(before: &[&str], after: &[&str], expected: (usize, usize, &str)) {
        let (before, after) = (page(before), page(after));
        let (start, removed, added) = expected;
        assert_eq!(difference(&before, &after), Some(Difference { start, removed, added }));
    }

    #[test]
    fn only_what_differs_is_named() {
        check(&["a", "b", "c"], &["a", "x", "c"], (1, 1, "x"));
        check(&["a", "b", "c"], &["a", "c"], (1, 1, ""));
        check(&["a", "c"], &["a", "b", "b2", "c"], (1, 0, "b\nb2"));
        check(&["a", "b"], &["a", "b", "b"], (2, 0, "b"));
        check(&["a", "b", "c"], &["x", "y", "z"], (0, 3, "x\ny\nz"));
        check(&[], &["a"], (0, 0, "a"));
        check(&["a"], &[], (0, 1, ""));
        check(&["a"], &["a"], (1, 0, ""));
    }

    #[test]
    fn a_page_of_another_kind_is_drawn_anew() {
        assert_eq!(difference("<svg>\n<rect/>\n<g>\na\n</g></svg>", "<svg b>\n<rect/>\n<g>\na\n</g></svg>"), None);
        assert_eq!(difference("", &page(&["a"])), None);
        assert_eq!(difference(&page(&["a"]), ""), None);
    }
}
