//! What the tests of this crate share.

#![allow(dead_code, reason = "every test file uses a part of it")]

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use resume::design::{Flow, Settled};
use resume::outline::{Entry, Link, Outline, OutlineSection, Tags};
use resume::{Id, SectionKind};
use typeset::{Engine, Layout};

pub static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::with_bundled_fonts);

/// A small resume with one of everything.
pub fn ada() -> Outline {
    Outline {
        language: "en-GB".into(),
        name: "Ada Lovelace".into(),
        label: "Mathematician".into(),
        contacts: vec![
            link("London", None),
            link("ada@example.org", Some("mailto:ada@example.org")),
            link("+44 20 7946 0000", Some("tel:+442079460000")),
            link("ada.example.org", Some("https://ada.example.org/")),
        ],
        summary: vec!["Writes programs for engines that do not exist yet.".into()],
        sections: vec![
            section(
                SectionKind::Work,
                "Experience",
                vec![Entry {
                    title: "Analyst".into(),
                    subtitle: "Analytical Engine".into(),
                    details: vec!["part-time".into()],
                    place: "Marylebone".into(),
                    dates: "Jun 1842 – Sep 1843".into(),
                    links: vec![link("engine.example.org", Some("http://engine.example.org"))],
                    paragraphs: vec!["Translated a paper and tripled its length.".into()],
                    bullets: vec!["Computed Bernoulli numbers".into(), "Found the first efficient bug".into()],
                    tags: vec![tags("Roles", &["author", "translator"]), tags("", &["mathematics"])],
                    ..entry()
                }],
            ),
            section(
                SectionKind::Skills,
                "Skills",
                vec![Entry { title: "Methods".into(), tags: vec![tags("", &["series", "loops"])], ..entry() }],
            ),
            section(
                SectionKind::Languages,
                "Languages",
                vec![
                    Entry { title: "English".into(), details: vec!["native".into()], ..entry() },
                    Entry { title: "French".into(), details: vec!["fluent".into()], ..entry() },
                ],
            ),
        ],
        design: Settled::default(),
        origins: vec![],
        photo: None,
    }
}

/// An outline with a name and nothing else.
pub fn blank() -> Outline {
    Outline { contacts: vec![], summary: vec![], sections: vec![], label: String::new(), ..ada() }
}

pub fn section(kind: SectionKind, heading: &str, entries: Vec<Entry>) -> OutlineSection {
    OutlineSection { id: Id(1), kind, heading: heading.into(), entries, flow: Flow::default() }
}

pub fn entry() -> Entry {
    Entry {
        id: Id(2),
        title: String::new(),
        subtitle: String::new(),
        details: vec![],
        place: String::new(),
        dates: String::new(),
        links: vec![],
        paragraphs: vec![],
        bullets: vec![],
        tags: vec![],
        flow: Flow::default(),
    }
}

pub fn link(text: &str, href: Option<&str>) -> Link {
    Link { text: text.into(), href: href.map(str::to_owned) }
}

pub fn tags(label: &str, words: &[&str]) -> Tags {
    Tags { label: label.into(), words: words.iter().map(|word| word.to_string()).collect() }
}

/// What a reader of the pages sees, one line of text a line: runs with the same baseline are joined.
pub fn text_layer(layout: &Layout) -> String {
    let mut pages = Vec::new();
    for page in layout.svg_pages() {
        let (mut lines, mut last) = (Vec::<String>::new(), String::new());
        for run in page.split("<text ").skip(1) {
            let (attributes, rest) = run.split_once('>').expect("a tag that ends");
            let baseline = attributes.split("y=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let text = unescape(rest.split("</text>").next().unwrap_or_default());
            match lines.last_mut() {
                Some(line) if baseline == last => line.push_str(&format!(" {}", text.trim())),
                _ => lines.push(text.trim().to_owned()),
            }
            last = baseline.to_owned();
        }
        pages.push(lines.join("\n"));
    }
    pages.join("\n---\n")
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The output of one of the poppler programs for `pdf`.
pub fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let file = tempfile(pdf);
    // A list is written to nothing but the standard output.
    let to = (!matches!(program, "pdfimages" | "pdffonts")).then_some("-");
    let output = Command::new(program).args(arguments).arg(&file.0).args(to).stdin(Stdio::null()).output();
    let output = match output {
        Ok(output) => output,
        Err(error) => panic!(
            "{program} could not be started ({error}). It is part of poppler-utils: \
             `apt-get install poppler-utils`, or run `cargo xtask test`, which installs it."
        ),
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("poppler writes UTF-8")
}

/// A file that is gone when the value is dropped.
struct TempFile(std::path::PathBuf);

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn tempfile(bytes: &[u8]) -> TempFile {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("velvit-typeset-{}-{}.pdf", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let path = std::env::temp_dir().join(name);
    std::fs::File::create_new(&path).and_then(|mut file| file.write_all(bytes)).expect("a writable temporary folder");
    TempFile(path)
}
