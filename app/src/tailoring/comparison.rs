//! The original beside the variant, section by section, with the differences marked.

use leptos::prelude::*;
use resume::{
    Field, Item, KindSpec, ListStyle, Resume, Section,
    diff::{Piece, compare, words},
};

use super::{
    marks::{Mark, Marks, Side},
    shown::Shown,
};

#[component]
pub fn ComparisonView(before: Resume, after: Resume) -> impl IntoView {
    let differences = compare(&before, &after);
    let marks = [Side::Before, Side::After].map(|side| Marks::of(&differences, side));
    let shown = [Shown::of(&before), Shown::of(&after)];
    let summary = (before.basics.get(Field::Summary).to_owned(), after.basics.get(Field::Summary).to_owned());
    let rows = section_pairs(&before, &after)
        .into_iter()
        .map(|pair| match pair {
            (Some(old), Some(new)) if old == new && marks[1].thing(new.id).is_none() => {
                view! { <Unchanged section=new shown=shown[1].clone() /> }.into_any()
            }
            (old, new) => view! {
                <SectionSide section=old marks=marks[0].clone() shown=shown[0].clone() side=Side::Before />
                <SectionSide section=new marks=marks[1].clone() shown=shown[1].clone() side=Side::After />
            }
            .into_any(),
        })
        .collect_view();
    view! {
        <section class="comparison" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">"Original and tailored"</h2>
            <p class="comparison-key">
                <span data-mark="gone">"Set aside"</span>
                <span data-mark="moved">"Moved"</span>
                <span data-mark="added">"New wording"</span>
                <span>"Nothing is deleted: what is set aside is hidden in the variant, and one click shows it again."</span>
            </p>
            <div class="comparison-grid">
                <p class="comparison-side">"Original"</p>
                <p class="comparison-side" data-side="after">"Tailored"</p>
                <SummaryPair before=summary.0 after=summary.1 />
                {rows}
            </div>
        </section>
    }
}

/// Sections of both versions that belong together, in the variant's order.
fn section_pairs(before: &Resume, after: &Resume) -> Vec<(Option<Section>, Option<Section>)> {
    let kept = after.sections.iter().map(|new| (before.section(new.id).cloned(), Some(new.clone())));
    let gone =
        before.sections.iter().filter(|old| after.section(old.id).is_none()).map(|old| (Some(old.clone()), None));
    kept.chain(gone).collect()
}

#[component]
fn SummaryPair(before: String, after: String) -> impl IntoView {
    if before.is_empty() && after.is_empty() {
        return ().into_any();
    }
    let pieces = words(&before, &after);
    let side = |side: Side| {
        pieces
            .iter()
            .filter_map(|piece| match (piece, side) {
                (Piece::Same(text), _) => Some(view! { <span>{text.clone()}</span> }.into_any()),
                (Piece::Removed(text), Side::Before) => Some(view! { <del>{text.clone()}</del> }.into_any()),
                (Piece::Added(text), Side::After) => Some(view! { <ins>{text.clone()}</ins> }.into_any()),
                _ => None,
            })
            .collect_view()
    };
    view! {
        <div class="side" data-side="before">
            <h3>"Summary"</h3>
            <p class="side-text">{side(Side::Before)}</p>
        </div>
        <div class="side" data-side="after">
            <h3>"Summary"</h3>
            <p class="side-text">{side(Side::After)}</p>
        </div>
    }
    .into_any()
}

#[component]
fn SectionSide(section: Option<Section>, marks: Marks, shown: Shown, side: Side) -> impl IntoView {
    let name = match side {
        Side::Before => "before",
        Side::After => "after",
    };
    let Some(section) = section.filter(|section| !section.hidden) else {
        return view! { <div class="side" data-side=name><p class="side-empty">"Not shown"</p></div> }.into_any();
    };
    let spec = section.kind.spec();
    let items = section
        .items
        .iter()
        .filter(|item| !item.hidden && !item.is_blank())
        .map(|item| item_side(item, spec, &marks, &shown))
        .collect_view();
    let mark = marks.thing(section.id);
    view! {
        <div class="side" data-side=name>
            <h3 data-mark=mark.map(Mark::name)>{spoken(mark)} {section.heading().to_owned()}</h3>
            {items}
        </div>
    }
    .into_any()
}

/// A section that is the same on both sides, folded so that the differences stand out.
#[component]
fn Unchanged(section: Section, shown: Shown) -> impl IntoView {
    let spec = section.kind.spec();
    let none = Marks::default();
    let items = section.items.iter().filter(|item| !item.hidden && !item.is_blank());
    let items = items.map(|item| item_side(item, spec, &none, &shown)).collect_view();
    view! {
        <details class="side side-same">
            <summary>{format!("{}: unchanged", section.heading())}</summary>
            {items}
        </details>
    }
}

/// One item as its texts in the form's order, written as in the document, then its visible lines.
fn item_side(item: &Item, spec: &KindSpec, marks: &Marks, shown: &Shown) -> impl IntoView + use<> {
    let mark = marks.thing(item.id);
    let texts = shown
        .texts(item, spec)
        .into_iter()
        .map(|(fields, text)| {
            let mark = fields.iter().find_map(|field| marks.text(item.id, *field));
            view! { <span class="side-field" data-mark=mark.map(Mark::name)>{spoken(mark)} {text}</span> }
        })
        .collect_view();
    let lists = spec
        .lists
        .iter()
        .filter_map(|list| {
            let lines = item
                .visible_lines(list.list)
                .map(|text| {
                    let mark = marks.line(item.id, list.list, text);
                    view! { <li data-mark=mark.map(Mark::name)>{spoken(mark)} {text.to_owned()}</li> }
                })
                .collect::<Vec<_>>();
            let tags = (list.style == ListStyle::Tags).then_some("true");
            (!lines.is_empty()).then(|| view! { <ul data-tags=tags>{lines}</ul> })
        })
        .collect_view();
    view! {
        <div class="side-item" data-mark=mark.map(Mark::name)>
            <p class="side-facts">{spoken(mark)} {texts}</p>
            {lists}
        </div>
    }
}

/// The mark in words, for those who cannot see its colour.
fn spoken(mark: Option<Mark>) -> impl IntoView + use<> {
    mark.map(|mark| view! { <span class="visually-hidden">{mark.words()}</span> })
}

#[cfg(test)]
mod tests {
    use resume::{Edit, SectionKind};

    use super::*;

    #[test]
    fn pairs_follow_the_variant_and_keep_what_is_gone() {
        let mut before = Resume::default();
        let add = |resume: &mut Resume, kind| {
            resume.apply(Edit::AddSection { kind, title: String::new(), index: 9 }).unwrap().unwrap()
        };
        let work = add(&mut before, SectionKind::Work);
        let skills = add(&mut before, SectionKind::Skills);
        let awards = add(&mut before, SectionKind::Awards);
        let mut after = before.clone();
        after.apply(Edit::MoveSection { section: skills, index: 0 }).unwrap();
        after.apply(Edit::RemoveSection { section: awards }).unwrap();
        let pairs = section_pairs(&before, &after);
        let ids =
            pairs.iter().map(|(old, new)| (old.as_ref().map(|s| s.id), new.as_ref().map(|s| s.id))).collect::<Vec<_>>();
        assert_eq!(ids, [(Some(skills), Some(skills)), (Some(work), Some(work)), (Some(awards), None)]);
    }
}
