//! What only a browser can do: its storage, its timers, its files, its downloads.
//!
//! Compiles for the server too, so that no component needs a `cfg`, but is called there by nothing:
//! event handlers and effects run in the browser only. A browser that refuses (storage switched off or
//! full) makes these functions answer "no", never panic.

pub mod picture;

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle, window_event_listener},
    prelude::*,
    task::spawn_local,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Headers, HtmlAnchorElement, HtmlElement, HtmlTextAreaElement, RequestInit, ScrollBehavior,
    Storage, Url, VisibilityState,
};

/// Milliseconds since 1970 by the browser's clock.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

// --- local storage ---

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The value kept under `key` in this browser.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps `value` under `key`; false when the browser refuses.
pub fn store(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Forgets what is kept under `key`.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        // Removing what is not there is no error either.
        let _ = storage.remove_item(key);
    }
}

/// The keys in use that begin with `prefix`.
pub fn stored_keys(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|index| storage.key(index).ok().flatten()).filter(|key| key.starts_with(prefix)).collect()
}

// --- timers and events ---

/// A timer with one pending call: starting it again forgets the call before. Ends with its owner.
#[derive(Clone, Copy)]
pub struct Delay(StoredValue<Option<TimeoutHandle>>);

impl Delay {
    /// A delay that belongs to the present reactive owner.
    pub fn owned() -> Self {
        let pending = StoredValue::new(None::<TimeoutHandle>);
        on_cleanup(move || {
            if let Some(Some(handle)) = pending.try_update_value(Option::take) {
                handle.clear();
            }
        });
        Delay(pending)
    }

    /// Calls `then` in `ms` milliseconds, in place of what was pending.
    pub fn start(self, ms: u64, then: impl FnOnce() + 'static) {
        self.stop();
        let call = move || {
            self.0.try_set_value(None);
            then();
        };
        if let Ok(handle) = set_timeout_with_handle(call, Duration::from_millis(ms)) {
            self.0.try_set_value(Some(handle));
        }
    }

    /// Forgets the pending call.
    pub fn stop(self) {
        if let Some(Some(handle)) = self.0.try_update_value(Option::take) {
            handle.clear();
        }
    }
}

/// Listens on the window from an effect until the effect's owner is gone.
pub fn on_window<E>(event: E, listener: impl Fn(E::EventType) + 'static)
where
    E: ev::EventDescriptor + 'static,
    E::EventType: JsCast,
{
    let handle = window_event_listener(event, listener);
    on_cleanup(move || handle.remove());
}

/// False when the browser knows that it has no network. True promises nothing.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// True while the page is in a background tab or a minimised window.
pub fn is_page_hidden() -> bool {
    document().visibility_state() == VisibilityState::Hidden
}

/// Where the cursor stands in a text field that takes the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    Start,
    End,
}

/// Focuses the element with this id once the document shows the last change.
pub fn focus_soon(id: impl Into<String>) {
    with_element_soon(id.into(), |element| {
        // Fails only for an element that has left the document meanwhile.
        let _ = element.focus();
    });
}

/// Focuses the text area with this id once the document shows the last change.
pub fn focus_text_soon(id: impl Into<String>, cursor: Cursor) {
    with_element_soon(id.into(), move |element| {
        if let Ok(area) = element.dyn_into::<HtmlTextAreaElement>() {
            let place = if cursor == Cursor::Start { 0 } else { area.text_length() };
            // Neither fails for a text area in the document.
            let _ = area.focus();
            let _ = area.set_selection_range(place, place);
        }
    });
}

fn with_element_soon(id: String, act: impl FnOnce(HtmlElement) + 'static) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id).and_then(|found| found.dyn_into().ok()) {
            act(element);
        }
    });
}

/// Scrolls the element with this id to the top of what scrolls around it.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// How to scroll to what somebody asked for: at once for those who want less motion.
pub fn scroll_behavior() -> ScrollBehavior {
    if matches_media("(prefers-reduced-motion: reduce)") { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}

/// How far the page is scrolled down, in pixels.
pub fn scroll_height() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Scrolls the page to this height once the document shows the last change.
pub fn scroll_to_height_soon(height: f64) {
    request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, height));
}

// --- files ---

/// Hands a file made in the browser to the person as a download.
pub fn download(file_name: &str, content_type: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(content_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(url) = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .and_then(|blob| Url::create_object_url_with_blob(&blob))
    else {
        return;
    };
    follow_link(&url, Some(file_name));
    // The browser has taken the file over once the click is done; a moment's patience is for Safari.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        Duration::from_secs(30),
    );
}

/// Goes to `url` as a click on a link would; with a file name, downloads it under that name.
pub fn follow_link(url: &str, file_name: Option<&str>) {
    let Some(link) = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
    else {
        return;
    };
    link.set_href(url);
    link.set_download(file_name.unwrap_or_default());
    link.click();
}

/// Bodies above this are refused for requests that outlive their page; the limit is 64 kB in all.
const KEEPALIVE_BYTES: usize = 60_000;

/// Posts JSON without waiting for an answer. A body of up to 60 kB arrives even if the page is closed.
pub fn send_farewell(url: &str, json: &str) {
    let Ok(headers) = Headers::new() else { return };
    if headers.set("Content-Type", "application/json").is_err() || headers.set("Accept", "application/json").is_err() {
        return;
    }
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(json));
    init.set_headers(&headers);
    if json.len() <= KEEPALIVE_BYTES {
        // web-sys has no setter for this option yet; a member of a plain object can always be set.
        let _ = js_sys::Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE);
    }
    let sent = window().fetch_with_str_and_init(url, &init);
    // Nobody is left to read the answer or the refusal, but a refusal that nobody catches is an error.
    spawn_local(async move {
        let _ = JsFuture::from(sent).await;
    });
}

/// True when the window matches a media query such as `(min-width: 60rem)`.
pub fn matches_media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}
