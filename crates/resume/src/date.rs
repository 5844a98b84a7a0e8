//! Dates as precise as the person knows them.

/// A year, a year and month, or a whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    pub year: u16,
    /// 1..=12
    pub month: Option<u8>,
    /// 1..=31; only with a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, as in JSON Resume 1.0.0), spaces around it allowed.
    ///
    /// `None` for anything else; a day is checked against its month's length.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let mut parts = text.trim().split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2)).map_or(Some(None), |n| n.map(Some))?;
        let day = parts.next().map(|part| number(part, 2)).map_or(Some(None), |n| n.map(Some))?;
        if parts.next().is_some() || !month.is_none_or(|m| (1..=12).contains(&m)) {
            return None;
        }
        let month = month.map(|m| m as u8);
        if let (Some(month), Some(day)) = (month, day)
            && !(1..=u16::from(days_in(year, month))).contains(&day)
        {
            return None;
        }
        Some(PartialDate { year, month, day: day.map(|d| d as u8) })
    }
}

fn number(text: &str, digits: usize) -> Option<u16> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u16, Option<u8>, Option<u8>)>) {
        let expected = expected.map(|(year, month, day)| PartialDate { year, month, day });
        assert_eq!(PartialDate::parse(text), expected, "{text:?}");
    }

    #[test]
    fn reads_iso_dates_only() {
        check("2020", Some((2020, None, None)));
        check(" 2020-02 ", Some((2020, Some(2), None)));
        check("2020-02-29", Some((2020, Some(2), Some(29))));
        check("2021-02-29", None);
        check("2020-13", None);
        check("2020-00", None);
        check("2020-1", None);
        check("2020-01-01-01", None);
        check("Present", None);
        check("", None);
        check("２０２０", None);
    }
}
