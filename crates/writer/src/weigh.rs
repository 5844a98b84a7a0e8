//! How much the parts of a resume have to do with the posting.

use std::collections::BTreeSet;

use matching::{Kind, Lens, Posting, Relevance, Requirement, item_texts};
use resume::{Field, Item, Resume, SectionKind};

use crate::wording::join;

/// A posting's view of one resume's texts.
pub(crate) struct Scale<'p> {
    pub posting: &'p Posting,
    lens: Lens<'p>,
    label: Known,
}

/// Requirements that a heading shows already. Text below it gains nothing by showing them again:
/// every line of a nurse's resume is about nursing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known(BTreeSet<usize>);

/// What one text, line or item weighs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weight {
    /// Indices of the requirements shown, in the posting's order.
    shown: BTreeSet<usize>,
    /// Those among them that are named, not only implied.
    named: BTreeSet<usize>,
    overlap: u32,
    pairs: Vec<String>,
}

impl<'p> Scale<'p> {
    pub fn new(posting: &'p Posting, resume: &Resume) -> Scale<'p> {
        let mut scale = Scale { posting, lens: Lens::new(posting), label: Known::default() };
        scale.label = Known(scale.text(resume.basics.get(Field::Label)).shown);
        scale
    }

    pub fn text(&self, text: &str) -> Weight {
        let Relevance { shown, overlap, pairs, .. } = self.lens.read(text);
        let named = shown.iter().filter(|shown| shown.is_named).map(|shown| shown.requirement).collect();
        let shown = shown.into_iter().map(|shown| shown.requirement).collect();
        Weight { shown, named, overlap, pairs }
    }

    /// What all visible texts of an item show together; shared words count as in its best text.
    pub fn item(&self, kind: SectionKind, item: &Item) -> Weight {
        let mut whole = Weight::default();
        for text in item_texts(kind, item) {
            let weight = self.text(text.text);
            whole.shown.extend(weight.shown);
            whole.named.extend(weight.named);
            if weight.overlap > whole.overlap {
                (whole.overlap, whole.pairs) = (weight.overlap, weight.pairs);
            }
        }
        whole
    }

    /// What the professional title below the name shows.
    pub fn label(&self) -> &Known {
        &self.label
    }

    /// What the title of an entry shows, and the professional title.
    pub fn heading_of(&self, kind: SectionKind, item: &Item) -> Known {
        let mut known = self.label.clone();
        known.0.extend(self.text(item.label(kind)).shown);
        known
    }

    /// A number to order texts below a heading by: what is named first, then what is only implied, then
    /// phrases shared with the posting and the words around them. Soft skills, what the heading shows already
    /// and single shared words move nothing: any two texts about work have some.
    pub fn key(&self, weight: &Weight, known: &Known) -> u32 {
        self.list_key(weight, known) + if weight.pairs.is_empty() { 0 } else { (weight.overlap / 2).clamp(1, 4) }
    }

    /// The same for lists of names, where a phrase is no more than a word.
    pub fn list_key(&self, weight: &Weight, known: &Known) -> u32 {
        let counted = weight.shown.iter().map(|index| {
            let requirement = self.requirement(*index);
            let factor = match () {
                () if requirement.kind == Kind::Soft || known.0.contains(index) => 0,
                () if weight.named.contains(index) => 10,
                () => 5,
            };
            requirement.need.weight() * factor
        });
        counted.sum()
    }

    /// The highest need among what is named: must is 2, nice 1, nothing 0.
    pub fn need_named(&self, weight: &Weight) -> u32 {
        weight.named.iter().map(|&index| self.requirement(index).need.weight()).max().unwrap_or(0)
    }

    /// Why these were preferred: "it shows Rust and SQL".
    pub fn reason<'w>(&self, weights: impl IntoIterator<Item = &'w Weight>, known: &Known) -> String {
        let weights: Vec<&Weight> = weights.into_iter().collect();
        let (it, shows, speaks) =
            if weights.len() == 1 { ("it", "shows", "speaks") } else { ("they", "show", "speak") };
        let all: BTreeSet<usize> = weights.iter().flat_map(|weight| &weight.shown).copied().collect();
        let new = all.difference(&known.0).map(|&index| self.requirement(index)).filter(|r| r.kind != Kind::Soft);
        let names: Vec<&str> = new.map(|requirement| requirement.name.as_str()).collect();
        if !names.is_empty() {
            return format!("{it} {shows} {}", join(&names));
        }
        let mut pairs: Vec<String> = Vec::new();
        for pair in weights.iter().flat_map(|weight| &weight.pairs).map(|pair| format!("“{pair}”")) {
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
        format!("{it} {speaks} of {}, as the posting does", join(&pairs))
    }

    fn requirement(&self, index: usize) -> &'p Requirement {
        &self.posting.requirements[index]
    }
}

impl Weight {
    /// True when the requirement at `index` is named, not only implied.
    pub fn names(&self, index: usize) -> bool {
        self.named.contains(&index)
    }

    /// True when it shows nothing that the posting asks for and hardly shares its words.
    pub fn is_foreign(&self) -> bool {
        self.shown.is_empty() && self.pairs.is_empty() && self.overlap < 5
    }
}
