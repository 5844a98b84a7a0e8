//! Whole resumes, from their files to the text of their PDF.

mod support;

use std::path::{Path, PathBuf};

use resume::outline::Outline;
use support::{ENGINE, poppler};
use typeset::PdfInfo;

/// The text of a PDF without white space, page numbers and page breaks.
fn letters(pdf: &[u8], footer: &str) -> String {
    let text = poppler("pdftotext", &["-raw"], pdf);
    let pages = text.split('\u{c}').map(|page| {
        let page = page.trim_end();
        match page.rsplit_once('\n') {
            Some((body, last)) if last.contains(" / ") && last.starts_with(footer) => body,
            _ => page,
        }
    });
    squeeze(&pages.collect::<String>())
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[track_caller]
fn check_file(path: &Path) {
    let name = path.display();
    let text = std::fs::read_to_string(path).expect("a readable file");
    let (resume, _) = resume::json_resume::import(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let outline = Outline::of(&resume);
    let layout = ENGINE.typeset(&outline).unwrap_or_else(|error| panic!("{name}: {error}"));
    let pdf = layout.pdf(&PdfInfo::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(layout.missing_glyphs().is_empty(), "{name}: {:?}", layout.missing_glyphs());
    assert!(String::from_utf8_lossy(&pdf).contains("pdfuaid:part"), "{name}: not PDF/UA");
    let found = letters(&pdf, &outline.name);
    let lost: Vec<&str> = outline.texts().filter(|text| !found.contains(&squeeze(text))).collect();
    assert!(lost.is_empty(), "{name}: not in the PDF: {lost:#?}");
    let shown = squeeze(&support::text_layer(&layout));
    let lost: Vec<&str> = outline.texts().filter(|text| text.len() < 40 && !shown.contains(&squeeze(text))).collect();
    assert!(lost.is_empty(), "{name}: not in the preview: {lost:#?}");
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(!files.is_empty(), "no JSON in {}", folder.display());
    files
}

/// The samples of the resume crate: English, German, Japanese, both kinds of Chinese, odd and empty ones.
#[test]
fn every_text_of_the_samples_is_in_their_documents() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../resume/tests/data");
    json_files(&samples).iter().for_each(|path| check_file(path));
}

/// The same for all resumes of `$VELVIT_CORPUS/jsonresume`, when that names a folder.
#[test]
fn every_text_of_the_corpus_is_in_its_documents() {
    if let Some(corpus) = std::env::var_os("VELVIT_CORPUS") {
        json_files(&Path::new(&corpus).join("jsonresume")).iter().for_each(|path| check_file(path));
    }
}
