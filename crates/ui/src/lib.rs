//! The design system's components.

mod drag_list;

pub use drag_list::{DragHandle, DragList, DragRow};
