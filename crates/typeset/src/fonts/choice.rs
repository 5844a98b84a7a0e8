//! Which fonts a document needs, and in which order they are asked for a character.

use std::collections::HashSet;
use std::sync::LazyLock;

use resume::design::{FontFamily, FontKind};
use resume::outline::{Marks, Outline};
use serde_json::{Value, json};

use super::{BundledFont, FontSet, OwnFamily, OwnFont, bundled_fonts, index};
use crate::locale::Locale;

/// Has every Latin, Greek and Cyrillic letter and the signs of the templates. In every document.
pub(crate) const LATIN: &str = "Velvit Sans";
/// The same for the families with serifs.
const SERIF: &str = "Velvit Serif";
/// The same for those whose letters are of one width.
const MONO: &str = "JetBrains Mono";

/// The fonts of one document.
pub(crate) struct Choice<'a> {
    pub set: FontSet,
    /// What it uses of the person's own.
    pub own: Vec<&'a OwnFont>,
    /// For `text(font: ..)` of the body: families in the order in which they are asked for a character.
    pub body: Vec<Value>,
    /// The same for headings.
    pub heading: Vec<Value>,
}

/// The files of a family in [`bundled_fonts`].
struct Family {
    name: &'static str,
    files: Vec<usize>,
    /// Its files for body text and for what is strong; the same one when it has no other.
    regular: usize,
    strong: usize,
}

static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    let fonts = bundled_fonts();
    let mut families: Vec<Family> = Vec::new();
    for (index, font) in fonts.iter().enumerate() {
        match families.iter_mut().find(|family| family.name == font.family) {
            Some(family) => {
                family.files.push(index);
                if font.weight > fonts[family.strong].weight {
                    family.strong = index;
                }
            }
            None => families.push(Family { name: font.family, files: vec![index], regular: index, strong: index }),
        }
    }
    families
});

/// The font files that `outline` needs, in their fixed order: those of the families that its design names, those
/// that every document has, and those with the characters that they lack.
///
/// [`crate::Engine::typeset`] uses these and no others, so a program that has only these sets the same pages.
/// A family that there is not is replaced by the template's; a document with fonts of a person's own may need fewer.
pub fn needed_fonts(outline: &Outline) -> Vec<&'static BundledFont> {
    needed_beside(outline, &[])
}

/// The same for a document that may use the files of `own`.
pub(crate) fn needed_beside(outline: &Outline, own: &[OwnFont]) -> Vec<&'static BundledFont> {
    let set = Choice::of(outline, &Locale::of(&outline.language), own).set;
    set.iter().map(|index| &bundled_fonts()[index]).collect()
}

impl<'a> Choice<'a> {
    pub(crate) fn of(outline: &'a Outline, locale: &Locale, own: &'a [OwnFont]) -> Choice<'a> {
        let design = &outline.design;
        let (body, heading) = (design.body_family(), design.heading_family());
        let order = Order::of(body, locale);
        let (body, heading) = (body.name, heading.name);
        let find = |name: Option<&'a str>| name.and_then(|name| OwnFamily::of(name, own));
        let (own_body, own_heading) = (find(design.own_body_family()), find(design.own_heading_family()));
        let mut set = FontSet::default();
        for family in [body, heading, LATIN].into_iter().filter_map(Family::of_name) {
            set.insert_all(&family.files);
        }
        let is_open = |c: &char| own_body.is_none_or(|own| !order.is_left_to(own, *c));
        for c in characters(outline, locale).into_iter().filter(is_open) {
            for face in [|family: &Family| family.regular, |family: &Family| family.strong] {
                if let Some(family) = order.families(c).find(|family| index::has(face(family), c)) {
                    set.insert_all(&family.files);
                }
            }
        }
        let other_heading = own_heading.filter(|heading| own_body.is_none_or(|body| body.name != heading.name));
        let own = own_body.into_iter().chain(other_heading).flat_map(OwnFamily::files).collect();
        let first = |own: Option<OwnFamily<'_>>| own.map(|own| order.own_name(own)).into_iter();
        // Headings may have letters that only the body's family has.
        let last = own_body.map(|own| json!(own.name));
        let body = first(own_body).chain(order.names(None, set)).collect();
        let heading = first(own_heading).chain(order.names(Some(heading), set)).chain(last).collect();
        Choice { set, own, body, heading }
    }
}

/// The families that a document would like to use.
struct Order {
    latin: Vec<&'static Family>,
    others: Vec<&'static Family>,
    is_cjk: bool,
}

impl Order {
    fn of(body: &'static FontFamily, locale: &Locale) -> Order {
        let akin = match body.kind {
            FontKind::Mono => MONO,
            kind if kind.has_serifs() => SERIF,
            _ => LATIN,
        };
        let mut latin = vec![body.name];
        for family in [akin, LATIN] {
            if !latin.contains(&family) {
                latin.push(family);
            }
        }
        let families = |names: &[&str]| names.iter().filter_map(|name| Family::of_name(name)).collect();
        Order { latin: families(&latin), others: families(&locale.others), is_cjk: locale.is_cjk }
    }

    /// The families in the order in which they are asked for `c`. Those that nobody chose come last: any is better
    /// than an empty box.
    fn families(&self, c: char) -> impl Iterator<Item = &'static Family> {
        let (first, then) =
            if self.is_cjk && is_wide(c) { (&self.others, &self.latin) } else { (&self.latin, &self.others) };
        first.iter().chain(then).copied().chain(&*FAMILIES)
    }

    /// True when `own`, the family of the body text, is asked for `c` first and has it.
    fn is_left_to(&self, own: OwnFamily<'_>, c: char) -> bool {
        own.has(c) && (!self.is_cjk || own.is_cjk() || !is_wide(c))
    }

    /// A family of the person's own, for Typst: wide punctuation is left to the fonts that are drawn for it.
    fn own_name(&self, own: OwnFamily<'_>) -> Value {
        if self.is_cjk && !own.is_cjk() {
            json!({ "name": own.name, "covers": "latin-in-cjk" })
        } else {
            json!(own.name)
        }
    }

    /// What of it is in `set`, for Typst.
    fn names(&self, first: Option<&'static str>, set: FontSet) -> Vec<Value> {
        let first = first.filter(|first| self.latin[0].name != *first).and_then(Family::of_name);
        let latin = || first.iter().chain(&self.latin).filter(|family| set.contains(family.regular));
        let others = self.others.iter().filter(|family| set.contains(family.regular)).map(|family| json!(family.name));
        if self.is_cjk {
            let letters = latin().map(|family| json!({ "name": family.name, "covers": "latin-in-cjk" }));
            letters.chain(others).chain(latin().map(|family| json!(family.name))).collect()
        } else {
            latin().map(|family| json!(family.name)).chain(others).collect()
        }
    }
}

impl Family {
    fn of_name(name: &str) -> Option<&'static Family> {
        FAMILIES.iter().find(|family| family.name == name)
    }
}

/// The punctuation that Typst's "latin-in-cjk" leaves to the Chinese and Japanese fonts.
fn is_wide(c: char) -> bool {
    matches!(c, '·' | '–' | '—' | '‘' | '’' | '“' | '”' | '‥' | '…' | '‧' | '⸺')
}

/// Every character that `outline` shows and that not all families have.
fn characters(outline: &Outline, locale: &Locale) -> HashSet<char> {
    let Marks { colon, comma, semicolon } = locale.marks;
    let separators = [colon, comma, semicolon];
    let texts = outline.texts().chain(separators).chain([outline.design.footer.as_str()]);
    texts.filter(|text| !text.is_ascii()).flat_map(str::chars).filter(|c| !c.is_ascii() && !is_invisible(*c)).collect()
}

/// Has no shape of its own: spaces, joiners, directions, and the choice between the forms of an emoji.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
