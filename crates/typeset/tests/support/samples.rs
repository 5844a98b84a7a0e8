//! Six people, one for each script, on one page and on three: what templates are looked at with.

use resume::design::Template;
use resume::outline::Outline;
use resume::{Resume, json_resume};
use serde_json::{Map, Value};
use typeset::{Engine, Layout};

macro_rules! person {
    ($name:literal) => {
        Person {
            name: $name,
            resume: include_str!(concat!("../samples/", $name, ".json")),
            more: include_str!(concat!("../samples/", $name, ".more.json")),
        }
    };
}

/// Somebody who does not exist.
pub struct Person {
    /// The script that their resume is written in.
    pub name: &'static str,
    resume: &'static str,
    /// Items that make it a long one.
    more: &'static str,
}

pub const PEOPLE: [Person; 6] =
    [person!("latin"), person!("cyrillic"), person!("greek"), person!("cjk"), person!("arabic"), person!("hebrew")];

/// The pages that a person's resume is wanted on.
pub const PAGES: [usize; 2] = [1, 3];

impl Person {
    /// Their resume in `template` on at most so many of [`PAGES`]: what comes last is left out until it fits.
    pub fn typeset(&self, engine: &Engine, template: Template, pages: usize) -> Layout {
        let mut resume = if pages == 1 { read(self.resume) } else { self.long() };
        resume.design.template = template;
        let outline = Outline::of(&resume);
        let layout = |entries| engine.typeset(&first(&outline, entries)).expect("a sample can be typeset");
        let all = outline.sections.iter().map(|section| section.entries.len()).sum();
        let whole = layout(all);
        if whole.page_count() <= pages {
            return whole;
        }
        let counts: Vec<usize> = (1..all).collect();
        layout(counts.partition_point(|entries| layout(*entries).page_count() <= pages))
    }

    /// Their resume with all items, those of a section from the newest to the oldest.
    fn long(&self) -> Resume {
        let parse = |text| serde_json::from_str::<Map<String, Value>>(text).expect("a sample is a JSON object");
        let mut whole = parse(self.resume);
        for (key, value) in parse(self.more) {
            let mut items = whole.get(&key).and_then(Value::as_array).cloned().unwrap_or_default();
            items.extend(value.as_array().cloned().unwrap_or_default());
            items.sort_by(|a, b| date(b).cmp(date(a)));
            whole.insert(key, Value::Array(items));
        }
        read(&Value::Object(whole).to_string())
    }
}

fn date(item: &Value) -> &str {
    ["startDate", "releaseDate", "date"].iter().find_map(|key| item[key].as_str()).unwrap_or_default()
}

fn read(json: &str) -> Resume {
    json_resume::import(json).expect("a sample is a resume").0
}

/// The outline with no more than its first entries.
fn first(outline: &Outline, entries: usize) -> Outline {
    let mut outline = outline.clone();
    let mut left = entries;
    for section in &mut outline.sections {
        section.entries.truncate(left);
        left -= section.entries.len();
    }
    outline.sections.retain(|section| !section.entries.is_empty());
    outline
}
