use std::time::Duration;

use contract::{AppError, Format, Limit};
use fit::Fit;
use resume::{Edit, Field, List, Resume, samples};

use crate::harness::{IP, Program};

#[tokio::test]
async fn every_format_is_made_and_named() {
    let program = Program::new().await;
    let name = samples::software_engineer().name().to_owned();
    for format in Format::ALL {
        let start = match format {
            Format::Pdf => "%PDF-1.",
            Format::Docx | Format::Zip => "PK\u{3}\u{4}",
            Format::Svg => "<svg",
            Format::Png => continue,
            Format::Json => "{",
            Format::Html => "<!DOCTYPE html>",
            Format::Markdown => "# Maren Holloway",
            Format::Text => "Maren Holloway\n",
            Format::Latex => "% !TeX program = ",
            Format::Typst => "// A resume",
        };
        let document =
            program.services.documents.render(None, samples::software_engineer(), format, "Acme").await.unwrap();
        assert!(document.bytes.starts_with(start.as_bytes()), "{format:?}");
        assert_eq!(document.file_name, format!("{name} - Resume - Acme.{}", format.extension()));
        assert_eq!(document.format, format);
        let exact = document.readback.map(|readback| readback.exact);
        assert_eq!(exact, matches!(format, Format::Pdf | Format::Docx).then_some(true), "{format:?}");
    }
}

/// A resume of more than one page.
fn long_resume() -> Resume {
    let mut long = samples::software_engineer();
    let item = long.sections.iter().flat_map(|section| &section.items).next().unwrap().id;
    let lines = (0..150).map(|n| format!("Built the system number {n} with care.")).collect();
    long.apply(Edit::SetLines { item, list: List::Highlights, lines }).unwrap();
    long
}

#[tokio::test]
async fn a_picture_is_made_of_each_page() {
    let program = Program::new().await;
    let picture = async |resume| program.services.documents.render(None, resume, Format::Png, "Acme").await.unwrap();
    let mut one = Resume::blank();
    one.basics.set(Field::Name, "Ada");
    let one = picture(one).await;
    assert_eq!((one.format, one.file_name.as_str()), (Format::Png, "Ada - Resume - Acme.png"));
    assert!(one.bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    // Width and height of A4 with 192 dots per inch, big-endian, from the file's head.
    assert_eq!(one.bytes[16..24], [1587_u32.to_be_bytes(), 2245_u32.to_be_bytes()].concat());

    let several = picture(long_resume()).await;
    assert_eq!((several.format, several.file_name.as_str()), (Format::Zip, "Maren Holloway - Resume - Acme.zip"));
    let listing = String::from_utf8_lossy(&several.bytes);
    for page in 1..=2 {
        assert_eq!(listing.matches(&format!("Maren Holloway - Resume - Acme - {page}.png")).count(), 2, "{page}");
    }
}

#[tokio::test]
async fn an_archive_has_every_other_file_under_its_own_name() {
    let program = Program::new().await;
    let archive = program.services.documents.render(None, samples::nurse(), Format::Zip, "Acme").await.unwrap().bytes;
    // The names at the end of a ZIP archive stand there as they are.
    let listing = String::from_utf8_lossy(&archive);
    let pictures = listing.matches("Tomás Okonedo - Resume - Acme - 1.png").count();
    let others = Format::ALL.into_iter().filter(|format| !matches!(format, Format::Zip | Format::Png));
    assert_eq!(pictures, 2);
    for format in others {
        let name = format!("Tomás Okonedo - Resume - Acme.{}", format.extension());
        assert_eq!(listing.matches(&name).count(), 2, "{name}: once before the file, once in the list");
    }
}

#[tokio::test]
async fn json_comes_back_as_the_same_resume() {
    let program = Program::new().await;
    let mut original = samples::nurse();
    original.sections[0].hidden = true;
    let document = program.services.documents.render(None, original.clone(), Format::Json, "").await.unwrap();
    let (back, warnings) = resume::json_resume::import(std::str::from_utf8(&document.bytes).unwrap()).unwrap();
    assert_eq!((back.sections[0].hidden, warnings.len()), (true, 0));
    assert_eq!(back.basics.text, original.basics.text);
}

#[tokio::test]
async fn the_preview_has_one_picture_a_page() {
    let program = Program::new().await;
    let one = program.services.documents.preview(None, Resume::blank(), IP).await.unwrap();
    assert_eq!(one.pages.len(), 1);

    let several = program.services.documents.preview(None, long_resume(), IP).await.unwrap();
    assert!(several.pages.len() > 1, "{}", several.pages.len());
    assert!(several.pages.iter().all(|page| page.starts_with("<svg")));
}

#[tokio::test]
async fn what_is_too_long_is_refused_with_words() {
    let program = Program::new().await;
    let refused = async |resume: Resume| match program.services.documents.preview(None, resume, IP).await {
        Err(AppError::Invalid { fields }) => (fields[0].path.clone(), fields[0].message.clone()),
        other => panic!("{other:?}"),
    };

    let mut endless = Resume::blank();
    let item = endless.sections[1].items[0].id;
    endless.apply(Edit::SetLines { item, list: List::Highlights, lines: vec!["x".into(); 9_000] }).unwrap();
    let (path, message) = refused(endless).await;
    assert_eq!(
        (path.as_str(), message.as_str()),
        ("/resume", "This resume is too long: at most 60 pages are laid out.")
    );

    let mut wide = Resume::blank();
    wide.basics.set(Field::Name, "x".repeat(resume::MAX_CHARS + 1));
    assert_eq!(refused(wide).await.0, "/resume/basics/text/name");
}

#[tokio::test]
async fn a_pdf_with_empty_boxes_is_refused_by_their_names() {
    let program = Program::new().await;
    let mut resume = samples::nurse();
    resume.basics.set(Field::Label, "Nurse 𒀀 and عمل, 護士, 😀");
    let refused = program.services.documents.render(None, resume.clone(), Format::Pdf, "").await.unwrap_err();
    let expected = "No font here has “𒀀” (U+12000). Remove or replace it to make a PDF or PNG.";
    assert_eq!(refused, AppError::invalid("/resume", expected));
    let preview = program.services.documents.preview(None, resume.clone(), IP).await.unwrap();
    assert_eq!(preview.pages[0].matches("data-missing=\"𒀀\"").count(), 1);
    // Word looks for a font by itself.
    assert!(program.services.documents.render(None, resume.clone(), Format::Docx, "").await.is_ok());
    resume.basics.set(Field::Label, "Nurse");
    assert!(program.services.documents.render(None, resume, Format::Pdf, "").await.is_ok());
}

#[tokio::test]
async fn what_takes_too_long_is_given_up() {
    let program = Program::with(|settings| settings.render_timeout = Duration::ZERO).await;
    let result = program.services.documents.preview(None, samples::software_engineer(), IP).await;
    assert!(matches!(result, Err(AppError::Invalid { .. })), "{result:?}");
}

#[tokio::test]
async fn previews_have_a_limit_by_address() {
    let program = Program::with(|settings| settings.limits.previews_per_minute = 2).await;
    let preview = async |ip| {
        program.services.documents.preview(None, Resume::blank(), ip).await.map(|preview| preview.pages.len())
    };
    assert_eq!([preview(IP).await, preview(IP).await], [Ok(1), Ok(1)]);
    let Err(AppError::LimitReached { limit, retry_after_s, .. }) = preview(IP).await else { panic!("it was drawn") };
    assert_eq!((limit, retry_after_s), (Limit::PreviewsPerMinute { max: 2 }, 60));
    assert_eq!(preview([192, 0, 2, 99].into()).await, Ok(1));
    program.clock.advance(chrono::TimeDelta::minutes(1));
    assert_eq!(preview(IP).await, Ok(1));
}

#[tokio::test]
async fn fitting_answers_within_the_limits_of_previews() {
    let program = Program::with(|settings| settings.limits.previews_per_minute = 3).await;
    let resume = samples::software_engineer();
    let fit = async |pages| program.services.documents.fit(None, resume.clone(), pages, IP).await;
    assert_eq!(fit(2).await, Ok(Fit::AsItIs));
    assert!(matches!(fit(10).await, Ok(Fit::TooShort { pages: 1..10 })));
    let message = "a resume can be fitted to 1 to 10 pages, not to 11";
    assert_eq!(fit(11).await, Err(AppError::invalid("/pages", message)));
    assert!(matches!(fit(2).await, Err(AppError::LimitReached { .. })));
}

/// Somebody sends one document after the other that takes as long as is allowed.
#[tokio::test(flavor = "multi_thread")]
async fn long_documents_do_not_keep_others_waiting() {
    let program = Program::new().await;
    let documents = program.services.documents.clone();
    let (sender, mut finished) = tokio::sync::mpsc::unbounded_channel();
    for list in 0..6 {
        let (documents, sender) = (documents.clone(), sender.clone());
        let mut long = samples::software_engineer();
        let item = long.sections[1].items[0].id;
        let lines = (0..1_500).map(|line| format!("Line {line} of the list {list} that nobody will read")).collect();
        long.apply(Edit::SetLines { item, list: List::Highlights, lines }).unwrap();
        tokio::spawn(async move {
            let pages = documents.preview(None, long, IP).await.map(|preview| preview.pages.len());
            sender.send(pages).unwrap();
        });
    }
    // The first of them is under way by now, the others wait.
    finished.recv().await.unwrap().expect("a long document is drawn");
    documents.preview(None, samples::nurse(), IP).await.unwrap();
    assert!(finished.len() <= 1, "{} long documents were drawn first", finished.len());
}
