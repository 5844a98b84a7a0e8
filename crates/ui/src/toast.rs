use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use crate::{Button, ButtonKind, Glyph, Icon, IconButton, Size, Tone};

/// Long enough to read a sentence; a toast with an action stays longer.
const STAY: Duration = Duration::from_secs(5);
const STAY_WITH_ACTION: Duration = Duration::from_secs(10);

/// A passing message, possibly with a way back.
#[derive(Clone)]
pub struct Toast {
    tone: Tone,
    text: String,
    action: Option<(String, Arc<dyn Fn() + Send + Sync>)>,
}

impl Toast {
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Toast { tone, text: text.into(), action: None }
    }

    /// Adds a button, such as "Undo". It outlives the component that shows the toast: what it does must not
    /// depend on that component's signals, unless it is shown by a [`Toaster::scoped`] toaster.
    pub fn action(mut self, label: impl Into<String>, run: impl Fn() + Send + Sync + 'static) -> Self {
        self.action = Some((label.into(), Arc::new(run)));
        self
    }
}

#[derive(Clone)]
struct Shown {
    id: u32,
    toast: Toast,
}

/// Shows toasts.
#[derive(Clone, Copy)]
pub struct Toaster {
    shown: RwSignal<Vec<Shown>>,
    last_id: StoredValue<u32>,
    /// The toasts that go with the owner of this toaster, if it has one.
    own: Option<StoredValue<Vec<u32>>>,
}

impl Toaster {
    fn new() -> Self {
        Toaster { shown: RwSignal::new(Vec::new()), last_id: StoredValue::new(0), own: None }
    }

    /// The same toaster, whose toasts with an action are taken away with the present reactive owner: what
    /// they offer can then no longer be done.
    pub fn scoped(self) -> Toaster {
        let own = StoredValue::new(Vec::new());
        on_cleanup(move || {
            for id in own.try_update_value(std::mem::take).unwrap_or_default() {
                self.close(id);
            }
        });
        Toaster { own: Some(own), ..self }
    }

    pub fn show(self, toast: Toast) {
        self.last_id.update_value(|id| *id += 1);
        let id = self.last_id.get_value();
        if let (Some(own), Some(_)) = (self.own, &toast.action) {
            own.try_update_value(|own| own.push(id));
        }
        self.shown.update(|shown| shown.push(Shown { id, toast }));
    }

    pub fn info(self, text: impl Into<String>) {
        self.show(Toast::new(Tone::Info, text));
    }

    pub fn success(self, text: impl Into<String>) {
        self.show(Toast::new(Tone::Success, text));
    }

    /// A failure; stays until it is closed.
    pub fn danger(self, text: impl Into<String>) {
        self.show(Toast::new(Tone::Danger, text));
    }

    fn close(self, id: u32) {
        // The page may have gone before the timer ran out.
        self.shown.try_update(|shown| shown.retain(|shown| shown.id != id));
    }
}

pub(crate) fn provide_toaster() {
    provide_context(Toaster::new());
}

/// The application's toaster; one that nobody sees where none was provided.
pub fn use_toaster() -> Toaster {
    use_context().unwrap_or_else(Toaster::new)
}

/// Where toasts appear; once a page, always there, so that they are announced.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toaster = use_toaster();
    view! {
        <div class="toaster" role="status" aria-live="polite">
            <For each=move || toaster.shown.get() key=|shown| shown.id let:shown>
                <ToastView id=shown.id toast=shown.toast />
            </For>
        </div>
    }
}

#[component]
fn ToastView(id: u32, toast: Toast) -> impl IntoView {
    let toaster = use_toaster();
    let Toast { tone, text, action } = toast;
    let stay = match (tone, &action) {
        (Tone::Danger, _) => None,
        (_, Some(_)) => Some(STAY_WITH_ACTION),
        (_, None) => Some(STAY),
    };
    // Somebody reading or reaching for the button has all the time they need.
    let held = RwSignal::new(false);
    Effect::new(move || {
        if let Some(stay) = stay
            && !held.get()
            && let Ok(timer) = set_timeout_with_handle(move || toaster.close(id), stay)
        {
            on_cleanup(move || timer.clear());
        }
    });
    let action = action.map(|(label, run)| {
        let click = move |_| {
            run();
            toaster.close(id);
        };
        view! {
            <Button kind=ButtonKind::Ghost size=Size::Small on_click=click>
                {label}
            </Button>
        }
    });
    view! {
        <div
            class="toast"
            data-tone=tone.name()
            on:pointerenter=move |_| held.set(true)
            on:pointerleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |_| held.set(false)
        >
            <Glyph icon=tone.icon() />
            <p>{text}</p>
            {action}
            <IconButton icon=Icon::Close label="Close message" size=Size::Small on_click=move |_| toaster.close(id) />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_back_goes_with_the_page_that_offers_it() {
        let app = Owner::new();
        let toaster = app.with(Toaster::new);
        let page = app.with(Owner::new);
        page.with(|| {
            let scoped = toaster.scoped();
            scoped.show(Toast::new(Tone::Info, "Deleted.").action("Undo", || ()));
            scoped.success("Saved.");
        });
        let texts = || {
            app.with(|| {
                toaster.shown.with_untracked(|shown| shown.iter().map(|s| s.toast.text.clone()).collect::<Vec<_>>())
            })
        };
        assert_eq!(texts(), ["Deleted.", "Saved."]);
        page.cleanup();
        assert_eq!(texts(), ["Saved."]);
    }
}
