//! Fonts of people: checking, keeping and giving them to the documents of their owner.

mod recent;

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use contract::{AppError, FontId, FontRights, FontService, MAX_FONT_BYTES, MAX_FONTS, StoredFont, UserId, Viewer};
use resume::{Field, Resume, outline::Outline};
use sha2::{Digest, Sha256};
use store::{
    Db,
    fonts::{self, Added},
};
use tokio::sync::Semaphore;
use typeset::{EmbeddingRights, Engine, FontFacts, FontRefusal, OwnFont, PdfInfo, check_font};

use self::recent::Recent;
use crate::{Clock, fault::internal};

/// How long a font may take to be checked; an honest one takes a tenth of a second.
const LONGEST_CHECK: Duration = Duration::from_secs(10);

/// Letters that a font is tried with.
const TRIED_LETTERS: usize = 400;

/// Where the documents of a person have their fonts from.
#[async_trait]
pub(crate) trait OwnFonts: Send + Sync {
    /// The files of those families that `owner` has.
    async fn of_families(&self, owner: Option<UserId>, families: &[&str]) -> Result<Vec<OwnFont>, AppError>;
}

/// Fonts that were given on the command line, for whoever runs it.
pub(crate) struct Given(pub Vec<OwnFont>);

#[async_trait]
impl OwnFonts for Given {
    async fn of_families(&self, _: Option<UserId>, families: &[&str]) -> Result<Vec<OwnFont>, AppError> {
        Ok(self.0.iter().filter(|font| families.contains(&font.family())).cloned().collect())
    }
}

pub(crate) struct Fonts {
    db: Db,
    clock: Arc<dyn Clock>,
    engine: Engine,
    recent: Recent,
    /// One font is checked at a time: one that was made to take for ever costs a core, not all of them.
    checking: Arc<Semaphore>,
}

impl Fonts {
    pub fn new(db: Db, clock: Arc<dyn Clock>, engine: Engine) -> Self {
        Fonts { db, clock, engine, recent: Recent::default(), checking: Arc::new(Semaphore::new(1)) }
    }

    /// The id and the facts of a font with which documents can be made. A check that takes too long cannot be stopped,
    /// only given up; it keeps its place until it ends.
    async fn check(&self, file: Arc<[u8]>) -> Result<(FontId, FontFacts), AppError> {
        let busy = || AppError::Conflict { message: "Another font is being checked. Try again in a moment.".into() };
        let permit = tokio::time::timeout(LONGEST_CHECK, self.checking.clone().acquire_owned()).await;
        let permit = permit.map_err(|_| busy())?.map_err(internal)?;
        let engine = self.engine.clone();
        let work = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let facts = check_font(&file)?;
            try_out(&engine, &file)?;
            Ok((FontId(Sha256::digest(&file).into()), facts))
        });
        let checked: Result<_, FontRefusal> = match tokio::time::timeout(LONGEST_CHECK, work).await {
            Ok(Ok(checked)) => checked,
            // It has panicked, or goes on and on.
            Ok(Err(_)) | Err(_) => Err(FontRefusal::Damaged),
        };
        checked.map_err(|refusal| AppError::invalid("file", refusal.to_string()))
    }
}

/// Makes a document of some of its letters, in all the ways in which documents are made.
fn try_out(engine: &Engine, file: &[u8]) -> Result<(), FontRefusal> {
    let font = OwnFont::new(file.to_vec()).ok_or(FontRefusal::Damaged)?;
    let letters: String = font.characters().filter(|c| c.is_alphanumeric()).take(TRIED_LETTERS).collect();
    let mut resume = Resume::blank();
    resume.design.body_font = Some(font.family().to_owned());
    resume.design.heading_font = resume.design.body_font.clone();
    resume.basics.set(Field::Name, "Ada Lovelace");
    resume.basics.set(Field::Summary, letters);
    let outline = Outline::of(&resume);
    let layout = engine.with_own_fonts(vec![font]).typeset(&outline).map_err(|_| FontRefusal::Damaged)?;
    layout.preview_pages(&outline);
    layout.pdf(&PdfInfo::default()).map_err(|_| FontRefusal::Damaged)?;
    layout.png_pages().map_err(|_| FontRefusal::Damaged)?;
    Ok(())
}

#[async_trait]
impl OwnFonts for Fonts {
    async fn of_families(&self, owner: Option<UserId>, families: &[&str]) -> Result<Vec<OwnFont>, AppError> {
        let Some(owner) = owner else { return Ok(Vec::new()) };
        let all = fonts::list(&self.db, owner).await.map_err(internal)?;
        let mut own = Vec::new();
        for StoredFont { id, .. } in all.iter().filter(|font| families.contains(&font.family.as_str())) {
            if let Some(font) = self.recent.find(*id) {
                own.push(font);
            } else if let Some(file) = fonts::file(&self.db, owner, *id).await.map_err(internal)? {
                let size = file.len();
                let read = tokio::task::spawn_blocking(move || OwnFont::new(file)).await.map_err(internal)?;
                own.extend(read.inspect(|font| self.recent.remember(*id, size, font)));
            }
        }
        Ok(own)
    }
}

#[async_trait]
impl FontService for Fonts {
    async fn list(&self, viewer: &Viewer) -> Result<Vec<StoredFont>, AppError> {
        fonts::list(&self.db, viewer.id).await.map_err(internal)
    }

    async fn add(&self, viewer: &Viewer, file: Vec<u8>) -> Result<StoredFont, AppError> {
        if file.len() > MAX_FONT_BYTES {
            return Err(AppError::TooLarge { max_bytes: MAX_FONT_BYTES as u64 });
        }
        let file: Arc<[u8]> = file.into();
        let (id, facts) = self.check(file.clone()).await?;
        let FontFacts { family, weight, italic, rights, scripts } = facts;
        let new = StoredFont {
            id,
            family,
            weight,
            italic,
            rights: stored(rights),
            scripts: scripts.into_iter().map(str::to_owned).collect(),
            size_bytes: file.len() as i64,
            uploaded_at: self.clock.now(),
        };
        match fonts::add(&self.db, viewer.id, &new, &file, MAX_FONTS).await.map_err(internal)? {
            Added::Added => Ok(new),
            Added::Already(font) => Ok(font),
            Added::SameStyle => Err(AppError::Conflict {
                message: format!("You have {} {} already. Delete it to upload another.", new.family, new.style_name()),
            }),
            Added::TooMany => Err(AppError::Conflict {
                message: format!("You keep {MAX_FONTS} font files, which is the most. Delete one to upload another."),
            }),
        }
    }

    async fn delete(&self, viewer: &Viewer, id: FontId) -> Result<(), AppError> {
        match fonts::delete(&self.db, viewer.id, id).await.map_err(internal)? {
            true => Ok(()),
            false => Err(AppError::not_found("font")),
        }
    }

    async fn file(&self, viewer: &Viewer, id: FontId) -> Result<Vec<u8>, AppError> {
        let file = fonts::file(&self.db, viewer.id, id).await.map_err(internal)?;
        file.ok_or_else(|| AppError::not_found("font"))
    }
}

fn stored(rights: EmbeddingRights) -> FontRights {
    match rights {
        EmbeddingRights::PreviewAndPrint => FontRights::PreviewAndPrint,
        EmbeddingRights::Editable => FontRights::Editable,
        EmbeddingRights::Installable => FontRights::Installable,
    }
}
