//! Every page of every template with every sample is as it was when somebody looked at it.
//!
//! `goldens.txt` has a line for each: template, sample, page of pages, and a hash of the page as SVG, which has the
//! place, the font and the colour of every text, and every line and surface.

#[path = "support/samples.rs"]
mod samples;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use resume::design::Template;
use samples::{PAGES, PEOPLE};
use typeset::Engine;

const GOLDENS: &str = include_str!("goldens.txt");

#[test]
fn pages_look_as_they_did() {
    let engine = &Engine::with_bundled_fonts();
    let found: String = std::thread::scope(|scope| {
        let templates = Template::ALL.map(|template| scope.spawn(move || pages_of(engine, template)));
        templates.into_iter().map(|lines| lines.join().expect("a template with its samples")).collect()
    });
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens.txt");
        std::fs::write(file, found).expect("the file can be written");
        return;
    }
    let lines = |text: &'static str| text.lines().collect::<BTreeSet<_>>();
    let (golden, now) = (lines(GOLDENS), found.lines().collect::<BTreeSet<_>>());
    let other: BTreeSet<&str> = golden.symmetric_difference(&now).map(|line| page_of(line)).collect();
    assert!(
        other.is_empty(),
        "these pages look different:\n  {}\n\
         Look at them: cargo xtask sheet --out DIR --template NAME\n\
         and accept them: UPDATE_EXPECT=1 cargo test --workspace --test goldens",
        Vec::from_iter(other).join("\n  ")
    );
}

/// The lines of one template.
fn pages_of(engine: &Engine, template: Template) -> String {
    let mut lines = String::new();
    for person in &PEOPLE {
        for pages in PAGES {
            let layout = person.typeset(engine, template, pages);
            let (slug, name, count) = (template.spec().slug, person.name, layout.page_count());
            for (index, page) in layout.svg_pages().iter().enumerate() {
                let (number, hash) = (index + 1, fnv1a(page));
                writeln!(lines, "{slug}, {name} for {pages}, page {number} of {count}: {hash:016x}").expect("a string");
            }
        }
    }
    lines
}

/// A line without its hash.
fn page_of(line: &str) -> &str {
    line.split_once(": ").map_or(line, |(page, _)| page)
}

/// The same on every machine and with every version of Rust: FNV-1a, 64 bits.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
