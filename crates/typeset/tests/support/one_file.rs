//! One Typst source file, compiled without this crate.

use typeset::BundledFont;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

/// All that Typst is given: the source, some of the bundled fonts, and what `read` gives for the name of a file.
struct OneFile<F> {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    read: F,
}

/// The pages of `source`.
///
/// # Errors
/// What Typst says of it.
pub fn compile<'a>(
    source: String,
    fonts: impl IntoIterator<Item = &'a BundledFont>,
    read: impl Fn(&str) -> FileResult<Bytes> + Send + Sync,
) -> Result<PagedDocument, String> {
    let main = RootedPath::new(VirtualRoot::Project, VirtualPath::new("/main.typ").expect("is valid")).intern();
    let fonts: Vec<Font> = fonts.into_iter().filter_map(|font| Font::new(Bytes::new(font.bytes), 0)).collect();
    let world = OneFile {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: Source::new(main, source),
        read,
    };
    typst::compile(&world).output.map_err(|errors| format!("{errors:?}"))
}

impl<F: Fn(&str) -> FileResult<Bytes> + Send + Sync> World for OneFile<F> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        (self.read)(id.get().vpath().get_without_slash())
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
