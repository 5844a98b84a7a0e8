use std::fmt::Display;

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::{Button, Icon, Notice, Size, Skeleton, Tone};

/// Shows a resource: a skeleton while it loads, what went wrong with a way to try again, or `children`
/// with the value. Reloading keeps the old content until the answer is there.
#[component]
pub fn Loaded<T, E, F, V>(
    resource: Resource<Result<T, E>>,
    /// How many grey lines stand in for the content.
    #[prop(default = 3)]
    lines: u8,
    /// Use `let:value` on the component to name the value.
    children: F,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    E: Clone + Display + Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Fn(T) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let content = move || {
        let children = children.clone();
        Suspend::new(async move {
            match resource.await {
                Ok(value) => children(value).into_any(),
                Err(error) => {
                    let retry = Callback::new(move |()| resource.refetch());
                    view! { <Failed message=error.to_string() retry /> }.into_any()
                }
            }
        })
    };
    view! { <Transition fallback=move || view! { <Skeleton lines /> }>{content}</Transition> }
}

/// Something that could not be loaded.
#[component]
pub fn Failed(#[prop(into)] message: String, #[prop(optional, into)] retry: Option<Callback<()>>) -> impl IntoView {
    let button = retry.map(|retry| {
        view! {
            <Button size=Size::Small icon=Icon::Refresh on_click=move |_| retry.run(())>
                "Try again"
            </Button>
        }
    });
    view! {
        <Notice tone=Tone::Danger>
            <p>{message}</p>
            {button}
        </Notice>
    }
}
