//! The program's rules: accounts, resumes, tailoring and its worker, documents.
//!
//! Implements the traits of [`contract`] over [`store`], [`writer`], [`typeset`] and [`docx`]. Every
//! caller comes through here, so this is where access is decided. Knows no HTTP and no SQL. Time comes
//! from a [`Clock`], so that tests can turn it.

mod accounts;
mod clock;
mod documents;
mod fault;
mod fonts;
mod rate;
mod resumes;
mod settings;
mod tailoring;
mod text;

use std::sync::Arc;

use contract::{
    AccountService, AppError, DocumentService, FontService, JobId, JobStatus, ResumeService, TailoringService, Viewer,
};
use futures::Stream;
use store::Db;
use typeset::{Engine, OwnFont};

pub use clock::{Clock, ManualClock, SystemClock};
pub use rate::{RateWindow, refuse, subscriber};
pub use settings::{Limits, Settings};
pub use tailoring::{StageWriter, StoredOutputs, Worker, WriteError};

/// Documents alone, for programs that keep nothing; `fonts` are used where a design names their families.
pub fn documents(settings: Settings, clock: Arc<dyn Clock>, fonts: Vec<OwnFont>) -> Arc<dyn DocumentService> {
    let (engine, fonts) = (Engine::with_bundled_fonts(), Arc::new(fonts::Given(fonts)));
    Arc::new(documents::Documents::new(Arc::new(settings), clock, engine, fonts))
}

/// All services over one database. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    pub accounts: Arc<dyn AccountService>,
    pub resumes: Arc<dyn ResumeService>,
    pub tailoring: Arc<dyn TailoringService>,
    pub documents: Arc<dyn DocumentService>,
    pub fonts: Arc<dyn FontService>,
    db: Db,
    settings: Arc<Settings>,
    clock: Arc<dyn Clock>,
    hub: Arc<tailoring::Hub>,
    writer: Arc<dyn StageWriter>,
}

impl Services {
    /// Services with the built-in writer.
    pub fn new(db: Db, settings: Settings, clock: Arc<dyn Clock>) -> Self {
        Services::with_writer(db, settings, clock, Arc::new(tailoring::BuiltIn))
    }

    /// Services whose worker has its stages done by `writer`.
    pub fn with_writer(db: Db, settings: Settings, clock: Arc<dyn Clock>, writer: Arc<dyn StageWriter>) -> Self {
        let settings = Arc::new(settings);
        let hub = tailoring::Hub::new();
        let engine = Engine::with_bundled_fonts();
        let fonts = Arc::new(fonts::Fonts::new(db.clone(), clock.clone(), engine.clone()));
        let documents = documents::Documents::new(settings.clone(), clock.clone(), engine, fonts.clone());
        let documents: Arc<dyn DocumentService> = Arc::new(documents);
        let (accounts, resumes, tailoring) = (
            accounts::Accounts::new(db.clone(), settings.clone(), clock.clone()),
            resumes::Resumes::new(db.clone(), settings.clone(), clock.clone(), documents.clone()),
            tailoring::Tailoring::new(db.clone(), settings.clone(), clock.clone(), hub.clone()),
        );
        Services {
            accounts: Arc::new(accounts),
            resumes: Arc::new(resumes),
            tailoring: Arc::new(tailoring),
            documents,
            fonts,
            db,
            settings,
            clock,
            hub,
            writer,
        }
    }

    /// A worker for the queue; it works once its `run` is polled.
    pub fn worker(&self) -> Worker {
        Worker::new(self.db.clone(), self.settings.clone(), self.clock.clone(), self.hub.clone(), self.writer.clone())
    }

    /// Where one of the viewer's jobs stands now, and then every change until it has finished.
    ///
    /// Changes made by this process come at once, those of others within `Settings::poll`. Steps that
    /// follow each other quickly may be seen as one.
    ///
    /// # Errors
    /// `NotFound` for a job that is not there or is somebody else's.
    pub async fn watch(
        &self,
        viewer: &Viewer,
        job: JobId,
    ) -> Result<impl Stream<Item = JobStatus> + Send + use<>, AppError> {
        tailoring::watch(self.db.clone(), self.hub.clone(), self.settings.poll, viewer, job).await
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// `Internal` when it does not.
    pub async fn check_health(&self) -> Result<(), AppError> {
        self.db.ping().await.map_err(fault::internal)
    }
}
