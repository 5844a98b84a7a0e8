//! The single choices, each with the range in which it is readable.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A length in tenths of a millimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Length(pub u16);

impl Length {
    pub const fn mm(millimetres: u16) -> Length {
        Length(millimetres * 10)
    }

    /// In points, 72 to the inch.
    pub fn pt(self) -> f64 {
        f64::from(self.0) / 10.0 / 25.4 * 72.0
    }
}

/// A size of text in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextSize(pub u16);

impl TextSize {
    pub fn pt(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

/// Sizes of body text that are accepted, in tenths of a point.
pub const SIZE_RANGE: RangeInclusive<u16> = 80..=140;

/// A whole percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(pub u16);

impl Percent {
    pub const WHOLE: Percent = Percent(100);

    pub fn ratio(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    #[default]
    A4,
    Letter,
    Legal,
}

impl Paper {
    pub const ALL: [Paper; 3] = [Paper::A4, Paper::Letter, Paper::Legal];

    pub fn name(self) -> &'static str {
        match self {
            Paper::A4 => "A4",
            Paper::Letter => "US Letter",
            Paper::Legal => "US Legal",
        }
    }

    /// Width and height: ISO 216 for A4; 8.5 by 11 and 8.5 by 14 inches for Letter and Legal.
    pub fn size(self) -> (Length, Length) {
        match self {
            Paper::A4 => (Length(2100), Length(2970)),
            Paper::Letter => (Length(2159), Length(2794)),
            Paper::Legal => (Length(2159), Length(3556)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margins {
    pub top: Length,
    pub right: Length,
    pub bottom: Length,
    pub left: Length,
}

impl Margins {
    /// Margins that are accepted, in tenths of a millimetre.
    pub const RANGE: RangeInclusive<u16> = 60..=400;

    pub const fn mm(vertical: u16, horizontal: u16) -> Margins {
        let (vertical, horizontal) = (Length::mm(vertical), Length::mm(horizontal));
        Margins { top: vertical, right: horizontal, bottom: vertical, left: horizontal }
    }
}

/// How the sections share the width of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Columns {
    #[default]
    One,
    /// Two of about the same width, filled one after the other.
    Two,
    /// A narrow column before the wide one: small sections go there.
    SidebarStart,
    SidebarEnd,
}

impl Columns {
    pub const ALL: [Columns; 4] = [Columns::One, Columns::Two, Columns::SidebarStart, Columns::SidebarEnd];

    pub fn name(self) -> &'static str {
        match self {
            Columns::One => "One column",
            Columns::Two => "Two columns",
            Columns::SidebarStart => "Sidebar at the start",
            Columns::SidebarEnd => "Sidebar at the end",
        }
    }
}

/// How dates of year and month are written, in the language of the resume.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DateFormat {
    /// "Jan 2020"
    #[default]
    Short,
    /// "January 2020"
    Long,
    /// "01/2020"
    Numeric,
    /// "2020-01"
    Iso,
    /// "2020"
    Year,
}

impl DateFormat {
    pub const ALL: [DateFormat; 5] =
        [DateFormat::Short, DateFormat::Long, DateFormat::Numeric, DateFormat::Iso, DateFormat::Year];

    /// An example in English.
    pub fn name(self) -> &'static str {
        match self {
            DateFormat::Short => "Jan 2020",
            DateFormat::Long => "January 2020",
            DateFormat::Numeric => "01/2020",
            DateFormat::Iso => "2020-01",
            DateFormat::Year => "2020",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PageNumbers {
    Never,
    /// From the second page's existence on.
    #[default]
    WhenSeveral,
    Always,
}

impl PageNumbers {
    pub const ALL: [PageNumbers; 3] = [PageNumbers::Never, PageNumbers::WhenSeveral, PageNumbers::Always];

    pub fn name(self) -> &'static str {
        match self {
            PageNumbers::Never => "Never",
            PageNumbers::WhenSeveral => "When there are several pages",
            PageNumbers::Always => "Always",
        }
    }
}
