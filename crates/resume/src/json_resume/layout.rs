//! `meta.velvit`: what JSON Resume cannot say.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Warning, language};
use crate::design::{Design, Flow};
use crate::{Item, List, Resume, Section, SectionKind};

pub(super) const KEY: &str = "velvit";
const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Layout {
    pub version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// All sections in order; absent when the order of the file's members says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<Part>>,
    /// The [`Design`] without its flow, which the sections carry since ids are given anew at every import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<Value>,
    /// The file's `meta` when that was no object and had to make room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Value>,
}

/// One section: the next `count` items of its kind's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Part {
    pub kind: SectionKind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    #[serde(default)]
    pub count: usize,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden_items: Vec<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden_lines: Vec<HiddenLines>,
    #[serde(default, skip_serializing_if = "is_free")]
    pub flow: Flow,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item_flows: Vec<ItemFlow>,
    /// The items themselves, for custom sections, which have no list of their own in JSON Resume.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Map<String, Value>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct HiddenLines {
    item: usize,
    list: List,
    lines: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct ItemFlow {
    item: usize,
    flow: Flow,
}

fn is_free(flow: &Flow) -> bool {
    *flow == Flow::default()
}

impl Part {
    pub(super) fn of(section: &Section, design: &Design) -> Part {
        let hidden_items = section.items.iter().enumerate().filter(|(_, item)| item.hidden).map(|(i, _)| i).collect();
        let hidden_lines = section.items.iter().enumerate().flat_map(|(i, item)| {
            item.lists.iter().filter_map(move |(list, lines)| {
                let lines: Vec<usize> = (0..lines.len()).filter(|line| lines[*line].hidden).collect();
                (!lines.is_empty()).then_some(HiddenLines { item: i, list: *list, lines })
            })
        });
        let item_flows =
            section.items.iter().enumerate().map(|(i, item)| ItemFlow { item: i, flow: design.flow_of(item.id) });
        Part {
            kind: section.kind,
            title: section.title.clone(),
            hidden: section.hidden,
            count: section.items.len(),
            hidden_items,
            hidden_lines: hidden_lines.collect(),
            flow: design.flow_of(section.id),
            item_flows: item_flows.filter(|item| !is_free(&item.flow)).collect(),
            items: Vec::new(),
        }
    }

    /// True when something is said about single items of the section.
    pub(super) fn names_items(&self) -> bool {
        !self.hidden_items.is_empty() || !self.hidden_lines.is_empty() || !self.item_flows.is_empty()
    }

    /// Puts the flow of `items` into `design`.
    pub(super) fn place(&self, items: &[Item], design: &mut Design) {
        for placed in self.item_flows.iter().filter(|placed| !is_free(&placed.flow)) {
            if let Some(item) = items.get(placed.item) {
                design.flow.insert(item.id, placed.flow);
            }
        }
    }

    pub(super) fn hide(&self, items: &mut [Item]) {
        for index in &self.hidden_items {
            if let Some(item) = items.get_mut(*index) {
                item.hidden = true;
            }
        }
        for hidden in &self.hidden_lines {
            let lines = items.get_mut(hidden.item).and_then(|item| item.lists.get_mut(&hidden.list));
            let Some(lines) = lines else { continue };
            for index in &hidden.lines {
                if let Some(line) = lines.get_mut(*index) {
                    line.hidden = true;
                }
            }
        }
    }
}

/// Takes `meta.velvit` out of a file; a part that is not understood stays there, with a warning.
pub(super) fn take(root: &mut Map<String, Value>, warnings: &mut Vec<Warning>) -> Option<Layout> {
    let meta = root.get_mut("meta")?.as_object_mut()?;
    let raw = meta.get(KEY)?;
    let layout = serde_json::from_value::<Layout>(raw.clone()).ok().filter(|layout| layout.version == VERSION);
    let Some(mut layout) = layout else {
        warnings.push(Warning {
            path: format!("/meta/{KEY}"),
            place: String::new(),
            message: "not understood; order, headings and hidden parts are taken from the rest of the file".to_owned(),
        });
        return None;
    };
    meta.shift_remove(KEY);
    if let Some(design) = layout.design.take_if(|design| Design::deserialize(&*design).is_err()) {
        warnings.push(Warning {
            path: format!("/meta/{KEY}/design"),
            place: String::new(),
            message: "the design is not understood; the resume has the usual looks".to_owned(),
        });
        meta.insert(KEY.to_owned(), json!({ "version": VERSION, "design": design }));
    }
    if meta.is_empty() {
        match layout.meta.take() {
            Some(original) => root.insert("meta".to_owned(), original),
            None => root.shift_remove("meta"),
        };
    }
    Some(layout)
}

/// What has to be written into `meta.velvit` so that reading `plain` (the file without it) gives `resume` again.
///
/// `plain` is `None` when the file cannot be read without it. `None` when nothing has to be written.
/// The parts of custom sections still lack their items.
pub(super) fn needed(resume: &Resume, plain: Option<&Resume>) -> Option<Layout> {
    let parts = |resume: &Resume| resume.sections.iter().map(|part| Part::of(part, &resume.design)).collect::<Vec<_>>();
    // `plain` lacks what custom sections hold, from which a reader of the whole file may guess another language.
    let has_custom = resume.sections.iter().any(|section| section.kind == SectionKind::Custom);
    let misleads = has_custom && language::by_script(resume) != resume.language;
    let differs = plain.is_none_or(|plain| plain.language != resume.language);
    let stated = (differs || misleads).then(|| resume.language.clone());
    let sections = Some(parts(resume)).filter(|wanted| plain.is_none_or(|plain| parts(plain) != *wanted));
    let design = Some(resume.design.copied()).filter(|design| *design != Design::default()).map(|design| json!(design));
    let needed = stated.is_some() || sections.is_some() || design.is_some();
    needed.then_some(Layout { version: VERSION, language: stated, sections, design, meta: None })
}
