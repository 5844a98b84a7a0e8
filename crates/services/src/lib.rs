//! The program's rules: accounts, resumes, tailoring and its worker, documents.
//!
//! Implements the traits of [`contract`] over [`store`], [`writer`], [`typeset`] and [`docx`]. Every
//! caller comes through here, so this is where access is decided. Knows no HTTP and no SQL. Time comes
//! from a [`Clock`], so that tests can turn it.

mod accounts;
mod clock;
mod documents;
mod fault;
mod resumes;
mod settings;
mod tailoring;
mod text;

use std::sync::Arc;

use contract::{AccountService, DocumentService, ResumeService, TailoringService};
use store::Db;

pub use clock::{Clock, ManualClock, SystemClock};
pub use settings::{Limits, Settings};

/// Documents alone, for programs that keep nothing.
pub fn documents(settings: Settings, clock: Arc<dyn Clock>) -> Arc<dyn DocumentService> {
    Arc::new(documents::Documents::new(Arc::new(settings), clock))
}

/// All services over one database. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    pub accounts: Arc<dyn AccountService>,
    pub resumes: Arc<dyn ResumeService>,
    pub tailoring: Arc<dyn TailoringService>,
    pub documents: Arc<dyn DocumentService>,
}

impl Services {
    pub fn new(db: Db, settings: Settings, clock: Arc<dyn Clock>) -> Self {
        let settings = Arc::new(settings);
        Services {
            accounts: Arc::new(accounts::Accounts::new(db.clone(), settings.clone(), clock.clone())),
            resumes: Arc::new(resumes::Resumes::new(db.clone(), settings.clone(), clock.clone())),
            tailoring: Arc::new(tailoring::Tailoring::new(db, settings.clone(), clock.clone())),
            documents: Arc::new(documents::Documents::new(settings, clock)),
        }
    }
}
