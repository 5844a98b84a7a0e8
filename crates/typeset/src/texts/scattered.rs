//! Runs that stand in another order than their letters are read in.
//!
//! Where a line mixes directions, its runs are drawn from left to right, whatever comes first in the text.

use super::Run;
use super::align::{Drawn, Found, Piece};
use super::letters::Letter;

/// Comparisons of letters that are made at most, against content that is made to take long.
const MOST_COMPARISONS: usize = 2_000_000;

/// Units between those of the runs around that are searched.
const NEAR: usize = 6;

/// Gives runs of which nothing was found to texts of the units around them that contain all of their letters.
pub(super) fn find(found: &mut Found, runs: &[Run], drawn: &[Drawn]) {
    let mut taken = vec![false; runs.len()];
    let mut unit_of = vec![None; runs.len()];
    for piece in &found.pieces {
        taken[piece.run] = true;
        unit_of[piece.run] = Some(found.shown.texts[piece.text].unit);
    }
    if found.open.iter().all(Vec::is_empty) {
        return;
    }
    let next_units = following(&unit_of);
    let mut covered = Covered::new(found);
    let mut before = None;
    for letters in drawn.chunk_by(|one, other| one.run == other.run) {
        let run = letters[0].run;
        before = unit_of[run].or(before);
        if taken[run] || !letters.iter().any(|drawn| drawn.letter.c.is_alphanumeric()) {
            continue;
        }
        let near = before.unwrap_or(0)..=next_units[run].unwrap_or(found.open.len() - 1);
        let texts = near.take(NEAR).flat_map(|unit| found.open[unit].iter().copied());
        let texts: Vec<usize> = texts.collect();
        if let Some(text) = texts.into_iter().find(|text| covered.cover(found, *text, letters)) {
            let place = found.pieces.partition_point(|piece| piece.run < run);
            let bytes = letters[0].letter.byte..letters[letters.len() - 1].letter.end();
            found.pieces.insert(place, Piece { run, bytes, text });
        }
    }
}

/// For each run the unit of the next run that has one.
fn following(unit_of: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut units = vec![None; unit_of.len()];
    for index in (1..unit_of.len()).rev() {
        units[index - 1] = unit_of[index].or(units[index]);
    }
    units
}

/// Which letters of each text stand somewhere.
struct Covered {
    letters: Vec<Vec<bool>>,
    comparisons: usize,
}

impl Covered {
    fn new(found: &Found) -> Covered {
        let texts = found.letters.iter().zip(&found.counts);
        let letters = texts.map(|(letters, count)| {
            let mut covered = vec![false; letters.len()];
            covered[..*count].fill(true);
            covered
        });
        Covered { letters: letters.collect(), comparisons: 0 }
    }

    /// Covers the first place where `wanted` stands in `text` and nothing has been found, if there is one.
    fn cover(&mut self, found: &Found, text: usize, wanted: &[Drawn]) -> bool {
        let (letters, covered) = (&found.letters[text], &mut self.letters[text]);
        for start in 0..(letters.len() + 1).saturating_sub(wanted.len()) {
            self.comparisons += 1;
            if self.comparisons > MOST_COMPARISONS {
                return false;
            }
            let place = start..start + wanted.len();
            let is_free = !covered[start];
            if is_free && is_same(&letters[place.clone()], wanted) && is_word(letters, place.clone()) {
                covered[place].fill(true);
                return true;
            }
        }
        false
    }
}

fn is_same(letters: &[Letter], wanted: &[Drawn]) -> bool {
    letters.iter().zip(wanted).all(|(letter, drawn)| letter.c == drawn.letter.c)
}

/// True unless `place` is a part of a Latin word or a number. Of Arabic words runs may show parts.
fn is_word(letters: &[Letter], place: std::ops::Range<usize>) -> bool {
    let splits = |at: usize| {
        let (Some(before), Some(next)) = (at.checked_sub(1).map(|at| letters[at]), letters.get(at)) else {
            return false;
        };
        next.c.is_ascii_alphanumeric() && next.continues(before)
    };
    !splits(place.start) && !splits(place.end)
}
