//! schema.org `JobPosting` in JSON-LD, alone or in a page. See <https://schema.org/JobPosting>.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::facts::Facts;
use crate::source::Source;
use crate::{Employment, Period, Remote, Salary, Span};

/// An object's values, as written, so that their places in the input are known.
type Object<'i> = BTreeMap<String, &'i RawValue>;

/// What a `JobPosting` says: its facts, and its text with HTML still in it.
pub(crate) struct JobPosting {
    pub facts: Facts,
    pub title: Option<(String, Span)>,
    pub text: Source,
}

/// The first `JobPosting` of `input`. Each part of the input is read a fixed number of times.
pub(crate) fn find(input: &str) -> Option<JobPosting> {
    let trimmed = input.trim_start();
    if trimmed.starts_with(['{', '[']) {
        return posting(input, trimmed.trim_end());
    }
    let mut rest = input;
    while let Some(at) = rest.find("<script") {
        let (tag, body) = rest[at..].split_once('>')?;
        let end = body.find("</script")?;
        if tag.contains("ld+json")
            && let Some(found) = posting(input, body[..end].trim())
        {
            return Some(found);
        }
        rest = &body[end..];
    }
    None
}

fn posting(input: &str, json: &str) -> Option<JobPosting> {
    let object = job_posting(json, 3)?;
    let reader = Reader { input, object };
    let mut text = Source::default();
    for (key, heading) in TEXTS {
        if let Some(part) = reader.decoded(key) {
            let at = part.span(0..0).start;
            text.push_str(heading, at);
            text.append(&part);
        }
    }
    Some(JobPosting {
        title: reader.decoded("title").map(|title| (title.text.trim().to_owned(), title.span(0..title.text.len()))),
        facts: reader.facts(),
        text,
    })
}

/// The properties that hold text, with the heading that each would have in a posting.
const TEXTS: &[(&str, &str)] = &[
    ("description", "\n"),
    ("responsibilities", "\n## Responsibilities\n"),
    ("qualifications", "\n## Qualifications\n"),
    ("skills", "\n## Required skills\n"),
    ("experienceRequirements", "\n## Requirements\n"),
    ("educationRequirements", "\n## Requirements\n"),
    ("jobBenefits", "\n## Benefits\n"),
];

/// The `JobPosting` that `json` is or holds, no deeper than `depth` lists and graphs.
fn job_posting(json: &str, depth: usize) -> Option<Object<'_>> {
    if let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(json) {
        return depth.checked_sub(1).and_then(|depth| list.iter().find_map(|value| job_posting(value.get(), depth)));
    }
    let object: Object = serde_json::from_str(json).ok()?;
    if object.get("@type").is_some_and(|kind| kind.get().contains("JobPosting")) {
        return Some(object);
    }
    let graph = object.get("@graph")?;
    depth.checked_sub(1).and_then(|depth| job_posting(graph.get(), depth))
}

struct Reader<'i> {
    input: &'i str,
    object: Object<'i>,
}

impl Reader<'_> {
    fn value(&self, key: &str) -> Option<serde_json::Value> {
        serde_json::from_str(self.object.get(key)?.get()).ok()
    }

    /// The string of a property, with its escapes decoded.
    fn decoded(&self, key: &str) -> Option<Source> {
        let raw = self.object.get(key)?.get();
        raw.starts_with('"').then(|| decode(raw, raw.as_ptr() as usize - self.input.as_ptr() as usize))
    }

    fn facts(&self) -> Facts {
        let employment = match self.value("employmentType") {
            Some(serde_json::Value::Array(kinds)) => {
                kinds.iter().filter_map(|kind| employment(kind.as_str()?)).collect()
            }
            Some(kind) => kind.as_str().and_then(employment).into_iter().collect(),
            None => Vec::new(),
        };
        Facts {
            company: self.value("hiringOrganization").and_then(|it| text(&it).or_else(|| text(&it["name"]))),
            location: self.value("jobLocation").and_then(|it| location(&it)),
            remote: self.value("jobLocationType").filter(|it| it == "TELECOMMUTE").map(|_| Remote::Remote),
            employment,
            salary: self.value("baseSalary").and_then(|it| salary(&it)),
        }
    }
}

fn text(value: &serde_json::Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn location(value: &serde_json::Value) -> Option<String> {
    let place = value.as_array().and_then(|places| places.first()).unwrap_or(value);
    let address = &place["address"];
    let parts = ["addressLocality", "addressRegion", "addressCountry"];
    let parts: Vec<String> =
        parts.iter().filter_map(|key| text(&address[key]).or_else(|| text(&address[key]["name"]))).collect();
    text(address).or_else(|| (!parts.is_empty()).then(|| parts.join(", ")))
}

fn employment(name: &str) -> Option<Employment> {
    Some(match name {
        "FULL_TIME" => Employment::FullTime,
        "PART_TIME" => Employment::PartTime,
        "CONTRACTOR" => Employment::Contract,
        "TEMPORARY" => Employment::Temporary,
        "INTERN" => Employment::Internship,
        "VOLUNTEER" => Employment::Volunteer,
        _ => return None,
    })
}

fn salary(value: &serde_json::Value) -> Option<Salary> {
    let amount = &value["value"];
    let number = |value: &serde_json::Value| value.as_f64().or_else(|| value.as_str()?.parse().ok()).map(|n| n as u32);
    let only = number(amount).or_else(|| number(&amount["value"]));
    let (min, max) = (number(&amount["minValue"]).or(only), number(&amount["maxValue"]).or(only));
    let period = match amount["unitText"].as_str() {
        Some("HOUR") => Some(Period::Hour),
        Some("DAY") => Some(Period::Day),
        Some("WEEK") => Some(Period::Week),
        Some("MONTH") => Some(Period::Month),
        Some("YEAR") => Some(Period::Year),
        _ => None,
    };
    (min.is_some() || max.is_some()).then(|| Salary { min, max, currency: text(&value["currency"]), period })
}

/// A JSON string, quotes included, that stands at byte `offset` of the input.
fn decode(raw: &str, offset: usize) -> Source {
    let mut out = Source::default();
    let inside = &raw[1..raw.len() - 1];
    let mut at = 0;
    while let Some(c) = inside[at..].chars().next() {
        let (c, length) = if c == '\\' { escape(&inside[at..]) } else { (c, c.len_utf8()) };
        let start = offset + 1 + at;
        out.push(c, Span { start: start as u32, end: (start + length) as u32 });
        at += length;
    }
    out
}

/// The character that `rest`, which begins with a backslash, begins with, and its length in bytes.
fn escape(rest: &str) -> (char, usize) {
    let unit = |at: usize| rest.get(at..at + 4).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    match rest[1..].chars().next() {
        Some('n' | 'r') => ('\n', 2),
        Some('t' | 'b' | 'f') => (' ', 2),
        Some('u') => match (unit(2), rest.get(6..8), unit(8)) {
            (Some(high @ 0xd800..0xdc00), Some("\\u"), Some(low @ 0xdc00..0xe000)) => {
                (char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)).unwrap_or('\u{fffd}'), 12)
            }
            (Some(unit), ..) => (char::from_u32(unit).unwrap_or('\u{fffd}'), 6),
            (None, ..) => ('\u{fffd}', 2),
        },
        Some(c) => (c, 1 + c.len_utf8()),
        None => ('\u{fffd}', 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_decoded_with_their_places() {
        let raw = r#""a\u00e9\ud83d\ude00\n<b>""#;
        let decoded = decode(raw, 0);
        assert_eq!(decoded.text, "aé😀\n<b>");
        let at = decoded.text.find('😀').unwrap();
        assert_eq!(decoded.span(at..at + 4).of(raw), r"\ud83d\ude00");
    }

    #[test]
    fn postings_are_found_in_pages_and_graphs() {
        let json = r#"{"@graph": [{"@type": "Thing"}, {"@type": "JobPosting", "title": "Nurse", "hiringOrganization": {"name": "St. Ann"},
            "jobLocation": [{"address": {"addressLocality": "Leeds", "addressCountry": "GB"}}], "employmentType": ["PART_TIME"],
            "baseSalary": {"currency": "GBP", "value": {"minValue": 30000, "maxValue": "35000", "unitText": "YEAR"}}}]}"#;
        for input in [json.to_owned(), format!("<p>x</p><script type='application/ld+json'>{json}</script>")] {
            let found = find(&input).unwrap();
            let (title, span) = found.title.unwrap();
            assert_eq!((title.as_str(), span.of(&input)), ("Nurse", "Nurse"));
            assert_eq!(found.facts.company.as_deref(), Some("St. Ann"));
            assert_eq!(found.facts.location.as_deref(), Some("Leeds, GB"));
            assert_eq!(found.facts.employment, [Employment::PartTime]);
            assert_eq!(found.facts.salary.unwrap().max, Some(35000));
        }
        assert!(find("{\"@type\": 1}").is_none());
        assert!(find("<script>").is_none());
    }
}
