//! The design system: components with their accessibility built in, shown in all states on `/styleguide`.
//!
//! Components take data and callbacks; they know nothing of resumes, accounts or the server. Each has
//! one root class, whose rules are in `style/components/`. Ids come from a `name` or `id` property,
//! never from a counter, so that server and browser agree on them.

mod badge;
mod bound;
mod button;
mod card;
mod checkbox;
mod color_field;
mod dialog;
mod drag_list;
mod empty_state;
mod field;
mod file_button;
mod file_drop;
mod icon;
mod live_region;
mod loaded;
mod menu;
mod notice;
mod picture_group;
mod progress;
mod radio_group;
mod roving;
mod select;
mod skeleton;
mod slider;
mod tabs;
mod text_area;
mod text_field;
mod theme;
mod tile;
mod toast;
mod visually_hidden;

pub use badge::Badge;
pub use button::{Button, ButtonKind, ButtonLink, IconButton, Size};
pub use card::Card;
pub use checkbox::{Checkbox, Switch};
pub use color_field::{ColorField, Swatch};
pub use dialog::{ConfirmDialog, Dialog};
pub use drag_list::{DragHandle, DragList, DragRow};
pub use empty_state::EmptyState;
pub use field::Field;
pub use file_button::{FileButton, TextFile};
pub use file_drop::FileDrop;
pub use icon::{Glyph, Icon};
pub use live_region::{Announcer, LiveRegion, use_announcer};
pub use loaded::{Failed, Loaded};
pub use menu::{Menu, MenuCheck, MenuGroup, MenuItem, MenuLink};
pub use notice::{Notice, Tone};
pub use picture_group::{PictureChoice, PictureGroup};
pub use progress::Progress;
pub use radio_group::{Choice, RadioGroup};
pub use select::{Select, SelectOption};
pub use skeleton::{Skeleton, Spinner};
pub use slider::Slider;
pub use tabs::{Tab, TabPanel, Tabs};
pub use text_area::TextArea;
pub use text_field::TextField;
pub use theme::{THEME_SCRIPT, Theme, ThemePicker};
pub use tile::Tile;
pub use toast::{Toast, ToastRegion, Toaster, use_toaster};
pub use visually_hidden::VisuallyHidden;

/// Provides what [`use_toaster`] and [`use_announcer`] give. Call once, at the root of the application,
/// and render one [`ToastRegion`] and one [`LiveRegion`] below it.
pub fn provide_feedback() {
    toast::provide_toaster();
    live_region::provide_announcer();
}
