//! What differs between two lists of lines. Lines have no ids: they are followed by their words.

use super::{LineChange, Piece, moves, words};
use crate::Line;

/// Lines that share at least this part of their letters are one line, changed.
const ALIKE: f64 = 0.5;

/// With more pairs of lines than this to weigh against each other, changed lines are told as removed and added.
const MAX_PAIRS: usize = 4_000;

/// The changes from `before` to `after`, in the order of `after`; removed lines come last.
pub(super) fn compare(before: &[Line], after: &[Line]) -> Vec<LineChange> {
    if before == after {
        return Vec::new();
    }
    let mut partner: Vec<Option<usize>> = vec![None; after.len()];
    let mut left: Vec<usize> = (0..before.len()).collect();
    let mut pair = |fits: &dyn Fn(&Line, &Line) -> bool, partner: &mut Vec<Option<usize>>| {
        for (index, line) in after.iter().enumerate().filter(|(index, _)| partner[*index].is_none()).collect::<Vec<_>>()
        {
            if let Some(found) = left.iter().position(|old| fits(&before[*old], line)) {
                partner[index] = Some(left.remove(found));
            }
        }
        left.clone()
    };
    pair(&|old, new| old == new, &mut partner);
    pair(&|old, new| old.text == new.text, &mut partner);
    let few = before.len() * after.len() <= MAX_PAIRS;
    let removed = pair(&|old, new| few && likeness(&old.text, &new.text) >= ALIKE, &mut partner);

    let kept: Vec<usize> = partner.iter().flatten().copied().collect();
    let mut original = kept.clone();
    original.sort_unstable();
    let moved = moves(&original, &kept);
    let mut changes = Vec::new();
    for (to, (line, partner)) in after.iter().zip(partner).enumerate() {
        let text = line.text.clone();
        let Some(from) = partner else {
            changes.push(LineChange::Added { text });
            continue;
        };
        let old = &before[from];
        if moved.iter().any(|(other, _)| *other == from) {
            changes.push(LineChange::Moved { text: text.clone(), from, to });
        }
        if old.text != line.text {
            changes.push(LineChange::Changed { before: old.text.clone(), after: text.clone() });
        }
        if old.hidden != line.hidden {
            changes.push(if line.hidden { LineChange::Hidden { text } } else { LineChange::Shown { text } });
        }
    }
    changes.extend(removed.into_iter().map(|index| LineChange::Removed { text: before[index].text.clone() }));
    changes
}

/// The part of the longer text's letters that both have in order, 0.0..=1.0.
fn likeness(before: &str, after: &str) -> f64 {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let same: usize = words(before, after)
        .iter()
        .map(|piece| match piece {
            Piece::Same(text) => letters(text),
            Piece::Removed(_) | Piece::Added(_) => 0,
        })
        .sum();
    match letters(before).max(letters(after)) {
        0 => 0.0,
        longest => same as f64 / longest as f64,
    }
}
