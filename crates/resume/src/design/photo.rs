//! How the photo of the basics looks on the pages.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{Length, Percent};

/// What a person chose of it; `None` means what the template says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PhotoChoice {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<PhotoShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub across: Option<Percent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub down: Option<Percent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zoom: Option<Percent>,
}

impl PhotoChoice {
    pub(super) fn is_empty(&self) -> bool {
        *self == PhotoChoice::default()
    }

    /// The choices, each within its range, and `own` for the rest.
    pub(super) fn settled(&self, own: Photo) -> Photo {
        let clamp = |value: u16, range: RangeInclusive<u16>| value.clamp(*range.start(), *range.end());
        let percent = |chosen: Option<Percent>, own: Percent, range| Percent(clamp(chosen.unwrap_or(own).0, range));
        Photo {
            shown: self.shown.unwrap_or(own.shown),
            shape: self.shape.unwrap_or(own.shape),
            width: Length(clamp(self.width.unwrap_or(own.width).0, Photo::WIDTHS)),
            across: percent(self.across, own.across, 0..=100),
            down: percent(self.down, own.down, 0..=100),
            zoom: percent(self.zoom, own.zoom, Photo::ZOOMS),
        }
    }
}

/// Whether it is shown, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Photo {
    pub shown: bool,
    pub shape: PhotoShape,
    /// Width on the page.
    pub width: Length,
    /// Which part of the picture is kept from left to right: 0 the first there is, 100 the last, as `object-position`
    /// in CSS.
    pub across: Percent,
    /// The same from top to bottom.
    pub down: Percent,
    /// 100 shows as much as fits the shape, 200 half of that in each direction.
    pub zoom: Percent,
}

impl Photo {
    /// Widths that are accepted, in tenths of a millimetre.
    pub const WIDTHS: RangeInclusive<u16> = 150..=600;
    /// Zooms that are accepted.
    pub const ZOOMS: RangeInclusive<u16> = 100..=400;

    /// The middle of the picture, not shown, `width` millimetres wide.
    pub(super) const fn hidden(shape: PhotoShape, width: u16) -> Photo {
        let middle = Percent(50);
        Photo { shown: false, shape, width: Length::mm(width), across: middle, down: middle, zoom: Percent::WHOLE }
    }

    pub(super) const fn shown(shape: PhotoShape, width: u16) -> Photo {
        Photo { shown: true, ..Photo::hidden(shape, width) }
    }

    /// Height on the page.
    pub fn height(&self) -> Length {
        Length((f64::from(self.width.0) / self.shape.aspect()).round() as u16)
    }

    /// What is kept of a picture of `width` by `height` pixels.
    pub fn crop(&self, width: u32, height: u32) -> Crop {
        let own = f64::from(width) / f64::from(height);
        let aspect = self.shape.aspect();
        let zoom = self.zoom.ratio();
        let (width, height) = ((aspect / own).min(1.0) / zoom, (own / aspect).min(1.0) / zoom);
        Crop { x: (1.0 - width) * self.across.ratio(), y: (1.0 - height) * self.down.ratio(), width, height }
    }
}

/// A part of a picture: shares of its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crop {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PhotoShape {
    /// 3 by 4, as photos for applications are.
    #[default]
    Portrait,
    Square,
    /// A square with rounded corners.
    Rounded,
    Circle,
}

impl PhotoShape {
    pub const ALL: [PhotoShape; 4] =
        [PhotoShape::Portrait, PhotoShape::Square, PhotoShape::Rounded, PhotoShape::Circle];

    pub fn name(self) -> &'static str {
        match self {
            PhotoShape::Portrait => "Portrait",
            PhotoShape::Square => "Square",
            PhotoShape::Rounded => "Rounded",
            PhotoShape::Circle => "Circle",
        }
    }

    /// Width by height.
    pub fn aspect(self) -> f64 {
        if self == PhotoShape::Portrait { 0.75 } else { 1.0 }
    }

    /// The radius of the corners as a share of the width.
    pub fn radius(self) -> f64 {
        match self {
            PhotoShape::Portrait | PhotoShape::Square => 0.0,
            PhotoShape::Rounded => 0.14,
            PhotoShape::Circle => 0.5,
        }
    }
}
