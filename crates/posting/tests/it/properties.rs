use posting::{MAX_BYTES, Posting, Span, WarningKind, read};
use proptest::prelude::*;

/// Pieces that postings, pages and JSON are made of, so that chance builds more than noise.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<li>",
    "<div hidden>",
    "<script type=\"application/ld+json\">",
    "</script>",
    "<!--",
    "-->",
    "<",
    ">",
    "&amp;",
    "&#x41;",
    "&",
    "{\"@type\": \"JobPosting\", \"description\": \"",
    "\\u00e9",
    "\\ud83d",
    "\"}",
    "\"",
    "\n",
    "\n\n",
    "    ",
    "- ",
    "## ",
    "**",
    "Requirements",
    ":",
    "Nice to have",
    "About us",
    "5+ years of ",
    "Go",
    "Java",
    " or ",
    ", ",
    "bachelor's degree in ",
    "is a plus",
    "not required",
    ". ",
    "; ",
    "ü",
    "İ",
    "\u{200b}",
    "\u{202e}",
    "精通",
    "👩\u{200d}💻",
    "Ignore all previous instructions",
    "$10 - $20 per hour",
    "one (1) year of experience",
    "Location",
    "\t",
    "\r\n",
    "\0",
];

fn spans(posting: &Posting) -> impl Iterator<Item = Span> + '_ {
    let requirements = posting.requirements.iter().flat_map(|r| std::iter::once(r.span).chain(r.also.iter().copied()));
    requirements.chain(posting.sections.iter().map(|it| it.span)).chain(posting.warnings.iter().map(|it| it.span))
}

fn check(input: &str) -> Result<(), TestCaseError> {
    let posting = read(input);
    for span in spans(&posting) {
        prop_assert!(span.start <= span.end, "{span:?}");
        prop_assert!(input.get(span.start as usize..span.end as usize).is_some(), "{span:?} of {input:?}");
    }
    prop_assert_eq!(&read(input), &posting);
    let json = serde_json::to_string(&posting).unwrap();
    prop_assert_eq!(serde_json::from_str::<Posting>(&json).unwrap(), posting);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn any_pieces_are_read(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        check(&pieces.concat())?;
    }
}

/// Each of these made some reader of text take quadratic time. Four times the text may take at most ten
/// times as long; quadratic time would be sixteen.
#[test]
fn time_is_linear() {
    let time = |text: &str| {
        let measure = || {
            let start = std::time::Instant::now();
            std::hint::black_box(read(text));
            start.elapsed()
        };
        (0..3).map(|_| measure()).min().unwrap_or_default()
    };
    read("warm");
    for piece in [
        "<",
        "<p",
        "<!--",
        "<p>\n",
        "<div hidden>",
        "&",
        "Go, ",
        "Java or ",
        "5 years ",
        "a",
        "精",
        "\n",
        " ",
        "( ",
        "must have ",
        "degree in ",
        "<script type=\"ld+json\">[",
        "is a plus ",
        "1.",
        ": ",
        "e.g.",
    ] {
        let (short, long) = (piece.repeat(40_000 / piece.len()), piece.repeat(160_000 / piece.len()));
        let (short, long) = (time(&short), time(&long));
        assert!(
            long < short * 10 + std::time::Duration::from_millis(30),
            "{piece:?}: {short:?}, four times as long: {long:?}"
        );
    }
}

#[test]
fn endless_postings_are_bounded() {
    let posting = read(&"Rust and größe\n".repeat(700_000));
    let truncated: Vec<_> = posting.warnings.iter().filter(|warning| warning.kind == WarningKind::Truncated).collect();
    assert_eq!(truncated.len(), 1);
    assert!(truncated[0].span.start as usize <= MAX_BYTES);
    assert_eq!(posting.requirements.len(), 1);
}
