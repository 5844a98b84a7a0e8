//! Pieces of text, from the order in which they are drawn to the order in which they are read.
//!
//! Where a line has words that are read from right to left, its pieces are put in order from left to right, and what
//! runs against the reader is turned around: the reverse of rule L2 of the Unicode Bidirectional Algorithm (UAX 9).

/// Glyphs that were drawn together.
pub(crate) struct Piece {
    /// Where its first glyph is on the page.
    pub x: f64,
    /// Where its line is on the page.
    pub y: f64,
    /// What each glyph means, from left to right.
    pub glyphs: Vec<String>,
    /// True when the glyphs are read from right to left.
    pub reversed: bool,
}

/// The texts of `pieces` in the order of reading. `rtl` says from which end lines are read.
pub(crate) fn ordered(pieces: Vec<Piece>, rtl: bool) -> Vec<String> {
    let mut pieces: Vec<Piece> = pieces.into_iter().filter(|piece| !piece.glyphs.is_empty()).collect();
    for line in pieces.chunk_by_mut(|one, next| (one.y - next.y).abs() < 0.5) {
        if !line.iter().any(|piece| piece.reversed) {
            continue;
        }
        line.sort_by(|one, other| one.x.total_cmp(&other.x));
        if rtl {
            line.reverse();
        }
        // Spaces and marks that come alone say nothing of their direction. Words from right to left have their spaces
        // from another font, so that they are pieces of their own; those from left to right have them inside.
        turn_runs(line, |piece| match (piece.is_neutral(), rtl) {
            (true, true) => Some(false),
            (true, false) => None,
            (false, _) => Some(piece.reversed != rtl),
        });
    }
    pieces.into_iter().map(Piece::text).collect()
}

/// Turns each run of pieces around that `is_against` the line; `None` goes with what is on both sides of it.
fn turn_runs(line: &mut [Piece], is_against: impl Fn(&Piece) -> Option<bool>) {
    let mut start = 0;
    while start < line.len() {
        if is_against(&line[start]) != Some(true) {
            start += 1;
            continue;
        }
        let length = line[start..].iter().take_while(|piece| is_against(piece) != Some(false)).count();
        let end = (start + length).min(line.len());
        let last = (start..end).rev().find(|index| is_against(&line[*index]) == Some(true)).unwrap_or(start);
        line[start..=last].reverse();
        start = end;
    }
}

impl Piece {
    fn is_neutral(&self) -> bool {
        !self.reversed && !self.glyphs.iter().any(|glyph| glyph.contains(char::is_alphanumeric))
    }

    fn text(mut self) -> String {
        if self.reversed {
            self.glyphs.reverse();
        }
        self.glyphs.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One line of pieces from left to right, drawn in another order; those that begin with `<` are read from right to left.
    #[track_caller]
    fn check(line: &[&str], rtl: bool, expected: &str) {
        let piece = |(x, text): (usize, &&str)| Piece {
            x: x as f64,
            y: 1.0,
            glyphs: text.trim_start_matches('<').chars().map(String::from).collect(),
            reversed: text.starts_with('<'),
        };
        assert_eq!(ordered(line.iter().enumerate().map(piece).rev().collect(), rtl).concat(), expected);
    }

    #[test]
    fn lines_are_read_from_their_beginning() {
        // Without a word from right to left, the order of drawing is the order of reading.
        check(&["two", "one "], false, "one two");
        check(&["<CB", " ", "<A"], true, "A BC");
        check(&["<D", " ", "one two", " ", "<CBA"], true, "ABC one two D");
        check(&["two", "< – ", "one", " ", "<CBA"], true, "ABC one – two");
        check(&[".", "<CBA"], true, "ABC.");
        check(&["one ", "<D", " ", "<CBA", " two"], false, "one ABC D two");
    }
}
