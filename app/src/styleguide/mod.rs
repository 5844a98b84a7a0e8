use leptos::prelude::*;
use crate::page_frame::PageFrame;
#[component]
pub fn StyleguidePage() -> impl IntoView { view! { <PageFrame><h1>"Velvit"</h1></PageFrame> } }
