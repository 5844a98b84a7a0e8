//! The engine: fonts, template and library, shared by all documents.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use resume::design::PageNumbers;
use resume::outline::{Outline, Photo};
use resume::picture::PictureKind;
use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::{ExchangeFormat, RasterImage};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::data::Data;
use crate::fonts::{Choice, FontSet, OwnFont};
use crate::locale::Locale;
use crate::template::{HEAD, PHOTO, SECTIONS, SETTINGS, Templates, file_id};
use crate::{Layout, MAX_PAGES, TypesetError, bundled_fonts, limits};

/// Typesets outlines. Cheap to clone; one engine serves all threads of a server at once.
#[derive(Clone)]
pub struct Engine {
    shared: Arc<Shared>,
    /// Set for a person with fonts of their own.
    own: Option<Arc<Own>>,
}

/// Sets of fonts that are remembered. People use few; each is some kilobytes.
const REMEMBERED_SETS: usize = 64;

/// What does not change from document to document.
struct Shared {
    library: LazyHash<Library>,
    files: Vec<FontFile>,
    sets: Sets,
    templates: Templates,
    head_id: FileId,
    sections_id: FileId,
    settings_id: FileId,
    photo_id: FileId,
}

type Sets = Mutex<HashMap<FontSet, Arc<Fonts>>>;

/// The fonts of one person, who is soon gone: what is remembered with them goes with them.
struct Own {
    fonts: Vec<OwnFont>,
    /// Of documents with all of the fonts.
    sets: Sets,
}

/// In the place of [`bundled_fonts`] that it has; not there when the engine was not given it.
#[derive(Default)]
struct FontFile {
    bytes: Option<Bytes>,
    /// Read when a document first needs it.
    font: OnceLock<Option<Font>>,
}

/// The fonts of a document.
struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Engine {
    /// An engine with these files, each with its [`crate::BundledFont::file_name`]. What is not a font or has another
    /// name is passed over.
    ///
    /// A document is set with its [`crate::needed_fonts`]; characters of those that the engine was not given come from
    /// any other of them, or become empty boxes.
    pub fn new<'a, F>(fonts: impl IntoIterator<Item = (&'a str, F)>) -> Engine
    where
        F: AsRef<[u8]> + Send + Sync + 'static,
    {
        let mut files: Vec<FontFile> = bundled_fonts().iter().map(|_| FontFile::default()).collect();
        for (name, bytes) in fonts {
            if let Some(index) = bundled_fonts().iter().position(|font| font.file_name == name) {
                files[index].bytes = Some(Bytes::new(bytes));
            }
        }
        Engine {
            shared: Arc::new(Shared {
                library: LazyHash::new(Library::default()),
                files,
                sets: Mutex::default(),
                templates: Templates::new(),
                head_id: file_id(HEAD),
                sections_id: file_id(SECTIONS),
                settings_id: file_id(SETTINGS),
                photo_id: file_id(PHOTO),
            }),
            own: None,
        }
    }

    /// The same engine for a document of somebody with fonts of their own: those files whose family its design names, in
    /// any order, each once.
    pub fn with_own_fonts(&self, mut fonts: Vec<OwnFont>) -> Engine {
        // The same pages, whatever the order in which they were had.
        let key = |font: &OwnFont| (font.weight(), font.is_italic());
        fonts.sort_by(|a, b| a.family().cmp(b.family()).then_with(|| key(a).cmp(&key(b))));
        let own = (!fonts.is_empty()).then(|| Arc::new(Own { fonts, sets: Mutex::default() }));
        Engine { shared: self.shared.clone(), own }
    }

    /// Those of [`Engine::with_own_fonts`].
    fn own_fonts(&self) -> &[OwnFont] {
        self.own.as_deref().map_or(&[], |own| &own.fonts)
    }

    /// An engine with the fonts that are part of the program.
    #[cfg(feature = "bundled-fonts")]
    pub fn with_bundled_fonts() -> Engine {
        Engine::new(bundled_fonts().iter().map(|font| (font.file_name, font.bytes)))
    }

    /// Lays out the pages of `outline`.
    ///
    /// Takes milliseconds for a usual resume and is bounded for any other; call it off the async threads.
    ///
    /// # Errors
    /// [`TypesetError::TooLong`] beyond [`MAX_PAGES`]; [`TypesetError::Engine`] never for content that people write.
    pub fn typeset(&self, outline: &Outline) -> Result<Layout, TypesetError> {
        limits::check(outline)?;
        // Pages may show how many there are. Letting the template find out would make it lay out every document
        // twice, so the number is guessed. If the guess is wrong, only the footers are new in the second layout.
        let guess = limits::likely_pages(outline);
        let locale = Locale::of(&outline.language);
        let choice = Choice::of(outline, &locale, self.own_fonts());
        let fonts = self.fonts(&choice);
        let main = self.shared.templates.main(&outline.design);
        let drawn = outline.photo.as_ref().and_then(|photo| Some((photo, drawable(photo)?)));
        let (photo, file) = drawn.unzip();
        let compile = |pages| {
            let Data { head, sections, settings } = Data::new(outline, photo, &locale, &choice, pages);
            let [head, sections, settings] = [head, sections, settings].map(json_file);
            let shared = &self.shared;
            self.compile(&Document { shared, main, fonts: &fonts, head, sections, settings, photo: file.clone() })
        };
        let mut document = compile(guess)?;
        let pages = document.pages().len();
        let shown = outline.design.page_numbers != PageNumbers::Never;
        if shown && pages != guess && pages <= MAX_PAGES {
            document = compile(pages)?;
        }
        match document.pages().len() {
            pages if pages > MAX_PAGES => Err(TypesetError::TooLong { pages }),
            _ => Ok(Layout::new(document)),
        }
    }

    /// How many pages `outline` has, even when they are more than are typeset.
    ///
    /// # Errors
    /// [`TypesetError::Engine`], as [`Engine::typeset`].
    pub fn page_count(&self, outline: &Outline) -> Result<usize, TypesetError> {
        match self.typeset(outline) {
            Ok(layout) => Ok(layout.page_count()),
            Err(TypesetError::TooLong { pages }) => Ok(pages),
            Err(error) => Err(error),
        }
    }

    /// The fonts of a choice, the same for every document with this one.
    fn fonts(&self, choice: &Choice<'_>) -> Arc<Fonts> {
        let sets = match &self.own {
            Some(own) if own.fonts.len() == choice.own.len() => &own.sets,
            // Some of the person's fonts are in no family of the design.
            Some(_) if !choice.own.is_empty() => return Arc::new(self.shared.collect(choice)),
            _ => &self.shared.sets,
        };
        // Nothing that could panic leaves the map half changed.
        let mut sets = sets.lock().unwrap_or_else(PoisonError::into_inner);
        if sets.len() >= REMEMBERED_SETS {
            sets.clear();
        }
        sets.entry(choice.set).or_insert_with(|| Arc::new(self.shared.collect(choice))).clone()
    }

    fn compile(&self, world: &Document<'_>) -> Result<PagedDocument, TypesetError> {
        typst::compile(world).output.map_err(|diagnostics| TypesetError::from_diagnostics(&diagnostics))
    }
}

impl Shared {
    fn collect(&self, choice: &Choice<'_>) -> Fonts {
        let bundled = choice.set.iter().filter_map(|index| self.files[index].font());
        let fonts: Vec<Font> = choice.own.iter().map(|own| own.font.clone()).chain(bundled).collect();
        Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }
}

impl FontFile {
    fn font(&self) -> Option<Font> {
        self.font.get_or_init(|| Font::new(self.bytes.clone()?, 0)).clone()
    }
}

/// Forgets intermediate results that no document of the last `generations` calls has used.
///
/// Typst remembers parts of layouts for the whole process, which makes the next edit of the same resume several
/// times faster and the memory grow with every document. Call this from time to time, for example after every
/// document with 10: editing stays fast, and memory stays bounded. 0 forgets everything.
pub fn evict(generations: usize) {
    comemo::evict(generations);
}

/// The file of a photo if it can be decoded: one that is damaged must not stop the pages. Typst remembers the picture.
fn drawable(photo: &Photo) -> Option<Bytes> {
    let file = Bytes::new(photo.picture.bytes.clone());
    let format = match photo.picture.kind {
        PictureKind::Jpeg => ExchangeFormat::Jpg,
        PictureKind::Png => ExchangeFormat::Png,
    };
    RasterImage::plain(file.clone(), format).is_ok().then_some(file)
}

fn json_file(value: Value) -> Bytes {
    Bytes::new(value.to_string().into_bytes())
}

/// The world that one compilation sees: the template, its fonts, its files of data and the photo. Everything else is
/// refused.
struct Document<'a> {
    shared: &'a Shared,
    main: &'a Source,
    fonts: &'a Fonts,
    head: Bytes,
    sections: Bytes,
    settings: Bytes,
    photo: Option<Bytes>,
}

impl World for Document<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = if id == self.main.id() { Some(self.main) } else { self.shared.templates.library(id) };
        source.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = match id {
            id if id == self.shared.head_id => Some(&self.head),
            id if id == self.shared.sections_id => Some(&self.sections),
            id if id == self.shared.settings_id => Some(&self.settings),
            id if id == self.shared.photo_id => self.photo.as_ref(),
            _ => None,
        };
        file.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
