//! How a section or an item is put on pages.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Flow {
    /// On one page, if one page has room for it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub keep_together: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub new_page: bool,
    /// Columns inside the section, 2 or 3; 0 and 1 mean what the template does. No meaning for an item.
    #[serde(skip_serializing_if = "is_zero")]
    pub columns: u8,
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}
