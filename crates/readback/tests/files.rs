//! Certificates of files that our writers made, and of files that were damaged since.

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use readback::{Certificate, ReadError};
use resume::Resume;
use resume::design::{Design, Template};
use resume::json_resume::import;
use resume::outline::Outline;
use resume::samples;
use typeset::{Engine, PdfInfo};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::with_bundled_fonts);

fn pdf(outline: &Outline) -> Vec<u8> {
    ENGINE.typeset(outline).and_then(|layout| layout.pdf(&PdfInfo::default())).unwrap()
}

fn docx(outline: &Outline) -> Vec<u8> {
    docx::docx(outline, &docx::Properties::default()).unwrap()
}

/// The samples in the repository, and those of the full corpus when `VELVIT_CORPUS` names its folder.
fn outlines() -> Vec<(String, Outline)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../resume/tests/data")];
    folders.extend(std::env::var_os("VELVIT_CORPUS").map(|corpus| PathBuf::from(corpus).join("jsonresume")));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    assert!(files.len() >= 8, "only {} samples found", files.len());
    let read = |path: &PathBuf| {
        let (resume, _) = import(&std::fs::read_to_string(path).unwrap()).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), Outline::of(&resume))
    };
    files.iter().map(read).collect()
}

#[track_caller]
fn check_exact(name: &str, outline: &Outline, certificate: &Certificate) {
    assert!(certificate.is_exact(), "{name}: {certificate}: {certificate:#?}");
    assert_eq!(certificate.fields, outline.texts().count(), "{name}");
}

#[test]
fn our_files_are_exact_in_every_language() {
    for (name, outline) in outlines() {
        check_exact(&format!("{name}.pdf"), &outline, &readback::pdf(&pdf(&outline), &outline).unwrap());
        check_exact(&format!("{name}.docx"), &outline, &readback::docx(&docx(&outline), &outline).unwrap());
    }
}

#[test]
fn templates_that_promise_it_are_exact() {
    let japanese = include_str!("../../resume/tests/data/software-engineer.ja.json");
    let is_safe = |template: &Template| Design { template: *template, ..Design::default() }.settled().is_ats_safe();
    for template in Template::ALL.into_iter().filter(is_safe) {
        for resume in [samples::software_engineer(), samples::nurse(), import(japanese).unwrap().0] {
            let resume = Resume { design: Design { template, ..Design::default() }, ..resume };
            let outline = Outline::of(&resume);
            let name = format!("{} in {}", outline.name, template.spec().name);
            check_exact(&name, &outline, &readback::pdf(&pdf(&outline), &outline).unwrap());
            check_exact(&name, &outline, &readback::docx(&docx(&outline), &outline).unwrap());
        }
    }
}

#[test]
fn text_from_right_to_left_is_read_as_it_was_written() {
    let (resume, _) = import(
        r#"{"language": "he", "basics": {"name": "נועה כהן", "label": "מהנדסת תוכנה", "email": "noa@example.com",
            "summary": "מהנדסת עם עשר שנות ניסיון בבניית מערכות Rust מהירות, ועם ניסיון רב בהובלת צוותים קטנים וגדולים בחברות שונות."},
            "work": [{"name": "חברת אקמה", "position": "מפתחת בכירה", "highlights": ["הובלתי צוות של 5 אנשים"]}],
            "skills": [{"name": "שפות", "keywords": ["Rust", "פייתון"]}]}"#,
    )
    .unwrap();
    let outline = Outline::of(&resume);
    check_exact("he.pdf", &outline, &readback::pdf(&pdf(&outline), &outline).unwrap());
    check_exact("he.docx", &outline, &readback::docx(&docx(&outline), &outline).unwrap());
}

#[test]
fn a_certificate_says_how_many() {
    let outline = Outline::of(&samples::nurse());
    let count = outline.texts().count();
    let certificate = readback::docx(&docx(&outline), &outline).unwrap();
    assert_eq!(certificate.to_string(), format!("{count} of {count} fields, order exact"));
}

/// The outline with a change that the file made of `before` does not have.
fn after(change: impl Fn(&mut Outline)) -> (Outline, Outline) {
    let before = Outline::of(&samples::software_engineer());
    let mut changed = before.clone();
    change(&mut changed);
    (before, changed)
}

#[test]
fn a_text_that_is_missing_is_named() {
    let (before, changed) = after(|outline| outline.sections[0].entries[0].bullets[1] = "Never did this".into());
    for certificate in [readback::pdf(&pdf(&before), &changed), readback::docx(&docx(&before), &changed)] {
        let certificate = certificate.unwrap();
        assert_eq!(certificate.missing, ["Never did this"]);
        assert_eq!((certificate.found, certificate.displaced), (certificate.fields - 1, 0));
        assert!(!certificate.is_exact());
    }
}

#[test]
fn a_text_out_of_order_is_named() {
    let (before, changed) = after(|outline| outline.sections[0].entries[0].bullets.swap(0, 1));
    for certificate in [readback::pdf(&pdf(&before), &changed), readback::docx(&docx(&before), &changed)] {
        let certificate = certificate.unwrap();
        assert!(certificate.displaced > 0 && certificate.missing.is_empty(), "{certificate:?}");
        assert!(certificate.to_string().ends_with("out of order"), "{certificate}");
    }
}

#[test]
fn a_section_in_another_place_is_one_thing_out_of_order() {
    let (before, changed) = after(|outline| {
        let last = outline.sections.pop().unwrap();
        outline.sections.insert(0, last);
    });
    let heading = changed.sections[0].heading.clone();
    let certificate = readback::docx(&docx(&before), &changed).unwrap();
    assert_eq!(certificate.found, certificate.fields);
    assert!(certificate.moved.contains(&heading) && certificate.displaced <= 2, "{certificate:?}");
}

/// The document with `change` done to its main part.
fn tampered(file: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let text = if part.name() == "word/document.xml" { change(&text) } else { text };
        out.start_file(part.name(), SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_damaged_document_is_not_certified() {
    let outline = Outline::of(&samples::nurse());
    let file = docx(&outline);
    check_exact("untouched", &outline, &readback::docx(&tampered(&file, str::to_owned), &outline).unwrap());
    let glued = tampered(&file, |xml| xml.replace("Cascade Ridge", "CascadeRidge"));
    let certificate = readback::docx(&glued, &outline).unwrap();
    assert!(certificate.missing.iter().all(|text| text.contains("Cascade Ridge")), "{certificate:?}");
    assert_eq!(certificate.moved, [""; 0]);
    assert!(!certificate.is_exact());
    let cut = tampered(&file, |xml| xml[..xml.len() / 2].to_owned());
    assert_eq!(readback::docx(&cut, &outline).ok().filter(Certificate::is_exact), None);
    for broken in [&file[..file.len() / 2], b"", b"%PDF-1.7"] {
        assert_eq!(readback::docx(broken, &outline), Err(ReadError::Docx));
    }
}

#[test]
fn a_damaged_pdf_is_not_certified() {
    let outline = Outline::of(&samples::nurse());
    let file = pdf(&outline);
    let exact = |file: &[u8]| readback::pdf(file, &outline).is_ok_and(|certificate| certificate.is_exact());
    assert!(exact(&file));
    // The tables that say which characters the glyphs mean are gone, as in files of programs that draw letters.
    let mute: Vec<u8> = String::from_utf8_lossy(&file)
        .contains("/ToUnicode")
        .then(|| {
            let mut mute = file.clone();
            while let Some(at) = mute.windows(10).position(|window| window == b"/ToUnicode") {
                mute[at..at + 10].copy_from_slice(b"/ToNothing");
            }
            mute
        })
        .unwrap();
    assert!(!exact(&mute));
    assert_eq!(readback::pdf(&mute, &outline).unwrap().found, 0);
    assert!(!exact(&file[..file.len() / 2]));
    assert_eq!(readback::pdf(b"", &outline), Err(ReadError::Pdf));
    // Nothing that can be done to single bytes makes the reader panic.
    for at in (0..file.len()).step_by(file.len() / 60) {
        let mut bent = file.clone();
        bent[at] ^= 0x15;
        _ = readback::pdf(&bent, &outline);
    }
}
