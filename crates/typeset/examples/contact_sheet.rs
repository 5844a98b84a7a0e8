//! Every template with every sample, for review by eyes: `cargo xtask sheet --out DIR [--template NAME]` runs this and
//! makes pictures of what it writes: `TEMPLATE-SAMPLE-PAGES.pdf`, and `TEMPLATE.pdf`, on which all of them are.

#[path = "../tests/support/one_file.rs"]
mod one_file;
#[path = "../tests/support/samples.rs"]
mod samples;

use std::path::{Path, PathBuf};

use resume::design::Template;
use samples::{PAGES, PEOPLE};
use serde_json::json;
use typeset::{Engine, PdfInfo, bundled_fonts};
use typst::diag::FileError;
use typst::foundations::Bytes;

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
        let sheet = sheet(&folder, json!({ "template": template.spec().name, "rows": rows }).to_string())?;
        std::fs::write(folder.join(format!("{slug}.pdf")), sheet)?;
        println!("{slug}");
    }
    Ok(())
}

/// The pages of a template beside each other, as PDF; `data` says which files of `folder` they are in.
fn sheet(folder: &Path, data: String) -> Result<Vec<u8>, String> {
    let latin = bundled_fonts().iter().filter(|font| font.family == "Velvit Sans");
    let read = |name: &str| {
        if name == "sheet.json" {
            return Ok(Bytes::from_string(data.clone()));
        }
        let file = folder.join(name);
        std::fs::read(&file).map(Bytes::new).map_err(|error| FileError::from_io(error, &file))
    };
    let document = one_file::compile(include_str!("contact_sheet.typ").to_owned(), latin, read)?;
    typst_pdf::pdf(&document, &typst_pdf::PdfOptions::default()).map_err(|errors| format!("{errors:?}"))
}
