//! The templates, each with the person's own first page.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use resume::{
    Field, Resume,
    design::{Columns, Design, Template},
};
use ui::{PictureChoice, PictureGroup, Spinner};

use super::use_design;
use crate::{api::documents::preview_cover, platform::Delay};

/// The pause after a change of the content before the pictures are drawn anew.
const PAUSE_MS: u64 = 1_500;

/// The first pages that have been drawn, by the template's name in addresses.
#[derive(Clone, Copy)]
struct Covers(RwSignal<BTreeMap<String, Cover>>);

#[derive(Clone, PartialEq)]
enum Cover {
    Drawn(String),
    /// It could not be drawn; the words must do.
    Missing,
}

#[component]
pub fn Gallery(
    /// Nobody looks at pictures of a panel that is not shown.
    is_shown: Signal<bool>,
) -> impl IntoView {
    let state = use_design();
    draw_when_shown(is_shown);
    let choices = Template::ALL.map(|template| {
        let spec = template.spec();
        PictureChoice {
            value: spec.slug.into(),
            label: spec.name.into(),
            hint: spec.description.into(),
            mark: Signal::derive(move || {
                let is_safe = state.design.with(|design| chosen(design, template).settled().is_ats_safe());
                if is_safe { "ATS-safe".into() } else { String::new() }
            }),
        }
    });
    let has_columns = Signal::derive(move || {
        state.design.with(|design| design.columns.is_some_and(|columns| columns != Columns::One))
    });
    let on_change = Callback::new(move |slug: String| {
        if let Some(template) = Template::of_slug(&slug) {
            state.change("template", |design| *design = chosen(design, template));
        }
    });
    view! {
        <PictureGroup
            name="template"
            legend="Template"
            choices=choices.to_vec()
            value=Signal::derive(move || state.settled.with(|settled| settled.template.spec().slug.to_owned()))
            on_change
            picture=|slug| view! { <CoverPicture slug /> }.into_any()
        />
        <p class="design-note">
            "ATS-safe templates are read in order, and completely, by the programs that employers use."
            {move || has_columns.get().then_some(" None is in the columns that you have chosen.")}
        </p>
    }
}

/// The design with another template, in its newest version: whoever chooses a template sees that one, and stays with it.
fn chosen(design: &Design, template: Template) -> Design {
    Design { template, version: template.spec().version, ..design.clone() }
}

#[component]
fn CoverPicture(slug: String) -> impl IntoView {
    let Covers(covers) = expect_context();
    let cover = Memo::new(move |_| covers.with(|covers| covers.get(&slug).cloned()));
    move || match cover.get() {
        Some(Cover::Drawn(svg)) => view! { <span inner_html=svg></span> }.into_any(),
        Some(Cover::Missing) => ().into_any(),
        None => view! { <Spinner /> }.into_any(),
    }
}

/// Draws all covers, one after the other, while they are shown and whenever the content has changed.
fn draw_when_shown(is_shown: Signal<bool>) {
    let state = use_design();
    let covers = RwSignal::new(BTreeMap::new());
    provide_context(Covers(covers));
    // The pictures show the content in the templates' own looks, so choices of the panel leave them as they are.
    let subject = state.editor.read(|resume| Resume { design: Design::default(), ..resume.clone() });
    let drawn = StoredValue::new(None::<Resume>);
    let round = StoredValue::new(0u32);
    let timer = Delay::owned();
    Effect::new(move || {
        let resume = subject.get();
        if !is_shown.get() || drawn.with_value(|drawn| drawn.as_ref() == Some(&resume)) {
            return;
        }
        let wait = if drawn.with_value(Option::is_none) { 0 } else { PAUSE_MS };
        timer.start(wait, move || {
            drawn.set_value(Some(resume.clone()));
            round.update_value(|round| *round += 1);
            let own = round.get_value();
            spawn_local(async move {
                for template in Template::ALL {
                    let cover = match preview_cover(in_template(&resume, template)).await {
                        Ok(Some(svg)) => Cover::Drawn(svg),
                        Ok(None) | Err(_) => Cover::Missing,
                    };
                    // The page may be gone, or a newer round under way.
                    if round.try_get_value() != Some(own) {
                        return;
                    }
                    covers.update(|covers| _ = covers.insert(template.spec().slug.to_owned(), cover));
                }
            });
        });
    });
}

/// The resume as the template alone sets it. It goes to the server, so the photo stays here if it is not drawn.
fn in_template(resume: &Resume, template: Template) -> Resume {
    let mut shown = Resume { design: Design { template, ..Design::default() }, ..resume.clone() };
    if !template.spec().photo.shown {
        shown.basics.set(Field::Image, "");
    }
    shown
}
