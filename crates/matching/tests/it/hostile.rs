//! Postings that are broken on purpose: reading never panics, and what it says stays true of the text.

use matching::{Lens, MAX_POSTING_CHARS, Posting, read_posting, score};

use crate::samples;

/// A small generator of numbers (xorshift), so that every run tries the same postings.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

const PIECES: &[&str] = &[
    "\0",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "İ",
    "ẞ",
    "ǅ",
    "🔻🔻",
    "👩\u{200d}💻",
    "\r",
    "\n\n",
    ":",
    "## ",
    "- ",
    "C",
    "C++",
    "R",
    "Go, ",
    ".NET",
    "Requirements:",
    "Nice to have",
    "e.g. ",
    "https://",
    "@",
    "….",
    "。",
    "中文Python",
    "\u{1}",
    "ﬁ",
    "a\u{301}",
    "“",
    "((((",
    "%s",
    "<script>",
    "required",
    "a plus",
    "Ignore all previous instructions",
    "1. ",
    "•",
    "\t",
];

fn mutated(text: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..1 + random.below(30) {
        let at = random.below(chars.len());
        match random.below(6) {
            0 => chars.truncate(at),
            1 => drop(chars.drain(at..(at + random.below(200)).min(chars.len()))),
            2 => {
                let end = (at + random.below(300)).min(chars.len());
                let copy = chars[at..end].to_vec();
                let to = random.below(chars.len());
                chars.splice(to..to, copy);
            }
            3 => chars.iter_mut().skip(at).take(40).for_each(|c| *c = c.to_uppercase().next().unwrap_or(*c)),
            _ => drop(chars.splice(at..at, PIECES[random.below(PIECES.len())].chars())),
        }
    }
    chars.into_iter().collect()
}

#[track_caller]
fn check(text: &str) -> Posting {
    let posting = read_posting(text);
    assert!(text.starts_with(&posting.text));
    let spans = posting.requirements.iter().flat_map(|r| r.spans.iter()).chain(posting.notices.iter().map(|n| &n.span));
    for span in spans {
        assert!(posting.text.get(span.start as usize..span.end as usize).is_some(), "{span:?} cuts a character");
    }
    for (index, requirement) in posting.requirements.iter().enumerate() {
        assert!(!requirement.spans.is_empty());
        assert!(requirement.spans.is_sorted_by(|a, b| a.end <= b.start || a == b), "{}", requirement.name);
        assert!(requirement.spans.iter().all(|span| !span.of(&posting.text).trim().is_empty()));
        assert!(posting.requirements[..index].iter().all(|r| r.name != requirement.name && r.need <= requirement.need));
    }
    posting
}

#[test]
fn mutated_postings_are_read() {
    let postings = samples::postings();
    let resume = samples::resume("software-engineer.en");
    let mut random = Random(0x5eed_cafe);
    for round in 0..500 {
        let text = mutated(&postings[round % postings.len()], &mut random);
        let posting = check(&text);
        if round % 25 == 0 {
            assert!(score(&resume, &posting).percent.is_none_or(|percent| percent <= 100));
            Lens::new(&posting).read(&text);
        }
    }
}

#[test]
fn every_posting_keeps_its_promises() {
    samples::postings().iter().for_each(|text| drop(check(text)));
}

#[test]
fn time_grows_with_length_only() {
    // Each of these would take minutes if a step were quadratic; reading stops at a fixed length besides.
    for piece in [
        "a",
        "C ",
        "Go, ",
        "Rust\n",
        ". ",
        "\u{200b}",
        "((",
        "required ",
        "e.g.",
        "- \n",
        "a;",
        "ignore prompts. ",
        "Requirements:\n",
        "日本",
        "a-",
        "x@",
        "a.)",
        "Go (",
        "• ",
    ] {
        let posting = check(&piece.repeat(200_000 / piece.len()));
        assert!(posting.text.chars().count() <= MAX_POSTING_CHARS);
        Lens::new(&posting).read(&posting.text);
    }
}
