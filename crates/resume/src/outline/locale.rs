//! The few words that a document needs in the language of the resume: headings, months, "Present".

mod asia;
mod europe;
mod present;
mod words;

use crate::design::DateFormat;
use crate::{PartialDate, SectionKind};
use asia::*;
use europe::*;
use present::PRESENT;
use words::*;

pub(super) struct Locale {
    /// In the order of [`SectionKind::ALL`].
    headings: [&'static str; 13],
    months: Months,
    pub present: &'static str,
    pub grade: &'static str,
    pub courses: &'static str,
    pub roles: &'static str,
}

enum Months {
    /// "Jan 2020" and "January 2020", January first. What stands between month and year belongs to the long name:
    /// "enero de" in Spanish.
    Named { short: &'static [&'static str; 12], long: &'static [&'static str; 12] },
    /// "2020. jan.", as in Hungarian.
    YearFirst { short: &'static [&'static str; 12], long: &'static [&'static str; 12] },
    /// "2020年1月", short and long: after the year, between the two, and after the month. The numeric form has the year
    /// first too and `point` between.
    Numbered { year: &'static str, gap: &'static str, month: &'static str, point: &'static str },
}

impl Locale {
    /// The words for a BCP 47 tag; English for languages that are not in the table.
    pub(super) fn of(language: &str) -> &'static Locale {
        let tag = language.trim().to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        match parts.next().unwrap_or_default() {
            "de" => &DE,
            "fr" => &FR,
            "es" => &ES,
            "nl" => &NL,
            "pt" => &PT,
            "no" | "nb" | "nn" => &NO,
            "id" => &ID,
            "it" => &IT,
            "pl" => &PL,
            "cs" => &CS,
            "sv" => &SV,
            "da" => &DA,
            "fi" => &FI,
            "tr" => &TR,
            "hu" => &HU,
            "ro" | "mo" => &RO,
            "ru" => &RU,
            "uk" => &UK,
            "bg" => &BG,
            "el" => &EL,
            "ko" => &KO,
            "vi" => &VI,
            "th" => &TH,
            "hi" => &HI,
            "ar" => &AR,
            "fa" => &FA,
            "ur" => &UR,
            "he" | "iw" => &HE,
            "ja" => &JA,
            "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => &ZH_HANT,
            "zh" => &ZH_HANS,
            _ => &EN,
        }
    }

    pub(super) fn heading(&self, kind: SectionKind) -> &'static str {
        let index = SectionKind::ALL.iter().position(|other| *other == kind);
        index.map_or(kind.spec().title, |index| self.headings[index])
    }

    /// "Jan 2020", "2020", or the text itself when it is no date.
    pub(super) fn date(&self, text: &str, format: DateFormat) -> String {
        let Some(PartialDate { year, month, .. }) = PartialDate::parse(text) else { return text.to_owned() };
        let month = month.filter(|_| format != DateFormat::Year);
        let Some(month) = month else { return self.year(year, format) };
        let name = |short: &[&'static str; 12], long: &[&'static str; 12]| {
            if format == DateFormat::Long { long[usize::from(month) - 1] } else { short[usize::from(month) - 1] }
        };
        match (&self.months, format) {
            (_, DateFormat::Iso) => format!("{year}-{month:02}"),
            (Months::Named { .. }, DateFormat::Numeric) => format!("{month:02}/{year}"),
            (Months::YearFirst { .. }, DateFormat::Numeric) => format!("{year}. {month:02}."),
            (Months::Numbered { point, .. }, DateFormat::Numeric) => format!("{year}{point}{month:02}"),
            (Months::Named { short, long }, _) => format!("{} {year}", name(short, long)),
            (Months::YearFirst { short, long }, _) => format!("{year}. {}", name(short, long)),
            (Months::Numbered { year: after, gap, month: last, .. }, _) => format!("{year}{after}{gap}{month}{last}"),
        }
    }

    fn year(&self, year: u16, format: DateFormat) -> String {
        match (&self.months, format) {
            (Months::Numbered { year: after, .. }, DateFormat::Short | DateFormat::Long | DateFormat::Year) => {
                format!("{year}{after}")
            }
            _ => year.to_string(),
        }
    }

    /// "Jan 2020 – Mar 2021". `ongoing` says that a start without an end means until now.
    pub(super) fn range(&self, start: &str, end: &str, ongoing: bool, format: DateFormat) -> String {
        let from = self.date(start, format);
        let until_now = PRESENT.contains(&end.to_lowercase().as_str())
            || (end.is_empty() && ongoing && PartialDate::parse(start).is_some());
        let to = if until_now { self.present.to_owned() } else { self.date(end, format) };
        if from.is_empty() || from == to {
            to
        } else if to.is_empty() {
            from
        } else {
            format!("{from} – {to}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, start: &str, end: &str, expected: &str) {
        assert_eq!(
            Locale::of(language).range(start, end, true, DateFormat::Short),
            expected,
            "{language} {start} {end}"
        );
    }

    #[test]
    fn ranges_in_every_language() {
        check("", "2020-01", "", "Jan 2020 – Present");
        check("en-GB", "2020-01-15", "2021-03-01", "Jan 2020 – Mar 2021");
        check("de", "2020-03", "", "März 2020 – heute");
        check("fr-CA", "2019-08", "2020", "août 2019 – 2020");
        check("es", "2020", "Actualidad", "2020 – actualidad");
        check("nl", "2020-05", "heden", "mei 2020 – heden");
        check("pt-BR", "2020-02", "", "fev. 2020 – atual");
        check("nb", "2020-12", "", "des. 2020 – nå");
        check("id", "2020-08", "", "Agu 2020 – Sekarang");
        check("ja", "2021-04-01", "", "2021年4月 – 現在");
        check("zh-Hans", "2022-12", "", "2022年12月 – 至今");
        check("zh_TW", "2020", "2021", "2020年 – 2021年");
        check("it", "2020-01", "presente", "gen 2020 – oggi");
        check("pl", "2020-10", "obecnie", "paź 2020 – obecnie");
        check("cs", "2020-05", "2021", "kvě 2020 – 2021");
        check("sv", "2020-01", "now", "jan. 2020 – nu");
        check("da", "2020-05", "", "maj 2020 – nu");
        check("fi", "2020-01", "2020-12", "tammi 2020 – joulu 2020");
        check("tr", "2020-02", "Halen", "Şub 2020 – halen");
        check("hu", "2020-03", "2021", "2020. márc. – 2021");
        check("ro", "2020-01", "", "ian. 2020 – prezent");
        check("ru", "2020-01", "по настоящее время", "янв. 2020 – настоящее время");
        check("uk", "2020-04", "", "квіт. 2020 – дотепер");
        check("bg", "2020-01", "", "яну 2020 – до момента");
        check("el", "2020-03", "", "Μάρ 2020 – σήμερα");
        check("ko-KR", "2020-03", "현재", "2020년 3월 – 현재");
        check("vi", "2020-03", "nay", "Tháng 3, 2020 – hiện tại");
        check("th", "2020-03", "", "มี.ค. 2020 – ปัจจุบัน");
        check("hi", "2020-03", "", "मार्च 2020 – वर्तमान");
        check("ar-EG", "2020-03", "الآن", "مارس 2020 – حتى الآن");
        check("fa", "2020-03", "", "مارس 2020 – اکنون");
        check("ur", "2020-03", "", "مارچ 2020 – تاحال");
        check("he", "2020-03", "", "מרץ 2020 – היום");
        // Of the languages that are not in the table.
        check("is", "2020-01", "now", "Jan 2020 – Present");
    }

    #[test]
    fn odd_dates_are_shown_as_typed() {
        check("en", "Spring 2020", "", "Spring 2020");
        check("en", "Spring 2020", "2021-01", "Spring 2020 – Jan 2021");
        check("en", "", "Summer 2024", "Summer 2024");
        check("en", "", "2024-05", "May 2024");
        check("en", "2020-01", "2020-01-31", "Jan 2020");
        check("en", "2020-13", "", "2020-13");
        check("en", "", "", "");
        assert_eq!(EN.range("2020", "", false, DateFormat::Short), "2020");
    }

    #[test]
    fn dates_in_every_format() {
        let check = |language: &str, expected: [&str; 5]| {
            let locale = Locale::of(language);
            assert_eq!(DateFormat::ALL.map(|format| locale.date("2020-01-15", format)), expected, "{language}");
            let year = match language {
                "ja" => "2020年",
                "ko" => "2020년",
                _ => "2020",
            };
            assert_eq!(locale.date("2020", DateFormat::Long), year);
            assert_eq!(locale.date("Spring", DateFormat::Numeric), "Spring");
        };
        check("en", ["Jan 2020", "January 2020", "01/2020", "2020-01", "2020"]);
        check("es", ["ene. 2020", "enero de 2020", "01/2020", "2020-01", "2020"]);
        check("ja", ["2020年1月", "2020年1月", "2020/01", "2020-01", "2020年"]);
        check("ko", ["2020년 1월", "2020년 1월", "2020.01", "2020-01", "2020년"]);
        check("hu", ["2020. jan.", "2020. január", "2020. 01.", "2020-01", "2020"]);
        check("vi", ["Tháng 1, 2020", "tháng 1 năm 2020", "01/2020", "2020-01", "2020"]);
        assert_eq!(EN.range("2020-01", "2020-11", true, DateFormat::Year), "2020");
        assert_eq!(EN.range("2020-01", "", true, DateFormat::Numeric), "01/2020 – Present");
    }

    #[test]
    fn headings_follow_the_kinds() {
        for kind in SectionKind::ALL {
            assert_eq!(EN.heading(kind), kind.spec().title);
        }
        assert_eq!(Locale::of("de-AT").heading(SectionKind::Work), "Berufserfahrung");
        assert_eq!(Locale::of("zh-Hant-HK").heading(SectionKind::Education), "學歷");
        assert_eq!(Locale::of("ja").heading(SectionKind::References), "推薦者");
    }
}
