//! Undo and redo: whole resumes, so that no edit needs an inverse.

use std::collections::VecDeque;

use crate::edit::TypingTarget;
use crate::{Edit, EditError, Id, Resume};

/// Steps that can be undone; the oldest are forgotten.
pub const MAX_STEPS: usize = 200;
/// A pause in typing longer than this begins a new step.
pub const TYPING_PAUSE_MS: f64 = 1_000.0;

/// A resume with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History {
    past: VecDeque<Resume>,
    current: Resume,
    future: Vec<Resume>,
    /// What is being changed bit by bit, and when it was last.
    running: Option<(Run, f64)>,
}

/// Quick successive edits that are one step.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Run {
    Typing(TypingTarget),
    Gesture(&'static str),
}

impl History {
    pub fn new(resume: Resume) -> Self {
        History { past: VecDeque::new(), current: resume, future: Vec::new(), running: None }
    }

    pub fn current(&self) -> &Resume {
        &self.current
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Applies one edit as a step of its own, or as part of the step before when it continues the same typing.
    ///
    /// `at_ms` is a time in milliseconds that never goes back, such as `performance.now()`. Returns the id of what
    /// the edit made, if it made something. An edit that changes nothing is no step.
    ///
    /// # Errors
    /// As [`Resume::apply`]; nothing has changed then.
    pub fn apply(&mut self, edit: Edit, at_ms: f64) -> Result<Option<Id>, EditError> {
        let run = edit.typing_target().map(Run::Typing);
        self.apply_in(run, edit, at_ms)
    }

    /// The same for an edit that is part of a gesture, such as pulling the slider called `gesture`: the edits of
    /// one gesture are one step until a pause.
    ///
    /// # Errors
    /// As [`History::apply`].
    pub fn apply_gesture(&mut self, edit: Edit, gesture: &'static str, at_ms: f64) -> Result<Option<Id>, EditError> {
        self.apply_in(Some(Run::Gesture(gesture)), edit, at_ms)
    }

    fn apply_in(&mut self, run: Option<Run>, edit: Edit, at_ms: f64) -> Result<Option<Id>, EditError> {
        let mut edited = self.current.clone();
        let made = edited.apply(edit)?;
        if edited == self.current {
            return Ok(made);
        }
        let continues = self.future.is_empty()
            && self.running.is_some_and(|(last, when)| Some(last) == run && at_ms - when <= TYPING_PAUSE_MS);
        let before = std::mem::replace(&mut self.current, edited);
        if !continues {
            self.past.push_back(before);
            if self.past.len() > MAX_STEPS {
                self.past.pop_front();
            }
        }
        self.future.clear();
        self.running = run.map(|run| (run, at_ms));
        Ok(made)
    }

    /// Shows another resume, such as a version from elsewhere, as one step. The same resume is no step.
    pub fn replace(&mut self, resume: Resume) {
        if resume == self.current {
            return;
        }
        self.past.push_back(std::mem::replace(&mut self.current, resume));
        if self.past.len() > MAX_STEPS {
            self.past.pop_front();
        }
        self.future.clear();
        self.running = None;
    }

    /// Takes back one step; false when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop_back() else { return false };
        self.future.push(std::mem::replace(&mut self.current, before));
        self.running = None;
        true
    }

    /// Makes one undone step again; false when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push_back(std::mem::replace(&mut self.current, after));
        self.running = None;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{Design, TextSize};
    use crate::{Field, SectionKind};

    fn name(value: &str) -> Edit {
        Edit::SetText { item: Id::BASICS, field: Field::Name, value: value.into() }
    }

    fn label(value: &str) -> Edit {
        Edit::SetText { item: Id::BASICS, field: Field::Label, value: value.into() }
    }

    /// Types at the times given, then undoes everything; compares the names seen on the way.
    #[track_caller]
    fn check(edits: &[(Edit, f64)], expected: &[&str]) {
        let mut history = History::new(Resume::default());
        for (edit, at_ms) in edits {
            history.apply(edit.clone(), *at_ms).unwrap();
        }
        let mut seen = vec![history.current().name().to_owned()];
        while history.undo() {
            seen.push(history.current().name().to_owned());
        }
        assert_eq!(seen, expected);
    }

    #[test]
    fn typing_is_one_step_until_a_pause() {
        check(&[(name("A"), 0.0), (name("Ad"), 900.0), (name("Ada"), 1_900.0)], &["Ada", ""]);
        check(&[(name("A"), 0.0), (name("Ad"), 1_001.0)], &["Ad", "A", ""]);
        check(&[(name("A"), 0.0), (label("x"), 1.0), (name("Ad"), 2.0)], &["Ad", "A", "A", ""]);
        check(&[(name("A"), 0.0), (name("A"), 1.0)], &["A", ""]);
        check(&[], &[""]);
    }

    #[test]
    fn a_pulled_slider_is_one_step_and_the_next_control_another() {
        let size = |size| {
            let design = Design { size: Some(TextSize(size)), ..Design::default() };
            Edit::SetDesign { design: Box::new(design) }
        };
        let mut history = History::new(Resume::default());
        for (edit, control, at_ms) in [
            (size(101), "size", 0.0),
            (size(102), "size", 16.0),
            (size(103), "other", 32.0),
            (size(104), "other", 2_000.0),
        ] {
            history.apply_gesture(edit, control, at_ms).unwrap();
        }
        let mut seen = Vec::new();
        while history.undo() {
            seen.push(history.current().design.size.map(|size| size.0));
        }
        assert_eq!(seen, [Some(103), Some(102), None]);
    }

    #[test]
    fn undo_and_redo() {
        let mut history = History::new(Resume::default());
        let add = Edit::AddSection { kind: SectionKind::Work, title: String::new(), index: 0 };
        let section = history.apply(add, 0.0).unwrap().unwrap();
        history.apply(name("Ada"), 1.0).unwrap();
        assert!(history.undo() && history.undo() && !history.undo());
        assert_eq!(history.current(), &Resume::default());
        assert!(history.redo());
        assert!(history.current().section(section).is_some());
        assert!(history.can_redo());
        // Typing after an undo is a step of its own, and what was undone is gone.
        history.apply(name("Eve"), 2.0).unwrap();
        assert!(!history.can_redo() && !history.redo());
        assert!(history.undo());
        assert_eq!(history.current().name(), "");
    }

    #[test]
    fn a_refused_edit_is_no_step() {
        let mut history = History::new(Resume::default());
        let edit = Edit::RemoveItem { item: Id(9) };
        assert_eq!(history.apply(edit, 0.0), Err(EditError::NoItem(Id(9))));
        assert!(!history.can_undo());
    }

    #[test]
    fn another_version_is_one_step() {
        let mut history = History::new(Resume::default());
        history.apply(name("Ada"), 0.0).unwrap();
        let mut other = Resume::default();
        other.apply(name("Eve")).unwrap();
        history.replace(other.clone());
        history.replace(other);
        assert_eq!(history.current().name(), "Eve");
        assert!(history.undo());
        assert_eq!(history.current().name(), "Ada");
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = History::new(Resume::default());
        for step in 0..=MAX_STEPS + 10 {
            history.apply(name(&step.to_string()), step as f64 * 2_000.0).unwrap();
        }
        let mut steps = 0;
        while history.undo() {
            steps += 1;
        }
        assert_eq!(steps, MAX_STEPS);
        assert_eq!(history.current().name(), "10");
    }
}
