//! What the store promises, as stories that run on SQLite and on PostgreSQL.
//!
//! PostgreSQL takes part when `VELVIT_TEST_POSTGRES` is the url of a server where databases may be
//! made; `cargo xtask test` starts one and sets it. With `VELVIT_REQUIRE_POSTGRES=1` its absence is a
//! failure.

#[macro_use]
mod harness;

mod accounts;
mod fonts;
mod leases;
mod queue;
mod quota;
mod readbacks;
mod resumes;
mod schema;
mod tailorings;
