//! What each template looks like in a word processor.
//!
//! Word draws no page as Typst does; these choices make the document a relative of the PDF: the same proportions of
//! sizes and spaces, the same alignment, rules where the template has them. What the person chose is in [`Settled`].

use resume::design::{Columns, FontFamily, PageNumbers, Settled, Template};

/// Lines around a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    None,
    Above,
    Below,
    Both,
}

/// Proportions in ems of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Character {
    name_size: f64,
    name_bold: bool,
    label_size: f64,
    centred: bool,
    headings_centred: bool,
    heading_size: f64,
    heading_bold: bool,
    heading_rule: Rule,
    /// White space before a heading and before an item.
    section_gap: f64,
    item_gap: f64,
    /// A line below the name and contacts.
    head_rule: bool,
    bullet: &'static str,
}

const PLAIN: Character = Character {
    name_size: 2.5,
    name_bold: true,
    label_size: 1.3,
    centred: false,
    headings_centred: false,
    heading_size: 1.15,
    heading_bold: true,
    heading_rule: Rule::Below,
    section_gap: 0.95,
    item_gap: 0.45,
    head_rule: true,
    bullet: "•",
};

/// The proportions of the Typst templates of the same names.
fn character(template: Template) -> Character {
    let quiet = Character { head_rule: false, ..PLAIN };
    match template {
        Template::Modern => PLAIN,
        Template::Classic => Character {
            name_size: 2.45,
            name_bold: false,
            label_size: 1.18,
            centred: true,
            headings_centred: true,
            heading_size: 1.08,
            ..quiet
        },
        Template::Compact => {
            Character { name_size: 2.3, label_size: 1.25, heading_size: 1.08, section_gap: 0.6, item_gap: 0.2, ..PLAIN }
        }
        Template::Academic => {
            Character { name_size: 2.1, label_size: 1.2, heading_size: 1.12, item_gap: 0.35, ..quiet }
        }
        Template::Executive => Character {
            name_size: 3.3,
            name_bold: false,
            heading_size: 1.42,
            heading_bold: false,
            heading_rule: Rule::Above,
            section_gap: 1.3,
            item_gap: 0.7,
            bullet: "–",
            ..PLAIN
        },
        Template::TwoColumn => {
            Character { name_size: 2.7, heading_size: 1.12, heading_rule: Rule::Above, item_gap: 0.4, ..quiet }
        }
        Template::Sidebar => {
            Character { name_size: 2.15, label_size: 1.12, heading_size: 1.08, item_gap: 0.5, ..quiet }
        }
        Template::Timeline => Character { name_size: 2.6, heading_size: 1.2, heading_rule: Rule::None, ..quiet },
        Template::Creative => Character {
            name_size: 3.6,
            label_size: 1.5,
            heading_size: 1.75,
            heading_rule: Rule::None,
            item_gap: 0.6,
            bullet: "–",
            ..PLAIN
        },
        Template::Minimal => Character {
            name_size: 1.9,
            name_bold: false,
            label_size: 1.9,
            heading_size: 1.0,
            heading_bold: false,
            heading_rule: Rule::None,
            section_gap: 2.0,
            item_gap: 0.75,
            bullet: "–",
            ..quiet
        },
        Template::Rirekisho => {
            Character { name_size: 2.0, label_size: 1.15, heading_size: 1.05, heading_rule: Rule::Both, ..quiet }
        }
        Template::Lebenslauf => Character { heading_size: 1.2, heading_rule: Rule::Above, section_gap: 1.3, ..quiet },
        Template::Federal => Character {
            name_size: 1.9,
            label_size: 1.15,
            heading_size: 1.1,
            heading_rule: Rule::Both,
            item_gap: 0.65,
            ..quiet
        },
        Template::Student => Character { label_size: 1.2, centred: true, heading_size: 1.08, item_gap: 0.4, ..quiet },
        Template::Swiss => Character {
            name_size: 4.0,
            name_bold: false,
            label_size: 1.5,
            heading_size: 1.0,
            heading_rule: Rule::Above,
            item_gap: 0.6,
            bullet: "–",
            ..quiet
        },
        Template::Typewriter => Character {
            name_size: 1.5,
            label_size: 1.0,
            centred: true,
            heading_size: 1.0,
            section_gap: 1.5,
            item_gap: 0.85,
            bullet: "-",
            ..quiet
        },
    }
}

/// A design in the units of Word: twips (twentieths of a point) for lengths, half points for sizes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Look {
    /// Width and height.
    pub paper: (u32, u32),
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
    /// 1 or 2, of the same width, below the head.
    pub columns: usize,
    pub body_font: WordFont,
    pub heading_font: WordFont,
    /// Six hexadecimal digits.
    pub accent: String,
    /// Half points.
    pub size: usize,
    pub name_size: usize,
    pub label_size: usize,
    pub heading_size: usize,
    pub small_size: usize,
    /// Distance of lines.
    pub line: u32,
    pub section_gap: u32,
    pub item_gap: u32,
    pub name_bold: bool,
    pub heading_bold: bool,
    pub centred: bool,
    pub headings_centred: bool,
    pub heading_rule: Rule,
    pub head_rule: bool,
    pub bullet: &'static str,
    /// Words at the foot of each page; `None` is the person's name.
    pub footer: Option<String>,
    pub numbered: bool,
    pub hyphenated: bool,
}

/// White space between two columns.
pub(crate) const GUTTER: u32 = 454;

impl Look {
    pub(crate) fn of(design: &Settled) -> Look {
        let character = character(design.template);
        let (width, height) = design.paper.size();
        let size = design.size.pt();
        let half_points = |ratio: f64| (size * ratio * 2.0).round() as usize;
        let twips = |ems: f64| (size * ems * 20.0).round() as u32;
        Look {
            paper: (length(width.0), length(height.0)),
            top: length(design.margins.top.0) as i32,
            right: length(design.margins.right.0) as i32,
            bottom: length(design.margins.bottom.0) as i32,
            left: length(design.margins.left.0) as i32,
            // A sidebar cannot be filled in Word without frames, which programs read last or not at all.
            columns: if design.columns == Columns::Two { 2 } else { 1 },
            body_font: WordFont::of(design.own_body_family(), design.body_family()),
            heading_font: WordFont::of(design.own_heading_family(), design.heading_family()),
            accent: design.accent.to_string().trim_start_matches('#').to_ascii_uppercase(),
            size: half_points(1.0),
            name_size: half_points(character.name_size),
            label_size: half_points(character.label_size),
            heading_size: half_points(character.heading_size),
            small_size: half_points(0.94),
            line: twips(design.line_height.ratio()),
            section_gap: twips(character.section_gap * design.section_space.ratio()),
            item_gap: twips(character.item_gap * design.item_space.ratio()),
            name_bold: character.name_bold,
            heading_bold: character.heading_bold,
            centred: character.centred,
            headings_centred: character.headings_centred,
            heading_rule: character.heading_rule,
            head_rule: character.head_rule,
            bullet: character.bullet,
            footer: Some(design.footer.clone()).filter(|footer| !footer.is_empty()),
            numbered: design.page_numbers != PageNumbers::Never,
            hyphenated: design.hyphenation,
        }
    }

    /// The width between the margins.
    pub(crate) fn text_width(&self) -> u32 {
        self.paper.0.saturating_sub(self.left as u32 + self.right as u32)
    }

    /// The width of a column, which is where a line ends.
    pub(crate) fn column_width(&self) -> u32 {
        if self.columns == 1 { self.text_width() } else { (self.text_width() - GUTTER) / 2 }
    }

    /// A length in ems of the text.
    pub(crate) fn ems(&self, ems: f64) -> u32 {
        (self.size as f64 * 10.0 * ems).round() as u32
    }
}

/// Tenths of a millimetre in twips: 1440 to the inch.
fn length(tenths: u16) -> u32 {
    (f64::from(tenths) / 254.0 * 1440.0).round() as u32
}

/// A font as a document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WordFont {
    /// A family of the person's own, which only some machines have; or else the next.
    pub name: String,
    /// One that every Word has.
    pub common: &'static str,
}

impl WordFont {
    fn of(own: Option<&str>, family: &FontFamily) -> WordFont {
        let common = common_font(family.name);
        WordFont { name: own.unwrap_or(common).to_owned(), common }
    }
}

/// A font of the same kind that every Word has, for a family of ours.
fn common_font(family: &str) -> &'static str {
    match family {
        "Inter" | "Work Sans" => "Arial",
        "Open Sans" => "Segoe UI",
        "Jost" => "Century Gothic",
        "Velvit Serif" | "Crimson Pro" => "Cambria",
        "Velvit Display" => "Georgia",
        "EB Garamond" => "Garamond",
        "Libertinus Serif" => "Times New Roman",
        "Roboto Slab" | "Zilla Slab" => "Rockwell",
        "JetBrains Mono" => "Consolas",
        "Courier Prime" => "Courier New",
        // Velvit Sans, Velvit Humanist, Fira Sans.
        _ => "Calibri",
    }
}

#[cfg(test)]
mod tests {
    use resume::design::{Color, Design, Length, Margins, Paper, Percent, TextSize};

    use super::*;

    #[test]
    fn a_design_is_measured_in_words_units() {
        let design = Design {
            paper: Some(Paper::Letter),
            margins: Some(Margins { left: Length(254), ..Margins::mm(20, 10) }),
            size: Some(TextSize(110)),
            line_height: Some(Percent(120)),
            accent: Some(Color::hex(0x0a_ff_00)),
            ..Design::default()
        };
        let look = Look::of(&design.settled());
        assert_eq!((look.paper, look.left, look.right, look.top), ((12_240, 15_840), 1_440, 567, 1_134));
        assert_eq!((look.size, look.line, look.accent.as_str()), (22, 264, "0AFF00"));
        assert_eq!(look.text_width(), 12_240 - 1_440 - 567);
    }

    #[test]
    fn every_template_has_a_look_that_can_be_read() {
        for template in Template::ALL {
            let look = Look::of(&Design { template, ..Design::default() }.settled());
            assert!(look.name_size > look.size && look.heading_size >= look.size, "{template:?}");
            assert!(look.column_width() > 3_500 && look.section_gap > look.item_gap, "{template:?}");
        }
    }
}
