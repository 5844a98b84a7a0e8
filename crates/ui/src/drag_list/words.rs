//! What the live region says while rows are moved. Places are counted from 1 for people.

/// A row's name, or what to call it without one.
fn named(label: &str) -> &str {
    if label.trim().is_empty() { "item" } else { label.trim() }
}

/// "Picked up Experience, position 2 of 6. …"
pub fn picked_up(label: &str, place: usize, count: usize) -> String {
    let label = named(label);
    format!("Picked up {label}, position {} of {count}. Arrow keys move it, Space drops it, Escape cancels.", place + 1)
}

/// "Experience, moved to position 3 of 6."
pub fn moved(label: &str, place: usize, count: usize) -> String {
    format!("{}, moved to position {} of {count}.", named(label), place + 1)
}

/// "Dropped Experience at position 3 of 6."
pub fn dropped(label: &str, place: usize, count: usize) -> String {
    format!("Dropped {} at position {} of {count}.", named(label), place + 1)
}

/// "Cancelled. Experience stays at position 2 of 6."
pub fn cancelled(label: &str, place: usize, count: usize) -> String {
    format!("Cancelled. {} stays at position {} of {count}.", named(label), place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_from_one() {
        assert!(picked_up("Experience", 1, 6).starts_with("Picked up Experience, position 2 of 6."));
        assert_eq!(moved("Experience", 2, 6), "Experience, moved to position 3 of 6.");
        assert_eq!(dropped("Experience", 2, 6), "Dropped Experience at position 3 of 6.");
        assert_eq!(cancelled("Experience", 1, 6), "Cancelled. Experience stays at position 2 of 6.");
    }

    #[test]
    fn a_row_without_a_name_is_called_item() {
        assert_eq!(dropped("  ", 0, 1), "Dropped item at position 1 of 1.");
    }
}
