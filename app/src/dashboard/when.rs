//! A moment, shown so that server and browser agree.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// "21 Nov 2026, 14:05 UTC". In UTC because the server cannot know the browser's zone, and two different
/// texts would break hydration; the browser rewrites it to local time once it runs.
#[component]
pub fn When(at: DateTime<Utc>) -> impl IntoView {
    let (text, set_text) = signal(format!("{} UTC", at.format("%-d %b %Y, %H:%M")));
    Effect::new(move || {
        let date = js_sys::Date::new(&(at.timestamp_millis() as f64).into());
        let options = js_sys::Object::new();
        for (key, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
            // Setting a string on a fresh plain object cannot fail.
            let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
        }
        let local = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &options)
            .format()
            .call1(&wasm_bindgen::JsValue::NULL, &date);
        if let Some(local) = local.ok().and_then(|text| text.as_string()) {
            set_text.set(local);
        }
    });
    view! { <time datetime=at.to_rfc3339()>{text}</time> }
}
