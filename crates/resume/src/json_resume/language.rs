//! Which language a file is in: what it says, else what its script gives away.

use serde_json::{Map, Value};

use crate::picture::is_data_uri;
use crate::{MAX_LANGUAGE, Resume};

/// The language that a file names: `meta.language`, then `language` at the root. Only plausible BCP 47 tags count.
pub(super) fn named(root: &Map<String, Value>) -> Option<String> {
    let meta = root.get("meta").and_then(|meta| meta.get("language"));
    [meta, root.get("language")].into_iter().flatten().filter_map(Value::as_str).find_map(tag)
}

/// `text` when it could be a language tag: a primary subtag of two or three letters, then others.
fn tag(text: &str) -> Option<String> {
    let text = text.trim().replace('_', "-");
    let mut parts = text.split('-');
    let primary = parts.next()?;
    let plausible = matches!(primary.len(), 2 | 3)
        && primary.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    (plausible && text.len() <= MAX_LANGUAGE).then_some(text)
}

/// Guesses by script, for the few scripts that name their language; an empty string otherwise.
///
/// A resume in English that mentions a few names in Chinese stays English: a fifth of the letters must speak for it.
pub(super) fn by_script(resume: &Resume) -> &'static str {
    let mut counts = Counts::default();
    let items = std::iter::once(&resume.basics).chain(resume.sections.iter().flat_map(|section| &section.items));
    for item in items {
        item.text.values().filter(|text| !is_data_uri(text)).for_each(|text| counts.add(text));
        item.lists.values().flatten().for_each(|line| counts.add(&line.text));
    }
    counts.language()
}

#[derive(Default)]
struct Counts {
    letters: usize,
    kana: usize,
    hangul: usize,
    han: usize,
    simplified: usize,
    traditional: usize,
    arabic: usize,
    persian: usize,
    urdu: usize,
    hebrew: usize,
    thai: usize,
    greek: usize,
}

/// Frequent characters whose simplified and traditional forms differ, in the same order.
const SIMPLIFIED: &str = "们这国学发为会业经时团队电关务计统应网与设开实现资";
const TRADITIONAL: &str = "們這國學發為會業經時團隊電關務計統應網與設開實現資";

impl Counts {
    fn add(&mut self, text: &str) {
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            self.letters += 1;
            match c {
                '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => self.kana += 1,
                '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' => self.hangul += 1,
                '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => {
                    self.han += 1;
                    self.simplified += usize::from(SIMPLIFIED.contains(c));
                    self.traditional += usize::from(TRADITIONAL.contains(c));
                }
                '\u{600}'..='\u{6ff}' => {
                    self.arabic += 1;
                    self.persian += usize::from("پچژگ".contains(c));
                    self.urdu += usize::from("ٹڈڑےں".contains(c));
                }
                '\u{590}'..='\u{5ff}' => self.hebrew += 1,
                '\u{e00}'..='\u{e7f}' => self.thai += 1,
                '\u{370}'..='\u{3ff}' => self.greek += 1,
                _ => {}
            }
        }
    }

    fn language(&self) -> &'static str {
        let eastern = self.kana + self.hangul + self.han;
        let of_one = [(self.arabic, self.arabic_script()), (self.hebrew, "he"), (self.thai, "th"), (self.greek, "el")];
        let spoken = |count: usize| count > 0 && count * 5 >= self.letters;
        if let Some((_, language)) = of_one.into_iter().find(|(count, _)| spoken(*count)) {
            language
        } else if !spoken(eastern) {
            ""
        } else if self.hangul > self.kana.max(self.han / 4) {
            "ko"
        } else if self.kana * 20 >= eastern {
            "ja"
        } else if self.traditional > self.simplified {
            "zh-Hant"
        } else {
            "zh-Hans"
        }
    }

    /// By the letters that Arabic does not have: a fiftieth of them, since company names may have one.
    fn arabic_script(&self) -> &'static str {
        if self.urdu * 50 >= self.arabic {
            "ur"
        } else if self.persian * 50 >= self.arabic {
            "fa"
        } else {
            "ar"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut counts = Counts::default();
        counts.add(text);
        assert_eq!(counts.language(), expected, "{text}");
    }

    #[test]
    fn scripts_that_name_a_language() {
        check("クラウドインフラの設計・運用を主導", "ja");
        check("5 年以上 DevOps 与云原生领域经验，擅长构建高可用平台", "zh-Hans");
        check("負責公司雲端平台的建設與維護，帶領團隊", "zh-Hant");
        check("클라우드 인프라 설계와 운영", "ko");
        check("قاد فريقًا من خمسة مهندسين لتطوير منصة سحابية", "ar");
        check("توسعه و نگهداری پلتفرم ابری و پایگاه داده", "fa");
        check("کلاؤڈ پلیٹ فارم کی تیاری اور ٹیم کی قیادت کے لیے", "ur");
        check("הובלת צוות מהנדסים בפיתוח פלטפורמה", "he");
        check("พัฒนาแพลตฟอร์มคลาวด์", "th");
        check("Ανάπτυξη πλατφόρμας cloud", "el");
        check("Worked with 张伟 on a large international platform team in Berlin", "");
        check("Aufbau der Plattform", "");
        check("", "");
    }

    #[test]
    fn only_plausible_tags_count() {
        for (text, expected) in [
            ("en", Some("en")),
            (" pt_BR ", Some("pt-BR")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("English", None),
            ("", None),
            ("e", None),
            ("en-", None),
            ("de<script>", None),
        ] {
            assert_eq!(tag(text).as_deref(), expected, "{text:?}");
        }
    }
}
