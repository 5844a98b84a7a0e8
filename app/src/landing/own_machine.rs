use leptos::prelude::*;
use ui::{ButtonKind, ButtonLink, Size};

#[component]
pub fn OwnMachine() -> impl IntoView {
    view! {
        <section class="own-machine" aria-labelledby="own-title">
            <div class="own-words">
                <h2 id="own-title">"Yours to run"</h2>
                <p>
                    "Velvit is one program with its database inside. Start it on a laptop or a small server, with SQLite or with PostgreSQL; your resumes stay on that machine. Scripts can tailor and download through an HTTP API."
                </p>
            </div>
            <pre class="terminal" aria-label="Starting Velvit from its source code">
                <code>
                    <span class="terminal-line">"cargo xtask run"</span>
                    <span class="terminal-line">"velvit render resume.json --format pdf --out resume.pdf"</span>
                </code>
            </pre>
        </section>
        <section class="closing">
            <h2>"Open a page and start typing"</h2>
            <ButtonLink kind=ButtonKind::Primary size=Size::Large href="/editor">
                "Try it now"
            </ButtonLink>
        </section>
    }
}
