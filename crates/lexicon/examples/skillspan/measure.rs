//! Precision, recall and F1, exact and overlapping.

use std::collections::HashMap;
use std::fmt;
use std::ops::AddAssign;

use crate::gold::{Document, Kind, Span, trimmed};

/// How many spans there are on either side, and how many of them agree.
#[derive(Default)]
pub struct Counts {
    gold: usize,
    found: usize,
    exact: usize,
    /// Gold spans that share a byte with a found one, and found ones that share a byte with a gold one.
    gold_touched: usize,
    found_touching: usize,
}

/// Compares the spans of `kind`, or of either kind without regard to which.
///
/// A found span without a kind takes part in every comparison.
pub fn count(gold: &[Span], found: &[Span], kind: Option<Kind>) -> Counts {
    let of_kind = |span: &&Span| kind.is_none() || span.kind.is_none() || span.kind == kind;
    let distinct = |spans: &[Span]| {
        let mut ranges: Vec<_> = spans.iter().filter(of_kind).map(|span| (span.range.start, span.range.end)).collect();
        ranges.sort_unstable();
        ranges.dedup();
        ranges
    };
    let (gold, found) = (distinct(gold), distinct(found));
    let touches =
        |one: &(usize, usize), others: &[(usize, usize)]| others.iter().any(|other| one.0 < other.1 && other.0 < one.1);
    Counts {
        gold: gold.len(),
        found: found.len(),
        exact: gold.iter().filter(|span| found.binary_search(span).is_ok()).count(),
        gold_touched: gold.iter().filter(|span| touches(span, &found)).count(),
        found_touching: found.iter().filter(|span| touches(span, &gold)).count(),
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.gold += other.gold;
        self.found += other.found;
        self.exact += other.exact;
        self.gold_touched += other.gold_touched;
        self.found_touching += other.found_touching;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
        let f1 = |precision: f64, recall: f64| {
            if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
        };
        for (found, gold) in [(self.exact, self.exact), (self.found_touching, self.gold_touched)] {
            let (precision, recall) = (share(found, self.found), share(gold, self.gold));
            write!(f, "{precision:>7.3} {recall:>7.3} {:>7.3}", f1(precision, recall))?;
        }
        write!(f, " {:>6}", self.gold)
    }
}

/// The commonest false spans and the commonest missed ones.
pub fn print_errors(documents: &[Document], read: fn(&str) -> Vec<Span>) {
    let mut wrong: HashMap<String, usize> = HashMap::new();
    let mut missed: HashMap<String, usize> = HashMap::new();
    for document in documents {
        let found = read(&document.text);
        let add = |spans: &[Span], others: &[Span], into: &mut HashMap<String, usize>| {
            for span in spans {
                let touches = |other: &Span| span.range.start < other.range.end && other.range.start < span.range.end;
                if !others.iter().any(touches)
                    && let Some(range) = trimmed(&document.text, span.range.clone())
                {
                    *into.entry(document.text[range].to_lowercase()).or_default() += 1;
                }
            }
        };
        add(&found, &document.spans, &mut wrong);
        add(&document.spans, &found, &mut missed);
    }
    for (name, words) in [("False", wrong), ("Missed", missed)] {
        let mut words: Vec<_> = words.into_iter().collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        println!("{name}:");
        words.iter().take(250).for_each(|(words, count)| println!("  {count:>4} {words}"));
    }
}
