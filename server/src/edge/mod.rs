//! The HTTP edge: what happens to every request before and after its handler.
//!
//! From the outside in: request id and log span, panics and time-outs, headers, compression, then who
//! calls ([`Caller`]) and whether a foreign site made them ([`origin`]).

mod caller;
mod compression;
mod cookie;
mod guard;
mod headers;
pub mod origin;
mod problem;
mod rate;
mod trace;

pub use caller::{Caller, Session, identify};
pub use compression::compression;
pub use cookie::SessionCookie;
pub use guard::guard;
pub use headers::{page_policy, security_headers, worker_policy};
pub use problem::{Problem, status_of};
pub use rate::RenderRate;
pub use trace::trace;
