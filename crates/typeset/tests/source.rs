//! The Typst source that people download (`crates/export`): Typst compiles it, and its pages show every text.

use std::path::Path;
use std::sync::LazyLock;

use resume::outline::Outline;
use resume::{Field, Resume, samples};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| typeset::bundled_fonts().iter().flat_map(|font| Font::iter(Bytes::new(font.bytes))).collect());

/// One source file and fonts: all that the download may need.
struct Alone {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    main: Source,
}

impl World for Alone {
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

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The letters of a frame, without white space.
fn letters(frame: &Frame, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => letters(&group.frame, out),
            FrameItem::Text(text) => out.extend(text.text.chars().filter(|c| !c.is_whitespace())),
            _ => {}
        }
    }
}

#[track_caller]
fn check(resume: &Resume) {
    let outline = Outline::of(resume);
    let path = RootedPath::new(VirtualRoot::Project, VirtualPath::new("/main.typ").unwrap()).intern();
    let world = Alone {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(FONTS.iter())),
        main: Source::new(path, export::typst(&outline)),
    };
    let name = &outline.name;
    let compiled = typst::compile::<PagedDocument>(&world).output;
    let document = compiled.unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
    let mut shown = String::new();
    document.pages().iter().for_each(|page| letters(&page.frame, &mut shown));
    for text in outline.texts() {
        let wanted: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(shown.contains(&wanted), "{name}: {text:?} is not shown");
    }
}

#[test]
fn the_samples_compile_and_show_every_text() {
    check(&samples::nurse());
    for file in ["software-engineer.ja.json", "elitediamonhawk-resume-extra-resume.json", "wspittman-deepnulls.json"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../resume/tests/data").join(file);
        check(&resume::json_resume::import(&std::fs::read_to_string(file).unwrap()).unwrap().0);
    }
}

#[test]
fn no_text_is_code() {
    for text in [
        "#panic()",
        "#import \"x\"",
        "\") + panic(\"x",
        "back\\slash \\",
        "\\\"",
        "\\u{41}",
        "$x$ @a <b> *c* _d_ `e`",
        "// f /* g */",
        "= h",
        "- i",
        "+ j",
        "1. k",
        "[l]",
        "~",
        "---",
    ] {
        let mut resume = samples::software_engineer();
        resume.basics.set(Field::Name, text);
        resume.basics.set(Field::Summary, text);
        for section in &mut resume.sections {
            section.title = text.to_owned();
            let items = section.items.iter_mut();
            items.flat_map(|item| item.text.values_mut()).for_each(|own| *own = text.to_owned());
        }
        check(&resume);
    }
}
