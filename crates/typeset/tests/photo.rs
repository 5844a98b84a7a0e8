//! The photo on the pages.

mod support;

use resume::design::{Columns, Design, PhotoChoice, PhotoShape, Template};
use resume::outline::Outline;
use resume::picture::Picture;
use resume::{Field, Resume, json_resume, samples};
use support::{ENGINE, poppler};
use typeset::{Layout, PdfInfo};

const PORTRAIT: &[u8] = include_bytes!("../../resume/tests/data/portrait.jpg");
const ARABIC: &str =
    r#"{"basics": {"name": "ليلى حداد", "label": "مهندسة", "email": "layla@example.com"}, "meta": {"language": "ar"}}"#;

fn portrait() -> String {
    Picture::of_file(PORTRAIT).expect("a picture").data_uri()
}

fn with_photo(resume: &Resume, image: &str, design: Design) -> Outline {
    let photo = PhotoChoice { shown: Some(true), ..design.photo };
    let mut resume = Resume { design: Design { photo, ..design }, ..resume.clone() };
    resume.basics.set(Field::Image, image);
    Outline::of(&resume)
}

fn set(outline: &Outline) -> Layout {
    ENGINE.typeset(outline).expect("a layout")
}

/// The photo stands on the first page and on no other, in SVG and in PDF.
#[track_caller]
fn check(what: &str, outline: &Outline) {
    let layout = set(outline);
    let counts: Vec<usize> =
        layout.svg_pages().iter().map(|page| page.matches("href=\"#resume-photo\"").count()).collect();
    assert_eq!((counts[0], counts.iter().sum::<usize>()), (1, 1), "{what}");
    let pdf = layout.pdf(&PdfInfo::default()).expect("a PDF");
    assert!(String::from_utf8_lossy(&pdf).contains("<pdfuaid:part>1</pdfuaid:part>"), "{what} is not accessible");
    let images = poppler("pdfimages", &["-list"], &pdf);
    let images: Vec<Vec<&str>> = images.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(images.iter().map(|image| (image[0], image[2])).collect::<Vec<_>>(), [("1", "image")], "{what}");
    let alt = format!("{}: {}", what, outline.photo.as_ref().expect("a photo").alt);
    assert!(alt.contains(&outline.name), "{alt}");
}

#[test]
fn every_template_has_a_place_for_it() {
    let arabic = json_resume::import(ARABIC).expect("a resume").0;
    for template in Template::ALL {
        for (name, resume) in [("nurse", &samples::nurse()), ("Arabic", &arabic)] {
            let own = Design { template, ..Design::default() };
            check(&format!("{template:?}, {name}"), &with_photo(resume, &portrait(), own));
        }
    }
}

#[test]
fn every_shape_and_column_has_it() {
    for template in [Template::Modern, Template::Classic, Template::Sidebar] {
        for columns in Columns::ALL {
            for shape in PhotoShape::ALL {
                let photo = PhotoChoice { shape: Some(shape), ..PhotoChoice::default() };
                let design = Design { template, columns: Some(columns), photo, ..Design::default() };
                check(
                    &format!("{template:?}, {columns:?}, {shape:?}"),
                    &with_photo(&samples::nurse(), &portrait(), design),
                );
            }
        }
    }
}

#[test]
fn what_is_no_photo_changes_nothing() {
    // A sound header with nothing behind it.
    let file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x0a\0\0\0\x0a\x08\x02\0\0\0????\0\0\0\0IEND????";
    let damaged = Picture::of_file(file).expect("a header").data_uri();
    let address = "https://example.com/photo.jpg";
    for template in Template::ALL {
        let own = Design { template, ..Design::default() };
        let plain = set(&with_photo(&samples::nurse(), "", own.clone()));
        for image in [address, "data:image/png;base64,AAAA", &damaged] {
            let layout = set(&with_photo(&samples::nurse(), image, own.clone()));
            assert!(layout.svg_pages() == plain.svg_pages(), "{template:?}: {image:.40}");
            let pdf = |layout: &Layout| layout.pdf(&PdfInfo::default()).expect("a PDF");
            assert!(pdf(&layout) == pdf(&plain), "{template:?}: {image:.40}");
        }
    }
}

#[test]
fn the_pages_on_the_screen_stay_small() {
    let svg = set(&with_photo(&samples::nurse(), &portrait(), Design::default())).svg_pages().remove(0);
    assert!(!svg.contains("data:image") && svg.len() < 30_000, "{} bytes", svg.len());
    assert!(svg.contains("<g clip-path=\"path('M"), "{svg:.2000}");
}
