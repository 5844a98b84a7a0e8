//! Lists of skills in a sentence: which of them are alternatives.

use std::ops::Range;

use lexicon::Mention;

/// Skills that stand together in a list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// Indices into the mentions of the sentence.
    pub mentions: Range<usize>,
    /// True when one of them is enough: "Java or Kotlin", "one of Java, Go and Rust".
    pub is_choice: bool,
}

const OR: &[&str] =
    &["or", "oder", "ou", "o", "of", "eller", "and/or", "or/and", "bzw.", "u", "y/o", "en/of", "und/oder", "et/ou"];
const AND: &[&str] = &["and", "&", "und", "et", "y", "en", "e", "og", "sowie", "as", "well", "+"];
/// Words before a list that make it one of alternatives.
const INTROS: &[&str] = &[
    "one of",
    "one of:",
    "one or more of",
    "any of",
    "either",
    "such as",
    "e.g.",
    "like",
    "for example",
    "at least one of",
    "one of the following:",
    "wie",
    "z.b.",
    "z. b.",
    "wie z.b.",
    "eine der",
    "tels que",
    "telles que",
    "comme",
    "como",
    "zoals",
    "bijvoorbeeld",
    "såsom",
    "f.eks.",
];
/// Bytes before a list in which its intro is looked for.
const NEAR: usize = 40;

/// Groups mentions, whose spans are places in `sentence`, a text in small letters.
pub(crate) fn runs(sentence: &str, mentions: &[Mention]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // Whether the run was joined by commas only so far, in which case an "and" or "or" speaks for all of it.
    let mut joint = None;
    for (index, mention) in mentions.iter().enumerate() {
        let previous = index.checked_sub(1).map(|at| mentions[at].span.end);
        let between = previous.and_then(|end| sentence.get(end..mention.span.start)).and_then(Joint::of);
        match (between, runs.last_mut()) {
            (Some(Joint::Comma), Some(run)) if joint.is_none() => run.mentions.end = index + 1,
            (Some(Joint::Or), Some(run)) if joint != Some(Joint::And) => {
                run.mentions.end = index + 1;
                run.is_choice = true;
                joint = Some(Joint::Or);
            }
            (Some(Joint::And), Some(run))
                if joint != Some(Joint::Or)
                    && (has_intro(sentence, mentions[run.mentions.start].span.start) || joint.is_none()) =>
            {
                run.mentions.end = index + 1;
                joint = Some(Joint::And);
            }
            _ => {
                runs.push(Run { mentions: index..index + 1, is_choice: false });
                joint = None;
            }
        }
    }
    for run in runs.iter_mut().filter(|run| run.mentions.len() > 1) {
        run.is_choice |= has_intro(sentence, mentions[run.mentions.start].span.start);
    }
    runs
}

fn has_intro(sentence: &str, start: usize) -> bool {
    let before = &sentence[sentence.ceil_char_boundary(start.saturating_sub(NEAR))..start];
    let before = before.trim_end_matches([' ', '(', ',']);
    INTROS.iter().any(|intro| before.strip_suffix(intro).is_some_and(|head| !head.ends_with(char::is_alphanumeric)))
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Joint {
    Comma,
    Or,
    And,
}

impl Joint {
    /// What joins two skills; `None` when more than a joint stands between them.
    fn of(between: &str) -> Option<Joint> {
        if between.len() > 12 || between.trim().is_empty() {
            return None;
        }
        let mut joint = Joint::Comma;
        for word in between.split([' ', ',', '*', '"', '/']).filter(|word| !word.is_empty()) {
            joint = match word {
                word if OR.contains(&word) => Joint::Or,
                word if AND.contains(&word) => Joint::And,
                _ => return None,
            };
        }
        if between.contains("and/or") {
            joint = Joint::Or;
        }
        Some(joint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, expected: &[(&[&str], bool)]) {
        let mentions = lexicon::find(sentence);
        let lower = sentence.to_lowercase();
        let found: Vec<(Vec<&str>, bool)> = runs(&lower, &mentions)
            .into_iter()
            .map(|run| {
                (mentions[run.mentions].iter().map(|mention| &sentence[mention.span.clone()]).collect(), run.is_choice)
            })
            .collect();
        let found: Vec<(&[&str], bool)> =
            found.iter().map(|(words, is_choice)| (words.as_slice(), *is_choice)).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn choices_are_told_from_lists() {
        check("Java or Kotlin", &[(&["Java", "Kotlin"], true)]);
        check("Java, Kotlin, or Scala", &[(&["Java", "Kotlin", "Scala"], true)]);
        check("Java, Kotlin and Scala", &[(&["Java", "Kotlin", "Scala"], false)]);
        check("one of Java, Kotlin and Scala", &[(&["Java", "Kotlin", "Scala"], true)]);
        check("engines such as PostgreSQL, MySQL", &[(&["PostgreSQL", "MySQL"], true)]);
        check("Java oder Kotlin", &[(&["Java", "Kotlin"], true)]);
        check("Kafka and Java or Kotlin", &[(&["Kafka", "Java"], false), (&["Kotlin"], false)]);
    }
}
