use leptos::prelude::*;

/// Says things to people who listen rather than look.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Announces `text` politely. The same words twice are two announcements.
    pub fn say(self, text: impl Into<String>) {
        let mut text = text.into();
        self.0.update(|shown| {
            if *shown == text {
                // A region that does not change is not read again; this space is not pronounced.
                text.push('\u{a0}');
            }
            *shown = text;
        });
    }
}

pub(crate) fn provide_announcer() {
    provide_context(Announcer(RwSignal::new(String::new())));
}

/// The application's announcer; a silent one where none was provided.
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_else(|| Announcer(RwSignal::new(String::new())))
}

/// Where announcements go; once a page, always there.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let Announcer(text) = use_announcer();
    view! {
        <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
            {move || text.get()}
        </div>
    }
}
