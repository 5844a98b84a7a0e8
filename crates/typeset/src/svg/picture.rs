//! The photo: a reference to a picture that the web page keeps, cut to its shape.

use resume::outline::PHOTO_ID;
use typst::layout::{Frame, FrameItem, GroupItem, Point, Size};
use typst::visualize::Curve;

use super::shape::path;
use super::{Canvas, number};

/// A picture with the curve that cuts it, both relative to their group.
pub(super) struct Picture<'a> {
    at: Point,
    size: Size,
    clip: &'a Curve,
}

/// The picture of a group that clips nothing else.
pub(super) fn in_group(group: &GroupItem) -> Option<Picture<'_>> {
    let clip = group.clip.as_ref()?;
    let (at, size) = image_of(&group.frame, Point::zero())?;
    Some(Picture { at, size, clip })
}

fn image_of(frame: &Frame, origin: Point) -> Option<(Point, Size)> {
    frame.items().find_map(|(offset, item)| match item {
        FrameItem::Image(_, size, _) => Some((origin + *offset, *size)),
        FrameItem::Group(group) => {
            image_of(&group.frame, origin + *offset + Point::new(group.transform.tx, group.transform.ty))
        }
        _ => None,
    })
}

impl Picture<'_> {
    /// Draws it with its group at `origin`.
    ///
    /// A curve in `clip-path` begins at the corner of what it cuts, and needs no id: a page of the web shows many pages
    /// of resumes at once, some of them in parts that are folded away.
    pub(super) fn write(&self, canvas: &mut Canvas, origin: Point) {
        let at = origin + self.at;
        canvas.flush();
        canvas.put(format_args!(
            r##"<g clip-path="path('{}')"><use href="#{PHOTO_ID}" transform="matrix({} 0 0 {} {} {})"/></g>"##,
            path(self.clip, Point::zero() - self.at),
            number(self.size.x),
            number(self.size.y),
            number(at.x),
            number(at.y),
        ));
        canvas.end_element();
    }
}
