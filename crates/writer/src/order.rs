//! Putting things in order, as edits and as words.

/// The best order of things that weigh `keys`: heavier first, equals as they stand.
///
/// A thing with no key keeps its place; the others share the places that are left.
pub(crate) fn best_order(keys: &[Option<u32>]) -> Vec<usize> {
    let mut movable: Vec<usize> = (0..keys.len()).filter(|&index| keys[index].is_some()).collect();
    movable.sort_by_key(|&index| std::cmp::Reverse(keys[index]));
    let mut movable = movable.into_iter();
    (0..keys.len()).map(|place| if keys[place].is_some() { movable.next().unwrap_or(place) } else { place }).collect()
}

/// The moves, each `(from, to)` at its time, that bring `0..order.len()` into `order`.
pub(crate) fn moves(order: &[usize]) -> Vec<(usize, usize)> {
    let mut now: Vec<usize> = (0..order.len()).collect();
    let mut moves = Vec::new();
    for (to, wanted) in order.iter().enumerate() {
        if let Some(from) = now.iter().position(|index| index == wanted)
            && from != to
        {
            let moved = now.remove(from);
            now.insert(to, moved);
            moves.push((from, to));
        }
    }
    moves
}

/// The things with a key that `order` puts before one that stood before them, in their new order.
pub(crate) fn promoted(order: &[usize], keys: &[Option<u32>]) -> Vec<usize> {
    let mut earliest_after = usize::MAX;
    let mut promoted: Vec<usize> = Vec::new();
    for &index in order.iter().rev().filter(|&&index| keys[index].is_some()) {
        if earliest_after < index {
            promoted.push(index);
        }
        earliest_after = earliest_after.min(index);
    }
    promoted.reverse();
    promoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(keys: &[Option<u32>], order: &[usize], up: &[usize]) {
        let best = best_order(keys);
        assert_eq!(best, order);
        assert_eq!(promoted(&best, keys), up);
        let mut things: Vec<usize> = (0..keys.len()).collect();
        for (from, to) in moves(&best) {
            let moved = things.remove(from);
            things.insert(to, moved);
        }
        assert_eq!(things, best);
    }

    #[test]
    fn heavier_comes_first() {
        check(&[], &[], &[]);
        check(&[Some(1), Some(1)], &[0, 1], &[]);
        check(&[Some(0), Some(0), Some(5)], &[2, 0, 1], &[2]);
        check(&[Some(1), Some(3), Some(2)], &[1, 2, 0], &[1, 2]);
        check(&[Some(0), None, Some(9), None, Some(3)], &[2, 1, 4, 3, 0], &[2, 4]);
    }
}
