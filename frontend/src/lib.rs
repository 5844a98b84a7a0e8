//! The browser's entry point: takes over the page that the server rendered.

#![cfg(target_arch = "wasm32")]

use leptos::wasm_bindgen;

#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
}
