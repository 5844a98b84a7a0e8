//! What the tests are written with.

mod app;
mod mutate;
mod process;
mod reply;
mod rng;
mod samples;

pub use app::{Options, TestApp, User};
pub use mutate::mutate;
pub use process::{Velvit, finish, velvit};
pub use reply::Reply;
pub use rng::Rng;
pub use samples::{POSTING, generation, resume, resume_text};
