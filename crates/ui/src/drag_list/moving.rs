//! Holding a row: the steps from picking it up to dropping it, and what they do to the document.
//!
//! Works on elements directly, since it runs once a frame: the rows are the children of the list in
//! order. Everything kept is plain numbers, so the state may exist (unused) on the server's threads.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::Announcer;

use super::{
    element::{focus, remove_attribute, rows_of, set_attribute, set_style, top_of},
    geometry::{Geometry, Row},
    scrolling, words,
};

/// A press becomes a drag after this many pixels, so that a shaky click does not move anything.
const SLACK_PX: f64 = 4.0;

/// What holds the row.
#[derive(Clone, Copy, PartialEq)]
pub enum By {
    Keyboard,
    /// The pointer's last height in the window, and how far below the row's top it holds it.
    Pointer {
        y: f64,
        grab: f64,
    },
}

#[derive(Clone)]
struct Held {
    geometry: Geometry,
    from: usize,
    to: usize,
    by: By,
    label: String,
    handle: NodeRef<html::Button>,
}

#[derive(Clone, Copy)]
pub struct Mover {
    pub root: NodeRef<html::Div>,
    pub list: NodeRef<html::Ol>,
    pub slot: NodeRef<html::Div>,
    held: StoredValue<Option<Held>>,
    /// Where a pointer went down on a handle and has not moved enough yet.
    pressed: StoredValue<Option<f64>>,
    announcer: Announcer,
    on_move: Callback<(usize, usize)>,
}

impl Mover {
    pub fn new(announcer: Announcer, on_move: Callback<(usize, usize)>) -> Self {
        Mover {
            root: NodeRef::new(),
            list: NodeRef::new(),
            slot: NodeRef::new(),
            held: StoredValue::new(None),
            pressed: StoredValue::new(None),
            announcer,
            on_move,
        }
    }

    pub fn is_held(&self) -> bool {
        self.held.try_with_value(Option::is_some).unwrap_or(false)
    }

    /// Folds the rows, measures them and lifts row `index`.
    pub fn pick_up(self, index: usize, label: String, handle: NodeRef<html::Button>, by: By) {
        let (Some(root), Some(list), Some(button)) =
            (self.root.get_untracked(), self.list.get_untracked(), handle.get_untracked())
        else {
            return;
        };
        let before = top_of(&button);
        set_attribute(&root, "data-moving", if by == By::Keyboard { "keyboard" } else { "pointer" });
        scrolling::scroll_by(&list, top_of(&button) - before);

        let origin = top_of(&list);
        let rows = rows_of(&list);
        let measured = rows.iter().map(|row| {
            let rect = row.get_bounding_client_rect();
            Row { top: rect.top() - origin, height: rect.height() }
        });
        let Some(geometry) = Geometry::new(measured.collect(), index) else {
            remove_attribute(&root, "data-moving");
            return;
        };
        set_attribute(&rows[index], "data-held", "");
        self.announcer.say(words::picked_up(&label, index, rows.len()));
        let top = geometry.held().top;
        self.held.set_value(Some(Held { geometry, from: index, to: index, by, label, handle }));
        self.place(top, index);
        if by != By::Keyboard {
            self.follow_edge();
        }
    }

    /// One step of the keyboard: `next` makes the new place from the present and the last one.
    pub fn step(self, next: impl Fn(usize, usize) -> usize) {
        let Some(held) = self.held.get_value() else { return };
        let slots = held.geometry.slots();
        let to = next(held.to, slots.len() - 1);
        self.place(slots[to], to);
        if let Some(list) = self.list.get_untracked() {
            scrolling::reveal(&list, slots[to], held.geometry.held().height);
        }
    }

    pub fn press(self, event: &ev::PointerEvent, handle: NodeRef<html::Button>) {
        let Some(button) = handle.get_untracked() else { return };
        // Without capture the row would be lost as soon as the pointer is faster than it. A pointer
        // that is already gone cannot be captured, and then there is nothing to follow either.
        if button.set_pointer_capture(event.pointer_id()).is_ok() {
            focus(&button);
            self.pressed.set_value(Some(f64::from(event.client_y())));
        }
    }

    /// Follows the pointer; picks the row up once it has left the slack around the press.
    pub fn drag(self, event: &ev::PointerEvent, pick_up: impl Fn(By)) {
        let y = f64::from(event.client_y());
        if let Some(pressed) = self.pressed.get_value() {
            if (y - pressed).abs() < SLACK_PX {
                return;
            }
            self.pressed.set_value(None);
            let row = event
                .current_target()
                .and_then(|target| target.dyn_into::<HtmlElement>().ok()?.closest(".drag-list-row").ok().flatten());
            let top = row.map_or(pressed, |row| row.get_bounding_client_rect().top());
            pick_up(By::Pointer { y, grab: pressed - top });
        }
        self.follow(y);
    }

    /// The pointer went up: drops the row if one is held.
    pub fn release(self) {
        self.pressed.set_value(None);
        if self.is_held() {
            self.drop_held();
        }
    }

    pub fn drop_held(self) {
        let Some(held) = self.let_go() else { return };
        self.announcer.say(words::dropped(&held.label, held.to, held.geometry.slots().len()));
        if held.to != held.from {
            self.on_move.run((held.from, held.to));
        }
    }

    pub fn cancel(self) {
        if let Some(held) = self.let_go() {
            self.announcer.say(words::cancelled(&held.label, held.from, held.geometry.slots().len()));
        }
    }

    pub fn cancel_pointer(self) {
        self.pressed.set_value(None);
        if self.held.with_value(|held| held.as_ref().is_some_and(|held| held.by != By::Keyboard)) {
            self.cancel();
        }
    }

    /// Focus left the handle: a row held by the keyboard stays where it was.
    pub fn blur(self) {
        let by_keyboard = |held: &Option<Held>| held.as_ref().is_some_and(|held| held.by == By::Keyboard);
        if self.held.try_with_value(by_keyboard) == Some(true) {
            self.cancel();
        }
    }

    /// The rows changed while one was held.
    pub fn abandon(self) {
        if self.is_held() {
            self.let_go();
        }
    }

    /// Puts everything back to rest, with the focus on the handle at the height where it was.
    fn let_go(self) -> Option<Held> {
        let held = self.held.try_update_value(Option::take)??;
        let height = held.handle.get_untracked().map(|button| top_of(&button));
        if let (Some(root), Some(list)) = (self.root.get_untracked(), self.list.get_untracked()) {
            remove_attribute(&root, "data-moving");
            for row in rows_of(&list) {
                remove_attribute(&row, "data-held");
                set_style(&row, "transform", None);
            }
        }
        let handle = held.handle;
        // The rows take their new order before the next frame. Moving an element drops its focus.
        request_animation_frame(move || {
            let Some(Some(button)) = handle.try_get_untracked() else { return };
            focus(&button);
            if let Some(height) = height {
                scrolling::scroll_by(&button, top_of(&button) - height);
            }
        });
        Some(held)
    }

    /// Brings the held row under a pointer at height `y` of the window.
    fn follow(self, y: f64) {
        let (Some(list), Some(mut held)) = (self.list.get_untracked(), self.held.get_value()) else { return };
        let By::Pointer { grab, .. } = held.by else { return };
        held.by = By::Pointer { y, grab };
        let top = held.geometry.clamp(y - grab - top_of(&list));
        let to = held.geometry.nearest(top);
        self.held.update_value(|now| {
            if let Some(now) = now {
                now.by = held.by;
            }
        });
        self.place(top, to);
    }

    /// Scrolls while the pointer rests near an edge, once a frame until the row is let go.
    fn follow_edge(self) {
        request_animation_frame(move || {
            let Some(Some(held)) = self.held.try_get_value() else { return };
            let (By::Pointer { y, .. }, Some(list)) = (held.by, self.list.get_untracked()) else { return };
            if scrolling::scroll_at_edge(&list, y) {
                self.follow(y);
            }
            self.follow_edge();
        });
    }

    /// Draws the held row at `top` and opens place `to` for it.
    fn place(self, top: f64, to: usize) {
        let Some(list) = self.list.get_untracked() else { return };
        let Some(before) = self.held.try_update_value(|held| {
            let held = held.as_mut()?;
            let before = held.clone();
            held.to = to;
            Some(before)
        }) else {
            return;
        };
        let Some(held) = before else { return };
        let slots = held.geometry.slots();
        for (index, row) in rows_of(&list).iter().enumerate() {
            let shift =
                if index == held.from { top - held.geometry.held().top } else { held.geometry.shift(index, to) };
            set_style(row, "transform", Some(&format!("translateY({shift}px)")));
        }
        if let Some(slot) = self.slot.get_untracked() {
            set_style(&slot, "top", Some(&format!("{}px", slots[to])));
            set_style(&slot, "height", Some(&format!("{}px", held.geometry.held().height)));
        }
        if to != held.to {
            self.announcer.say(words::moved(&held.label, to, slots.len()));
        }
    }
}
