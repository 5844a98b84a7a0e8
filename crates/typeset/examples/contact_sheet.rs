//! Every template with every sample, for review by eyes: `cargo xtask sheet --out DIR [--template NAME]` runs this and
//! makes pictures of what it writes: `TEMPLATE-SAMPLE-PAGES.pdf`, and `TEMPLATE.pdf`, on which all of them are.

#[path = "../tests/support/samples.rs"]
mod samples;

use std::path::{Path, PathBuf};

use resume::design::Template;
use samples::{PAGES, PEOPLE};
use serde_json::json;
use typeset::{Engine, PdfInfo, bundled_fonts};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, templates) = match words[..] {
        ["--out", folder] => (folder, Template::ALL.to_vec()),
        ["--out", folder, "--template", name] => {
            (folder, vec![Template::of_slug(name).ok_or_else(|| format!("there is no template {name:?}"))?])
        }
        _ => return Err("usage: contact_sheet --out DIR [--template NAME]".into()),
    };
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let engine = Engine::with_bundled_fonts();
    for template in templates {
        let slug = template.spec().slug;
        let mut rows = Vec::new();
        for person in &PEOPLE {
            let mut row = Vec::new();
            for pages in PAGES {
                let layout = person.typeset(&engine, template, pages);
                let file = format!("{slug}-{}-{pages}.pdf", person.name);
                std::fs::write(folder.join(&file), layout.pdf(&PdfInfo::default())?)?;
                row.push(json!({ "file": file, "sample": person.name, "pages": layout.page_count() }));
            }
            rows.push(row);
        }
        let sheet = Sheet::new(&folder, json!({ "template": template.spec().name, "rows": rows }).to_string());
        std::fs::write(folder.join(format!("{slug}.pdf")), sheet.pdf()?)?;
        println!("{slug}");
    }
    Ok(())
}

/// The pages of a template beside each other.
struct Sheet<'a> {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    data: String,
    folder: &'a Path,
}

impl Sheet<'_> {
    fn new(folder: &Path, data: String) -> Sheet<'_> {
        let latin = bundled_fonts().iter().filter(|font| font.family == "Velvit Sans");
        let fonts: Vec<Font> = latin.filter_map(|font| Font::new(Bytes::new(font.bytes), 0)).collect();
        let main = RootedPath::new(VirtualRoot::Project, VirtualPath::new("/sheet.typ").expect("is valid")).intern();
        Sheet {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(main, include_str!("contact_sheet.typ").to_owned()),
            data,
            folder,
        }
    }

    fn pdf(&self) -> Result<Vec<u8>, String> {
        let document: PagedDocument = typst::compile(self).output.map_err(|errors| format!("{errors:?}"))?;
        typst_pdf::pdf(&document, &typst_pdf::PdfOptions::default()).map_err(|errors| format!("{errors:?}"))
    }
}

impl World for Sheet<'_> {
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
        let name = id.get().vpath().get_without_slash();
        if name == "sheet.json" {
            return Ok(Bytes::from_string(self.data.clone()));
        }
        let file = self.folder.join(name);
        std::fs::read(&file).map(Bytes::new).map_err(|error| FileError::from_io(error, &file))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
