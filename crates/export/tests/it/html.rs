//! The page is well-formed XML too, so a strict parser reads it: what a browser would mend is an error here.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use resume::Field;
use resume::design::{PhotoChoice, PhotoShape};
use resume::outline::Outline;
use resume::picture::Picture;

use crate::support::{check_order, hostile, outlines};

/// What a parser finds: elements with their attributes, and the text of the body.
#[derive(Default)]
struct Page {
    elements: Vec<(String, Vec<(String, String)>)>,
    style: String,
    body: String,
}

impl Page {
    #[track_caller]
    fn of(outline: &Outline) -> Page {
        let html = export::html(outline);
        let mut reader = Reader::from_str(&html);
        let (mut page, mut open) = (Page::default(), Vec::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(page.add(&start)),
                Event::Empty(start) => _ = page.add(&start),
                Event::End(_) => _ = open.pop(),
                Event::Text(text) => page.text(&open, &text.decode().unwrap()),
                Event::GeneralRef(name) => {
                    page.text(&open, &unescape(&format!("&{};", name.decode().unwrap())).unwrap());
                }
                Event::DocType(kind) => assert_eq!(kind.decode().unwrap(), "html"),
                Event::Eof => break,
                other => panic!("{other:?}"),
            }
        }
        assert!(open.is_empty());
        page
    }

    fn add(&mut self, start: &BytesStart<'_>) -> String {
        let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = String::from_utf8(attribute.value.into_owned()).unwrap();
            (String::from_utf8(attribute.key.as_ref().to_vec()).unwrap(), unescape(&value).unwrap().into_owned())
        });
        self.elements.push((name.clone(), attributes.collect()));
        name
    }

    fn text(&mut self, open: &[String], text: &str) {
        match open.last().map(String::as_str) {
            Some("style") => self.style.push_str(text),
            _ if open.iter().any(|name| name == "body") && text != "\n" => self.body.push_str(text),
            _ => {}
        }
    }

    fn count(&self, name: &str) -> usize {
        self.elements.iter().filter(|(other, _)| other == name).count()
    }

    fn values(&self, attribute: &str) -> Vec<&str> {
        let attributes = self.elements.iter().flat_map(|(_, attributes)| attributes);
        attributes.filter(|(name, _)| name == attribute).map(|(_, value)| value.as_str()).collect()
    }
}

#[test]
fn a_parser_finds_every_text_in_order() {
    for (name, outline) in outlines() {
        check_order(&name, &outline, &Page::of(&outline).body);
    }
}

#[test]
fn no_text_becomes_markup() {
    let page = Page::of(&hostile());
    let elements = [
        "html", "head", "meta", "title", "style", "body", "main", "header", "section", "article", "address", "h1",
        "h2", "h3", "p", "ul", "li", "a", "span", "b", "strong",
    ];
    let attributes =
        ["lang", "dir", "charset", "name", "content", "http-equiv", "class", "id", "href", "aria-labelledby"];
    for (name, own) in &page.elements {
        assert!(elements.contains(&name.as_str()), "{name}");
        assert!(own.iter().all(|(attribute, _)| attributes.contains(&attribute.as_str())), "{name}: {own:?}");
    }
    assert!(page.values("href").iter().all(|href| !href.starts_with("javascript")));
}

#[test]
fn it_is_structured_for_screen_readers() {
    let outline = Outline::of(&resume::samples::nurse());
    let page = Page::of(&outline);
    assert_eq!((page.values("lang"), page.values("dir")), (vec!["en-US"], vec!["ltr"]));
    assert_eq!(["title", "main", "h1"].map(|name| page.count(name)), [1, 1, 1]);
    assert_eq!((page.count("section"), page.count("h2")), (outline.sections.len(), outline.sections.len()));
    let entries = || outline.sections.iter().flat_map(|section| &section.entries);
    let brief = entries().filter(|entry| entry.is_brief()).count();
    let bullets: usize = entries().map(|entry| entry.bullets.len()).sum();
    assert_eq!(page.count("li"), outline.contacts.len() + brief + bullets);
    assert!(page.values("href").contains(&"mailto:tomas.okonedo@example.com"));
}

#[test]
fn a_font_cannot_leave_the_style_sheet() {
    let mut outline = Outline::of(&resume::samples::nurse());
    outline.design.body_font = "x\"; } </style><script>alert(1)</script>".into();
    let page = Page::of(&outline);
    assert_eq!(page.count("script"), 0);
    // It is no family of ours, so the template's takes its place, as on the pages.
    assert!(page.style.contains("--body: \"Velvit Sans\", \"Source Sans 3\", "), "{:.400}", page.style);
}

#[test]
fn a_photo_is_a_part_of_the_page() {
    let file = include_bytes!("../../../resume/tests/data/portrait.jpg");
    let mut resume = resume::samples::nurse();
    resume.basics.set(Field::Image, Picture::of_file(file).unwrap().data_uri());
    resume.design.photo = PhotoChoice { shape: Some(PhotoShape::Square), ..PhotoChoice::default() };
    let hidden = Page::of(&Outline::of(&resume));
    resume.design.photo.shown = Some(true);
    let shown = Page::of(&Outline::of(&resume));
    let images = |page: &Page| page.elements.iter().filter(|(name, _)| name == "img").cloned().collect::<Vec<_>>();
    assert_eq!(images(&hidden), []);
    let [(_, attributes)] = &images(&shown)[..] else { panic!("one picture") };
    let attribute = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    assert!(attribute("src").is_some_and(|source| source.starts_with("data:image/jpeg;base64,")));
    assert_eq!(attribute("alt"), Some(format!("Photo of {}", resume.name()).as_str()));
    // A square of a picture of 3 by 4: an eighth is cut above and below.
    assert!(shown.style.contains("top: -16.667%; width: 100.000%; height: 133.333%;"), "{}", shown.style);
    assert_eq!(shown.body, hidden.body);
}
