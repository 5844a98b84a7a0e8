//! Memory that the page shares with the worker, for answers that must not wait.
//!
//! Chromium puts off the messages of workers until the frame after a keystroke is on the screen, which is one frame too
//! late for pages that were drawn in a few milliseconds. Shared memory can be read at any time; a browser that does not
//! share it, or cannot wait for it, gets messages.

use js_sys::{Atomics, Int32Array, Object, Promise, Reflect, SharedArrayBuffer, Uint8Array};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

use super::typesetter::{Waiting, give};

/// As much as pages of usual documents take; what is longer comes as a message.
const SIZE: u32 = 1 << 20;
/// Bytes before the answer: its id and its length. `browser/worker.js` knows this too.
const HEAD: u32 = 8;
/// Frames in which the answer is looked for. What takes longer need not be in the very next one.
const FRAMES: u8 = 8;

#[derive(Clone)]
pub(super) struct Mailbox {
    head: Int32Array,
    body: Uint8Array,
}

impl Mailbox {
    /// None where browser or server do not allow it.
    pub fn shared_with(worker: &Worker) -> Option<Mailbox> {
        let global = js_sys::global();
        let is_isolated = Reflect::get(&global, &"crossOriginIsolated".into()).ok()?.is_truthy();
        let atomics = Reflect::get(&global, &"Atomics".into()).ok()?;
        if !is_isolated || !Reflect::has(&atomics, &"waitAsync".into()).ok()? {
            return None;
        }
        let memory = SharedArrayBuffer::new(SIZE);
        let message = Object::new();
        for (name, value) in [("kind", JsValue::from("mailbox")), ("memory", memory.clone().into())] {
            Reflect::set(&message, &name.into(), &value).ok()?;
        }
        worker.post_message(&message).ok()?;
        Some(Mailbox { head: Int32Array::new(&memory), body: Uint8Array::new_with_byte_offset(&memory, HEAD) })
    }

    /// Gives the answer called `id` to who waits for it as soon as it is there: before the next frame, or in it.
    pub fn watch(&self, id: u32, waiting: Waiting) {
        self.clone().look(id, waiting.clone(), FRAMES);
        let mailbox = self.clone();
        // The worker has to wake whoever waits for the first number to be another one than none.
        let wait = Atomics::wait_async(&self.head, 0, 0).and_then(|wait| Reflect::get(&wait, &"value".into()));
        let Ok(Ok(put)) = wait.map(JsCast::dyn_into::<Promise>) else { return };
        spawn_local(async move {
            let _ = JsFuture::from(put).await;
            mailbox.take(id, &waiting);
        });
    }

    fn look(self, id: u32, waiting: Waiting, frames: u8) {
        if frames == 0 || !waiting.borrow().contains_key(&id) {
            return;
        }
        request_animation_frame(move || {
            self.take(id, &waiting);
            self.look(id, waiting, frames - 1);
        });
    }

    fn take(&self, id: u32, waiting: &Waiting) {
        if Atomics::load(&self.head, 0) != Ok(id.cast_signed()) {
            return;
        }
        let length = self.head.get_index(1).cast_unsigned();
        let answer = self.body.subarray(0, length).to_vec();
        let is_empty = Atomics::store(&self.head, 0, 0);
        debug_assert!(is_empty.is_ok());
        give(waiting, id, Ok(answer));
    }
}
