//! The engine: fonts, template and library, shared by all documents.

use std::sync::Arc;

use resume::outline::Outline;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::{Layout, MAX_PAGES, TypesetError, data, limits};

const TEMPLATE: &str = include_str!("../template/classic.typ");

/// Typesets outlines. Cheap to clone; one engine serves all threads of a server at once.
#[derive(Clone)]
pub struct Engine {
    shared: Arc<Shared>,
}

/// What does not change from document to document.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data_id: FileId,
}

impl Engine {
    /// An engine with these font files (TrueType or OpenType, collections too). What is not a font is passed over.
    ///
    /// The template asks for the families of [`bundled_fonts`]; characters that they lack come from any other font.
    pub fn new<F: AsRef<[u8]> + Send + Sync + 'static>(fonts: impl IntoIterator<Item = F>) -> Engine {
        let fonts: Vec<Font> = fonts.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        Engine {
            shared: Arc::new(Shared {
                library: LazyHash::new(Library::default()),
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                fonts,
                template: Source::new(file_id("/classic.typ"), TEMPLATE.to_owned()),
                data_id: file_id("/data.json"),
            }),
        }
    }

    /// An engine with the fonts that are part of the program.
    #[cfg(feature = "bundled-fonts")]
    pub fn with_bundled_fonts() -> Engine {
        Engine::new(crate::bundled_fonts().iter().map(|font| font.bytes))
    }

    /// Lays out the pages of `outline`.
    ///
    /// Takes milliseconds for a usual resume and is bounded for any other; call it off the async threads.
    ///
    /// # Errors
    /// [`TypesetError::TooLong`] beyond [`MAX_PAGES`]; [`TypesetError::Engine`] never for content that people write.
    pub fn typeset(&self, outline: &Outline) -> Result<Layout, TypesetError> {
        limits::check(outline)?;
        // Every page shows how many there are. Letting the template find out would make it lay out every document
        // twice, so the number is guessed. If the guess is wrong, only the footers are new in the second layout.
        let guess = limits::likely_pages(outline);
        let mut document = self.compile(outline, guess)?;
        let pages = document.pages().len();
        if pages != guess && pages <= MAX_PAGES {
            document = self.compile(outline, pages)?;
        }
        match document.pages().len() {
            pages if pages > MAX_PAGES => Err(TypesetError::TooLong { pages }),
            _ => Ok(Layout::new(document)),
        }
    }

    fn compile(&self, outline: &Outline, pages: usize) -> Result<PagedDocument, TypesetError> {
        let world = Document { shared: &self.shared, data: Bytes::new(data::json(outline, pages)) };
        typst::compile(&world).output.map_err(|diagnostics| TypesetError::from_diagnostics(&diagnostics))
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

/// The world that one compilation sees: the template and one data file. Everything else is refused.
struct Document<'a> {
    shared: &'a Shared,
    data: Bytes,
}

impl World for Document<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.shared.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.shared.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(path: &str) -> FileId {
    // The two paths of this file are constant and valid.
    let path = VirtualPath::new(path).expect("a constant absolute path is valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
