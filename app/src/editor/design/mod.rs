//! The design panel: how the pages look, beside the form that says what they hold.
//!
//! Every control shows what holds ([`Design::settled`]), writes only what the person chose, and has a
//! way back to the template's own choice. All changes are edits, so undo and autosave know them.

mod choice;
mod color;
mod control;
mod copy;
mod fonts;
mod gallery;
mod panel;
mod photo;
mod upgrade;
mod your_fonts;

pub use panel::DesignPanel;

use leptos::prelude::*;
use resume::{
    Edit,
    design::{Design, Settled},
};

use super::{EditorState, use_editor};

/// What the controls read and change.
#[derive(Clone, Copy)]
struct DesignState {
    editor: EditorState,
    design: Signal<Design>,
    settled: Signal<Settled>,
}

fn use_design() -> DesignState {
    let editor = use_editor();
    DesignState {
        editor,
        design: editor.read(|resume| resume.design.clone()),
        settled: editor.read(|resume| resume.design.settled()),
    }
}

impl DesignState {
    /// Changes the design. Quick successive changes by one `control`, such as a slider that is pulled, are
    /// one step for undo.
    fn change(self, control: &'static str, change: impl FnOnce(&mut Design)) {
        let mut design = self.design.get_untracked();
        change(&mut design);
        self.editor.apply_gesture(Edit::SetDesign { design: Box::new(design) }, control);
    }
}
