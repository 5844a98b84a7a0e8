//! Files and previews of resumes.

mod files;

use std::{net::IpAddr, sync::Arc, time::Duration};

use async_trait::async_trait;
use chrono::SecondsFormat;
use contract::{AppError, Document, DocumentService, Format, Limit, Preview, missing_characters};
use files::Files;
use resume::{Resume, outline::Outline};
use tokio::sync::Semaphore;
use typeset::{Engine, Layout, TypesetError};

use crate::{
    Clock, Settings,
    fault::{Fault, internal},
    rate::{RateWindow, refuse, subscriber},
    resumes::check_content,
};

/// Documents made at once. Each keeps a core busy; more would only make all of them later.
const AT_ONCE: usize = 2;

/// The engine remembers parts of the last so many documents, so that the next edit of one of them is
/// laid out quickly.
const REMEMBERED: usize = 10;

pub(crate) struct Documents {
    engine: Engine,
    permits: Arc<Semaphore>,
    timeout: Duration,
    clock: Arc<dyn Clock>,
    previews: RateWindow<IpAddr>,
    previews_max: u32,
}

impl Documents {
    pub fn new(settings: Arc<Settings>, clock: Arc<dyn Clock>) -> Self {
        Documents {
            engine: Engine::with_bundled_fonts(),
            permits: Arc::new(Semaphore::new(AT_ONCE)),
            timeout: settings.render_timeout,
            clock,
            previews: RateWindow::new(settings.limits.previews_per_minute),
            previews_max: settings.limits.previews_per_minute,
        }
    }

    /// Runs `work` on a blocking thread, a few at a time.
    ///
    /// Work that takes too long cannot be stopped, only given up; it keeps its place until it ends, so
    /// that the machine is not loaded twice. A panic becomes an internal error.
    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let permit = match tokio::time::timeout(self.timeout, self.permits.clone().acquire_owned()).await {
            Ok(permit) => permit.map_err(internal)?,
            Err(_) => return Err(internal(Fault("no place to make a document came free in time"))),
        };
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        match tokio::time::timeout(self.timeout, done).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(internal(Fault("making a document panicked"))),
            Err(_) => Err(AppError::invalid("/resume", "This resume takes too long to lay out. Shorten it.")),
        }
    }
}

#[async_trait]
impl DocumentService for Documents {
    async fn render(&self, resume: Resume, format: Format, company: &str) -> Result<Document, AppError> {
        check_content(&resume)?;
        let created = self.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let files = Files::new(self.engine.clone(), resume, company, created);
        self.compute(move || files.make(format)).await
    }

    async fn preview(&self, resume: Resume, ip: IpAddr) -> Result<Preview, AppError> {
        check_content(&resume)?;
        let now = self.clock.now();
        let limit = Limit::PreviewsPerMinute { max: self.previews_max };
        self.previews.take(subscriber(ip), now).map_err(|resets_at| refuse(limit, resets_at, now))?;
        let engine = self.engine.clone();
        self.compute(move || Ok(Preview { pages: lay_out(&engine, &Outline::of(&resume))?.svg_pages() })).await
    }
}

fn lay_out(engine: &Engine, outline: &Outline) -> Result<Layout, AppError> {
    let layout = engine.typeset(outline).map_err(refused);
    typeset::evict(REMEMBERED);
    layout
}

fn refused(error: TypesetError) -> AppError {
    match error {
        TypesetError::TooLong { .. } => {
            let message = format!("This resume is too long: at most {} pages are laid out.", typeset::MAX_PAGES);
            AppError::invalid("/resume", message)
        }
        TypesetError::MissingGlyphs(missing) => AppError::invalid("/resume", missing_characters(&missing)),
        TypesetError::Engine(_) => internal(error),
    }
}
