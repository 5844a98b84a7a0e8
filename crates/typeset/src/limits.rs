//! The size of the content: what is too much, what is usual, and how many pages it will probably take.

use resume::design::{Columns, Settled, Template};
use resume::outline::{Entry, Outline, OutlineSection};

use crate::TypesetError;

/// Pages that a resume may have. A long academic curriculum vitae has thirty.
pub const MAX_PAGES: usize = 60;

/// The text of a page in ems and lines, as the design has it.
struct PageSize {
    /// Ems in a line.
    width: f64,
    /// Ems from the first line to the last.
    height: f64,
    /// Ems from line to line.
    line: f64,
}

impl PageSize {
    fn of(design: &Settled) -> PageSize {
        let ((width, height), margins) = (design.paper.size(), design.margins);
        let em = design.size.pt();
        PageSize {
            width: (width.pt() - margins.left.pt() - margins.right.pt()) / em,
            height: (height.pt() - margins.top.pt() - margins.bottom.pt()) / em,
            line: design.line_height.ratio(),
        }
    }

    /// More characters than fit, even if they were one paragraph: no font has letters of less than 0.37 em on average.
    fn most_chars(&self) -> f64 {
        self.width / 0.37 * self.height / self.line
    }
}

/// Refuses what cannot fit [`MAX_PAGES`], before any time is spent on it.
///
/// # Errors
/// [`TypesetError::TooLong`] with a lower bound of the pages that the text needs.
pub(crate) fn check(outline: &Outline) -> Result<(), TypesetError> {
    let chars: usize = outline.texts().map(|text| text.chars().count()).sum();
    let entries = outline.sections.iter().flat_map(|section| &section.entries);
    let lines =
        outline.summary.len() + entries.map(|entry| 1 + entry.bullets.len() + entry.paragraphs.len()).sum::<usize>();
    let page = PageSize::of(&outline.design);
    // Every paragraph and every bullet takes a line at least, an entry too unless it is one of the brief ones that
    // stand side by side. Columns put lines beside one another.
    let of_sections = outline.sections.iter().map(|section| usize::from(section.flow.columns)).max();
    let of_page = if outline.design.columns == Columns::One { 1 } else { 2 };
    let columns = of_sections.unwrap_or(1).max(1) * of_page;
    let most_lines = 1.1 * page.height / page.line * columns as f64;
    let pages = (chars as f64 / page.most_chars()).max(lines as f64 / most_lines).ceil() as usize;
    if pages > MAX_PAGES { Err(TypesetError::TooLong { pages }) } else { Ok(()) }
}

/// A guess of the number of pages, which need not be right.
///
/// It was right for 95 of 100 layouts: 24 resumes, each in all templates.
pub fn likely_pages(outline: &Outline) -> usize {
    (pages_of_modern(outline) * spread(outline.design.template)).ceil().max(1.0) as usize
}

/// The pages that the Modern template would fill. Lengths are in ems of the text; the length of a page was measured.
fn pages_of_modern(outline: &Outline) -> f64 {
    let page = PageSize::of(&outline.design);
    // A sidebar takes up what would otherwise stand below, in lines of two thirds the width.
    let (share, beside) = match outline.design.columns {
        Columns::One => (1.0, 1.0),
        Columns::Two => (0.48, 2.0),
        Columns::SidebarStart | Columns::SidebarEnd => (0.65, 1.35),
    };
    let (full, row) = (page.height * 1.27 * beside, page.line + 0.03);
    let lines = |text: &str| row * (width(text) / (page.width * 0.965 * share)).ceil();
    let entry = |entry: &Entry| {
        let head =
            width(&entry.subtitle) + width(&entry.place) + entry.details.iter().map(|text| width(text)).sum::<f64>();
        let named = !entry.dates.is_empty() || !entry.links.is_empty() || head > 0.0;
        let tags: f64 = entry.tags.iter().map(|tags| lines(&tags.words.join(", "))).sum();
        let texts: f64 = entry.paragraphs.iter().chain(&entry.bullets).map(|text| lines(text) + 0.06).sum();
        texts + tags + if named { 0.85 + 2.0 * row } else { 0.1 + if entry.tags.is_empty() { row } else { 0.0 } }
    };
    let section = |section: &OutlineSection| 3.6 + section.entries.iter().map(entry).sum::<f64>();
    let head = 8.5 + outline.summary.iter().map(|text| lines(text)).sum::<f64>();
    let height = head + outline.sections.iter().map(section).sum::<f64>();
    height / full
}

/// The length of a template's pages as a multiple of Modern's with the same paper, margins and sizes, as measured.
fn spread(template: Template) -> f64 {
    match template {
        Template::Compact | Template::Classic => 0.91,
        Template::Modern => 1.0,
        Template::Student | Template::Swiss => 1.09,
        Template::Timeline => 1.11,
        Template::Creative | Template::Minimal => 1.15,
        Template::Sidebar => 1.18,
        Template::Academic | Template::Executive | Template::Federal | Template::Typewriter => 1.21,
        Template::TwoColumn => 1.25,
        Template::Rirekisho => 1.29,
        Template::Lebenslauf => 1.31,
    }
}

/// The width of a text in ems.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if c >= '\u{2e80}' { 1.0 } else { 0.47 }).sum()
}

/// True when all paragraphs are of a usual length, so that the best line breaks are found in no time.
pub(crate) fn is_usual(outline: &Outline) -> bool {
    let entries = outline.sections.iter().flat_map(|section| &section.entries);
    let words = entries.flat_map(|entry| &entry.tags).map(|tags| tags.words.iter().map(String::len).sum());
    let longest = outline.texts().map(str::len).chain(words).max().unwrap_or_default();
    let pieces = outline.sections.iter().flat_map(|section| &section.entries).map(|e| e.details.len() + e.links.len());
    longest < 4_000 && pieces.max().unwrap_or_default() < 100
}
