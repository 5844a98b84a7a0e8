//! How much the parts of a resume have to do with the posting.

use std::collections::BTreeSet;

use matching::{Kind, Lens, Posting, Relevance, item_texts};
use resume::{Item, SectionKind};

use crate::wording::join;

/// A posting's view of a resume's texts.
pub(crate) struct Scale<'p> {
    pub posting: &'p Posting,
    lens: Lens<'p>,
}

/// What one text, line or item weighs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weight {
    /// Indices of the requirements shown, in the posting's order.
    shown: BTreeSet<usize>,
    /// Those among them that are named, not only implied.
    named: BTreeSet<usize>,
    /// Weight of the requirements shown, soft skills left aside.
    shown_weight: u32,
    /// The part of it that is named.
    named_weight: u32,
    overlap: u32,
    pairs: Vec<String>,
}

impl<'p> Scale<'p> {
    pub fn new(posting: &'p Posting) -> Scale<'p> {
        Scale { posting, lens: Lens::new(posting) }
    }

    pub fn text(&self, text: &str) -> Weight {
        let Relevance { shown, overlap, pairs, .. } = self.lens.read(text);
        let named: BTreeSet<usize> =
            shown.iter().filter(|shown| shown.is_named).map(|shown| shown.requirement).collect();
        let shown: BTreeSet<usize> = shown.into_iter().map(|shown| shown.requirement).collect();
        let (shown_weight, named_weight) = (self.weigh(&shown), self.weigh(&named));
        Weight { shown, named, shown_weight, named_weight, overlap, pairs }
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
        whole.shown_weight = self.weigh(&whole.shown);
        whole.named_weight = self.weigh(&whole.named);
        whole
    }

    /// The highest need among what is named: must is 2, nice 1, nothing 0.
    pub fn need_named(&self, weight: &Weight) -> u32 {
        weight.named.iter().map(|&index| self.posting.requirements[index].need.weight()).max().unwrap_or(0)
    }

    fn weigh(&self, shown: &BTreeSet<usize>) -> u32 {
        let requirements = shown.iter().map(|&index| &self.posting.requirements[index]);
        requirements
            .filter(|requirement| requirement.kind != Kind::Soft)
            .map(|requirement| requirement.need.weight())
            .sum()
    }

    /// Why these were preferred: "it shows Rust and SQL".
    pub fn reason<'w>(&self, weights: impl IntoIterator<Item = &'w Weight>) -> String {
        let weights: Vec<&Weight> = weights.into_iter().collect();
        let (it, shows, speaks) =
            if weights.len() == 1 { ("it", "shows", "speaks") } else { ("they", "show", "speak") };
        let shown: BTreeSet<usize> = weights.iter().flat_map(|weight| &weight.shown).copied().collect();
        let requirements = shown.iter().map(|&index| &self.posting.requirements[index]);
        let names: Vec<&str> = requirements.filter(|r| r.kind != Kind::Soft).map(|r| r.name.as_str()).collect();
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
}

impl Weight {
    /// A number to order by: what is named first, then what is only implied, then phrases shared with the
    /// posting and the words around them. Single shared words move nothing: any two texts about work have
    /// some.
    pub fn key(&self) -> u32 {
        self.list_key() + if self.pairs.is_empty() { 0 } else { (self.overlap / 2).clamp(1, 4) }
    }

    /// The same for a list of names, where a phrase is no more than a word.
    pub fn list_key(&self) -> u32 {
        self.shown_weight * 5 + self.named_weight * 5
    }

    /// True when the requirement at `index` is named, not only implied.
    pub fn names(&self, index: usize) -> bool {
        self.named.contains(&index)
    }

    /// True when it shows nothing that the posting asks for.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// True when it hardly shares a word with the posting either.
    pub fn is_foreign(&self) -> bool {
        self.is_empty() && self.overlap < 3
    }
}
