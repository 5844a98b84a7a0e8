//! A design with nothing left open.

use serde::{Deserialize, Serialize};

use super::{
    Color, Columns, DateFormat, Design, FONT_FAMILIES, FontFamily, Margins, PageNumbers, Paper, Percent, Photo,
    SIZE_RANGE, Template, TextSize, font::is_family_name,
};

/// Every choice made, and every number within its range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settled {
    pub template: Template,
    /// From 1 to the template's newest.
    pub version: u16,
    pub paper: Paper,
    pub margins: Margins,
    pub columns: Columns,
    pub body_font: String,
    pub heading_font: String,
    pub size: TextSize,
    pub line_height: Percent,
    pub section_space: Percent,
    pub item_space: Percent,
    pub accent: Color,
    pub dates: DateFormat,
    /// `None` is the resume's own language.
    pub heading_language: Option<String>,
    pub icons: bool,
    pub photo: Photo,
    pub page_numbers: PageNumbers,
    pub footer: String,
    pub hyphenation: bool,
}

impl Default for Settled {
    /// The first template as it is.
    fn default() -> Settled {
        Design::default().settled()
    }
}

impl Settled {
    pub const LINE_HEIGHTS: std::ops::RangeInclusive<u16> = 100..=200;
    pub const SPACES: std::ops::RangeInclusive<u16> = 0..=300;

    /// True when the programs that read applications are promised to read the document in order and without loss: the
    /// template is made for it, and nothing stands beside anything else. Columns are read across by some of them.
    pub fn is_ats_safe(&self) -> bool {
        self.template.spec().ats_safe && self.columns == Columns::One
    }

    /// The family of the body text; the template's if there is none with the chosen name.
    pub fn body_family(&self) -> &'static FontFamily {
        family(&self.body_font, self.template.spec().body_font)
    }

    /// The family of the headings; the template's if there is none with the chosen name.
    pub fn heading_family(&self) -> &'static FontFamily {
        family(&self.heading_font, self.template.spec().heading_font)
    }

    /// The family that was chosen for the body text and is none of ours: one that the person uploaded, to be asked before
    /// [`Settled::body_family`], which is there when it is not and has the letters that it lacks.
    pub fn own_body_family(&self) -> Option<&str> {
        own_family(&self.body_font)
    }

    /// The same for the headings.
    pub fn own_heading_family(&self) -> Option<&str> {
        own_family(&self.heading_font)
    }

    /// The families that are none of ours, each once.
    pub fn own_families(&self) -> impl Iterator<Item = &str> {
        let heading = self.own_heading_family().filter(|family| self.own_body_family() != Some(*family));
        self.own_body_family().into_iter().chain(heading)
    }

    pub(super) fn of(design: &Design) -> Settled {
        let spec = design.template.spec();
        let clamp = |value: u16, range: std::ops::RangeInclusive<u16>| value.clamp(*range.start(), *range.end());
        let percent = |value: Option<Percent>, own: Percent, range| Percent(clamp(value.unwrap_or(own).0, range));
        let mut margins = design.margins.unwrap_or(spec.margins);
        for side in [&mut margins.top, &mut margins.right, &mut margins.bottom, &mut margins.left] {
            side.0 = clamp(side.0, Margins::RANGE);
        }
        let font = |chosen: &Option<String>, own: &str| {
            chosen.as_deref().map(str::trim).filter(|family| !family.is_empty()).unwrap_or(own).to_owned()
        };
        Settled {
            template: design.template,
            version: if (1..=spec.version).contains(&design.version) { design.version } else { spec.version },
            paper: design.paper.unwrap_or(spec.paper),
            margins,
            columns: design.columns.unwrap_or(spec.columns),
            body_font: font(&design.body_font, spec.body_font),
            heading_font: font(&design.heading_font, spec.heading_font),
            size: TextSize(clamp(design.size.unwrap_or(spec.size).0, SIZE_RANGE)),
            line_height: percent(design.line_height, spec.line_height, Self::LINE_HEIGHTS),
            section_space: percent(design.section_space, Percent::WHOLE, Self::SPACES),
            item_space: percent(design.item_space, Percent::WHOLE, Self::SPACES),
            accent: design.accent.unwrap_or(spec.accent),
            dates: design.dates.unwrap_or(spec.dates),
            heading_language: design.heading_language.clone().filter(|tag| !tag.trim().is_empty()),
            icons: design.icons.unwrap_or(spec.icons),
            photo: design.photo.settled(spec.photo),
            page_numbers: design.page_numbers.unwrap_or_default(),
            footer: design.footer.trim().to_owned(),
            hyphenation: design.hyphenation.unwrap_or(spec.hyphenation),
        }
    }
}

fn own_family(chosen: &str) -> Option<&str> {
    (FontFamily::of_name(chosen).is_none() && is_family_name(chosen)).then_some(chosen)
}

fn family(chosen: &str, of_template: &str) -> &'static FontFamily {
    // Templates name families that there are; a test says so.
    FontFamily::of_name(chosen).or_else(|| FontFamily::of_name(of_template)).unwrap_or(&FONT_FAMILIES[0])
}
