//! The resumes that every format is tried with, and how texts are looked for.

use std::path::{Path, PathBuf};

use resume::json_resume::import;
use resume::outline::Outline;
use resume::{Line, List, Resume, samples};

/// Texts that mean something to one format or another.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" x='",
    "&lt;b&gt; &amp; &#x41; &copy;",
    "]]> <!-- --> <?php ?>",
    "**bold** __bold__ *i* _i_ ~~s~~ `code`",
    "# heading #",
    "- item",
    "1. item",
    "42) item",
    "+ plus",
    "=====",
    "-----",
    "***",
    "> quote",
    "[text](javascript:alert(1)) ![x](y) [^1]",
    "| a | b |",
    "$x^2$ \\(y\\)",
    "\\input{/etc/passwd} \\write18{ls} \\end{document}",
    "%comment {brace} ~tilde ^caret #1 ##",
    "``quotes'' \"so\" --- ,, << >> ?` !`",
    "[bracket] at the start",
    "* star at the start",
    "#import \"x\" #panic() $x$ @label <label> /* c */ // d",
    "\") + panic(\"x",
    "back\\slash \\ at the end \\",
    "\\\" and \\n and \\u{41}",
    "C# C++ snake_case a_b_ _c 50% O'Neil",
    "{{template}} ${shell} %s",
    "https://example.com/?a=1&b=<2>",
];

/// The samples of the program, and those of the corpus in several languages.
pub fn outlines() -> Vec<(String, Outline)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../resume/tests/data");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(files.len() >= 8, "only {} samples found", files.len());
    let read = |path: &PathBuf| {
        let (resume, _) = import(&std::fs::read_to_string(path).unwrap()).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), Outline::of(&resume))
    };
    let own = [("engineer", samples::software_engineer()), ("nurse", samples::nurse())];
    let own = own.map(|(name, resume)| (name.to_owned(), Outline::of(&resume)));
    files.iter().map(read).chain(own).chain([("hostile".to_owned(), hostile())]).collect()
}

/// A resume with a text that means something in every field and every line; each text stands in each kind of place.
pub fn hostile() -> Outline {
    let mut resume = samples::software_engineer();
    let mut texts = HOSTILE.iter().cycle();
    let mut next = || (*texts.next().unwrap()).to_owned();
    let mut poison = |resume: &mut Resume| {
        resume.basics.text.values_mut().for_each(|text| *text = next());
        for section in &mut resume.sections {
            section.title = next();
            for item in &mut section.items {
                item.text.values_mut().for_each(|text| *text = next());
                item.lists.values_mut().flatten().for_each(|line| line.text = next());
            }
        }
    };
    poison(&mut resume);
    let bullets = HOSTILE.iter().map(|text| Line::new(*text)).collect();
    let work = resume.sections.iter_mut().find(|section| section.kind == resume::SectionKind::Work).unwrap();
    work.items[0].lists.insert(List::Highlights, bullets);
    Outline::of(&resume)
}

/// Panics unless every text of the outline stands in `shown`, in order.
#[track_caller]
pub fn check_order(name: &str, outline: &Outline, shown: &str) {
    let mut rest = shown;
    let texts = outline.reading_order();
    assert_eq!(texts.len(), outline.texts().count());
    for text in texts {
        let Some(at) = rest.find(text) else {
            panic!("{name}: {text:?} is missing after {:?}", &shown[(shown.len() - rest.len()).saturating_sub(200)..])
        };
        rest = &rest[at + text.len()..];
    }
}
