//! What a stage decided to do.

use resume::{Edit, Id};
use serde::{Deserialize, Serialize};

use crate::Change;

/// Edits of the source in the order in which they apply, and what they mean in words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub edits: Vec<Edit>,
    pub changes: Vec<Change>,
}

impl Plan {
    pub(crate) fn say(&mut self, target: Id, text: String) {
        self.changes.push(Change { target, text });
    }
}
