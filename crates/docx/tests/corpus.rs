//! Every text of the outline of every sample stands in its document, in the order of reading.

mod support;

use std::path::{Path, PathBuf};

use resume::json_resume::import;
use resume::outline::Outline;
use support::{file, paragraphs, part};

/// The JSON files under `tests/data`, and those of the full corpus when `VELVIT_CORPUS` names its folder.
fn samples() -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")];
    folders.extend(std::env::var_os("VELVIT_CORPUS").map(|corpus| PathBuf::from(corpus).join("jsonresume")));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    assert!(files.len() >= 8, "only {} samples found", files.len());
    files
}

#[test]
fn every_text_is_in_the_document_in_order() {
    for path in samples() {
        let (resume, _) = import(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let outline = Outline::of(&resume);
        assert_eq!(outline.reading_order().len(), outline.texts().count());
        let document = part(&file(&outline), "word/document.xml");
        let shown = paragraphs(&document).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n");
        let mut rest = shown.as_str();
        for text in outline.reading_order() {
            let Some(at) = rest.find(text) else { panic!("{}: {text:?} is missing after {rest:.80?}", path.display()) };
            rest = &rest[at + text.len()..];
        }
    }
}
