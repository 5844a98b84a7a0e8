//! What the person can choose when saving has stopped.

use contract::{NewResume, ResumeId};
use leptos::prelude::*;
use ui::{Toast, Tone};

use super::Autosave;
use crate::{
    Failure,
    api::resumes::create_resume,
    editor::{
        draft::{self, Draft},
        save_state::SaveState,
        state::Content,
    },
    platform::forget,
};

impl Autosave {
    /// Stores the content as a resume of its own, because this one was deleted.
    ///
    /// # Errors
    /// Those of [`create_resume`]; the draft is kept then.
    pub async fn save_as_new(self) -> Result<ResumeId, Failure> {
        let Content { title, resume } = self.editor.content();
        let made = create_resume(NewResume::Draft { title, resume: Box::new(resume) }).await?;
        self.saved_version.set_value(self.editor.version().get_untracked());
        self.keep_draft();
        Ok(made.detail.summary.id)
    }

    /// Shows what the others stored; what was here can be had back with undo.
    fn take_theirs(self) {
        let Some(theirs) = self.theirs.get_untracked() else { return };
        let content = Content { title: theirs.summary.title, resume: theirs.resume };
        self.editor.replace(content.clone());
        self.saved.set_value(content);
        self.base.set_value(theirs.summary.revision);
        self.saved_version.set_value(self.editor.version().get_untracked());
        self.in_doubt.set_value(Vec::new());
        self.keep_draft();
        self.state.set(SaveState::Saved(theirs.summary.revision));
        self.theirs.set(None);
    }

    /// Stores what is here as a resume of its own, then shows what the others stored.
    ///
    /// # Errors
    /// Those of [`create_resume`]; nothing has changed then.
    pub async fn keep_as_copy(self) -> Result<ResumeId, Failure> {
        let Content { title, resume } = self.editor.content();
        let title = format!("{title} (my version)");
        let made = create_resume(NewResume::Draft { title, resume: Box::new(resume) }).await?;
        self.take_theirs();
        Ok(made.detail.summary.id)
    }

    /// Shows what the others stored, and sets aside in the browser what was here.
    pub fn use_theirs(self) {
        let mine = Draft::of(self.editor.content(), self.base.get_value());
        if !draft::write(&draft::aside_key(self.id), &mine) {
            self.toaster.show(Toast::new(
                Tone::Warning,
                "This browser could not set your version aside. Undo brings it back while this page is open.",
            ));
        }
        self.aside.set(Some(mine));
        self.take_theirs();
    }

    /// Stores what is here on top of what the others stored, which stays among the revisions.
    pub fn overwrite(self) {
        let Some(theirs) = self.theirs.get_untracked() else { return };
        self.base.set_value(theirs.summary.revision);
        self.saved.set_value(Content { title: theirs.summary.title, resume: theirs.resume });
        self.theirs.set(None);
        self.state.set(SaveState::Unsaved);
        self.keep_draft();
        self.save();
    }

    pub fn forget_aside(self) {
        forget(&draft::aside_key(self.id));
        self.aside.set(None);
    }

    /// Puts the version that was set aside into the editor, as a step that can be undone.
    pub fn bring_back(self) {
        if let Some(aside) = self.aside.get_untracked() {
            self.editor.replace(aside.into_content());
            self.forget_aside();
        }
    }
}
