//! The services over a real SQLite database, with a clock that the tests turn.

mod accounts;
#[path = "../../../typeset/tests/support/acme.rs"]
mod acme;
mod documents;
mod fonts;
mod harness;
mod interruptions;
mod limits;
mod resumes;
mod script;
mod tailoring;
