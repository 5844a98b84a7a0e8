//! How large a resume may be, wherever it comes from.

use serde_json::{Map, Value};

use crate::design::Design;
use crate::picture::is_data_uri;
use crate::{Id, Item, Resume};

/// Bytes of an imported file, and of all text of a resume together.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Levels of nesting in a file or in the members kept from one.
pub const MAX_DEPTH: usize = 64;
/// Items of all sections together, and elements of any one array in a file.
pub const MAX_ITEMS: usize = 2_000;
/// Lines of all items together.
pub const MAX_LINES: usize = 10_000;
/// Sections of a resume.
pub const MAX_SECTIONS: usize = 200;
/// Characters of one text.
pub const MAX_CHARS: usize = 100_000;
/// Characters of a picture, which is text too: 375 kB in base64.
pub const MAX_PICTURE: usize = 500_000;
/// Bytes of a language tag.
pub const MAX_LANGUAGE: usize = 35;
/// Characters of the name of a font family.
pub const MAX_FONT: usize = 100;
/// Characters of the words at the foot of every page.
pub const MAX_FOOTER: usize = 200;
/// Columns inside a section.
pub const MAX_COLUMNS: u8 = 3;
/// Ids stay below this, so that numbering new items can never run out.
pub const MAX_ID: u32 = 1_000_000_000;

/// One way in which a resume is larger than accepted, or is not put together as it must be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct LimitError {
    /// JSON pointer into the [`Resume`] as it is serialised, such as `/sections/2/items/0/text/name`.
    pub path: String,
    pub message: String,
}

/// Checks a resume that did not come through the import, such as one saved by the editor.
///
/// # Errors
/// Every limit passed (at most 50 of them) and every id that is used twice or out of range.
pub fn check_limits(resume: &Resume) -> Result<(), Vec<LimitError>> {
    let mut check = Check { errors: Vec::new(), bytes: 0, lines: 0 };
    check.resume(resume);
    check.errors.truncate(50);
    if check.errors.is_empty() { Ok(()) } else { Err(check.errors) }
}

struct Check {
    errors: Vec<LimitError>,
    bytes: usize,
    lines: usize,
}

impl Check {
    fn fail(&mut self, path: &str, message: String) {
        self.errors.push(LimitError { path: path.to_owned(), message });
    }

    fn resume(&mut self, resume: &Resume) {
        let items = resume.sections.iter().map(|section| section.items.len()).sum::<usize>();
        if resume.sections.len() > MAX_SECTIONS {
            self.fail("/sections", format!("{} sections; up to {MAX_SECTIONS} are accepted", resume.sections.len()));
        }
        if items > MAX_ITEMS {
            self.fail("/sections", format!("{items} items; up to {MAX_ITEMS} are accepted"));
        }
        if resume.language.len() > MAX_LANGUAGE {
            self.fail("/language", format!("a language tag has up to {MAX_LANGUAGE} characters"));
        }
        if !self.errors.is_empty() {
            return;
        }
        self.ids(resume);
        self.design(&resume.design);
        self.item("/basics", &resume.basics);
        for (index, section) in resume.sections.iter().enumerate() {
            let path = format!("/sections/{index}");
            self.text(&format!("{path}/title"), &section.title);
            for (index, item) in section.items.iter().enumerate() {
                self.item(&format!("{path}/items/{index}"), item);
            }
        }
        self.extra("/extra", &resume.extra);
        if self.lines > MAX_LINES {
            self.fail("/sections", format!("{} lines; up to {MAX_LINES} are accepted", self.lines));
        }
        if self.bytes > MAX_BYTES {
            self.fail("", format!("{} bytes of text; up to {MAX_BYTES} are accepted", self.bytes));
        }
    }

    fn design(&mut self, design: &Design) {
        for (key, font) in [("bodyFont", &design.body_font), ("headingFont", &design.heading_font)] {
            if font.as_ref().is_some_and(|font| font.chars().count() > MAX_FONT) {
                self.fail(&format!("/design/{key}"), format!("the name of a font has up to {MAX_FONT} characters"));
            }
        }
        if design.footer.chars().count() > MAX_FOOTER {
            self.fail("/design/footer", format!("longer than {MAX_FOOTER} characters"));
        }
        if design.heading_language.as_ref().is_some_and(|tag| tag.len() > MAX_LANGUAGE) {
            self.fail("/design/headingLanguage", format!("a language tag has up to {MAX_LANGUAGE} characters"));
        }
        // What was removed keeps its flow in case it is put back, so there may be more than there are items.
        let most = MAX_ITEMS + MAX_SECTIONS;
        if design.flow.len() > most {
            self.fail("/design/flow", format!("{} sections and items; up to {most} are accepted", design.flow.len()));
        }
        for (id, _) in design.flow.iter().filter(|(_, flow)| flow.columns > MAX_COLUMNS) {
            self.fail(&format!("/design/flow/{id}/columns"), format!("a section has up to {MAX_COLUMNS} columns"));
        }
    }

    fn ids(&mut self, resume: &Resume) {
        if resume.basics.id != Id::BASICS {
            self.fail("/basics/id", format!("must be {}", Id::BASICS));
        }
        if resume.next_id > MAX_ID {
            self.fail("/next_id", format!("must be at most {MAX_ID}"));
        }
        let mut seen = std::collections::BTreeSet::from([Id::BASICS]);
        for (path, id) in ids(resume) {
            if !seen.insert(id) {
                self.fail(&path, format!("id {id} is used twice"));
            } else if id.0 >= resume.next_id {
                self.fail(&path, format!("id {id} must be below next_id ({})", resume.next_id));
            }
        }
    }

    fn item(&mut self, path: &str, item: &Item) {
        for (field, text) in &item.text {
            self.text(&format!("{path}/text/{}", field.key()), text);
        }
        for (list, lines) in &item.lists {
            self.lines += lines.len();
            for (index, line) in lines.iter().enumerate() {
                self.text(&format!("{path}/lists/{}/{index}/text", list.key()), &line.text);
            }
        }
        self.extra(&format!("{path}/extra"), &item.extra);
    }

    fn text(&mut self, path: &str, text: &str) {
        self.bytes += text.len();
        if let Some(most) = passed_chars(text) {
            self.fail(path, format!("longer than {most} characters"));
        }
    }

    fn extra(&mut self, path: &str, extra: &Map<String, Value>) {
        for (key, value) in extra {
            self.bytes += key.len();
            self.value(&format!("{path}/{}", pointer_token(key)), value, 2);
        }
    }

    fn value(&mut self, path: &str, value: &Value, depth: usize) {
        if depth > MAX_DEPTH {
            return self.fail(path, format!("nested deeper than {MAX_DEPTH} levels"));
        }
        match value {
            Value::String(text) => self.text(path, text),
            Value::Array(values) => {
                values.iter().enumerate().for_each(|(i, value)| self.value(&format!("{path}/{i}"), value, depth + 1));
            }
            Value::Object(members) => {
                for (key, value) in members {
                    self.bytes += key.len();
                    self.value(&format!("{path}/{}", pointer_token(key)), value, depth + 1);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => self.bytes += 4,
        }
    }
}

/// How many characters `text` may have, if it has more.
pub(crate) fn passed_chars(text: &str) -> Option<usize> {
    let most = if is_data_uri(text) { MAX_PICTURE } else { MAX_CHARS };
    (text.len() > most && text.chars().count() > most).then_some(most)
}

/// Every id of sections and items, with where it stands.
fn ids(resume: &Resume) -> impl Iterator<Item = (String, Id)> {
    resume.sections.iter().enumerate().flat_map(|(s, section)| {
        let items = section.items.iter().enumerate();
        std::iter::once((format!("/sections/{s}/id"), section.id))
            .chain(items.map(move |(i, item)| (format!("/sections/{s}/items/{i}/id"), item.id)))
    })
}

/// `key` as one step of a JSON pointer (RFC 6901).
pub(crate) fn pointer_token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

impl Resume {
    /// Gives fresh ids to whatever shares its id or has one out of range; true when something changed.
    ///
    /// For drafts that come back from a browser's storage: better renumbered than refused.
    pub fn repair_ids(&mut self) -> bool {
        let broken = {
            let mut check = Check { errors: Vec::new(), bytes: 0, lines: 0 };
            check.ids(self);
            !check.errors.is_empty()
        };
        if broken {
            self.basics.id = Id::BASICS;
            self.next_id = 1;
            let Resume { sections, next_id, design, .. } = self;
            let mut flow = std::mem::take(&mut design.flow);
            // The first of those that shared an id keeps what was said about it.
            let mut renew = |id: &mut Id| {
                let known = flow.remove(id);
                *id = Id(*next_id);
                *next_id += 1;
                known.map(|known| design.flow.insert(*id, known));
            };
            for section in sections {
                renew(&mut section.id);
                section.items.iter_mut().for_each(|item| renew(&mut item.id));
            }
        }
        broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Edit, Field, List, SectionKind};

    #[track_caller]
    fn check(change: impl FnOnce(&mut Resume), expected: &str) {
        let mut resume = Resume::blank();
        change(&mut resume);
        let errors = check_limits(&resume).err().unwrap_or_default();
        let found: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(found.join("\n"), expected);
    }

    #[test]
    fn limits_are_named_by_path() {
        check(|_| (), "");
        check(|r| r.basics.set(Field::Name, "x".repeat(MAX_CHARS)), "");
        check(
            |r| r.basics.set(Field::Name, "x".repeat(MAX_CHARS + 1)),
            "/basics/text/name: longer than 100000 characters",
        );
        check(
            |r| r.sections = (0..201).map(|_| r.new_section(SectionKind::Custom)).collect(),
            "/sections: 201 sections; up to 200 are accepted",
        );
        check(
            |r| r.sections[1].items = (0..2001).map(|_| Item::new(r.take_id())).collect(),
            "/sections: 2004 items; up to 2000 are accepted",
        );
        check(
            |r| {
                r.apply(Edit::SetLines {
                    item: r.sections[1].items[0].id,
                    list: List::Highlights,
                    lines: vec!["x".into(); 10_001],
                })
                .unwrap();
            },
            "/sections: 10001 lines; up to 10000 are accepted",
        );
        check(
            |r| {
                let deep = (0..70).fold(Value::Null, |value, _| Value::Array(vec![value]));
                r.extra.insert("a/b".into(), deep);
            },
            &format!("/extra/a~1b{}: nested deeper than 64 levels", "/0".repeat(63)),
        );
        check(|r| r.language = "x".repeat(36), "/language: a language tag has up to 35 characters");
    }

    #[test]
    fn designs_have_limits_too() {
        use crate::design::Flow;
        check(|r| r.design.footer = "é".repeat(MAX_FOOTER), "");
        check(|r| r.design.footer = "é".repeat(MAX_FOOTER + 1), "/design/footer: longer than 200 characters");
        check(
            |r| r.design.body_font = Some("x".repeat(101)),
            "/design/bodyFont: the name of a font has up to 100 characters",
        );
        check(
            |r| r.design.heading_language = Some("x".repeat(36)),
            "/design/headingLanguage: a language tag has up to 35 characters",
        );
        check(
            |r| {
                r.design.flow.insert(Id(1), Flow { columns: 4, ..Flow::default() });
            },
            "/design/flow/1/columns: a section has up to 3 columns",
        );
        check(
            |r| r.design.flow = (0..2_201).map(|id| (Id(id), Flow::default())).collect(),
            "/design/flow: 2201 sections and items; up to 2200 are accepted",
        );
    }

    #[test]
    fn pictures_may_be_longer_than_words() {
        let picture = |chars: usize| format!("data:image/png;base64,{}", "A".repeat(chars - 22));
        check(|r| r.basics.set(Field::Image, picture(MAX_PICTURE)), "");
        check(
            |r| r.basics.set(Field::Image, picture(MAX_PICTURE + 1)),
            "/basics/text/image: longer than 500000 characters",
        );
    }

    #[test]
    fn ids_are_unique_and_below_the_next() {
        check(|r| r.sections[1].id = r.sections[0].id, "/sections/1/id: id 1 is used twice");
        check(|r| r.sections[0].items[0].id = Id::BASICS, "/sections/0/items/0/id: id 0 is used twice");
        check(|r| r.next_id = 8, "/sections/3/items/0/id: id 8 must be below next_id (8)");
        check(|r| r.next_id = u32::MAX, "/next_id: must be at most 1000000000");
    }

    #[test]
    fn repair_renumbers_only_what_is_broken() {
        let mut resume = Resume::blank();
        assert!(!resume.repair_ids());
        assert_eq!(resume, Resume::blank());
        resume.sections[1].items[0].id = Id::BASICS;
        resume.next_id = u32::MAX;
        assert!(resume.repair_ids());
        assert_eq!(check_limits(&resume), Ok(()));
        assert_eq!(resume, Resume::blank());
        let flow = crate::design::Flow { new_page: true, ..Default::default() };
        resume.sections[0].id = Id(70);
        resume.design.flow.insert(Id(70), flow);
        assert!(resume.repair_ids());
        assert_eq!(resume.design.flow, [(Id(1), flow)].into());
    }
}
