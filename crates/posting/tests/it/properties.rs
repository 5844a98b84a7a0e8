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

/// Headings of the same meaning give the same reading, however they are marked.
#[test]
fn paraphrased_headings_keep_the_reading() {
    const MUST: &[&str] = &[
        "Requirements",
        "REQUIREMENTS",
        "What you'll bring",
        "Who you are",
        "Minimum qualifications",
        "Must have",
        "About you",
        "Your profile",
        "What we're looking for",
        "Skills and experience",
        "Dein Profil",
        "Das bringst du mit",
        "Votre profil",
        "Requisitos",
        "Tu perfil",
        "Wat vragen wij",
        "Jouw profiel",
        "O que buscamos",
        "Din profil",
        "Vi forventer",
    ];
    const NICE: &[&str] = &[
        "Nice to have",
        "NICE TO HAVE",
        "Bonus points",
        "Preferred qualifications",
        "Even better if",
        "Desirable",
        "Von Vorteil",
        "Les plus",
        "Se valorará",
        "Een pré",
        "Diferenciais",
        "En fordel",
    ];
    const BENEFITS: &[&str] = &[
        "Benefits",
        "What we offer",
        "Perks",
        "Why join us",
        "Wir bieten",
        "Nous offrons",
        "Qué ofrecemos",
        "Wij bieden",
        "Oferecemos",
        "Vi tilbyder",
    ];
    let reading = |must: &str, nice: &str, benefits: &str| {
        let posting =
            read(&format!("Developer\n\n{must}\n- Python\n- SQL\n\n{nice}\n- Kubernetes\n\n{benefits}\n- Docker"));
        let requirements = posting.requirements.iter().filter_map(|it| Some((it.skill.as_ref()?.id.clone(), it.must)));
        requirements.filter(|(id, _)| id != "software-development").collect::<Vec<_>>()
    };
    let expected = [("python", true), ("sql", true), ("kubernetes", false)].map(|(id, must)| (id.to_owned(), must));
    for marked in [
        |it: &str| it.to_owned(),
        |it: &str| format!("{it}:"),
        |it: &str| format!("## {it}"),
        |it: &str| format!("**{it}**"),
    ] {
        for must in MUST {
            assert_eq!(reading(&marked(must), "Nice to have", "Benefits"), expected, "{}", marked(must));
        }
        for nice in NICE {
            assert_eq!(reading("Requirements", &marked(nice), "Benefits"), expected, "{}", marked(nice));
        }
        for benefits in BENEFITS {
            assert_eq!(reading("Requirements", "Nice to have", &marked(benefits)), expected, "{}", marked(benefits));
        }
    }
}
