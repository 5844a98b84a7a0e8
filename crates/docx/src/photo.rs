//! The photo: a picture at the end of the first lines, around which text flows. Not in a text box, which programs that
//! read applications pass over together with what it holds.

use resume::design::{Length, PhotoShape, Settled};
use resume::outline::{Outline, Photo};

use crate::order::arrange;
use crate::xml::{Element, Node};

/// The name of the relationship from the document to the picture.
pub(crate) const RELATION: &str = "rIdPhoto";

const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// Between the photo and the text.
const DISTANCE: Length = Length::mm(5);

/// The picture's file inside the document, from the folder `word`.
pub(crate) fn path(photo: &Photo) -> String {
    format!("media/photo.{}", photo.picture.kind.extension())
}

/// Puts the photo of `outline` into the first paragraph of `document`.
pub(crate) fn place(document: &mut Element, outline: &Outline) {
    let Some(photo) = &outline.photo else { return };
    let Some(body) = document.elements_mut().find(|child| child.name == "w:body") else { return };
    if !body.elements_mut().any(|child| child.name == "w:p") {
        body.children.insert(0, Node::Element(Element::new("w:p", &[])));
    }
    let Some(first) = body.elements_mut().find(|child| child.name == "w:p") else { return };
    let has_properties = first.elements_mut().next().is_some_and(|child| child.name == "w:pPr");
    let drawing = Element::new("w:drawing", &[]).with([anchor(photo, &outline.design)]);
    let run = Element::new("w:r", &[]).with([drawing]);
    first.children.insert(usize::from(has_properties), Node::Element(run));
    arrange(body);
}

/// The drawing with its place on the page: the schema (`dml-wordprocessingDrawing.xsd`) fixes the order.
fn anchor(photo: &Photo, design: &Settled) -> Element {
    let element = Element::new;
    let (width, height) = (emu(design.photo.width), emu(design.photo.height()));
    let distance = emu(DISTANCE);
    let name = [("id", "1"), ("name", "Photo"), ("descr", photo.alt.as_str())];
    element(
        "wp:anchor",
        &[
            ("distT", "0"),
            ("distB", "0"),
            ("distL", &distance),
            ("distR", "0"),
            ("simplePos", "0"),
            ("relativeHeight", "1"),
            ("behindDoc", "0"),
            ("locked", "0"),
            ("layoutInCell", "1"),
            ("allowOverlap", "0"),
        ],
    )
    .with([
        element("wp:simplePos", &[("x", "0"), ("y", "0")]),
        element("wp:positionH", &[("relativeFrom", "margin")]).with([element("wp:align", &[]).with_text("right")]),
        element("wp:positionV", &[("relativeFrom", "margin")]).with([element("wp:align", &[]).with_text("top")]),
        element("wp:extent", &[("cx", &width), ("cy", &height)]),
        element("wp:effectExtent", &[("l", "0"), ("t", "0"), ("r", "0"), ("b", "0")]),
        element("wp:wrapSquare", &[("wrapText", "bothSides")]),
        element("wp:docPr", &name),
        element("wp:cNvGraphicFramePr", &[])
            .with([element("a:graphicFrameLocks", &[("xmlns:a", MAIN), ("noChangeAspect", "1")])]),
        element("a:graphic", &[("xmlns:a", MAIN)])
            .with([element("a:graphicData", &[("uri", PICTURE)]).with([picture(photo, design, &name)])]),
    ])
}

fn picture(photo: &Photo, design: &Settled, name: &[(&str, &str)]) -> Element {
    let element = Element::new;
    let crop = photo.crop;
    // Thousandths of a percent from each side.
    let share = |share: f64| ((share * 100_000.0).round() as i64).to_string();
    let (left, top) = (share(crop.x), share(crop.y));
    let (right, bottom) = (share(1.0 - crop.x - crop.width), share(1.0 - crop.y - crop.height));
    let (width, height) = (emu(design.photo.width), emu(design.photo.height()));
    element("pic:pic", &[("xmlns:pic", PICTURE)]).with([
        element("pic:nvPicPr", &[]).with([
            element("pic:cNvPr", name),
            element("pic:cNvPicPr", &[]).with([element("a:picLocks", &[("noChangeAspect", "1")])]),
        ]),
        element("pic:blipFill", &[]).with([
            element("a:blip", &[("r:embed", RELATION)]),
            element("a:srcRect", &[("l", &left), ("t", &top), ("r", &right), ("b", &bottom)]),
            element("a:stretch", &[]).with([element("a:fillRect", &[])]),
        ]),
        element("pic:spPr", &[]).with([
            element("a:xfrm", &[]).with([
                element("a:off", &[("x", "0"), ("y", "0")]),
                element("a:ext", &[("cx", &width), ("cy", &height)]),
            ]),
            shape(photo, design.photo.shape),
        ]),
    ])
}

/// The outline of the picture. LibreOffice (7.4) shows a blank in place of a picture that is both cropped and not
/// rectangular, so a cropped one keeps its corners.
fn shape(photo: &Photo, shape: PhotoShape) -> Element {
    let is_whole = photo.crop.width >= 1.0 && photo.crop.height >= 1.0;
    let (name, radius) = match shape {
        PhotoShape::Rounded if is_whole => ("roundRect", Some(format!("val {}", (shape.radius() * 100_000.0).round()))),
        PhotoShape::Circle if is_whole => ("ellipse", None),
        _ => ("rect", None),
    };
    let radius = radius.map(|radius| Element::new("a:gd", &[("name", "adj"), ("fmla", &radius)]));
    Element::new("a:prstGeom", &[("prst", name)]).with([Element::new("a:avLst", &[]).with(radius)])
}

/// English Metric Units: 36 000 to the millimetre.
fn emu(length: Length) -> String {
    (u32::from(length.0) * 3_600).to_string()
}
