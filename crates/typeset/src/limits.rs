//! Bounds that keep typesetting any content within seconds.

use resume::outline::Outline;

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

/// A guess of the number of pages, right for most resumes.
pub(crate) fn likely_pages(outline: &Outline) -> usize {
    let entries = outline.sections.iter().flat_map(|section| &section.entries);
    let texts = entries.flat_map(|entry| entry.paragraphs.iter().chain(&entry.bullets)).chain(&outline.summary);
    let text_lines: usize = texts.map(|text| text.chars().count() / 95 + 1).sum();
    let entry_lines: usize = outline.sections.iter().map(|section| 2 + 2 * section.entries.len()).sum();
    1 + (text_lines + entry_lines + 6) / 52
}

/// True when all paragraphs are of a usual length, so that the best line breaks are found in no time.
pub(crate) fn is_usual(outline: &Outline) -> bool {
    let entries = outline.sections.iter().flat_map(|section| &section.entries);
    let words = entries.flat_map(|entry| &entry.tags).map(|tags| tags.words.iter().map(String::len).sum());
    let longest = outline.texts().map(str::len).chain(words).max().unwrap_or_default();
    let pieces = outline.sections.iter().flat_map(|section| &section.entries).map(|e| e.details.len() + e.links.len());
    longest < 4_000 && pieces.max().unwrap_or_default() < 100
}
