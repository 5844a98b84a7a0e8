//! The languages that the words of ours are in.

/// BCP 47 tag and name in the language itself, in the order of the names. Any other language gets English words.
pub const LANGUAGES: [(&str, &str); 32] = [
    ("id", "Bahasa Indonesia"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("hu", "Magyar"),
    ("nl", "Nederlands"),
    ("nb", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("fi", "Suomi"),
    ("sv", "Svenska"),
    ("vi", "Tiếng Việt"),
    ("tr", "Türkçe"),
    ("el", "Ελληνικά"),
    ("bg", "Български"),
    ("ru", "Русский"),
    ("uk", "Українська"),
    ("he", "עברית"),
    ("ur", "اردو"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("hi", "हिन्दी"),
    ("th", "ไทย"),
    ("ko", "한국어"),
    ("ja", "日本語"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::locale::Locale;
    use crate::{SectionKind, outline::Outline, samples};

    #[test]
    fn every_language_has_words_of_its_own() {
        let mut seen = Vec::new();
        for (tag, name) in LANGUAGES {
            let headings = SectionKind::ALL.map(|kind| Locale::of(tag).heading(kind));
            assert!(!seen.contains(&headings), "{name} has the words of another language");
            seen.push(headings);
        }
    }

    #[test]
    fn a_language_of_the_list_changes_the_headings() {
        let mut resume = samples::software_engineer();
        resume.design.heading_language = Some("de".into());
        assert!(Outline::of(&resume).sections.iter().any(|section| section.heading == "Berufserfahrung"));
    }
}
