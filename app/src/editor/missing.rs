//! Says which characters the pages show as empty boxes.

use std::collections::BTreeSet;

use contract::missing_characters;
use leptos::prelude::*;
use ui::{Notice, Tone};

/// A notice while `pages` lack glyphs, wherever they were drawn: each empty box says what it stands for.
#[component]
pub fn MissingNotice(#[prop(into)] pages: Signal<Vec<String>>) -> impl IntoView {
    let missing = Memo::new(move |_| pages.with(|pages| missing(pages)));
    move || {
        let missing = missing.get();
        (!missing.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Warning title="Some characters have no font">
                    <p>{missing_characters(&missing)}</p>
                </Notice>
            }
        })
    }
}

fn missing(pages: &[String]) -> Vec<char> {
    let boxes = pages.iter().flat_map(|page| page.split(" data-missing=\"").skip(1));
    let texts = boxes.filter_map(|rest| rest.split('"').next());
    texts.flat_map(str::chars).collect::<BTreeSet<char>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_boxes_say_what_they_stand_for() {
        let pages =
            [r#"<rect x="1" data-missing="𒀀"/><text>a</text><rect data-missing="ᚠ"/>"#, r#"<rect data-missing="𒀀"/>"#];
        assert_eq!(missing(&pages.map(str::to_owned)), ['ᚠ', '𒀀']);
        assert!(missing(&["<text>plain</text>".to_owned()]).is_empty());
    }
}
