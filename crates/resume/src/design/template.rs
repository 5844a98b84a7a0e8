//! The templates and what each chooses by itself.

use serde::{Deserialize, Serialize};

use super::{Color, Columns, DateFormat, Margins, Paper, Percent, Photo, PhotoShape, TextSize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Template {
    #[default]
    Modern,
    Classic,
    Compact,
    Academic,
    Executive,
    TwoColumn,
    Sidebar,
    Timeline,
    Creative,
    Minimal,
    Rirekisho,
    Lebenslauf,
    Federal,
    Student,
    Swiss,
    Typewriter,
}

/// What a template chooses where the person does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateSpec {
    /// As in files and addresses, such as "two-column".
    pub slug: &'static str,
    pub name: &'static str,
    /// One sentence for the gallery: whom it suits, and why.
    pub description: &'static str,
    /// Goes up when existing resumes would look different.
    pub version: u16,
    /// Promised to be read in order, and without loss, by the programs that read applications, as long as the person's
    /// choices allow it: [`super::Settled::is_ats_safe`].
    pub ats_safe: bool,
    pub paper: Paper,
    pub margins: Margins,
    pub columns: Columns,
    pub body_font: &'static str,
    pub heading_font: &'static str,
    pub size: TextSize,
    pub line_height: Percent,
    pub accent: Color,
    pub dates: DateFormat,
    pub icons: bool,
    /// Not shown by the templates that are ATS-safe: many employers ask for resumes without.
    pub photo: Photo,
    pub hyphenation: bool,
}

/// What most templates share.
const BASE: TemplateSpec = TemplateSpec {
    slug: "modern",
    name: "Modern",
    description: "A clean sans serif with one blue accent. Right for nearly every job.",
    version: 1,
    ats_safe: true,
    paper: Paper::A4,
    margins: Margins::mm(17, 19),
    columns: Columns::One,
    body_font: "Velvit Sans",
    heading_font: "Velvit Sans",
    size: TextSize(100),
    line_height: Percent(136),
    accent: Color::hex(0x1f4e79),
    dates: DateFormat::Short,
    icons: false,
    photo: Photo::hidden(PhotoShape::Circle, 28),
    hyphenation: false,
};

impl Template {
    pub const ALL: [Template; 16] = [
        Template::Modern,
        Template::Classic,
        Template::Compact,
        Template::Academic,
        Template::Executive,
        Template::TwoColumn,
        Template::Sidebar,
        Template::Timeline,
        Template::Creative,
        Template::Minimal,
        Template::Rirekisho,
        Template::Lebenslauf,
        Template::Federal,
        Template::Student,
        Template::Swiss,
        Template::Typewriter,
    ];

    pub fn of_slug(slug: &str) -> Option<Template> {
        Template::ALL.into_iter().find(|template| template.spec().slug == slug)
    }

    pub const fn spec(self) -> TemplateSpec {
        match self {
            Template::Modern => BASE,
            Template::Classic => TemplateSpec {
                slug: "classic",
                name: "Classic",
                description: "A quiet serif with centred name and ruled headings, for law, finance and the public service.",
                margins: Margins::mm(19, 23),
                body_font: "EB Garamond",
                heading_font: "EB Garamond",
                size: TextSize(110),
                line_height: Percent(126),
                accent: Color::hex(0x1b1f25),
                photo: Photo::hidden(PhotoShape::Portrait, 26),
                ..BASE
            },
            Template::Compact => TemplateSpec {
                slug: "compact",
                name: "Compact engineer",
                description: "As much as a page can hold and still be read: tight lines, one for each job's title, employer and dates.",
                margins: Margins::mm(12, 14),
                body_font: "Fira Sans",
                heading_font: "Fira Sans",
                size: TextSize(88),
                line_height: Percent(126),
                accent: Color::hex(0x0f5c63),
                photo: Photo::hidden(PhotoShape::Square, 20),
                ..BASE
            },
            Template::Academic => TemplateSpec {
                slug: "academic",
                name: "Academic CV",
                description: "Dates in the margin, numbered publications, room for many pages.",
                margins: Margins::mm(21, 22),
                body_font: "Libertinus Serif",
                heading_font: "Libertinus Serif",
                size: TextSize(105),
                line_height: Percent(130),
                accent: Color::hex(0x5a2a27),
                photo: Photo::hidden(PhotoShape::Portrait, 26),
                ..BASE
            },
            Template::Executive => TemplateSpec {
                slug: "executive",
                name: "Executive",
                description: "Generous margins and a strong summary, for people whose last two roles say it all.",
                margins: Margins::mm(23, 26),
                body_font: "Velvit Serif",
                heading_font: "Velvit Display",
                size: TextSize(98),
                line_height: Percent(142),
                accent: Color::hex(0x6b1f2e),
                photo: Photo::hidden(PhotoShape::Square, 32),
                ..BASE
            },
            Template::TwoColumn => TemplateSpec {
                slug: "two-column",
                name: "Two columns",
                description: "Two even columns under a wide head; short items fill a page well.",
                columns: Columns::Two,
                ats_safe: false,
                margins: Margins::mm(16, 17),
                body_font: "Velvit Humanist",
                heading_font: "Velvit Humanist",
                size: TextSize(100),
                line_height: Percent(130),
                accent: Color::hex(0x3b3f8f),
                photo: Photo::shown(PhotoShape::Circle, 28),
                ..BASE
            },
            Template::Sidebar => TemplateSpec {
                slug: "sidebar",
                name: "Sidebar",
                description: "Contacts, skills and languages in a tinted column beside your story.",
                version: 2,
                columns: Columns::SidebarStart,
                ats_safe: false,
                margins: Margins::mm(16, 15),
                body_font: "Open Sans",
                heading_font: "Open Sans",
                size: TextSize(92),
                line_height: Percent(138),
                accent: Color::hex(0x24554f),
                photo: Photo::shown(PhotoShape::Circle, 38),
                ..BASE
            },
            Template::Timeline => TemplateSpec {
                slug: "timeline",
                name: "Timeline",
                description: "A line through the years, with a mark for every step.",
                margins: Margins::mm(17, 18),
                body_font: "Velvit Sans",
                heading_font: "Velvit Sans",
                size: TextSize(98),
                line_height: Percent(136),
                accent: Color::hex(0x0b6e69),
                photo: Photo::hidden(PhotoShape::Circle, 30),
                ..BASE
            },
            Template::Creative => TemplateSpec {
                slug: "creative",
                name: "Creative",
                description: "A bold head in your colour and large titles, for design, media and marketing.",
                margins: Margins::mm(17, 19),
                body_font: "Jost",
                heading_font: "Jost",
                size: TextSize(100),
                line_height: Percent(136),
                accent: Color::hex(0x7a2e8e),
                photo: Photo::hidden(PhotoShape::Circle, 36),
                ..BASE
            },
            Template::Minimal => TemplateSpec {
                slug: "minimal",
                name: "Minimal",
                description: "No rules, no colour: white space does the work.",
                margins: Margins::mm(24, 27),
                body_font: "Work Sans",
                heading_font: "Work Sans",
                size: TextSize(92),
                line_height: Percent(146),
                accent: Color::hex(0x1b1f25),
                photo: Photo::hidden(PhotoShape::Square, 28),
                ..BASE
            },
            Template::Rirekisho => TemplateSpec {
                slug: "rirekisho",
                name: "Rirekisho",
                description: "A ruled grid after the Japanese form.",
                ats_safe: false,
                margins: Margins::mm(18, 18),
                body_font: "Velvit Serif",
                heading_font: "Velvit Serif",
                size: TextSize(98),
                line_height: Percent(138),
                accent: Color::hex(0x1b1f25),
                photo: Photo::shown(PhotoShape::Portrait, 30),
                ..BASE
            },
            Template::Lebenslauf => TemplateSpec {
                slug: "lebenslauf",
                name: "Lebenslauf",
                description: "The German table: dates on the left, facts on the right.",
                margins: Margins::mm(20, 22),
                body_font: "Velvit Sans",
                heading_font: "Velvit Sans",
                size: TextSize(102),
                line_height: Percent(138),
                accent: Color::hex(0x33475b),
                dates: DateFormat::Numeric,
                photo: Photo::hidden(PhotoShape::Portrait, 35),
                ..BASE
            },
            Template::Federal => TemplateSpec {
                slug: "federal",
                name: "Federal long form",
                description: "Every detail written out in full, as public employers ask for.",
                paper: Paper::Letter,
                margins: Margins::mm(19, 25),
                body_font: "Libertinus Serif",
                heading_font: "Libertinus Serif",
                size: TextSize(112),
                line_height: Percent(126),
                accent: Color::hex(0x1b1f25),
                dates: DateFormat::Long,
                photo: Photo::hidden(PhotoShape::Portrait, 26),
                ..BASE
            },
            Template::Student => TemplateSpec {
                slug: "student",
                name: "Student",
                description: "Friendly headings on tinted bars, to make the most of a first page.",
                margins: Margins::mm(15, 17),
                body_font: "Open Sans",
                heading_font: "Roboto Slab",
                size: TextSize(95),
                line_height: Percent(138),
                accent: Color::hex(0x1d5fa8),
                photo: Photo::hidden(PhotoShape::Rounded, 28),
                ..BASE
            },
            Template::Swiss => TemplateSpec {
                slug: "swiss",
                name: "Swiss grid",
                description: "A strict grid, large light type and a single signal colour.",
                margins: Margins::mm(18, 18),
                body_font: "Inter",
                heading_font: "Inter",
                size: TextSize(90),
                line_height: Percent(140),
                accent: Color::hex(0xc8102e),
                photo: Photo::hidden(PhotoShape::Square, 30),
                ..BASE
            },
            Template::Typewriter => TemplateSpec {
                slug: "typewriter",
                name: "Typewriter",
                description: "One typeface of one width, for writers and for people who like the sound of keys.",
                margins: Margins::mm(22, 23),
                body_font: "Courier Prime",
                heading_font: "Courier Prime",
                size: TextSize(98),
                line_height: Percent(134),
                accent: Color::hex(0x1b1f25),
                photo: Photo::hidden(PhotoShape::Portrait, 26),
                ..BASE
            },
        }
    }
}
