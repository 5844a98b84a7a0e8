//! The start page: what Velvit is, for people and for search engines.

mod editor_picture;
mod features;
mod hero;
mod match_picture;
mod own_machine;

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

use crate::page_frame::PageFrame;

const TITLE: &str = "Velvit – a resume editor that typesets and tailors";
const DESCRIPTION: &str = "Write your resume once and see the finished PDF while you type. Paste a job posting, and \
    Velvit chooses and orders what you have already written. No account needed to try it; runs on your own machine.";

#[component]
pub fn LandingPage() -> impl IntoView {
    view! {
        <Title text=TITLE />
        <Meta name="description" content=DESCRIPTION />
        <Meta property="og:type" content="website" />
        <Meta property="og:site_name" content="Velvit" />
        <Meta property="og:title" content=TITLE />
        <Meta property="og:description" content=DESCRIPTION />
        <Link rel="canonical" href="/" />
        <PageFrame>
            <div class="landing full-bleed">
                <hero::Hero />
                <features::Features />
                <features::Tailoring />
                <own_machine::OwnMachine />
            </div>
        </PageFrame>
    }
}
