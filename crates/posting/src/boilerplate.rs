//! Sentences that never hold a requirement. The words are in `data/boilerplate.txt`.

use std::sync::OnceLock;

use crate::phrases::Phrases;

/// True for a sentence in small letters about pay, benefits, equal opportunity or the application itself.
pub(crate) fn is_boilerplate(sentence: &str) -> bool {
    static BOILERPLATE: OnceLock<Phrases> = OnceLock::new();
    let phrases = BOILERPLATE.get_or_init(|| Phrases::parse(include_str!("../data/boilerplate.txt")));
    phrases.find(sentence).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_and_law_are_boilerplate() {
        for sentence in
            ["competitive salary, health insurance", "we are an equal opportunity employer", "wir bieten java"]
        {
            assert!(is_boilerplate(sentence), "{sentence}");
        }
        assert!(!is_boilerplate("experience in selling insurance"));
    }
}
