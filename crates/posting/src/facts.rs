//! Particulars: company, place, remote work, kind of employment. The words are in `data/facts.txt`.

use std::sync::OnceLock;

use crate::clean::Text;
use crate::phrases::Phrases;
use crate::salary::find_salary;
use crate::{Employment, Remote, Salary};

#[derive(Default)]
pub(crate) struct Facts {
    pub company: Option<String>,
    pub location: Option<String>,
    pub remote: Option<Remote>,
    pub employment: Vec<Employment>,
    pub salary: Option<Salary>,
}

/// Labels before the name of the company and of the place, in small letters.
const COMPANY: &[&str] = &[
    "company",
    "company name",
    "agency",
    "employer",
    "organization",
    "organisation",
    "unternehmen",
    "firma",
    "entreprise",
    "empresa",
    "bedrijf",
    "virksomhed",
];
const PLACE: &[&str] = &[
    "location",
    "locations",
    "work location",
    "work location 1",
    "job location",
    "place of work",
    "standort",
    "arbeitsort",
    "ort",
    "einsatzort",
    "lieu",
    "localisation",
    "ubicación",
    "localidad",
    "locatie",
    "standplaats",
    "localização",
    "local",
    "arbejdssted",
    "sted",
];
/// Legal forms that the name of a company ends with.
const FORMS: &[&str] = &[
    " GmbH", " Inc.", " Inc", " Ltd", " Ltd.", " LLC", " AG", " SE", " S.A.", " SAS", " B.V.", " A/S", " ApS", " S.L.",
    " Lda",
];
/// Words between an occupation and a company.
const AT: &[&str] = &[" at ", " bei ", " chez ", " bij ", " hos "];
/// Bytes of the longest value of a label, and of a line that a weak word may stand on.
const LONGEST: usize = 120;
const SHORT: usize = 70;

impl Facts {
    /// What the text says itself.
    pub fn of(text: &Text) -> Facts {
        static WORDS: OnceLock<Phrases> = OnceLock::new();
        let words = WORDS.get_or_init(|| Phrases::parse(include_str!("../data/facts.txt")));
        let mut facts = Facts { salary: find_salary(text), ..Facts::default() };
        let mut lines = labelled_lines(text).peekable();
        let mut remotes = Vec::new();
        while let Some((label, value)) = lines.next() {
            let next = lines.peek().map_or("", |&(_, value)| value);
            let value_here = if value.is_empty() { next } else { value };
            if COMPANY.contains(&label.as_str()) && facts.company.is_none() {
                facts.company = short(value_here);
            }
            if facts.company.is_none() && value.len() <= SHORT && FORMS.iter().any(|form| value.ends_with(form)) {
                facts.company = short(AT.iter().find_map(|at| value.split_once(at)).map_or(value, |(_, name)| name));
            }
            if PLACE.contains(&label.as_str()) && facts.location.is_none() {
                facts.location = short(value_here);
            }
            let line = format!("{label}: {}", value.to_lowercase());
            for hit in words.find(&line).filter(|hit| !hit.is_weak || line.len() <= SHORT) {
                match employment(hit.tag) {
                    Some(kind) if !facts.employment.contains(&kind) => facts.employment.push(kind),
                    Some(_) => {}
                    None => remotes.push(hit.tag),
                }
            }
        }
        facts.remote = match () {
            () if remotes.contains(&"hybrid") => Some(Remote::Hybrid),
            () if remotes.contains(&"remote") => Some(Remote::Remote),
            () if remotes.contains(&"on_site") => Some(Remote::OnSite),
            () => None,
        };
        facts
    }

    /// These facts, and those of `other` where there are none.
    pub fn or(self, other: Facts) -> Facts {
        Facts {
            company: self.company.or(other.company),
            location: self.location.or(other.location),
            remote: self.remote.or(other.remote),
            employment: if self.employment.is_empty() { other.employment } else { self.employment },
            salary: self.salary.or(other.salary),
        }
    }
}

/// Every line that is not empty: its label in small letters, and what follows the label. A line in capitals
/// is a label; one without a colon has none.
fn labelled_lines(text: &Text) -> impl Iterator<Item = (String, &str)> {
    text.cased().split('\n').filter_map(|line| {
        let line = line.trim_matches([' ', '*', '#', '-', '|', '_']);
        if line.is_empty() {
            return None;
        }
        let head = &line[..line.floor_char_boundary(30)];
        if let Some(colon) = head.find(':') {
            let value = line[colon + 1..].trim_matches([' ', '*', '_']);
            return Some((line[..colon].trim_matches([' ', '*', '_']).to_lowercase(), value));
        }
        let is_capital = line.len() <= 30 && !line.contains(char::is_lowercase);
        Some(if is_capital || PLACE.contains(&line.to_lowercase().as_str()) {
            (line.to_lowercase(), "")
        } else {
            (String::new(), line)
        })
    })
}

fn short(value: &str) -> Option<String> {
    (!value.is_empty() && value.len() <= LONGEST).then(|| value.to_owned())
}

fn employment(tag: &str) -> Option<Employment> {
    Some(match tag {
        "full_time" => Employment::FullTime,
        "part_time" => Employment::PartTime,
        "permanent" => Employment::Permanent,
        "temporary" => Employment::Temporary,
        "contract" => Employment::Contract,
        "internship" => Employment::Internship,
        "apprenticeship" => Employment::Apprenticeship,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn labels_and_words_tell_facts() {
        let facts = |input: &str| Facts::of(&Text::new(&Source::verbatim(input, 0)));
        let read = facts(
            "Nurse\nAgency: St. Ann\n**Location:** Leeds (hybrid)\nWork schedule:\nFull time.\n\n5 years of full-time professional experience in a hospital or similar place",
        );
        assert_eq!(read.company.as_deref(), Some("St. Ann"));
        assert_eq!(read.location.as_deref(), Some("Leeds (hybrid)"));
        assert_eq!(read.remote, Some(Remote::Hybrid));
        assert_eq!(read.employment, [Employment::FullTime]);
        assert_eq!(facts("Nurse\nAcme GmbH").company.as_deref(), Some("Acme GmbH"));
        assert_eq!(facts("Entwickler (m/w/d) bei Beispiel AG").company.as_deref(), Some("Beispiel AG"));
        assert_eq!(facts("WORK LOCATION\nLong Island City, NY").location.as_deref(), Some("Long Island City, NY"));
        assert!(
            facts("Two years of full-time professional experience in remote sensing of the oceans of the earth")
                .employment
                .is_empty()
        );
    }
}
