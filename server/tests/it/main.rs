//! The server's tests: the real router over real SQLite, one module by feature, linked once.

#[path = "../../../crates/typeset/tests/support/acme.rs"]
mod acme;
mod auth;
mod bad_input;
mod cli;
mod documents;
mod edge;
mod events;
mod fonts;
mod health;
mod kill;
mod limits;
mod ownership;
mod pages;
mod support;
mod tailoring;
