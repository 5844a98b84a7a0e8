//! The photo in the file.

mod support;

use std::io::{Cursor, Read};

use resume::design::{Crop, Design, PhotoChoice, PhotoShape};
use resume::outline::Outline;
use resume::picture::Picture;
use resume::{Field, Resume, samples};
use support::{file, part};

const PORTRAIT: &[u8] = include_bytes!("../../resume/tests/data/portrait.jpg");

fn with_photo(resume: &Resume, shape: PhotoShape) -> Outline {
    let photo = PhotoChoice { shown: Some(true), shape: Some(shape), ..PhotoChoice::default() };
    let mut resume = Resume { design: Design { photo, ..resume.design.clone() }, ..resume.clone() };
    resume.basics.set(Field::Image, Picture::of_file(PORTRAIT).unwrap().data_uri());
    Outline::of(&resume)
}

#[track_caller]
fn check(shape: PhotoShape, expected: &[&str]) {
    let file = file(&with_photo(&samples::nurse(), shape));
    let document = part(&file, "word/document.xml");
    for expected in expected {
        assert!(document.contains(expected), "{expected} in {document:.3000}");
    }
    assert_eq!(document.matches("r:embed=\"rIdPhoto\"").count(), 1);
}

#[test]
fn it_is_cut_as_in_the_other_documents() {
    let half = samples::nurse().name().to_owned();
    // 3 by 4, as the picture itself; a square leaves out an eighth above and below.
    check(
        PhotoShape::Portrait,
        &["l=\"0\" t=\"0\" r=\"0\" b=\"0\"", "prst=\"rect\"", &format!("descr=\"Photo of {half}\"")],
    );
    check(PhotoShape::Circle, &["l=\"0\" t=\"12500\" r=\"0\" b=\"12500\"", "prst=\"rect\""]);
}

#[test]
fn a_whole_picture_has_its_shape() {
    let shape = |shape| {
        let mut outline = with_photo(&samples::nurse(), shape);
        outline.photo.as_mut().unwrap().crop = Crop { x: 0.0, y: 0.0, width: 1.0, height: 1.0 };
        part(&file(&outline), "word/document.xml")
    };
    assert!(shape(PhotoShape::Circle).contains("prst=\"ellipse\""));
    let rounded = shape(PhotoShape::Rounded);
    assert!(rounded.contains("prst=\"roundRect\"") && rounded.contains("fmla=\"val 14000\""), "{rounded:.3000}");
}

#[test]
fn the_file_holds_the_picture_and_names_its_kind() {
    let outline = with_photo(&samples::nurse(), PhotoShape::Square);
    let file = file(&outline);
    let mut bytes = Vec::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(&file)).unwrap();
    archive.by_name("word/media/photo.jpeg").unwrap().read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes, *outline.photo.unwrap().picture.bytes);
    assert!(part(&file, "[Content_Types].xml").contains("Extension=\"jpeg\" ContentType=\"image/jpeg\""));
    assert!(part(&file, "word/_rels/document.xml.rels").contains("Target=\"media/photo.jpeg\""));
}

#[test]
fn a_resume_of_nothing_else_has_it_too() {
    let document = part(&file(&with_photo(&Resume::default(), PhotoShape::Square)), "word/document.xml");
    assert!(document.contains("<w:p><w:r><w:drawing>"), "{document}");
}
