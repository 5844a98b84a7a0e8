//! Choices of one from a list.

use leptos::prelude::*;
use resume::{
    Edit,
    design::{Columns, DateFormat, Design, PageNumbers, Paper, Settled},
    outline::LANGUAGES,
};
use ui::{Select, SelectOption};

use super::{control::Control, use_design, use_editor};

/// One of a few values.
#[component]
pub fn Pick<T>(
    name: &'static str,
    label: &'static str,
    what: &'static str,
    /// Each with what it is called.
    options: Vec<(T, String)>,
    get: fn(&Settled) -> T,
    is_chosen: fn(&Design) -> bool,
    set: fn(&mut Design, Option<T>),
    #[prop(optional, into)] hint: MaybeProp<String>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let state = use_design();
    // The values of the options are their places in the list.
    let entries: Vec<SelectOption> = options
        .iter()
        .enumerate()
        .map(|(index, (_, label))| SelectOption::new(index.to_string(), label.clone()))
        .collect();
    let options = StoredValue::new(options);
    let value = Signal::derive(move || {
        let current = state.settled.with(get);
        let index = options.with_value(|options| options.iter().position(|(value, _)| *value == current));
        index.map(|index| index.to_string()).unwrap_or_default()
    });
    let on_change = Callback::new(move |index: String| {
        let chosen = index.parse().ok().and_then(|index: usize| options.with_value(|all| all.get(index).cloned()));
        if let Some((chosen, _)) = chosen {
            state.change(name, move |design| set(design, Some(chosen)));
        }
    });
    let chosen = Signal::derive(move || state.design.with(is_chosen));
    view! {
        <Control what id=name is_chosen=chosen on_reset=Callback::new(move |()| state.change(name, |design| set(design, None)))>
            <Select name label options=entries value on_change hint />
        </Control>
    }
}

#[component]
pub fn PaperPick() -> impl IntoView {
    view! {
        <Pick
            name="paper"
            label="Paper"
            what="the paper"
            options=Paper::ALL.map(|paper| (paper, paper.name().to_owned())).to_vec()
            get=|settled| settled.paper
            is_chosen=|design| design.paper.is_some()
            set=|design, paper| design.paper = paper
        />
    }
}

#[component]
pub fn ColumnsPick() -> impl IntoView {
    let state = use_design();
    let loss = Signal::derive(move || {
        let is_lost = state.settled.with(|settled| settled.template.spec().ats_safe && !settled.is_ats_safe());
        is_lost.then(|| {
            "In columns this template is not ATS-safe: some programs that employers use read straight across."
                .to_owned()
        })
    });
    view! {
        <Pick
            name="columns"
            label="Columns"
            what="the columns"
            options=Columns::ALL.map(|columns| (columns, columns.name().to_owned())).to_vec()
            get=|settled| settled.columns
            is_chosen=|design| design.columns.is_some()
            set=|design, columns| design.columns = columns
            hint=loss
        />
    }
}

#[component]
pub fn DatesPick() -> impl IntoView {
    view! {
        <Pick
            name="dates"
            label="Dates"
            what="the dates"
            options=DateFormat::ALL.map(|format| (format, format.name().to_owned())).to_vec()
            get=|settled| settled.dates
            is_chosen=|design| design.dates.is_some()
            set=|design, dates| design.dates = dates
        />
    }
}

#[component]
pub fn PageNumbersPick() -> impl IntoView {
    view! {
        <Pick
            name="page-numbers"
            label="Page numbers"
            what="the page numbers"
            options=PageNumbers::ALL.map(|numbers| (numbers, numbers.name().to_owned())).to_vec()
            get=|settled| settled.page_numbers
            is_chosen=|design| design.page_numbers.is_some()
            set=|design, numbers| design.page_numbers = numbers
        />
    }
}

#[component]
pub fn HeadingLanguagePick() -> impl IntoView {
    let own = (None, "The language of the resume".to_owned());
    let languages = LANGUAGES.iter().map(|(tag, name)| (Some((*tag).to_owned()), (*name).to_owned()));
    view! {
        <Pick
            name="heading-language"
            label="Language of the headings"
            what="the language of the headings"
            options=std::iter::once(own).chain(languages).collect()
            get=|settled| settled.heading_language.clone()
            is_chosen=|design| design.heading_language.is_some()
            set=|design, language| design.heading_language = language.flatten()
        />
    }
}

/// The language that the resume is written in. It belongs to the content, and decides how dates are written.
#[component]
pub fn ResumeLanguagePick() -> impl IntoView {
    let editor = use_editor();
    let language = editor.read(|resume| resume.language.clone());
    let options = move || {
        let named = language.get();
        let is_listed = named.is_empty() || LANGUAGES.iter().any(|(tag, _)| *tag == named);
        let listed = LANGUAGES.iter().map(|(tag, name)| SelectOption::new(*tag, *name));
        listed.chain((!is_listed).then(|| SelectOption::new(named.clone(), name_of(&named)))).collect::<Vec<_>>()
    };
    // Nothing said means English, as in the document.
    let value = move || language.with(|language| if language.is_empty() { "en".to_owned() } else { language.clone() });
    view! {
        <Select
            name="resume-language"
            label="Language of the resume"
            hint="Dates are written, and words divided, as in this language."
            options=Signal::derive(options)
            value=Signal::derive(value)
            on_change=Callback::new(move |language| _ = editor.apply(Edit::SetLanguage { language }))
        />
    }
}

/// "English (en-US)" for a language of the list in a variety; any other tag as it is.
fn name_of(tag: &str) -> String {
    let language = tag.split(['-', '_']).next().unwrap_or(tag);
    let listed = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(language));
    listed.map_or_else(|| tag.to_owned(), |(_, name)| format!("{name} ({tag})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varieties_have_the_name_of_their_language() {
        assert_eq!(["en-US", "de_AT", "tlh"].map(name_of), ["English (en-US)", "Deutsch (de_AT)", "tlh"]);
    }
}
