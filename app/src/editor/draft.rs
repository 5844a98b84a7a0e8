//! What the browser keeps of edits that the server does not have yet.
//!
//! Every edit of a stored resume is written here at once and forgotten when the server has confirmed it,
//! so whatever is found when the editor opens was never confirmed. Each open page has a key of its own:
//! two tabs never overwrite each other's drafts.

use contract::{ResumeDetail, ResumeId, Revision};
use resume::Resume;
use serde::{Deserialize, Serialize};

use super::state::Content;
use crate::platform::{forget, now_ms, store, stored, stored_keys};

/// Edits that were not confirmed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The revision that they began from.
    pub base: Revision,
    pub title: String,
    pub resume: Resume,
    /// When the last of them was made, in milliseconds since 1970 by the browser's clock.
    pub at_ms: f64,
}

/// What to do with a draft that is found beside what the server has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The server has all of it: the confirmation was lost, not the edits.
    Known,
    /// Nobody has saved since it began: go on with it.
    Continue,
    /// Somebody saved since: both are kept until the person has chosen.
    Conflict,
}

impl Draft {
    pub fn of(content: Content, base: Revision) -> Self {
        Draft { base, title: content.title, resume: content.resume, at_ms: now_ms() }
    }

    pub fn compare(&self, stored: &ResumeDetail) -> Found {
        if self.title == stored.summary.title && self.resume == stored.resume {
            Found::Known
        } else if self.base == stored.summary.revision {
            Found::Continue
        } else {
            Found::Conflict
        }
    }

    pub fn into_content(self) -> Content {
        Content { title: self.title, resume: self.resume }
    }
}

/// Where one page keeps its draft of one resume.
pub fn key(id: ResumeId, page: u32) -> String {
    format!("{}{page:08x}", prefix(id))
}

fn prefix(id: ResumeId) -> String {
    format!("velvit.draft.{id}.")
}

/// Where the version is kept that somebody set aside in a conflict.
pub fn aside_key(id: ResumeId) -> String {
    format!("velvit.aside.{id}")
}

/// Keeps a draft; false when the browser refuses.
pub fn write(key: &str, draft: &Draft) -> bool {
    serde_json::to_string(draft).is_ok_and(|json| store(key, &json))
}

pub fn read(key: &str) -> Option<Draft> {
    // A draft of an older program that no longer reads is as good as none.
    serde_json::from_str(&stored(key)?).ok()
}

/// The newest draft of this resume that any page left behind, with its key.
pub fn newest(id: ResumeId) -> Option<(String, Draft)> {
    let drafts = stored_keys(&prefix(id)).into_iter().filter_map(|key| read(&key).map(|draft| (key, draft)));
    drafts.max_by(|(_, a), (_, b)| a.at_ms.total_cmp(&b.at_ms))
}

/// Forgets the page's draft.
pub fn clear(key: &str) {
    forget(key);
}

#[cfg(test)]
mod tests {
    use contract::ResumeSummary;
    use resume::Field;

    use super::*;

    fn named(name: &str) -> Resume {
        let mut resume = Resume::default();
        resume.basics.set(Field::Name, name);
        resume
    }

    fn stored(revision: Revision, name: &str) -> ResumeDetail {
        let summary = ResumeSummary {
            id: ResumeId(uuid::Uuid::nil()),
            title: "Mine".into(),
            revision,
            updated_at: Default::default(),
            variant: None,
        };
        ResumeDetail { summary, resume: named(name) }
    }

    fn check(base: Revision, name: &str, stored: ResumeDetail, expected: Found) {
        let draft = Draft { base, title: "Mine".into(), resume: named(name), at_ms: 0.0 };
        assert_eq!(draft.compare(&stored), expected);
    }

    #[test]
    fn a_draft_goes_on_only_from_the_revision_it_began_from() {
        check(3, "Ada L", stored(3, "Ada"), Found::Continue);
        check(3, "Ada L", stored(4, "Ada"), Found::Conflict);
        check(3, "Ada L", stored(2, "Ada"), Found::Conflict);
    }

    #[test]
    fn a_draft_that_the_server_has_is_no_conflict() {
        check(3, "Ada L", stored(4, "Ada L"), Found::Known);
        check(4, "Ada L", stored(4, "Ada L"), Found::Known);
    }

    #[test]
    fn another_title_is_a_difference_too() {
        let draft = Draft { base: 1, title: "Yours".into(), resume: named("Ada"), at_ms: 0.0 };
        assert_eq!(draft.compare(&stored(1, "Ada")), Found::Continue);
    }

    #[test]
    fn two_pages_have_two_keys() {
        let id = ResumeId(uuid::Uuid::nil());
        assert_ne!(key(id, 1), key(id, 2));
        assert!(key(id, 1).starts_with(&prefix(id)));
        assert!(!aside_key(id).starts_with(&prefix(id)));
    }
}
