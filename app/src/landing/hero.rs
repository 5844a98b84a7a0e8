use leptos::prelude::*;
use ui::{ButtonKind, ButtonLink, Icon, Size};

use super::editor_picture::EditorPicture;

#[component]
pub fn Hero() -> impl IntoView {
    view! {
        <section class="hero">
            <div class="hero-words">
                <h1>
                    <span>"Write it once. "</span>
                    <span>"Fit it to every job."</span>
                </h1>
                <div class="hero-offer">
                <p class="lede">
                    "Velvit is an editor that shows your resume as the finished PDF while you type, and a tailor that refits it to a job posting using only what you wrote."
                </p>
                <div class="cluster">
                    <ButtonLink kind=ButtonKind::Primary size=Size::Large href="/editor">
                        "Try it now"
                    </ButtonLink>
                    <ButtonLink size=Size::Large icon=Icon::User href="/login?tab=register">
                        "Create an account"
                    </ButtonLink>
                </div>
                <p class="quiet">"Trying it takes no account and no key. The draft stays in your browser."</p>
                </div>
            </div>
            <EditorPicture />
        </section>
    }
}
