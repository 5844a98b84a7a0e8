//! The HTTP server and the command line of Velvit.
//!
//! The only crate that knows HTTP. [`router()`] is the whole surface: pages and their server functions
//! (`pages`), the REST API (`rest`), and what happens to every request (`edge`). Rules live in
//! `services`; a handler reads a request, asks one service and writes the answer.

pub mod cli;
pub mod config;
mod edge;
mod pages;
mod rest;
mod router;
mod state;

pub use router::router;
pub use state::AppState;
