//! The server's tests: the real router over real SQLite, one module by feature, linked once.

mod auth;
mod bad_input;
mod cli;
mod documents;
mod edge;
mod events;
mod health;
mod kill;
mod limits;
mod ownership;
mod pages;
mod support;
mod tailoring;
