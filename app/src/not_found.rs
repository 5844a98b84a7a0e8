use contract::AppError;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use ui::{ButtonKind, ButtonLink};

use crate::{api, page_frame::PageFrame};

/// The page for addresses that lead nowhere, with the HTTP status that says so.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    // In the browser there is no scope, and no status to set.
    if let Ok(scope) = api::scope() {
        scope.response.failed(&AppError::not_found("page"));
    }
    view! {
        <Title text="Page not found" />
        <Meta name="robots" content="noindex" />
        <PageFrame>
            <div class="not-found">
                <p class="eyebrow">"404"</p>
                <h1>"There is no page here"</h1>
                <p class="lede">
                    "The address may be mistyped, or the page has moved. Nothing of yours is lost: resumes live on the dashboard, a guest’s draft in the editor."
                </p>
                <div class="cluster">
                    <ButtonLink kind=ButtonKind::Primary href="/">
                        "To the start page"
                    </ButtonLink>
                    <ButtonLink href="/dashboard">"To the dashboard"</ButtonLink>
                </div>
            </div>
        </PageFrame>
    }
}
