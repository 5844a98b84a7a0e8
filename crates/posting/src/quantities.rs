//! How long: "5+ years", "three to five years", "one (1) year", "18 months", "mind. 3 Jahre".

use std::ops::Range;

use crate::Years;

/// A time of experience in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub range: Range<usize>,
    pub years: Years,
}

const NUMBERS: &[(&str, f32)] = &[
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("twelve", 12.0),
    ("fifteen", 15.0),
    ("eighteen", 18.0),
    ("twenty", 20.0),
    ("ein", 1.0),
    ("einem", 1.0),
    ("zwei", 2.0),
    ("drei", 3.0),
    ("vier", 4.0),
    ("fünf", 5.0),
    ("sechs", 6.0),
    ("zehn", 10.0),
    ("un", 1.0),
    ("deux", 2.0),
    ("trois", 3.0),
    ("quatre", 4.0),
    ("cinq", 5.0),
    ("dix", 10.0),
    ("dos", 2.0),
    ("tres", 3.0),
    ("cuatro", 4.0),
    ("cinco", 5.0),
    ("diez", 10.0),
    ("een", 1.0),
    ("twee", 2.0),
    ("drie", 3.0),
    ("vijf", 5.0),
    ("tien", 10.0),
    ("dois", 2.0),
    ("três", 3.0),
    ("quatro", 4.0),
    ("dez", 10.0),
    ("et", 1.0),
    ("to", 2.0),
    ("tre", 3.0),
    ("fire", 4.0),
    ("fem", 5.0),
    ("ti", 10.0),
];
const YEARS: &[&str] = &[
    "year",
    "years",
    "year's",
    "years'",
    "yr",
    "yrs",
    "yoe",
    "jahr",
    "jahre",
    "jahren",
    "jährige",
    "jähriger",
    "an",
    "ans",
    "année",
    "années",
    "año",
    "años",
    "jaar",
    "jaren",
    "ano",
    "anos",
    "år",
    "års",
];
const MONTHS: &[&str] =
    &["month", "months", "monate", "monaten", "monat", "mois", "mes", "meses", "maanden", "maand", "mês", "måneder"];
const RANGE_WORDS: &[&str] = &["to", "-", "bis", "à", "a", "tot", "til", "or", "y", "and", "oder"];
const MORE: &[&str] =
    &["plus", "or", "of", "and", "de", "oder", "mehr", "more", "full", "calendar", "complete", "volle", "+"];
const AT_MOST: &[&str] = &["maximum", "max", "höchstens", "maximal"];
/// Words before and after a time that is no experience asked for: "in the last 5 years", "18 years of age".
const NOT_BEFORE: &[&str] = &[
    "last",
    "past",
    "next",
    "every",
    "within",
    "letzten",
    "derniers",
    "últimos",
    "afgelopen",
    "for",
    "over",
    "than",
    "up",
];
const NOT_AFTER: &[&str] = &[
    "old",
    "ago",
    "age",
    "term",
    "contract",
    "warranty",
    "alt",
    "appointment",
    "degree",
    "high",
    "diploma",
    "school",
    "college",
    "university",
    "programme",
];

/// The times in a sentence in small letters. Looks a few words around each number, so time is linear.
pub(crate) fn quantities(sentence: &str) -> Vec<Quantity> {
    let tokens = tokens(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match quantity(sentence, &tokens, at) {
            Some((quantity, next)) => {
                found.extend(quantity);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A quantity that begins with token `at`, if it is one of experience, and the token after it.
fn quantity(sentence: &str, tokens: &[Range<usize>], at: usize) -> Option<(Option<Quantity>, usize)> {
    let word = |index: usize| tokens.get(index).map_or("", |range| &sentence[range.clone()]);
    let first = number(word(at))?;
    let mut low = first;
    let mut high = None;
    let mut next = at + 1;
    // "two and one-half", and the figure in "one (1)".
    if word(next) == "(" && number(word(next + 1)) == Some(first) && word(next + 2) == ")" {
        next += 3;
    }
    if word(next) == "and" && word(next + 1) == "one" && word(next + 2) == "-" && word(next + 3) == "half" {
        low += 0.5;
        next += 4;
    }
    while word(next) == "+" {
        next += 1;
    }
    if RANGE_WORDS.contains(&word(next))
        && let Some(upper) = number(word(next + 1)).filter(|&upper| upper > low)
    {
        high = Some(upper);
        next += 2;
    }
    let mut skipped = 0;
    while skipped < 3 && (MORE.contains(&word(next)) || matches!(word(next), "-" | "(" | ")")) {
        next += 1;
        skipped += 1;
    }
    let unit = word(next);
    let per_year = if YEARS.contains(&unit) || unit.ends_with("jährige") {
        1.0
    } else if MONTHS.contains(&unit) {
        12.0
    } else {
        return None;
    };
    let before = at.checked_sub(1).map_or("", word);
    let is_most = AT_MOST.contains(&before) || (before == "to" && at >= 2 && word(at - 2) == "up");
    let min = (!is_most).then_some(low / per_year);
    let max = if is_most { Some(low / per_year) } else { high.map(|high| high / per_year) };
    let is_other = (next + 1..next + 4).any(|index| NOT_AFTER.contains(&word(index)))
        // "More than five years" asks for experience, "for five years" does not say who did it.
        || (NOT_BEFORE.contains(&before) && !(before == "than" && word(at.wrapping_sub(2)) == "more") && !is_most)
        || low / per_year > 30.0;
    let range = tokens[at].start..tokens[next].end;
    Some(((!is_other).then_some(Quantity { range, years: Years { min, max } }), next + 1))
}

fn number(word: &str) -> Option<f32> {
    if !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    NUMBERS.iter().find(|(known, _)| *known == word).map(|&(_, value)| value)
}

/// Words, numbers and marks.
fn tokens(sentence: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut last = ' ';
    for (at, c) in sentence.char_indices() {
        let joins = (c.is_alphabetic() || c == '\'') && (last.is_alphabetic() || last == '\'')
            || c.is_ascii_digit() && last.is_ascii_digit();
        match tokens.last_mut() {
            Some(token) if joins && token.end == at => token.end = at + c.len_utf8(),
            _ if !c.is_whitespace() => tokens.push(at..at + c.len_utf8()),
            _ => {}
        }
        last = c;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, expected: &[(&str, Option<f32>, Option<f32>)]) {
        let found = quantities(sentence);
        let found: Vec<_> = found.iter().map(|q| (&sentence[q.range.clone()], q.years.min, q.years.max)).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn times_of_experience_are_read() {
        check("5+ years of go", &[("5+ years", Some(5.0), None)]);
        check("3-5 years with sql", &[("3-5 years", Some(3.0), Some(5.0))]);
        check("three to five years", &[("three to five years", Some(3.0), Some(5.0))]);
        check("one (1) year of experience", &[("one (1) year", Some(1.0), None)]);
        check("18 months of work", &[("18 months", Some(1.5), None)]);
        check("two and one-half years of work", &[("two and one-half years", Some(2.5), None)]);
        check("10 or more years", &[("10 or more years", Some(10.0), None)]);
        check("up to 3 years of experience", &[("3 years", None, Some(3.0))]);
        check("mind. 3 jahre erfahrung", &[("3 jahre", Some(3.0), None)]);
        check("5 ans d'expérience", &[("5 ans", Some(5.0), None)]);
        check("3 años de experiencia", &[("3 años", Some(3.0), None)]);
        check("minimaal 2 jaar ervaring", &[("2 jaar", Some(2.0), None)]);
        check("mindst 3 års erfaring", &[("3 års", Some(3.0), None)]);
    }

    #[test]
    fn other_times_are_not() {
        check("at least 18 years of age", &[]);
        check("in the last 5 years", &[]);
        check("a 2 year contract", &[]);
        check("founded 25 years ago", &[]);
        check("within 90 days", &[]);
        check("a four-year college", &[]);
        check("a four-year high school diploma", &[]);
    }
}
