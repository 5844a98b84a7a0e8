//! The looks: Word's own styles, set once; the text refers to them by name.

use docx_rs::{
    AbstractNumbering, BorderType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, NumberingId, PageMargin, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    RunFonts, SpecialIndentType, Start, Style, StyleType, Tab, TabValueType,
};

use crate::script::{FONT, Script};

/// A4 in twips (twentieths of a point): width, height.
pub(crate) const PAGE: (u32, u32) = (11_906, 16_838);
const SIDE_MARGIN: i32 = 1_134;
/// Where a line of text ends, counted from its start.
pub(crate) const LINE_END: usize = 11_906 - 2 * 1_134;

/// The list of the style List Bullet; docx-rs keeps number 1 for a list of its own.
pub(crate) const BULLETS: usize = 2;

const INK: &str = "1B1F25";
/// 6.4 : 1 on white, so that small print stays readable.
const SOFT: &str = "555E69";
const ACCENT: &str = "1B4F7F";
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

pub(crate) fn margins() -> PageMargin {
    PageMargin { top: 1_020, left: SIDE_MARGIN, bottom: 1_077, right: SIDE_MARGIN, header: 567, footer: 567, gutter: 0 }
}

/// An empty document with its styles and its list.
pub(crate) fn document(script: &Script) -> Docx {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(script.eastern_font);
    let docx = Docx::new().default_fonts(fonts).default_size(21).default_line_spacing(spacing(0, 0));
    let docx = paragraph_styles().into_iter().chain(character_styles()).fold(docx, Docx::add_style);
    let bullet = Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new("•"), LevelJc::new("left"))
        .indent(Some(284), Some(SpecialIndentType::Hanging(227)), None, None)
        .paragraph_style(id::LIST_BULLET)
        .color(SOFT);
    docx.add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(bullet))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}

fn paragraph_styles() -> Vec<Style> {
    let style = |id: &str, name: &str| {
        Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").next("Normal").q_format(true)
    };
    let mut heading_1 = style(id::HEADING_1, "heading 1")
        .ui_priority(9)
        .size(26)
        .bold()
        .color(ACCENT)
        .line_spacing(spacing(260, 90))
        .outline_lvl(0);
    let rule =
        ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single).size(5).space(2).color(RULE);
    heading_1.paragraph_property.borders = Some(ParagraphBorders::with_empty().set(rule));
    let mut heading_2 = style(id::HEADING_2, "heading 2")
        .ui_priority(9)
        .size(22)
        .bold()
        .color(INK)
        .line_spacing(spacing(120, 10))
        .outline_lvl(1);
    let mut entry = style(id::ENTRY, "Entry Details").line_spacing(spacing(0, 40));
    let mut contact = style(id::CONTACT, "Contact Details").size(19).color(SOFT).line_spacing(spacing(60, 160));
    let below =
        ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single).size(12).space(8).color(ACCENT);
    contact.paragraph_property.borders = Some(ParagraphBorders::with_empty().set(below));
    let mut bullet =
        style(id::LIST_BULLET, "List Bullet").ui_priority(99).next(id::LIST_BULLET).line_spacing(spacing(0, 30));
    bullet.paragraph_property =
        bullet.paragraph_property.numbering(NumberingId::new(BULLETS), IndentLevel::new(0)).widow_control(true);
    let mut footer = style(id::FOOTER, "footer").ui_priority(99).next(id::FOOTER).size(17).color(SOFT);
    footer.paragraph_property = footer.paragraph_property.add_tab(right_tab());
    for heading in [&mut heading_1, &mut heading_2] {
        let property = std::mem::take(&mut heading.paragraph_property);
        heading.paragraph_property = property.keep_next(true).keep_lines(true);
    }
    for row in [&mut heading_2, &mut entry] {
        let property = std::mem::take(&mut row.paragraph_property);
        row.paragraph_property = property.add_tab(right_tab());
    }
    let normal = Style::new("Normal", StyleType::Paragraph).name("Normal").color(INK).line_spacing(spacing(0, 60));
    vec![
        normal,
        style(id::TITLE, "Title")
            .ui_priority(10)
            .next(id::SUBTITLE)
            .size(50)
            .bold()
            .color(INK)
            .line_spacing(spacing(0, 0)),
        style(id::SUBTITLE, "Subtitle").ui_priority(11).size(26).color(ACCENT).line_spacing(spacing(20, 20)),
        contact,
        heading_1,
        heading_2,
        entry,
        bullet,
        style(id::KEYWORDS, "Keywords").color(SOFT).line_spacing(spacing(20, 60)),
        footer,
    ]
}

fn character_styles() -> Vec<Style> {
    let style = |id: &str, name: &str| Style::new(id, StyleType::Character).name(name).based_on("DefaultParagraphFont");
    // Dates stand in the line of a bold heading.
    let mut quiet = style(id::SOFT, "Quiet Text").size(20).color(SOFT);
    quiet.run_property = quiet.run_property.disable_bold();
    vec![
        Style::new("DefaultParagraphFont", StyleType::Character)
            .name("Default Paragraph Font")
            .ui_priority(1)
            .q_format(false)
            .semi_hidden()
            .unhide_when_used(),
        style(id::STRONG, "Strong").ui_priority(22).bold(),
        style(id::HYPERLINK, "Hyperlink").ui_priority(99).q_format(false).unhide_when_used().color(ACCENT),
        quiet,
    ]
}

pub(crate) fn right_tab() -> Tab {
    Tab::new().val(TabValueType::Right).pos(LINE_END)
}

/// Space before and after in twips, with lines a tenth taller than the font says.
fn spacing(before: u32, after: u32) -> LineSpacing {
    LineSpacing::new().before(before).after(after).line_rule(LineSpacingType::Auto).line(259)
}
