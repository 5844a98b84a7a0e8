//! What is known of every font file without having it: its characters and its version. `fonts/index.py` makes the file
//! and describes its format.

use std::sync::LazyLock;

use super::bundled_fonts;

static INDEX: LazyLock<Vec<Entry>> =
    LazyLock::new(|| read(include_bytes!("../../fonts/index.bin")).expect("the index is made with the fonts"));

/// The characters of a file, 256 in a row at a time: what they begin with and one bit for each, sorted.
type Parts = Vec<(u16, &'static [u8; 32])>;

/// Of the file in the same place of [`bundled_fonts`].
#[derive(Default)]
struct Entry {
    version: u32,
    parts: Parts,
}

/// True when the file at `index` of [`bundled_fonts`] has a glyph for `c`.
pub(super) fn has(index: usize, c: char) -> bool {
    let parts = &INDEX[index].parts;
    let code = u32::from(c);
    let found = parts.binary_search_by_key(&(code >> 8), |(start, _)| u32::from(*start));
    found.is_ok_and(|place| parts[place].1[(code as usize & 0xff) >> 3] & (1 << (code & 7)) != 0)
}

pub(super) fn version(index: usize) -> u32 {
    INDEX[index].version
}

/// Where the file is in [`bundled_fonts`].
pub(super) fn place(file_name: &str) -> Option<usize> {
    bundled_fonts().iter().position(|font| font.file_name == file_name)
}

/// `None` when the index is cut short or names no text.
fn read(mut rest: &'static [u8]) -> Option<Vec<Entry>> {
    let count = number(&mut rest)?;
    let blocks: Vec<&'static [u8; 32]> = (0..count).map(|_| take(&mut rest)).collect::<Option<_>>()?;
    let mut entries: Vec<Entry> = bundled_fonts().iter().map(|_| Entry::default()).collect();
    while !rest.is_empty() {
        let [length] = *take(&mut rest)?;
        let (name, after) = rest.split_at_checked(length.into())?;
        rest = after;
        let version = u32::from_le_bytes(*take(&mut rest)?);
        let count = number(&mut rest)?;
        let part = |_| Some((number(&mut rest)?, *blocks.get(usize::from(number(&mut rest)?))?));
        let parts = (0..count).map(part).collect::<Option<Parts>>()?;
        if let Some(index) = place(std::str::from_utf8(name).ok()?) {
            entries[index] = Entry { version, parts };
        }
    }
    Some(entries)
}

fn number(rest: &mut &'static [u8]) -> Option<u16> {
    take(rest).map(|bytes| u16::from_le_bytes(*bytes))
}

fn take<const N: usize>(rest: &mut &'static [u8]) -> Option<&'static [u8; N]> {
    let (first, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(first)
}
