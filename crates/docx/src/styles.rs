//! The looks: Word's own styles, set once; the text refers to them by name.

use docx_rs::{
    AbstractNumbering, AlignmentType, BorderType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing,
    LineSpacingType, NumberFormat, Numbering, NumberingId, PageMargin, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, RunFonts, SpecialIndentType, Start, Style, StyleType, Tab, TabValueType,
};

use crate::looks::{Look, Rule};
use crate::script::Script;

/// The list of the style List Bullet; docx-rs keeps number 1 for a list of its own.
pub(crate) const BULLETS: usize = 2;

const INK: &str = "1B1F25";
/// 6.4 : 1 on white, so that small print stays readable.
const SOFT: &str = "555E69";
const RULE: &str = "C5CFD9";

/// The id of each style, as Word forms them from the names of its own styles.
pub(crate) mod id {
    pub(crate) const TITLE: &str = "Title";
    pub(crate) const SUBTITLE: &str = "Subtitle";
    pub(crate) const CONTACT: &str = "ContactDetails";
    pub(crate) const HEADING_1: &str = "Heading1";
    pub(crate) const HEADING_2: &str = "Heading2";
    pub(crate) const ENTRY: &str = "EntryDetails";
    pub(crate) const LIST_BULLET: &str = "ListBullet";
    pub(crate) const KEYWORDS: &str = "Keywords";
    pub(crate) const FOOTER: &str = "Footer";
    pub(crate) const HYPERLINK: &str = "Hyperlink";
    pub(crate) const STRONG: &str = "Strong";
    pub(crate) const SOFT: &str = "QuietText";
}

pub(crate) fn margins(look: &Look) -> PageMargin {
    // Half a margin for the footer, but not nearer to the edge than printers reach.
    let footer = (look.bottom / 2).max(283);
    let header = (look.top / 2).max(283);
    PageMargin { top: look.top, left: look.left, bottom: look.bottom, right: look.right, header, footer, gutter: 0 }
}

/// An empty document with its styles and its list.
pub(crate) fn document(look: &Look, script: &Script) -> Docx {
    let defaults = LineSpacing::new().before(0).after(0).line_rule(LineSpacingType::AtLeast).line(look.line as i32);
    let docx = Docx::new()
        .default_fonts(fonts(&look.body_font.name, script))
        .default_size(look.size)
        .default_line_spacing(defaults);
    let styles = Styles { look, script };
    let docx = styles.paragraphs().into_iter().chain(styles.characters()).fold(docx, Docx::add_style);
    let indent = look.ems(1.3) as i32;
    let level =
        Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new(look.bullet), LevelJc::new("left"))
            .indent(Some(indent), Some(SpecialIndentType::Hanging(indent * 4 / 5)), None, None)
            .paragraph_style(id::LIST_BULLET)
            .color(SOFT);
    docx.add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(level))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}

fn fonts(family: &str, script: &Script) -> RunFonts {
    RunFonts::new().ascii(family).hi_ansi(family).cs(family).east_asia(script.eastern_font)
}

struct Styles<'a> {
    look: &'a Look,
    script: &'a Script,
}

impl Styles<'_> {
    fn paragraphs(&self) -> Vec<Style> {
        let look = self.look;
        let normal = Style::new("Normal", StyleType::Paragraph).name("Normal").color(INK);
        let mut bullet =
            self.paragraph(id::LIST_BULLET, "List Bullet", 0.0, 0.06).ui_priority(99).next(id::LIST_BULLET);
        bullet.paragraph_property =
            bullet.paragraph_property.numbering(NumberingId::new(BULLETS), IndentLevel::new(0)).widow_control(true);
        let mut footer = self.paragraph(id::FOOTER, "footer", 0.0, 0.0).ui_priority(99).next(id::FOOTER);
        footer = footer.size(look.size * 17 / 20).color(SOFT);
        footer.paragraph_property = footer.paragraph_property.add_tab(right_tab(look.text_width()));
        vec![
            normal.line_spacing(self.spacing(0, self.look.ems(0.12))),
            self.title(),
            self.centred(self.paragraph(id::SUBTITLE, "Subtitle", 0.1, 0.1).ui_priority(11))
                .size(look.label_size)
                .color(&look.accent),
            self.contact(),
            self.heading(),
            self.entry_title(),
            self.with_tab(self.paragraph(id::ENTRY, "Entry Details", 0.0, 0.1)),
            bullet,
            self.paragraph(id::KEYWORDS, "Keywords", 0.06, 0.12).color(SOFT),
            footer,
        ]
    }

    fn title(&self) -> Style {
        let look = self.look;
        let title = self.paragraph(id::TITLE, "Title", 0.0, 0.0).ui_priority(10).next(id::SUBTITLE);
        let title =
            self.centred(title).size(look.name_size).color(INK).fonts(fonts(&look.heading_font.name, self.script));
        if look.name_bold { title.bold() } else { title }
    }

    fn contact(&self) -> Style {
        let look = self.look;
        let below = if look.head_rule { 0.5 } else { 0.8 };
        let contact = self.paragraph(id::CONTACT, "Contact Details", 0.3, below).size(look.small_size).color(SOFT);
        let contact = self.centred(contact);
        if look.head_rule {
            bordered(contact, &[border(ParagraphBorderPosition::Bottom, 12, 6, &look.accent)])
        } else {
            contact
        }
    }

    fn heading(&self) -> Style {
        let look = self.look;
        let style = self.paragraph(id::HEADING_1, "heading 1", 0.0, 0.4).ui_priority(9).outline_lvl(0);
        let style = style.line_spacing(self.spacing(look.section_gap, look.ems(0.4)));
        let style =
            style.size(look.heading_size).color(&look.accent).fonts(fonts(&look.heading_font.name, self.script));
        let style = if look.heading_bold { style.bold() } else { style };
        let style = if look.headings_centred { style.align(AlignmentType::Center) } else { style };
        let above = border(ParagraphBorderPosition::Top, 8, 4, &look.accent);
        let below = border(ParagraphBorderPosition::Bottom, 5, 2, RULE);
        let style = match look.heading_rule {
            Rule::None => style,
            Rule::Above => bordered(style, &[above]),
            Rule::Below => bordered(style, &[below]),
            Rule::Both => bordered(style, &[above, below]),
        };
        self.kept(style)
    }

    fn entry_title(&self) -> Style {
        let style = self.paragraph(id::HEADING_2, "heading 2", 0.0, 0.0).ui_priority(9).outline_lvl(1);
        let style = style.line_spacing(self.spacing(self.look.item_gap, 0)).size(self.look.size).bold().color(INK);
        self.with_tab(self.kept(style))
    }

    fn characters(&self) -> Vec<Style> {
        let style =
            |id: &str, name: &str| Style::new(id, StyleType::Character).name(name).based_on("DefaultParagraphFont");
        // Dates stand in the line of a bold heading.
        let mut quiet = style(id::SOFT, "Quiet Text").color(SOFT);
        quiet.run_property = quiet.run_property.disable_bold();
        let default = Style::new("DefaultParagraphFont", StyleType::Character).name("Default Paragraph Font");
        let link = style(id::HYPERLINK, "Hyperlink").ui_priority(99).q_format(false).unhide_when_used();
        vec![
            default.ui_priority(1).q_format(false).semi_hidden().unhide_when_used(),
            style(id::STRONG, "Strong").ui_priority(22).bold(),
            link.color(SOFT),
            quiet,
        ]
    }

    /// A style with this white space before and after, in ems.
    fn paragraph(&self, id: &str, name: &str, before: f64, after: f64) -> Style {
        let style = Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").next("Normal").q_format(true);
        style.line_spacing(self.spacing(self.look.ems(before), self.look.ems(after)))
    }

    /// White space in twips, and the distance of lines of the design; larger text takes what it needs.
    fn spacing(&self, before: u32, after: u32) -> LineSpacing {
        let spacing = LineSpacing::new().before(before).after(after);
        spacing.line_rule(LineSpacingType::AtLeast).line(self.look.line as i32)
    }

    fn centred(&self, style: Style) -> Style {
        if self.look.centred { style.align(AlignmentType::Center) } else { style }
    }

    fn with_tab(&self, mut style: Style) -> Style {
        style.paragraph_property = style.paragraph_property.add_tab(right_tab(self.look.column_width()));
        style
    }

    /// With the paragraph that follows, and in one piece.
    fn kept(&self, mut style: Style) -> Style {
        style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
        style
    }
}

fn right_tab(position: u32) -> Tab {
    Tab::new().val(TabValueType::Right).pos(position as usize)
}

/// A line in eighths of a point, this many points away from the text.
fn border(position: ParagraphBorderPosition, width: usize, space: usize, color: &str) -> ParagraphBorder {
    ParagraphBorder::new(position).val(BorderType::Single).size(width).space(space).color(color)
}

fn bordered(mut style: Style, borders: &[ParagraphBorder]) -> Style {
    let borders = borders.iter().cloned().fold(ParagraphBorders::with_empty(), ParagraphBorders::set);
    style.paragraph_property.borders = Some(borders);
    style
}
