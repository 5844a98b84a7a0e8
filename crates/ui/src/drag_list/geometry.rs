//! Where rows are and where they go while one of them is held, in CSS pixels from the list's top.

/// A row at rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub top: f64,
    pub height: f64,
}

/// The rows as they lay when one of them was picked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Geometry {
    rows: Vec<Row>,
    /// The held row's place in `rows`.
    from: usize,
    /// The space between two rows.
    gap: f64,
}

impl Geometry {
    /// `None` when `from` names no row.
    pub fn new(rows: Vec<Row>, from: usize) -> Option<Geometry> {
        rows.get(from)?;
        let gap = match rows.as_slice() {
            [first, second, ..] => (second.top - first.top - first.height).max(0.0),
            _ => 0.0,
        };
        Some(Geometry { rows, from, gap })
    }

    /// The held row at rest.
    pub fn held(&self) -> Row {
        self.rows[self.from]
    }

    /// The top that the held row would have at every place, first to last.
    ///
    /// Rows differ in height, so this walks over the others and adds up their heights.
    pub fn slots(&self) -> Vec<f64> {
        let first = self.rows[0].top;
        let mut slots = vec![first];
        let mut top = first;
        for (_, row) in self.others() {
            top += row.height + self.gap;
            slots.push(top);
        }
        slots
    }

    /// The place whose slot is nearest to a held row with this top.
    pub fn nearest(&self, top: f64) -> usize {
        let distance = |slot: &f64| (slot - top).abs();
        self.slots()
            .iter()
            .enumerate()
            .min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))
            .map_or(self.from, |(place, _)| place)
    }

    /// How far row `index` steps aside when the held row goes to place `to`; 0 for the held row itself.
    pub fn shift(&self, index: usize, to: usize) -> f64 {
        let step = self.held().height + self.gap;
        if index > self.from && index <= to {
            -step
        } else if index < self.from && index >= to {
            step
        } else {
            0.0
        }
    }

    /// Keeps the held row's top within the list.
    pub fn clamp(&self, top: f64) -> f64 {
        let slots = self.slots();
        top.clamp(slots[0], slots[slots.len() - 1])
    }

    fn others(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().filter(|(index, _)| *index != self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three rows of 40, 100 and 60 pixels with 10 between them, `from` held.
    fn geometry(from: usize) -> Geometry {
        let row = |top, height| Row { top, height };
        Geometry::new(vec![row(0.0, 40.0), row(50.0, 100.0), row(160.0, 60.0)], from).unwrap()
    }

    #[test]
    fn slots_follow_the_heights_of_the_others() {
        assert_eq!(geometry(0).slots(), [0.0, 110.0, 180.0]);
        assert_eq!(geometry(1).slots(), [0.0, 50.0, 120.0]);
        assert_eq!(geometry(2).slots(), [0.0, 50.0, 160.0]);
    }

    #[test]
    fn a_row_at_rest_is_nearest_to_its_own_place() {
        for from in 0..3 {
            assert_eq!(geometry(from).nearest(geometry(from).held().top), from);
        }
    }

    #[test]
    fn the_nearest_slot_wins_even_far_outside() {
        assert_eq!(geometry(0).nearest(-500.0), 0);
        assert_eq!(geometry(0).nearest(54.0), 0);
        assert_eq!(geometry(0).nearest(56.0), 1);
        assert_eq!(geometry(0).nearest(9000.0), 2);
    }

    #[test]
    fn rows_between_step_aside_by_the_held_rows_height() {
        let held = geometry(0);
        assert_eq!([0, 1, 2].map(|index| held.shift(index, 1)), [0.0, -50.0, 0.0]);
        assert_eq!([0, 1, 2].map(|index| held.shift(index, 2)), [0.0, -50.0, -50.0]);
        let held = geometry(2);
        assert_eq!([0, 1, 2].map(|index| held.shift(index, 0)), [70.0, 70.0, 0.0]);
        assert_eq!([0, 1, 2].map(|index| held.shift(index, 2)), [0.0, 0.0, 0.0]);
    }

    #[test]
    fn the_held_row_stays_within_the_list() {
        assert_eq!(geometry(1).clamp(-20.0), 0.0);
        assert_eq!(geometry(1).clamp(500.0), 120.0);
    }

    #[test]
    fn a_list_of_one_has_one_place() {
        let geometry = Geometry::new(vec![Row { top: 8.0, height: 40.0 }], 0).unwrap();
        assert_eq!(geometry.slots(), [8.0]);
        assert_eq!(geometry.nearest(300.0), 0);
        assert_eq!(Geometry::new(vec![], 0), None);
    }
}
