//! The document as Typst source, for people who typeset on.

use resume::design::Settled;
use resume::outline::Outline;
use serde_json::{Value, json};

use crate::data::Data;
use crate::fonts::{Choice, original};
use crate::locale::Locale;
use crate::template;

/// `outline` as one Typst file that needs no other: the content as data, then the template that draws it.
///
/// Compiled with the fonts that it names, it has the pages of [`crate::Engine::typeset`]; `pages` is how many those
/// are. What a person wrote stands in a string, and a string is never markup. The photo is left out, since a file of
/// text has no place for it.
pub fn source(outline: &Outline, pages: usize) -> String {
    let locale = Locale::of(&outline.language);
    let mut choice = Choice::of(outline, &locale, &[]);
    name_own(&mut choice, &outline.design);
    let Data { head, sections, mut settings } = Data::new(outline, None, &locale, &choice, pages);
    let mut families = Vec::new();
    for list in settings["fonts"].as_object_mut().into_iter().flat_map(|fonts| fonts.values_mut()) {
        *list = with_originals(list.as_array().map_or(&[], Vec::as_slice), &mut families);
    }
    format!(
        "// A resume by Velvit: its content as data, then the template that draws it.\n\
         // `typst compile FILE` makes a PDF of it; Typst 0.15 or newer is needed.\n\
         // Fonts, of which those that are not installed are passed over: {}.\n\
         // The same fonts break the same lines. `pages` in the settings is the number of pages that the footers tell.\n\n\
         #let head-data = json(bytes({}))\n#let sections-data = json(bytes({}))\n#let settings-data = json(bytes({}))\n{}",
        families.join(", "),
        string(&format!("{head:#}")),
        string(&format!("{sections:#}")),
        string(&format!("{settings:#}")),
        template::in_one_file(&outline.design),
    )
}

/// Puts families that the person uploaded before those that stand for them on a machine without them.
fn name_own(choice: &mut Choice<'_>, design: &Settled) {
    let own = [design.own_body_family(), design.own_heading_family()];
    for (list, own) in [&mut choice.body, &mut choice.heading].into_iter().zip(own) {
        list.splice(..0, own.map(|name| json!(name)));
    }
}

/// The families for Typst, each followed by the one that it was made from: few people have ours. Their names are added
/// to `names`.
fn with_originals(families: &[Value], names: &mut Vec<String>) -> Value {
    let mut list = Vec::new();
    for family in families {
        let name = family.as_str().or_else(|| family["name"].as_str()).unwrap_or_default();
        for name in [Some(name), original(name)].into_iter().flatten() {
            let mut own = family.clone();
            match own.get_mut("name") {
                Some(own) => *own = json!(name),
                None => own = json!(name),
            }
            list.push(own);
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
    }
    Value::Array(list)
}

/// A string literal. Only two characters have a meaning between its quotes.
fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
