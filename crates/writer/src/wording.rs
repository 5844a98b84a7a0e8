//! Words of the report.

/// "A", "A and B", "A, B and C"; past four, "A, B, C and 2 more".
pub(crate) fn join<S: AsRef<str>>(names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [front @ .., last] if names.len() <= 4 => format!("{} and {last}", front.join(", ")),
        _ => format!("{} and {} more", names[..3].join(", "), names.len() - 3),
    }
}

/// “text” on one line, cut between words to about 60 characters.
pub(crate) fn quoted(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if !short.is_empty() && short.chars().count() + word.chars().count() > 60 {
            return format!("“{}…”", short.trim_end_matches([',', ';', ':', '.']));
        }
        if !short.is_empty() {
            short.push(' ');
        }
        // One endless word is cut too.
        short.extend(word.chars().take(80));
    }
    format!("“{short}”")
}

/// "1 point", "2 points".
pub(crate) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_a_person_would() {
        let joined = |n: usize| join(&["A", "B", "C", "D", "E"][..n]);
        assert_eq!(
            [0, 1, 2, 3, 4, 5].map(joined),
            ["", "A", "A and B", "A, B and C", "A, B, C and D", "A, B, C and 2 more"]
        );
    }

    #[test]
    fn quotes_are_short() {
        assert_eq!(quoted("Built\n the  API"), "“Built the API”");
        assert_eq!(
            quoted("Developed and implemented efficient and scalable code, ensuring high quality"),
            "“Developed and implemented efficient and scalable code…”"
        );
        assert_eq!(quoted(&"x".repeat(500)).chars().count(), 82);
    }
}
