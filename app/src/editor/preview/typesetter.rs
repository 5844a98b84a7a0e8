//! The typesetting core in a worker of this browser; `browser/worker.js` is the other side.

use std::{cell::RefCell, collections::HashMap, future::Future, rc::Rc};

use fit::Fit;
use futures::channel::oneshot;
use js_sys::{Object, Reflect, Uint8Array};
use resume::Resume;
use send_wrapper::SendWrapper;
use serde::{Deserialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

use super::mailbox::Mailbox;

const SCRIPT: &str = "/pkg/typesetter.js";

/// The number under which the worker's first message is waited for.
const READY: u32 = 0;

/// A worker that can draw. Clones are the same worker, which ends with the last of them.
#[derive(Clone)]
pub struct Typesetter(SendWrapper<Rc<Inner>>);

struct Inner {
    worker: Worker,
    waiting: Waiting,
    mailbox: Option<Mailbox>,
    last: RefCell<u32>,
    /// What the worker was told last.
    own_files: RefCell<String>,
    // Called by the worker as long as it lives.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

/// Who waits for which answer. Forgotten when the worker has broken down, which tells them.
pub(super) type Waiting = Rc<RefCell<HashMap<u32, oneshot::Sender<Result<Vec<u8>, Trouble>>>>>;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// This resume cannot be had from this worker; another one may.
    Refused,
    /// Nothing more can be had from this worker.
    Broken,
}

/// What has changed on the pages.
#[derive(Debug, Deserialize)]
pub struct Changes {
    page_count: usize,
    changed: Vec<(usize, String)>,
}

impl Changes {
    /// Brings the pages of the update before up to date.
    pub fn apply(self, pages: &mut Vec<String>) {
        pages.resize(self.page_count, String::new());
        for (index, page) in self.changed {
            if let Some(place) = pages.get_mut(index) {
                *place = page;
            }
        }
    }
}

impl Typesetter {
    /// Starts a worker and waits until it can draw; `None` when this browser or its network cannot.
    pub async fn load() -> Option<Typesetter> {
        let worker = Worker::new(SCRIPT).ok()?;
        let waiting = Waiting::default();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new({
            let waiting = waiting.clone();
            move |event: MessageEvent| receive(&waiting, &event.data())
        });
        let on_error = Closure::<dyn Fn(Event)>::new({
            let waiting = waiting.clone();
            move |_| waiting.borrow_mut().clear()
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let inner = Inner {
            mailbox: Mailbox::shared_with(&worker),
            worker,
            waiting,
            last: RefCell::new(READY),
            own_files: RefCell::default(),
            _on_message: on_message,
            _on_error: on_error,
        };
        let typesetter = Typesetter(SendWrapper::new(Rc::new(inner)));
        typesetter.wait(READY).await.ok()?;
        Some(typesetter)
    }

    /// Says which font files of the person's own there are, as `browser/abi` takes them.
    pub fn set_own_files(&self, files: &str) {
        if self.0.own_files.borrow().as_str() == files {
            return;
        }
        files.clone_into(&mut self.0.own_files.borrow_mut());
        let message = Object::new();
        for (name, value) in [("kind", "fonts"), ("files", files)] {
            // A member of a plain object can always be set.
            let _ = Reflect::set(&message, &name.into(), &value.into());
        }
        // A worker that takes no message takes none to draw either, which is noticed there.
        let _ = self.0.worker.post_message(&message);
    }

    /// Has `resume` drawn. The answer has what changed since the last one; every page if `is_fresh`.
    pub fn update(&self, resume: &Resume, is_fresh: bool) -> impl Future<Output = Result<Changes, Trouble>> + use<> {
        let answer = self.send("update", resume, is_fresh.into());
        async move { read(answer.await?) }
    }

    /// How `resume` gets `pages` pages.
    pub fn fit(&self, resume: &Resume, pages: usize) -> impl Future<Output = Result<Fit, Trouble>> + use<> {
        #[derive(Deserialize)]
        struct Answer {
            fit: Fit,
        }
        let answer = self.send("fit", resume, JsValue::from_f64(pages as f64));
        async move { read(answer.await?).map(|Answer { fit }| fit) }
    }

    /// Has a PDF made of `resume`.
    pub fn pdf(&self, resume: &Resume) -> impl Future<Output = Result<Vec<u8>, Trouble>> + use<> {
        self.send("pdf", resume, JsValue::UNDEFINED)
    }

    fn send(
        &self,
        kind: &str,
        resume: &Resume,
        argument: JsValue,
    ) -> impl Future<Output = Result<Vec<u8>, Trouble>> + use<> {
        let id = {
            let mut last = self.0.last.borrow_mut();
            *last += 1;
            *last
        };
        let answer = self.wait(id);
        // A resume is words, numbers and lists: it can always be written as JSON.
        let json = serde_json::to_string(resume).unwrap_or_default();
        let message = Object::new();
        let members: [(&str, JsValue); 4] =
            [("id", id.into()), ("kind", kind.into()), ("resume", json.into()), ("argument", argument)];
        for (name, value) in members {
            // A member of a plain object can always be set.
            let _ = Reflect::set(&message, &name.into(), &value);
        }
        if self.0.worker.post_message(&message).is_err() {
            self.0.waiting.borrow_mut().remove(&id);
        } else if let Some(mailbox) = &self.0.mailbox {
            mailbox.watch(id, self.0.waiting.clone());
        }
        answer
    }

    fn wait(&self, id: u32) -> impl Future<Output = Result<Vec<u8>, Trouble>> + use<> {
        let (sender, receiver) = oneshot::channel();
        self.0.waiting.borrow_mut().insert(id, sender);
        async move { receiver.await.unwrap_or(Err(Trouble::Broken)) }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn read<T: DeserializeOwned>(answer: Vec<u8>) -> Result<T, Trouble> {
    serde_json::from_slice(&answer).map_err(|_| Trouble::Broken)
}

fn receive(waiting: &Waiting, message: &JsValue) {
    let member = |name: &str| Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let id = member("id").as_f64().map_or(READY, |id| id as u32);
    let answer = match member("kind").as_string().as_deref() {
        Some("ready") => Ok(Vec::new()),
        Some("done") => Ok(Uint8Array::new(&member("answer")).to_vec()),
        Some("refused") => Err(Trouble::Refused),
        _ => return waiting.borrow_mut().clear(),
    };
    give(waiting, id, answer);
}

/// Gives the answer to who waits for it.
pub(super) fn give(waiting: &Waiting, id: u32, answer: Result<Vec<u8>, Trouble>) {
    let waiter = waiting.borrow_mut().remove(&id);
    if let Some(waiter) = waiter {
        // The page that asked may be gone.
        let _ = waiter.send(answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &[&str], update: &str, expected: &[&str]) {
        let mut pages: Vec<String> = before.iter().map(|page| page.to_string()).collect();
        serde_json::from_str::<Changes>(update).expect("reads").apply(&mut pages);
        assert_eq!(pages, expected);
    }

    #[test]
    fn an_update_changes_what_it_names() {
        check(&["a", "b"], r#"{"page_count":2,"changed":[[1,"c"]],"missing":[]}"#, &["a", "c"]);
        check(&["a", "b"], r#"{"page_count":1,"changed":[],"missing":[]}"#, &["a"]);
        check(&[], r#"{"page_count":2,"changed":[[0,"a"],[1,"b"]],"missing":["x"]}"#, &["a", "b"]);
    }
}
