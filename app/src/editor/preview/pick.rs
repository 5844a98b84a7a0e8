//! A click on a word of a page.

use js_sys::{Function, Reflect};
use leptos::{ev, prelude::*};
use resume::outline::Place;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// What was clicked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Where the text was written; at least one.
    places: Vec<Place>,
    /// The line of the text, or a part of it.
    letters: String,
    /// Where in `letters`, in units of UTF-16.
    at: Option<usize>,
}

/// A place of the form, and where in its text, in units of UTF-16.
pub type Aim = (Place, Option<usize>);

impl Pick {
    /// What `event` has clicked; nothing beside texts, and nothing while text is being selected.
    pub fn of(event: &ev::MouseEvent) -> Option<Pick> {
        let clicked = event.target()?.dyn_into::<Element>().ok()?;
        let text = clicked.closest("[data-origin]").ok()??;
        let is_selecting = window().get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
        let places = text.get_attribute("data-origin")?;
        let places: Vec<Place> = places.split(' ').filter_map(|place| place.parse().ok()).collect();
        if is_selecting || places.is_empty() {
            return None;
        }
        let caret = caret_at(event.client_x(), event.client_y());
        let at = caret.filter(|(node, _)| text.contains(Some(node))).map(|(_, at)| at);
        Some(Pick { places, letters: text.text_content().unwrap_or_default(), at })
    }

    /// The place that says what was clicked, given what each of them says.
    pub fn aim(&self, value: impl Fn(Place) -> String) -> Option<Aim> {
        let said: Vec<(Place, String)> = self.places.iter().map(|place| (*place, value(*place))).collect();
        let at = self.at.unwrap_or_default();
        let found = |part: &str, at: usize| {
            let (place, start) = said
                .iter()
                .find_map(|(place, value)| Some((*place, value.find(part)?, value)))
                .map(|(place, start, value)| (place, length(&value[..start])))?;
            Some((place, Some(start + at)))
        };
        let (word, within) = word_at(&self.letters, at);
        let whole = found(&self.letters, at).or_else(|| (!word.is_empty()).then(|| found(word, within)).flatten());
        // A date is written in another way than it is shown; an end that is left open is not written at all.
        let other = || self.letters.split_whitespace().filter(|word| word.len() > 2).find_map(|word| found(word, 0));
        let open = || said.iter().find(|(_, value)| value.is_empty()).map(|(place, _)| (*place, None));
        let first = || said.first().map(|(place, _)| (*place, None));
        whole.or_else(other).or_else(open).or_else(first)
    }
}

/// The word of `text` around the place `at`, and the place in it, both in units of UTF-16.
fn word_at(text: &str, at: usize) -> (&str, usize) {
    let mut start = 0;
    for word in text.split(char::is_whitespace) {
        let end = start + length(word);
        if at <= end {
            return (word, at - start);
        }
        // White space is one unit.
        start = end + 1;
    }
    ("", 0)
}

/// In units of UTF-16.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text node at a point of the window, and the place in it. Browsers have one of two functions for this, and
/// calling one that is missing would be an error.
fn caret_at(x: i32, y: i32) -> Option<(Node, usize)> {
    let document = document();
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(|value| !value.is_null());
    let call = |name| {
        let function: Function = member(&document, name)?.dyn_into().ok()?;
        function.call2(&document, &x.into(), &y.into()).ok().filter(|caret| caret.is_object())
    };
    let parts = |caret: JsValue, node, offset| {
        let node: Node = member(&caret, node)?.dyn_into().ok()?;
        Some((node, member(&caret, offset)?.as_f64()? as usize))
    };
    let position = call("caretPositionFromPoint").and_then(|caret| parts(caret, "offsetNode", "offset"));
    position.or_else(|| parts(call("caretRangeFromPoint")?, "startContainer", "startOffset"))
}

#[cfg(test)]
mod tests {
    use resume::{Field, Id, List};

    use super::*;

    const START: Place = Place::Field { item: Id(2), field: Field::StartDate };
    const END: Place = Place::Field { item: Id(2), field: Field::EndDate };
    const LINE: Place = Place::Line { item: Id(2), list: List::Highlights, index: 0 };

    #[track_caller]
    fn check(said: &[(Place, &str)], letters: &str, at: usize, expected: Aim) {
        let places = said.iter().map(|(place, _)| *place).collect();
        let pick = Pick { places, letters: letters.to_owned(), at: Some(at) };
        let value = |place| said.iter().find(|(own, _)| *own == place).map(|(_, value)| (*value).to_owned());
        assert_eq!(pick.aim(|place| value(place).unwrap_or_default()), Some(expected), "{letters:?} at {at}");
    }

    #[test]
    fn the_cursor_goes_to_the_letter() {
        check(&[(LINE, "Ran the team and the budget")], "and the budget", 4, (LINE, Some(17)));
        check(&[(LINE, "Größe 😀 und Form")], "und Form", 5, (LINE, Some(14)));
        // The line has a hyphen that the text has not, or the text has spaces that the line has not.
        check(&[(LINE, "Typo  graphy")], "Typo graphy", 6, (LINE, Some(7)));
        check(&[(LINE, "Other words")], "Gone", 2, (LINE, None));
    }

    #[test]
    fn of_several_fields_the_one_that_says_it() {
        let open = [(START, "2020-01"), (END, "")];
        check(&open, "Jan 2020", 1, (START, Some(0)));
        check(&open, "Present", 1, (END, None));
        let range = [(START, "2020-01"), (END, "2022-03")];
        check(&range, "Mar 2022", 1, (END, Some(0)));
        check(&range, "Jan 2020 – Mar 2022", 17, (END, Some(2)));
    }

    #[test]
    fn words_are_found_by_place() {
        let check = |at, expected| assert_eq!(word_at("Ran the 😀 team", at), expected, "{at}");
        check(0, ("Ran", 0));
        check(3, ("Ran", 3));
        check(4, ("the", 0));
        check(12, ("team", 1));
        check(99, ("", 0));
    }
}
