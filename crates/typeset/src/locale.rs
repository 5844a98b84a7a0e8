//! What a language tag means for typesetting: language and region to shape in, fonts and their order, separators.

use serde::Serialize;
use serde_json::{Value, json};

const LATIN: &str = "Velvit Sans";
const JP: &str = "Velvit Sans JP";
const SC: &str = "Velvit Sans SC";
const TC: &str = "Velvit Sans TC";
const KR: &str = "Velvit Sans KR";

/// How the template hears about a language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Locale {
    /// ISO 639: two or three letters.
    pub lang: String,
    /// ISO 3166: two letters.
    pub region: Option<String>,
    /// Font families in the order in which they are asked for a character.
    pub fonts: Vec<Value>,
    /// Between a group and its words.
    pub colon: &'static str,
    /// Between words.
    pub comma: &'static str,
    /// Between groups in one line.
    pub semicolon: &'static str,
}

impl Locale {
    /// Reads a BCP 47 tag. What Typst would refuse is left out; without a language it is English.
    pub(crate) fn of(tag: &str) -> Locale {
        let parts: Vec<String> = tag.trim().split(['-', '_']).map(str::to_ascii_lowercase).collect();
        let letters = |part: &String| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
        let lang = parts.first().filter(|part| letters(part) && matches!(part.len(), 2..=3));
        let Some(lang) = lang else { return Locale::latin("en".to_owned(), None) };
        let region = parts[1..].iter().find(|part| letters(part) && part.len() == 2).cloned();
        let traditional = parts[1..].iter().any(|part| matches!(part.as_str(), "hant" | "tw" | "hk" | "mo"));
        match (lang.as_str(), traditional) {
            ("ja", _) => Locale::cjk(lang, region, "jp", [JP, SC, TC, KR]),
            ("ko", _) => Locale { fonts: after_latin([KR, JP, TC, SC]), ..Locale::latin(lang.clone(), region) },
            ("zh" | "yue", true) => Locale::cjk(lang, region, "tw", [TC, JP, SC, KR]),
            ("zh" | "yue", false) => Locale::cjk(lang, region, "cn", [SC, TC, JP, KR]),
            ("fr", _) => Locale { colon: "\u{a0}: ", semicolon: "\u{a0}; ", ..Locale::latin(lang.clone(), region) },
            _ => Locale::latin(lang.clone(), region),
        }
    }

    fn latin(lang: String, region: Option<String>) -> Locale {
        Locale { lang, region, fonts: after_latin([SC, JP, TC, KR]), colon: ": ", comma: ", ", semicolon: "; " }
    }

    /// Punctuation that Chinese and Japanese share with Latin, such as quotation marks and dashes, comes from the
    /// full-width fonts. A region is needed: it selects the forms of characters and the rules for marks.
    fn cjk(lang: &str, region: Option<String>, usual: &str, fonts: [&str; 4]) -> Locale {
        let region = region.or_else(|| (lang != "ja").then(|| usual.to_owned()));
        let latin = json!({ "name": LATIN, "covers": "latin-in-cjk" });
        let fonts = std::iter::once(latin).chain(fonts.map(Value::from)).chain([LATIN.into()]).collect();
        Locale { lang: lang.to_owned(), region, fonts, colon: "：", comma: "、", semicolon: "；" }
    }
}

fn after_latin(fonts: [&str; 4]) -> Vec<Value> {
    std::iter::once(LATIN).chain(fonts).map(Value::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, lang: &str, region: &str, first_cjk: &str) {
        let locale = Locale::of(tag);
        assert_eq!((locale.lang.as_str(), locale.region.as_deref().unwrap_or("")), (lang, region), "{tag}");
        assert_eq!(locale.fonts[1], *first_cjk, "{tag}");
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
