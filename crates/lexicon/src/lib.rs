//! The skills lexicon: what postings ask for and resumes show, under one name each, for all kinds of work.
//!
//! [`find`] names every skill in a text. [`Lexicon`] holds the skills themselves: their categories, and what
//! somebody who has one of them has also shown. [`phrases`] reads what no list of names can hold, the
//! things that people do ("work closely with stakeholders").
//!
//! The table is plain text under `data/`, one skill a line; `data/README.md` explains its columns. Pure: the
//! same text gives the same answer, on a server and in a browser, in time proportional to its length.

mod boundary;
mod category;
mod context;
mod cues;
mod fold;
mod mention;
pub mod phrases;
mod spelling;
mod table;

pub use category::Category;
pub use fold::is_wrapped;
pub use mention::{Mention, find};
pub use table::{Lexicon, Relation, Skill, SkillId};
