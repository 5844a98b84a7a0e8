//! The language of a text, by its commonest words.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Stop words that a text must have, and how much more than the next language, in tenths.
const FEWEST: usize = 4;
const LEAD_TENTHS: usize = 13;

/// Words that are looked at; more would not change the answer.
const MOST_WORDS: usize = 4000;

/// ISO 639-1 code of the language; `None` when no language of the table clearly leads.
pub(crate) fn language_of(lower: &str) -> Option<&'static str> {
    let (languages, words) = table();
    let mut counts = vec![0; languages.len()];
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST_WORDS) {
        for &language in words.get(word).into_iter().flatten() {
            counts[language] += 1;
        }
    }
    let best = (0..counts.len()).max_by_key(|&at| counts[at])?;
    let next = (0..counts.len()).filter(|&at| at != best).map(|at| counts[at]).max().unwrap_or(0);
    (counts[best] >= FEWEST && counts[best] * 10 >= next * LEAD_TENTHS).then_some(languages[best])
}

type Table = (Vec<&'static str>, HashMap<&'static str, Vec<usize>>);

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut languages = Vec::new();
        let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
        for line in include_str!("../data/stopwords.txt").lines().filter(|line| !line.starts_with('#')) {
            let Some((language, list)) = line.split_once(": ") else { continue };
            for word in list.split("; ") {
                words.entry(word).or_default().push(languages.len());
            }
            languages.push(language);
        }
        (languages, words)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        for (text, expected) in [
            ("we are looking for a developer to join our team and you will work with the best", Some("en")),
            ("wir suchen für unser team eine pflegekraft, die mit uns und den patienten arbeitet", Some("de")),
            ("nous recherchons un développeur pour notre équipe, vous travaillez avec les clients", Some("fr")),
            ("buscamos una persona para el equipo de ventas con experiencia en la gestión de los clientes", Some("es")),
            ("wij zoeken een verpleegkundige voor ons team, je werkt met de patiënten en het team", Some("nl")),
            (
                "procuramos uma pessoa para a equipe com experiência em vendas, você não trabalha aos sábados",
                Some("pt"),
            ),
            ("vi søger en udvikler til vores team, og du har erfaring med at arbejde på det område", Some("da")),
            ("私たちはエンジニアを探しています", None),
            ("rust go java", None),
            ("", None),
        ] {
            assert_eq!(language_of(text), expected, "{text}");
        }
    }
}
