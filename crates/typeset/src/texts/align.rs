//! Finding the texts of an outline in the runs of its pages.

use std::ops::Range;

use super::letters::{Letter, letters};
use super::shown::{Shown, Unit};
use super::{Run, scattered};

/// A part of a run, and the text that it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub run: usize,
    pub bytes: Range<usize>,
    pub text: usize,
}

/// Units ahead of the present one that are looked at: some may show nothing that can be found.
const AHEAD: usize = 3;
/// Units that were left before all of their texts were found, for example at the foot of a column, and those behind
/// them. Few are at once.
const BEHIND: usize = 8;
/// Texts of a unit that are looked at, from the first that has not been found on. Only hostile ones have so many that
/// are drawn in another order.
const NEAR: usize = 64;
/// A text of so many letters is not found by chance.
const SURE: usize = 8;

/// A letter on the pages.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub run: usize,
    pub letter: Letter,
}

/// What was found so far.
pub(super) struct Found<'a> {
    pub shown: &'a Shown,
    /// Those of each text.
    pub letters: Vec<Vec<Letter>>,
    /// How many of them.
    pub counts: Vec<usize>,
    /// For each unit the texts of which letters are missing.
    pub open: Vec<Vec<usize>>,
    /// In the order of the runs.
    pub pieces: Vec<Piece>,
}

/// How far a text goes along with what is drawn.
#[derive(Clone, Copy)]
struct Match {
    text: usize,
    /// The first letter of the text that it is about.
    from: usize,
    /// Letters of the text.
    count: usize,
    /// The letters on the pages.
    start: usize,
    end: usize,
    is_whole: bool,
}

/// The texts of `shown` in `runs`, in the order of the runs.
///
/// Goes through the letters on the pages. Where a text may begin, the texts of the present entry are tried, then what
/// follows it, then what was left at the end of a page or a column, then the other headings. A text is taken when all of
/// its letters follow, or when they do up to the end of a page or a column, after which the rest is waited for. What is
/// no text, such as a separator, is passed over.
pub(super) fn align(shown: &Shown, runs: &[Run]) -> Vec<Piece> {
    let mut aligner = Aligner::new(shown, runs);
    let mut at = 0;
    while at < aligner.drawn.len() {
        match aligner.best(at) {
            Some(found) => {
                aligner.take(found);
                at = found.end;
            }
            None => at = aligner.next_start(at),
        }
    }
    let Aligner { drawn, mut found, .. } = aligner;
    scattered::find(&mut found, runs, &drawn);
    found.pieces
}

struct Aligner<'a> {
    runs: &'a [Run<'a>],
    drawn: Vec<Drawn>,
    found: Found<'a>,
    /// The unit of the last text that was found.
    unit: usize,
    left: Vec<usize>,
    /// The headings that have not been found.
    headings: Vec<usize>,
}

impl<'a> Aligner<'a> {
    fn new(shown: &'a Shown, runs: &'a [Run]) -> Aligner<'a> {
        let body = runs.iter().enumerate().filter(|(_, run)| !run.is_footer);
        let drawn = body.flat_map(|(run, own)| letters(&own.item.text).map(move |letter| Drawn { run, letter }));
        let own: Vec<Vec<Letter>> = shown.texts.iter().map(|text| letters(&text.words).collect()).collect();
        let has_letters = |text: &usize| !own[*text].is_empty();
        let open = shown.units.iter().map(|unit| unit.texts.clone().filter(has_letters).collect()).collect();
        let heading = |(index, unit): (usize, &Unit)| unit.is_heading.then_some(index);
        Aligner {
            runs,
            drawn: drawn.collect(),
            found: Found { shown, letters: own, counts: vec![0; shown.texts.len()], open, pieces: Vec::new() },
            unit: 0,
            left: Vec::new(),
            headings: shown.units.iter().enumerate().filter_map(heading).collect(),
        }
    }

    /// The text that is drawn from `at` on, or the part of one before a page or a column ends.
    fn best(&self, at: usize) -> Option<Match> {
        self.first_of_units(|unit| self.best_of(unit, at, |found| found.is_whole))
            .or_else(|| self.first_of_units(|unit| self.best_of(unit, at, |found| !found.is_whole)))
    }

    /// What `find` gives for the first unit that it gives anything for, the most likely one first.
    fn first_of_units(&self, find: impl Fn(usize) -> Option<Match>) -> Option<Match> {
        let ahead = self.unit + 1..(self.unit + 1 + AHEAD).min(self.found.open.len());
        let behind = self.left.iter().rev().take(BEHIND).copied();
        let mut others = ahead.chain(behind).chain(self.headings.iter().copied()).filter(|unit| *unit != self.unit);
        let is_likely = |unit, found: &Match| unit == self.unit + 1 || self.fills_runs(found) || found.count >= SURE;
        find(self.unit).or_else(|| others.find_map(|unit| find(unit).filter(|found| is_likely(unit, found))))
    }

    /// The longest of a unit's texts that are drawn at `at` and that `is_good`.
    fn best_of(&self, unit: usize, at: usize, is_good: impl Fn(&Match) -> bool) -> Option<Match> {
        let open = self.found.open.get(unit)?.iter().take(NEAR);
        let matches = open.filter_map(|text| self.match_at(*text, at)).filter(is_good);
        matches.reduce(|best, other| if other.count > best.count { other } else { best })
    }

    fn match_at(&self, text: usize, at: usize) -> Option<Match> {
        let from = self.found.counts[text];
        // What was taken for the beginning of a text may have been something else.
        let again = || self.match_from(0, text, at).filter(|found| from > 0 && found.is_whole);
        self.match_from(from, text, at).or_else(again)
    }

    /// The rest of `text` behind its first `from` letters, if it is drawn at `at` as a whole, or up to the last end of a
    /// page or column that it reaches.
    fn match_from(&self, from: usize, text: usize, at: usize) -> Option<Match> {
        let rest = &self.found.letters[text][from..];
        let (mut count, mut end, mut interrupted) = (0, at, None);
        while let (Some(letter), Some(drawn)) = (rest.get(count), self.drawn.get(end)) {
            if count > 0 && self.is_break(end) {
                interrupted = Some((count, end));
            }
            if letter.c == drawn.letter.c {
                count += 1;
            } else if count == 0 || !self.is_added_hyphen(end) {
                break;
            }
            end += 1;
        }
        let is_whole = count == rest.len() && !self.goes_on(end);
        let (count, end) = if is_whole { (count, end) } else { interrupted? };
        Some(Match { text, from, count, start: at, end, is_whole })
    }

    /// True when a page or a column ends before the letter at `at`.
    fn is_break(&self, at: usize) -> bool {
        let (before, here) = (self.drawn[at - 1].run, self.drawn[at].run);
        let (before, next) = (&self.runs[before], &self.runs[here]);
        before.page != next.page || next.at.y < before.at.y - next.item.size
    }

    /// True for the hyphen that some languages repeat where the next line begins.
    fn is_added_hyphen(&self, at: usize) -> bool {
        let drawn = self.drawn[at];
        drawn.letter.c == '-' && self.runs[drawn.run].item.text == "-"
    }

    /// True when the letter at `at` is in the middle of a word.
    fn goes_on(&self, at: usize) -> bool {
        let (Some(before), Some(next)) = (at.checked_sub(1).map(|at| self.drawn[at]), self.drawn.get(at)) else {
            return false;
        };
        before.run == next.run && next.letter.continues(before.letter)
    }

    /// True when nothing else stands in the runs of what was found.
    fn fills_runs(&self, found: &Match) -> bool {
        let run = |at: usize| self.drawn.get(at).map(|drawn| drawn.run);
        let begins = found.start == 0 || run(found.start - 1) != run(found.start);
        begins && run(found.end - 1) != run(found.end)
    }

    fn take(&mut self, taken: Match) {
        let Match { text, from, count, start, end, is_whole } = taken;
        if from == 0 && self.found.counts[text] > 0 {
            self.found.pieces.retain(|piece| piece.text != text);
        }
        self.found.counts[text] = from + count;
        let mut place = from;
        for drawn in &self.drawn[start..end] {
            // A hyphen that a line break has added belongs to nothing.
            if self.found.letters[text].get(place).is_some_and(|letter| letter.c == drawn.letter.c) {
                self.found.add(drawn.run, drawn.letter, text);
                place += 1;
            }
        }
        let unit = self.found.shown.texts[text].unit;
        let open = &mut self.found.open[unit];
        if let Some(place) = open.iter().position(|open| *open == text).filter(|_| is_whole) {
            open.remove(place);
        }
        if unit != self.unit {
            let rest = [self.unit + 1, self.unit].into_iter();
            self.left.extend(rest.filter(|left| self.found.open.get(*left).is_some_and(|open| !open.is_empty())));
            self.left.retain(|left| *left != unit);
            self.headings.retain(|heading| *heading != unit);
            self.unit = unit;
        }
    }

    /// The next place behind `at` where a text may begin.
    fn next_start(&self, at: usize) -> usize {
        let begins = |at: &usize| {
            let (before, here) = (self.drawn[at - 1], self.drawn[*at]);
            before.run != here.run || !here.letter.continues(before.letter)
        };
        (at + 1..self.drawn.len()).find(begins).unwrap_or(self.drawn.len())
    }
}

impl Found<'_> {
    /// Notes that a letter belongs to `text`, the letters of a run in their order.
    fn add(&mut self, run: usize, letter: Letter, text: usize) {
        match self.pieces.last_mut() {
            Some(piece) if (piece.run, piece.text) == (run, text) => piece.bytes.end = letter.end(),
            _ => self.pieces.push(Piece { run, bytes: letter.byte..letter.end(), text }),
        }
    }
}
