//! Reads a job posting into requirements and scores a resume against them, with evidence.
//!
//! Pure and deterministic: no clock, file, network or environment; the same input gives the same output.
//!
//! [`read_posting`] cuts a posting into parts and sentences, finds the skills of `lexicon.txt` in those that
//! ask for something, and decides must or nice. [`score`] finds the same skills in a resume. A [`Lens`] does
//! it for any text, so that a writer can order bullets by what they show.

mod context;
mod cues;
mod fold;
mod headings;
mod layout;
mod lens;
mod lexicon;
mod mention;
mod model;
mod notices;
mod read;
mod score;
mod sentences;
mod words;

pub use lens::{Lens, Relevance, Shown, relevance};
pub use model::{Evidence, Kind, Need, Notice, NoticeKind, Place, Posting, Requirement, Score, Span, Verdict};
pub use read::{MAX_POSTING_CHARS, read_posting};
pub use score::{ShownText, item_texts, score, texts};
pub use sentences::sentences;
pub use words::is_english;
