//! Files and previews of resumes.

mod files;
mod lanes;

use std::{net::IpAddr, sync::Arc};

use async_trait::async_trait;
use chrono::SecondsFormat;
use contract::{AppError, Document, DocumentService, Format, Limit, Preview, UserId, missing_characters};
use files::Files;
use fit::{Fit, FitError};
use lanes::Lanes;
use resume::{Resume, outline::Outline};
use typeset::{Engine, Layout, TypesetError, likely_pages};

use crate::{
    Clock, Settings,
    fault::internal,
    fonts::OwnFonts,
    rate::{RateWindow, refuse, subscriber},
    resumes::check_content,
};

/// The engine remembers parts of the last so many documents, so that the next edit of one of them is
/// laid out quickly.
const REMEMBERED: usize = 10;

pub(crate) struct Documents {
    engine: Engine,
    fonts: Arc<dyn OwnFonts>,
    lanes: Lanes,
    clock: Arc<dyn Clock>,
    previews: RateWindow<IpAddr>,
    previews_max: u32,
}

impl Documents {
    /// `engine` has the bundled fonts; `fonts` are those of people.
    pub fn new(settings: Arc<Settings>, clock: Arc<dyn Clock>, engine: Engine, fonts: Arc<dyn OwnFonts>) -> Self {
        Documents {
            engine,
            fonts,
            lanes: Lanes::new(settings.render_timeout),
            clock,
            previews: RateWindow::new(settings.limits.previews_per_minute),
            previews_max: settings.limits.previews_per_minute,
        }
    }

    /// The engine with those of the owner's fonts that the design of `resume` names.
    async fn engine_for(&self, owner: Option<UserId>, resume: &Resume) -> Result<Engine, AppError> {
        let design = resume.design.settled();
        let families: Vec<&str> = design.own_families().collect();
        if families.is_empty() {
            return Ok(self.engine.clone());
        }
        Ok(self.engine.with_own_fonts(self.fonts.of_families(owner, &families).await?))
    }

    /// Counts one drawing for somebody at the address `ip`, or refuses it.
    fn admit(&self, ip: IpAddr) -> Result<(), AppError> {
        let now = self.clock.now();
        let limit = Limit::PreviewsPerMinute { max: self.previews_max };
        self.previews.take(subscriber(ip), now).map_err(|resets_at| refuse(limit, resets_at, now))
    }
}

#[async_trait]
impl DocumentService for Documents {
    async fn render(
        &self,
        owner: Option<UserId>,
        resume: Resume,
        format: Format,
        company: &str,
    ) -> Result<Document, AppError> {
        check_content(&resume)?;
        let engine = self.engine_for(owner, &resume).await?;
        let created = self.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let files = Files::new(engine, resume, company, created);
        self.lanes.compute(likely_pages(files.outline()), move || files.make(format)).await
    }

    async fn preview(&self, owner: Option<UserId>, resume: Resume, ip: IpAddr) -> Result<Preview, AppError> {
        check_content(&resume)?;
        self.admit(ip)?;
        let engine = self.engine_for(owner, &resume).await?;
        let outline = Outline::of(&resume);
        let likely = likely_pages(&outline);
        let draw = move || Ok(Preview { pages: lay_out(&engine, &outline)?.preview_pages(&outline) });
        self.lanes.compute(likely, draw).await
    }

    async fn fit(&self, owner: Option<UserId>, resume: Resume, pages: usize, ip: IpAddr) -> Result<Fit, AppError> {
        check_content(&resume)?;
        self.admit(ip)?;
        let engine = self.engine_for(owner, &resume).await?;
        self.lanes
            .compute(likely_pages(&Outline::of(&resume)), move || {
                let found = fit::fit(&resume, pages, |resume| engine.page_count(&Outline::of(resume)));
                typeset::evict(REMEMBERED);
                found.map_err(|error| match error {
                    FitError::Target(_) => AppError::invalid("/pages", error.to_string()),
                    FitError::Count(error) => refused(error),
                })
            })
            .await
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
