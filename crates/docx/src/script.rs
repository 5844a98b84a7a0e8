//! What the language of a resume asks of a document: a full language tag, fonts, punctuation.

use resume::outline::Marks;

/// The needs of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Script {
    /// A tag with region as Word uses it, such as `de-DE`.
    pub language: String,
    /// The tag for East Asian text.
    pub eastern_language: &'static str,
    /// The font for East Asian text.
    pub eastern_font: &'static str,
    pub marks: Marks,
}

impl Script {
    pub(crate) fn of(tag: &str) -> Script {
        let tag = if is_tag(tag) { tag } else { "en" };
        let lower = tag.to_ascii_lowercase();
        let mut parts = lower.split('-');
        let primary = parts.next().unwrap_or_default();
        let traditional = parts.clone().any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
        let region = lower.split('-').skip(1).find(|part| part.len() == 2).map(str::to_ascii_uppercase);
        let (eastern_language, eastern_font) = match primary {
            "zh" if traditional => ("zh-TW", "Microsoft JhengHei"),
            "zh" => ("zh-CN", "Microsoft YaHei"),
            "ko" => ("ko-KR", "Malgun Gothic"),
            _ => ("ja-JP", "Yu Gothic"),
        };
        Script {
            language: full_tag(tag, primary, region.as_deref(), traditional),
            eastern_language,
            eastern_font,
            marks: Marks::of(tag),
        }
    }
}

/// True for what Word accepts as a language: letters and digits in short parts.
fn is_tag(tag: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    tag.len() >= 2 && tag.split('-').all(part)
}

fn full_tag(tag: &str, primary: &str, region: Option<&str>, traditional: bool) -> String {
    let likely = match primary {
        "zh" if traditional => "TW",
        "zh" => "CN",
        "en" => "US",
        "no" | "nb" => "NO",
        "ja" => "JP",
        "ko" => "KR",
        "pt" => "BR",
        "sv" => "SE",
        "da" => "DK",
        "cs" => "CZ",
        "uk" => "UA",
        "el" => "GR",
        "de" | "fr" | "es" | "it" | "nl" | "id" | "pl" | "fi" | "tr" | "ru" | "hu" | "ro" => "",
        _ => return tag.to_owned(),
    };
    let primary = if primary == "no" { "nb" } else { primary };
    match region {
        Some(region) => format!("{primary}-{region}"),
        None if likely.is_empty() => format!("{primary}-{}", primary.to_ascii_uppercase()),
        None => format!("{primary}-{likely}"),
    }
}

/// True when a text has characters that are drawn with the East Asian font.
pub(crate) fn is_eastern(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
            | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{323af}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_get_their_region() {
        for (tag, expected) in [
            ("en", "en-US"),
            ("en-GB", "en-GB"),
            ("de", "de-DE"),
            ("no", "nb-NO"),
            ("pt-BR", "pt-BR"),
            ("ja", "ja-JP"),
            ("zh-Hans", "zh-CN"),
            ("zh-Hant", "zh-TW"),
            ("zh-Hant-HK", "zh-HK"),
            ("eo", "eo"),
            ("", "en-US"),
            ("\"><x/>", "en-US"),
        ] {
            assert_eq!(Script::of(tag).language, expected, "{tag}");
        }
    }
}
