//! How well postings that people have annotated are read: see `annotated/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use posting::{Kind, Posting, Requirement, SectionKind, read};

#[derive(Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn add(&mut self, found: &BTreeSet<String>, gold: &BTreeSet<String>) {
        self.right += found.intersection(gold).count();
        self.wrong += found.difference(gold).count();
        self.missed += gold.difference(found).count();
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }

    fn shown(&self) -> String {
        let of = |all: usize| self.right as f64 / all.max(1) as f64;
        let (precision, recall) = (of(self.right + self.wrong), of(self.right + self.missed));
        format!(
            "precision {precision:.2}, recall {recall:.2}, F1 {:.2} ({} right, {} wrong, {} missed)",
            self.f1(),
            self.right,
            self.wrong,
            self.missed
        )
    }
}

#[derive(Default)]
struct Figures {
    postings: usize,
    titles: usize,
    skills: Count,
    /// Whether a skill is found at all, must or nice.
    mentions: Count,
    years: Count,
    degrees: Count,
}

struct Gold(BTreeMap<String, String>);

impl Gold {
    fn parse(text: &str) -> Gold {
        let lines = text.lines().filter_map(|line| line.split_once(':'));
        Gold(lines.map(|(key, value)| (key.to_owned(), value.trim().to_owned())).collect())
    }

    fn text(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    fn list(&self, key: &str) -> impl Iterator<Item = &str> {
        self.text(key).split(';').map(str::trim).filter(|entry| !entry.is_empty())
    }
}

/// The lexicon's id for a skill in plain words, or the words.
fn id(words: &str) -> String {
    let lexicon = lexicon::Lexicon::get();
    let found = lexicon::find(words).first().map(|mention| lexicon.skill(mention.skill).id.to_owned());
    found.unwrap_or_else(|| words.to_lowercase())
}

/// Skills as `must NAME` and `nice NAME`. What is asked for is not welcome besides.
fn skills_of(gold: &Gold) -> BTreeSet<String> {
    let must: BTreeSet<String> = gold.list("must").map(id).collect();
    let nice = gold.list("nice").map(id).filter(|name| !must.contains(name)).map(|name| format!("nice {name}"));
    nice.chain(must.iter().map(|name| format!("must {name}"))).collect()
}

fn skills_read(posting: &Posting) -> BTreeSet<String> {
    let title = posting.requirements.iter().find(|it| it.kind == Kind::Title).map(|it| it.span);
    let is_counted = |it: &&Requirement| {
        let section = posting.sections.iter().rev().find(|section| section.span.start <= it.span.start);
        let is_duty = section.is_none_or(|it| matches!(it.kind, SectionKind::Responsibilities | SectionKind::Open));
        let in_title = title.is_some_and(|title| title.start <= it.span.start && it.span.end <= title.end);
        it.kind == Kind::Skill && !in_title && (it.must || !is_duty)
    };
    let named = posting.requirements.iter().filter(is_counted).flat_map(|it| {
        let need = if it.must { "must" } else { "nice" };
        it.skill.iter().chain(&it.alternatives).map(move |skill| format!("{need} {}", skill.id))
    });
    named.collect()
}

fn bare(skills: &BTreeSet<String>) -> BTreeSet<String> {
    skills.iter().map(|skill| skill[5..].to_owned()).collect()
}

fn compare(name: &str, posting: &Posting, gold: &Gold, figures: &mut Figures) {
    figures.postings += 1;
    let title_is_right = posting.title.as_deref() == Some(gold.text("title"));
    figures.titles += usize::from(title_is_right);
    let (found, expected) = (skills_read(posting), skills_of(gold));
    figures.skills.add(&found, &expected);
    figures.mentions.add(&bare(&found), &bare(&expected));
    let years = posting.requirements.iter().filter_map(|it| it.years?.min).map(|years| years.to_string()).collect();
    let gold_years = gold.list("years").map(str::to_owned).collect();
    figures.years.add(&years, &gold_years);
    let degrees = posting.requirements.iter().filter(|it| it.kind == Kind::Degree).flat_map(|it| {
        let need = if it.must { "must" } else { "nice" };
        it.skill.iter().chain(&it.alternatives).map(move |skill| format!("{need} {}", skill.id))
    });
    let degrees = degrees.collect();
    let gold_degrees = ["must", "nice"]
        .iter()
        .flat_map(|need| gold.list(&format!("degree {need}")).map(|id| format!("{need} {id}")).collect::<Vec<_>>());
    let gold_degrees = gold_degrees.collect();
    figures.degrees.add(&degrees, &gold_degrees);
    // Looking at what is wrong in the held out set would be writing rules with it.
    if gold.text("set") == "development" {
        println!("{name}: title {:?}", posting.title);
        for (what, found, gold) in
            [("skills", &found, &expected), ("years", &years, &gold_years), ("degrees", &degrees, &gold_degrees)]
        {
            println!("  {what} wrong: {:?}", found.difference(gold).collect::<Vec<_>>());
            println!("  {what} missed: {:?}", gold.difference(found).collect::<Vec<_>>());
        }
    }
}

#[test]
fn annotated_postings_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/annotated");
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|extension| extension == "gold"));
    names.sort();
    let mut sets: BTreeMap<String, Figures> = BTreeMap::new();
    for path in names {
        let gold = Gold::parse(&std::fs::read_to_string(&path).unwrap());
        let text = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy();
        compare(&name, &read(&text), &gold, sets.entry(gold.text("set").to_owned()).or_default());
    }
    for (set, figures) in &sets {
        println!("{set}: {} postings, {} titles right", figures.postings, figures.titles);
        println!("  skills with must or nice: {}", figures.skills.shown());
        println!("  skills, must or nice alike: {}", figures.mentions.shown());
        println!("  years: {}", figures.years.shown());
        println!("  degrees: {}", figures.degrees.shown());
    }
    assert_eq!(sets.len(), 2);
}
