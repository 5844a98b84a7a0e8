//! The languages that the words of ours are in.

/// BCP 47 tag and name in the language itself, in the order of the tags. Any other language gets English words.
pub const LANGUAGES: [(&str, &str); 11] = [
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("id", "Bahasa Indonesia"),
    ("ja", "日本語"),
    ("nb", "Norsk"),
    ("nl", "Nederlands"),
    ("pt", "Português"),
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
            let heading = Locale::of(tag).heading(SectionKind::Work);
            assert!(!seen.contains(&heading), "{name} has the words of another language");
            seen.push(heading);
        }
        assert!(LANGUAGES.is_sorted());
    }

    #[test]
    fn a_language_of_the_list_changes_the_headings() {
        let mut resume = samples::nurse();
        resume.design.heading_language = Some("de".into());
        assert!(Outline::of(&resume).sections.iter().any(|section| section.heading == "Berufserfahrung"));
    }
}
