//! Who is looking, registering, logging in and out, and pages for signed-in people only.

mod form;
mod login_page;
mod menu;
mod next;
mod require;
mod viewer;

pub use login_page::LoginPage;
pub use menu::AccountMenu;
pub use next::login_path;
pub use require::RequireViewer;
pub use viewer::{ViewerResource, provide_viewer, use_viewer};
