//! The templates and what each chooses by itself.

use serde::{Deserialize, Serialize};

use super::{Color, Columns, DateFormat, Margins, Paper, Percent, TextSize};

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
    /// Promised to be read in order, and without loss, by the programs that read applications.
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
    pub photo: bool,
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
    line_height: Percent(140),
    accent: Color::hex(0x1f4e79),
    dates: DateFormat::Short,
    icons: false,
    photo: false,
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
                ..BASE
            },
            Template::Compact => TemplateSpec {
                slug: "compact",
                name: "Compact engineer",
                description: "As much as a page can hold and still be read: tight lines, skills first.",
                ..BASE
            },
            Template::Academic => TemplateSpec {
                slug: "academic",
                name: "Academic CV",
                description: "Dates in the margin, numbered publications, room for many pages.",
                ..BASE
            },
            Template::Executive => TemplateSpec {
                slug: "executive",
                name: "Executive",
                description: "Generous margins and a strong summary, for people whose last two roles say it all.",
                ..BASE
            },
            Template::TwoColumn => TemplateSpec {
                slug: "two-column",
                name: "Two columns",
                description: "Two even columns under a wide head; short items fill a page well.",
                columns: Columns::Two,
                ats_safe: false,
                ..BASE
            },
            Template::Sidebar => TemplateSpec {
                slug: "sidebar",
                name: "Sidebar",
                description: "Contacts, skills and languages in a tinted column beside your story.",
                columns: Columns::SidebarStart,
                ats_safe: false,
                ..BASE
            },
            Template::Timeline => TemplateSpec {
                slug: "timeline",
                name: "Timeline",
                description: "A line through the years, with a mark for every step.",
                ..BASE
            },
            Template::Creative => TemplateSpec {
                slug: "creative",
                name: "Creative",
                description: "A bold head in your colour and large titles, for design, media and marketing.",
                ..BASE
            },
            Template::Minimal => TemplateSpec {
                slug: "minimal",
                name: "Minimal",
                description: "No rules, no colour: white space does the work.",
                ..BASE
            },
            Template::Rirekisho => TemplateSpec {
                slug: "rirekisho",
                name: "Rirekisho",
                description: "A ruled grid after the Japanese form, with room for a photo.",
                ats_safe: false,
                ..BASE
            },
            Template::Lebenslauf => TemplateSpec {
                slug: "lebenslauf",
                name: "Lebenslauf",
                description: "The German table: dates on the left, facts on the right, a photo at the top.",
                ..BASE
            },
            Template::Federal => TemplateSpec {
                slug: "federal",
                name: "Federal long form",
                description: "Every detail written out in full, as public employers ask for.",
                paper: Paper::Letter,
                ..BASE
            },
            Template::Student => TemplateSpec {
                slug: "student",
                name: "Student",
                description: "One page that begins with your education and makes the most of a first job.",
                ..BASE
            },
            Template::Swiss => TemplateSpec {
                slug: "swiss",
                name: "Swiss grid",
                description: "A strict grid, large light type and a single signal colour.",
                ..BASE
            },
            Template::Typewriter => TemplateSpec {
                slug: "typewriter",
                name: "Typewriter",
                description: "One typeface of one width, for writers and for people who like the sound of keys.",
                ..BASE
            },
        }
    }
}
