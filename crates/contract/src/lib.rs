//! What the program's parts promise each other: wire types, one error, and the services' traits.
//!
//! The browser, the server functions, the REST routes and the services all speak these types. Pure:
//! reads no clock, file, network or environment. Compiles for the server and for the browser.

mod accounts;
mod documents;
mod error;
mod file_name;
mod fonts;
mod ids;
mod resumes;
mod scope;
mod tailoring;
mod text;

pub use accounts::{AccountService, Credentials, SessionToken, Viewer};
pub use documents::{Document, DocumentService, Format, Preview, Readback, missing_characters};
pub use error::{AppError, FieldError, Limit};
pub use file_name::{file_name, page_file_name};
pub use fonts::{FontRights, FontService, MAX_FONT_BYTES, MAX_FONTS, StoredFont};
pub use ids::{FontId, JobId, NoFontId, ResumeId, UserId};
pub use matching::{Need, Score, Verdict};
pub use resumes::{
    Import, ImportWarning, NewResume, ResumeDetail, ResumeService, ResumeSummary, Revision, Sample, SaveReply,
    SaveRequest, StoredReadback, VariantSource,
};
pub use scope::{RequestScope, Respond};
pub use tailoring::{
    Comparison, JobState, JobStatus, Quota, ResumeInput, Stats, TailoringRequest, TailoringResult, TailoringService,
};
pub use text::{clip, has_length, one_line};
pub use writer::{Mode, Report, Stage};
