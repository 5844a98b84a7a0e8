//! The size of the content: what is too much, what is usual, and how many pages it will probably take.

use resume::outline::{Entry, Outline, OutlineSection};

use crate::TypesetError;

/// Pages that a resume may have. A long academic curriculum vitae has thirty.
pub const MAX_PAGES: usize = 60;

/// More characters than fit on an A4 page of the template, even if it were one paragraph without margins.
const CHARS_PER_PAGE: usize = 7_000;
/// More lines than fit on a page. Every paragraph and every bullet takes one at least, an
/// entry too unless it is one of the brief ones that stand side by side.
const LINES_PER_PAGE: usize = 64;

/// Refuses what cannot fit [`MAX_PAGES`], before any time is spent on it.
///
/// # Errors
/// [`TypesetError::TooLong`] with a lower bound of the pages that the text needs.
pub(crate) fn check(outline: &Outline) -> Result<(), TypesetError> {
    let chars: usize = outline.texts().map(|text| text.chars().count()).sum();
    let entries = outline.sections.iter().flat_map(|section| &section.entries);
    let lines =
        outline.summary.len() + entries.map(|entry| 1 + entry.bullets.len() + entry.paragraphs.len()).sum::<usize>();
    let pages = chars.div_ceil(CHARS_PER_PAGE).max(lines.div_ceil(LINES_PER_PAGE));
    if pages > MAX_PAGES { Err(TypesetError::TooLong { pages }) } else { Ok(()) }
}

/// A guess of the number of pages, which need not be right.
///
/// Lengths are in ems of the text and imitate the template; the length of a page is what makes the guess right for 69 of
/// the 70 resumes that the template was tried with.
pub(crate) fn likely_pages(outline: &Outline) -> usize {
    const PAGE: f64 = 95.0;
    const LINE: f64 = 1.39;
    let lines = |text: &str| LINE * (width(text) / 46.5).ceil();
    let entry = |entry: &Entry| {
        let head =
            width(&entry.subtitle) + width(&entry.place) + entry.details.iter().map(|text| width(text)).sum::<f64>();
        let named = !entry.dates.is_empty() || !entry.links.is_empty() || head > 0.0;
        let tags: f64 = entry.tags.iter().map(|tags| lines(&tags.words.join(", "))).sum();
        let texts: f64 = entry.paragraphs.iter().chain(&entry.bullets).map(|text| lines(text) + 0.06).sum();
        texts + tags + if named { 0.85 + 2.0 * LINE } else { 0.1 + if entry.tags.is_empty() { LINE } else { 0.0 } }
    };
    let section = |section: &OutlineSection| 3.6 + section.entries.iter().map(entry).sum::<f64>();
    let head = 8.5 + outline.summary.iter().map(|text| lines(text)).sum::<f64>();
    let height = head + outline.sections.iter().map(section).sum::<f64>();
    (height / PAGE).ceil().max(1.0) as usize
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
