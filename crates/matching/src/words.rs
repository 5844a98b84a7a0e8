//! Words worth comparing: content words, brought to their stems.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

/// Small words of English; they say nothing about what a text is about, and that it is English.
const STOP_WORDS: &[&str] = &[
    "a", "about", "across", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "both", "but",
    "by", "can", "do", "each", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into",
    "is", "it", "its", "may", "more", "most", "must", "my", "no", "not", "of", "on", "one", "or", "other", "our",
    "out", "over", "per", "she", "should", "so", "such", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "through", "to", "under", "up", "us", "was", "we", "well", "were", "what",
    "when", "where", "which", "while", "who", "will", "with", "within", "would", "you", "your",
];

/// Words that every posting and every resume uses, so sharing them means nothing.
const EMPTY_WORDS: &[&str] = &[
    "ability",
    "able",
    "applicant",
    "apply",
    "area",
    "based",
    "best",
    "candidate",
    "company",
    "day",
    "duty",
    "excellent",
    "experience",
    "experienced",
    "full",
    "good",
    "great",
    "help",
    "high",
    "include",
    "includes",
    "including",
    "job",
    "join",
    "key",
    "knowledge",
    "level",
    "like",
    "look",
    "looking",
    "make",
    "month",
    "months",
    "need",
    "needs",
    "new",
    "opportunity",
    "people",
    "position",
    "preferred",
    "provide",
    "providing",
    "related",
    "required",
    "requirement",
    "requirements",
    "responsibilities",
    "responsible",
    "role",
    "salary",
    "skill",
    "skills",
    "strong",
    "support",
    "take",
    "team",
    "teams",
    "time",
    "use",
    "used",
    "using",
    "various",
    "want",
    "way",
    "ways",
    "week",
    "work",
    "worked",
    "working",
    "year",
    "years",
];

/// Small words of the other languages most read here, so that sharing them means nothing either.
const FOREIGN_SMALL_WORDS: &[&str] = &[
    "aan", "auf", "aus", "avec", "bei", "com", "como", "con", "dans", "das", "dein", "del", "dem", "den", "der", "des",
    "det", "die", "dos", "een", "ein", "eine", "einer", "est", "för", "für", "het", "ihr", "las", "les", "los", "med",
    "met", "mit", "nous", "não", "och", "oder", "par", "para", "por", "pour", "que", "qui", "sie", "sind", "som",
    "sur", "til", "uma", "una", "und", "une", "van", "von", "voor", "vous", "wir", "wird", "zijn", "zum", "zur",
];

/// True when `text` reads as English: about every sixth word at least is a small English word.
///
/// Short lists of names and skills have hardly any small words in any language; they count as English
/// when they are plain ASCII.
pub fn is_english(text: &str) -> bool {
    let mut words = 0;
    let mut small = 0;
    for word in text.unicode_words().take(2_000) {
        words += 1;
        small += usize::from(STOP_WORDS.binary_search(&word.to_lowercase().as_str()).is_ok());
    }
    if words < 12 { text.chars().all(|c| c.is_ascii() || !c.is_alphabetic()) } else { small * 6 >= words }
}

/// Brings words to a form in which their endings do not matter.
pub(crate) struct Stems {
    english: Option<Stemmer>,
}

impl Stems {
    /// English words lose their endings when `is_english`; all others are only put in lower case.
    pub fn new(is_english: bool) -> Stems {
        Stems { english: is_english.then(|| Stemmer::create(Algorithm::English)) }
    }

    pub fn stem(&self, word: &str) -> String {
        let lower = word.to_lowercase();
        match &self.english {
            Some(stemmer) if lower.is_ascii() => stemmer.stem(&lower).into_owned(),
            _ => lower,
        }
    }

    /// The words of `text` that carry meaning, in order.
    pub fn content<'t>(&self, text: &'t str) -> Vec<ContentWord<'t>> {
        let mut content: Vec<ContentWord> = Vec::new();
        let mut last_end = None;
        for (at, word) in text.unicode_word_indices().filter(|(_, word)| is_content(word)) {
            let follows = last_end.is_some_and(|end| matches!(&text[end..at], " " | "-"));
            content.push(ContentWord { stem: self.stem(word), word, follows });
            last_end = Some(at + word.len());
        }
        content
    }
}

pub(crate) struct ContentWord<'t> {
    pub stem: String,
    pub word: &'t str,
    /// True when only a space or a hyphen stands between the content word before and this one, so that
    /// both make a phrase: "identity fraud".
    pub follows: bool,
}

fn is_content(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.chars().nth(2).is_some()
        && lower.chars().any(char::is_alphabetic)
        && STOP_WORDS.binary_search(&lower.as_str()).is_err()
        && EMPTY_WORDS.binary_search(&lower.as_str()).is_err()
        && FOREIGN_SMALL_WORDS.binary_search(&lower.as_str()).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_lists_are_sorted() {
        assert!(STOP_WORDS.is_sorted());
        assert!(EMPTY_WORDS.is_sorted());
        assert!(FOREIGN_SMALL_WORDS.is_sorted());
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let content = Stems::new(true).content(text);
        let stems = content.iter().map(|word| format!("{}{}", if word.follows { "+" } else { "" }, word.stem));
        assert_eq!(stems.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn content_is_what_carries_meaning() {
        check("Managed the contracts and managing a contract", "manag contract manag contract");
        check("Identity fraud, fraud-control", "ident +fraud fraud +control");
        check("5 years of experience with 2020", "");
        check("Größe der Häuser", "größe häuser");
    }

    #[test]
    fn tells_english_from_other_languages() {
        assert!(is_english(
            "We are looking for an engineer who will work on the design of our systems and their tests."
        ));
        assert!(!is_english(
            "Wir suchen eine Ingenieurin, die an der Gestaltung unserer Systeme und ihrer Tests arbeitet."
        ));
        assert!(!is_english(
            "Nous cherchons une personne pour travailler avec nous à la conception de nos systèmes et tests."
        ));
        assert!(is_english("Rust, SQL"));
        assert!(!is_english("数据分析师"));
    }
}
