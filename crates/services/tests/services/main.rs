//! The services over a real SQLite database, with a clock that the tests turn.

mod accounts;
mod documents;
mod harness;
mod interruptions;
mod limits;
mod resumes;
mod script;
mod tailoring;
