//! What a language tag means for typesetting: language and region to shape in, fonts and their order, separators.

use resume::outline::Marks;
use serde::Serialize;

const JP: &str = "Velvit Sans JP";
const SC: &str = "Velvit Sans SC";
const TC: &str = "Velvit Sans TC";
const KR: &str = "Velvit Sans KR";
/// For scripts that one family has and no other, whatever the language.
const SCRIPTS: [&str; 5] = ["Vazirmatn", "Noto Sans Arabic", "Noto Sans Hebrew", "Sarabun", "Noto Sans Devanagari"];
const SYMBOLS: [&str; 2] = ["Noto Sans Symbols", "Noto Sans Symbols 2"];
const EMOJI: &str = "Noto Emoji";

/// How the template hears about a language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Locale {
    /// ISO 639: two or three letters.
    pub lang: String,
    /// ISO 3166: two letters.
    pub region: Option<String>,
    /// Font families after those for Latin, in the order in which they are asked for a character.
    #[serde(skip)]
    pub others: Vec<&'static str>,
    /// Punctuation that Chinese and Japanese share with Latin, such as quotation marks and dashes, comes from the
    /// full-width fonts.
    #[serde(skip)]
    pub is_cjk: bool,
    #[serde(flatten)]
    pub marks: Marks,
}

impl Locale {
    /// Reads a BCP 47 tag. What Typst would refuse is left out; without a language it is English.
    pub(crate) fn of(tag: &str) -> Locale {
        let parts: Vec<String> = tag.trim().split(['-', '_']).map(str::to_ascii_lowercase).collect();
        let letters = |part: &String| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
        let lang = parts.first().filter(|part| letters(part) && matches!(part.len(), 2..=3));
        let Some(lang) = lang else { return Locale::western("en".to_owned(), None) };
        let region = parts[1..].iter().find(|part| letters(part) && part.len() == 2).cloned();
        let traditional = parts[1..].iter().any(|part| matches!(part.as_str(), "hant" | "tw" | "hk" | "mo"));
        let western = Locale::western(lang.clone(), region.clone());
        match (lang.as_str(), traditional) {
            ("ja", _) => Locale::cjk(lang, region, "jp", [JP, SC, TC, KR]),
            ("ko", _) => Locale { others: others([KR, JP, TC, SC], true), ..western },
            ("zh" | "yue", true) => Locale::cjk(lang, region, "tw", [TC, JP, SC, KR]),
            ("zh" | "yue", false) => Locale::cjk(lang, region, "cn", [SC, TC, JP, KR]),
            // The usual name of the language, for which Typst knows the direction, and the old one.
            ("iw", _) => Locale { lang: "he".to_owned(), ..western },
            _ => western,
        }
    }

    fn western(lang: String, region: Option<String>) -> Locale {
        let others = others([SC, JP, TC, KR], false);
        Locale { marks: Marks::of(&lang), lang, region, others, is_cjk: false }
    }

    /// A region is needed: it selects the forms of characters and the rules for marks.
    fn cjk(lang: &str, region: Option<String>, usual: &str, fonts: [&'static str; 4]) -> Locale {
        let region = region.or_else(|| (lang != "ja").then(|| usual.to_owned()));
        let others = others(fonts, true);
        Locale { lang: lang.to_owned(), region, others, is_cjk: true, marks: Marks::of(lang) }
    }
}

/// The families for everything but Latin, Greek and Cyrillic. The four have many symbols, as wide as a character.
fn others(cjk: [&'static str; 4], is_cjk: bool) -> Vec<&'static str> {
    let (symbols, cjk) = (SYMBOLS.as_slice(), cjk.as_slice());
    let (first, then) = if is_cjk { (cjk, symbols) } else { (symbols, cjk) };
    [SCRIPTS.as_slice(), first, then, &[EMOJI]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, lang: &str, region: &str, first_cjk: &'static str) {
        let locale = Locale::of(tag);
        assert_eq!((locale.lang.as_str(), locale.region.as_deref().unwrap_or("")), (lang, region), "{tag}");
        let first = locale.others.iter().find(|family| family.starts_with("Velvit Sans "));
        assert_eq!(first, Some(&first_cjk), "{tag}");
    }

    #[test]
    fn tags() {
        check("en", "en", "", SC);
        check("pt-BR", "pt", "br", SC);
        check("de_CH", "de", "ch", SC);
        check("nds", "nds", "", SC);
        check("sr-Latn-RS", "sr", "rs", SC);
        check("ja", "ja", "", JP);
        check("ko-KR", "ko", "kr", KR);
        check("zh", "zh", "cn", SC);
        check("zh-Hans", "zh", "cn", SC);
        check("zh-hant-hk", "zh", "hk", TC);
        check("zh-Hant", "zh", "tw", TC);
        check("zh-TW", "zh", "tw", TC);
    }

    #[test]
    fn tags_that_are_none() {
        check("", "en", "", SC);
        check("english", "en", "", SC);
        check("12", "en", "", SC);
        check("日本語", "en", "", SC);
        check("fr-日本", "fr", "", SC);
        check("e", "en", "", SC);
    }
}
