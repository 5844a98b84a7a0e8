//! On which pages the items and lines of the form stand.

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use resume::{Id, outline::Place};

use super::Preview;
use crate::platform::Delay;

/// The pause after a change of the pages in which nobody reads page numbers.
const PAUSE_MS: u64 = 150;

/// The first and the last page of everything that reaches the second page, by the name of its place or item.
type Pages = BTreeMap<String, (usize, usize)>;

/// Tells on which pages a thing stands, once that is worth telling.
#[derive(Clone, Copy)]
pub struct Placement(RwSignal<Arc<Pages>>);

impl Preview {
    /// Follows the pages in the background.
    pub fn placement(self) -> Placement {
        let placement = RwSignal::new(Arc::new(Pages::new()));
        let pause = Delay::owned();
        Effect::new(move || {
            self.pages.track();
            pause.start(PAUSE_MS, move || {
                let Some(found) = self.pages.try_with_untracked(|pages| pages_of(pages)) else { return };
                let found = Arc::new(found);
                placement.maybe_update(|known| std::mem::replace(known, found.clone()) != found);
            });
        });
        Placement(placement)
    }
}

impl Placement {
    /// "page 2" or "pages 1–2"; nothing for what stands on the first page alone.
    pub fn of_item(self, item: Id) -> Signal<Option<String>> {
        self.named(item.to_string())
    }

    pub fn of_place(self, place: Place) -> Signal<Option<String>> {
        self.named(place.to_string())
    }

    fn named(self, name: String) -> Signal<Option<String>> {
        Memo::new(move |_| self.0.with(|pages| pages.get(&name).map(|(first, last)| words(*first, *last)))).into()
    }
}

fn words(first: usize, last: usize) -> String {
    if first == last { format!("page {}", last + 1) } else { format!("pages {}–{}", first + 1, last + 1) }
}

/// What reaches beyond the first page, as the attributes of the pages say.
fn pages_of(pages: &[String]) -> Pages {
    let mut found = Pages::new();
    for (page, svg) in pages.iter().enumerate() {
        let origins = svg.split(" data-origin=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for place in origins.flat_map(|origin| origin.split(' ')) {
            let item = place.split('.').next().unwrap_or_default();
            for name in [place, item] {
                match found.get_mut(name) {
                    Some((_, last)) => *last = page,
                    None => _ = found.insert(name.to_owned(), (page, page)),
                }
            }
        }
    }
    found.retain(|_, (_, last)| *last > 0);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reaches_the_second_page_is_named() {
        let pages = [
            r#"<text data-origin="0.name">Ada</text><text data-origin="2.highlights.0">One</text>"#,
            r#"<text x="1" data-origin="2.highlights.0">one</text><text data-origin="2.highlights.1">Two</text>"#,
            r#"<tspan data-origin="3.startDate 3.endDate">2020</tspan>"#,
        ];
        let found = pages_of(&pages.map(str::to_owned));
        let found: Vec<String> =
            found.into_iter().map(|(name, (first, last))| format!("{name}: {}", words(first, last))).collect();
        let expected = [
            "2: pages 1–2",
            "2.highlights.0: pages 1–2",
            "2.highlights.1: page 2",
            "3: page 3",
            "3.endDate: page 3",
            "3.startDate: page 3",
        ];
        assert_eq!(found, expected);
        assert!(pages_of(&pages.map(str::to_owned)[..1]).is_empty());
    }
}
