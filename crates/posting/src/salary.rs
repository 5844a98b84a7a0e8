//! Pay: "$120,000 - $150,000 per year", "60.000 € bis 75.000 €", "£18.50 an hour", "Salary: 50598-85053 Annual".

use crate::clean::Text;
use crate::{Period, Salary};

const CURRENCIES: &[(&str, &str)] = &[
    ("$", "USD"),
    ("usd", "USD"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("dkk", "DKK"),
    ("kr", "DKK"),
    ("r$", "BRL"),
    ("brl", "BRL"),
    ("cad", "CAD"),
    ("aud", "AUD"),
];
const PERIODS: &[(&str, Period)] = &[
    ("hour", Period::Hour),
    ("hourly", Period::Hour),
    ("stunde", Period::Hour),
    ("heure", Period::Hour),
    ("hora", Period::Hour),
    ("uur", Period::Hour),
    ("day", Period::Day),
    ("week", Period::Week),
    ("month", Period::Month),
    ("monthly", Period::Month),
    ("monat", Period::Month),
    ("mois", Period::Month),
    ("mes", Period::Month),
    ("maand", Period::Month),
    ("mês", Period::Month),
    ("måned", Period::Month),
    ("year", Period::Year),
    ("annual", Period::Year),
    ("annually", Period::Year),
    ("annum", Period::Year),
    ("yearly", Period::Year),
    ("jahr", Period::Year),
    ("an", Period::Year),
    ("año", Period::Year),
    ("jaar", Period::Year),
    ("ano", Period::Year),
];
const PAY: &[&str] = &[
    "salary",
    "pay",
    "compensation",
    "gehalt",
    "salaire",
    "rémunération",
    "salario",
    "salaris",
    "salário",
    "løn",
    "wage",
    "rate",
];
/// Between the ends of a range.
const TO: &[&str] = &["-", "to", "bis", "à", "a", "tot", "til", "and", "y", "e", "up"];

/// The first pay that a line states. A figure is pay when it is a range or stands beside a word for pay, and
/// has a currency or such a word.
pub(crate) fn find_salary(text: &Text) -> Option<Salary> {
    text.lower.split('\n').find_map(salary_of_line)
}

fn salary_of_line(line: &str) -> Option<Salary> {
    if !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words = words(line);
    let amounts: Vec<(usize, u32)> =
        words.iter().enumerate().filter_map(|(at, word)| Some((at, amount(word)?))).collect();
    let names_pay = words.iter().any(|word| PAY.contains(word));
    let code_near = |at: usize| {
        let near = words[at.saturating_sub(1)..words.len().min(at + 2)].iter();
        near.filter_map(|word| CURRENCIES.iter().rev().find(|(sign, _)| sign == word))
            .map(|(_, code)| (*code).to_owned())
            .next()
    };
    amounts.iter().enumerate().find_map(|(index, &(at, low))| {
        let currency = code_near(at);
        let upper = amounts.get(index + 1).filter(|&&(next, high)| {
            high >= low && next - at <= 4 && words[at + 1..next].iter().any(|word| TO.contains(word))
        });
        // "$60-75k": the thousand stands once.
        let low = upper
            .map_or(low, |&(next, high)| if words[next].ends_with('k') && low * 100 < high { low * 1000 } else { low });
        let currency = currency.or_else(|| upper.and_then(|&(next, _)| code_near(next)));
        let is_pay =
            if currency.is_some() { upper.is_some() || names_pay } else { names_pay && upper.is_some() && low >= 1000 };
        let last = upper.map_or(at, |&(next, _)| next);
        let period = words[last..words.len().min(last + 6)]
            .iter()
            .find_map(|word| PERIODS.iter().find(|(known, _)| known == word))
            .map(|&(_, period)| period);
        is_pay.then_some(Salary { min: Some(low), max: upper.map(|&(_, high)| high), currency, period })
    })
}

/// Words, figures with their points and commas, and signs.
fn words(line: &str) -> Vec<&str> {
    let class = |c: char| match c {
        c if c.is_ascii_digit() || matches!(c, '.' | ',' | '\'') => 1,
        c if c.is_alphabetic() => 2,
        c if c.is_whitespace() => 0,
        _ => 3,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = 0;
    for (at, c) in line.char_indices() {
        let mut kind = class(c);
        // The letter in "75k" belongs to the figure, and the sign in "r$" to its letter.
        if last == 1 && c == 'k' && !line[at + 1..].starts_with(char::is_alphabetic) {
            kind = 1;
        }
        if c == '$' && &line[start..at] == "r" {
            continue;
        }
        if kind != last || kind == 3 {
            words.push(line[start..at].trim());
            start = at;
            last = kind;
        }
    }
    words.push(line[start..].trim());
    words.retain(|word| !word.is_empty());
    words
}

/// Whole units; cents are dropped.
fn amount(word: &str) -> Option<u32> {
    let (figure, factor) = word.strip_suffix('k').map_or((word, 1), |figure| (figure, 1000));
    let figure = figure.trim_matches(['.', ',', '\'']);
    let whole = match figure.rfind(['.', ',']) {
        Some(point) if figure.len() - point <= 3 => &figure[..point],
        _ => figure,
    };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let value: u32 = digits.parse().ok()?;
    value.checked_mul(factor).filter(|&value| (5..=5_000_000).contains(&value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let found = salary_of_line(&line.to_lowercase()).map_or(String::new(), |salary| {
            let Salary { min, max, currency, period } = salary;
            format!("{min:?} {max:?} {currency:?} {period:?}").replace("Some", "")
        });
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn pay_is_read() {
        check("$120,000 - $150,000 per year", "(120000) (150000) (\"USD\") (Year)");
        check("60.000 € bis 75.000 € pro Jahr", "(60000) (75000) (\"EUR\") (Year)");
        check("Salary: 50598-85053 Annual", "(50598) (85053) None (Year)");
        check("Pay: £18.50 per hour", "(18) None (\"GBP\") (Hour)");
        check("Salary $60-75k", "(60000) (75000) (\"USD\") None");
    }

    #[test]
    fn other_figures_are_no_pay() {
        check("We raised $20,000,000 in 2021", "");
        check("5 to 7 years of experience", "");
        check("Call 020 7946 0000", "");
    }
}
