//! Every change that the editor can make, as data; undo keeps whole resumes, so edits need no inverse.

use serde::{Deserialize, Serialize};

use crate::design::{Design, Flow};
use crate::{Field, Id, Item, Line, List, Resume, Section, SectionKind};

/// One change to a resume.
///
/// An `index` is a place in the final order: moving the first of three items to index 2 makes it the last.
/// An index past the end means the end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    SetLanguage {
        language: String,
    },
    /// Replaces the whole design.
    SetDesign {
        design: Box<Design>,
    },
    /// How a section or an item is put on pages.
    SetFlow {
        id: Id,
        flow: Flow,
    },
    SetText {
        item: Id,
        field: Field,
        value: String,
    },
    /// Replaces all lines of a list, as a form with tags does; lines that stay keep whether they are hidden.
    SetLines {
        item: Id,
        list: List,
        lines: Vec<String>,
    },
    SetLine {
        item: Id,
        list: List,
        index: usize,
        text: String,
    },
    AddLine {
        item: Id,
        list: List,
        index: usize,
        text: String,
    },
    MoveLine {
        item: Id,
        list: List,
        from: usize,
        index: usize,
    },
    HideLine {
        item: Id,
        list: List,
        index: usize,
        hidden: bool,
    },
    RemoveLine {
        item: Id,
        list: List,
        index: usize,
    },
    AddItem {
        section: Id,
        index: usize,
    },
    DuplicateItem {
        item: Id,
    },
    /// Moves an item within its section or to another section of the same kind.
    MoveItem {
        item: Id,
        section: Id,
        index: usize,
    },
    HideItem {
        item: Id,
        hidden: bool,
    },
    RemoveItem {
        item: Id,
    },
    /// Puts back an item that was removed, with its id.
    InsertItem {
        section: Id,
        item: Box<Item>,
        index: usize,
    },
    AddSection {
        kind: SectionKind,
        title: String,
        index: usize,
    },
    SetSectionTitle {
        section: Id,
        title: String,
    },
    DuplicateSection {
        section: Id,
    },
    MoveSection {
        section: Id,
        index: usize,
    },
    HideSection {
        section: Id,
        hidden: bool,
    },
    RemoveSection {
        section: Id,
    },
    /// Puts back a section that was removed, with its id and those of its items.
    InsertSection {
        section: Box<Section>,
        index: usize,
    },
}

/// Why an edit could not be applied. The resume is then unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("there is no section {0}")]
    NoSection(Id),
    #[error("there is no item {0}")]
    NoItem(Id),
    #[error("item {item} has no line {index}")]
    NoLine { item: Id, index: usize },
    #[error("an item of one kind of section cannot move to another kind")]
    OtherKind,
    #[error("the id {0} is in use or was never given out")]
    NotRemoved(Id),
}

/// What is typed into: a field, a line, or a section's heading.
pub type TypingTarget = (Id, Option<Field>, Option<(List, usize)>);

impl Edit {
    /// The thing whose quick successive edits (typing) count as one step for undo, if this is such an edit.
    pub fn typing_target(&self) -> Option<TypingTarget> {
        match self {
            Edit::SetText { item, field, .. } => Some((*item, Some(*field), None)),
            Edit::SetLine { item, list, index, .. } => Some((*item, None, Some((*list, *index)))),
            Edit::SetSectionTitle { section, .. } => Some((*section, None, None)),
            _ => None,
        }
    }
}

impl Resume {
    /// Applies one edit, and returns the id of what it made, if it made something.
    ///
    /// # Errors
    /// [`EditError`] when the edit names something that is not there; nothing has changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<Option<Id>, EditError> {
        match edit {
            Edit::SetLanguage { language } => self.language = language,
            Edit::SetDesign { design } => self.design = *design,
            Edit::SetFlow { id, flow } => {
                if self.section(id).is_none() {
                    self.need_item(id)?;
                }
                self.set_flow(id, flow);
            }
            Edit::SetText { item, field, value } => self.need_item(item)?.set(field, value),
            Edit::SetLines { item, list, lines } => self.set_lines(item, list, lines)?,
            Edit::SetLine { item, list, index, text } => self.need_line(item, list, index)?.text = text,
            Edit::HideLine { item, list, index, hidden } => self.need_line(item, list, index)?.hidden = hidden,
            Edit::AddLine { item, list, index, text } => {
                let lines = self.need_item(item)?.lists.entry(list).or_default();
                lines.insert(index.min(lines.len()), Line::new(text));
            }
            Edit::MoveLine { item, list, from, index } => {
                self.need_line(item, list, from)?;
                move_within(self.need_item(item)?.lists.entry(list).or_default(), from, index);
            }
            Edit::RemoveLine { item, list, index } => {
                self.need_line(item, list, index)?;
                let item = self.need_item(item)?;
                let lines = item.lists.entry(list).or_default();
                lines.remove(index);
                if lines.is_empty() {
                    item.lists.remove(&list);
                }
            }
            Edit::HideItem { item, hidden } => {
                // Basics belong to no section and are never hidden.
                self.place_of(item).ok_or(EditError::NoItem(item))?;
                self.need_item(item)?.hidden = hidden;
            }
            Edit::AddItem { section, index } => return self.add_item(section, index).map(Some),
            Edit::DuplicateItem { item } => return self.duplicate_item(item).map(Some),
            Edit::MoveItem { item, section, index } => self.move_item(item, section, index)?,
            Edit::RemoveItem { item } => {
                let (section, index) = self.place_of(item).ok_or(EditError::NoItem(item))?;
                self.need_section(section)?.items.remove(index);
            }
            Edit::AddSection { kind, title, index } => {
                let mut section = self.new_section(kind);
                section.title = title;
                let id = section.id;
                self.sections.insert(index.min(self.sections.len()), section);
                return Ok(Some(id));
            }
            Edit::SetSectionTitle { section, title } => self.need_section(section)?.title = title,
            Edit::HideSection { section, hidden } => self.need_section(section)?.hidden = hidden,
            Edit::DuplicateSection { section } => return self.duplicate_section(section).map(Some),
            Edit::MoveSection { section, index } => {
                let from = self.section_index(section)?;
                move_within(&mut self.sections, from, index);
            }
            Edit::RemoveSection { section } => {
                let index = self.section_index(section)?;
                self.sections.remove(index);
            }
            Edit::InsertItem { section, item, index } => {
                self.section_index(section)?;
                self.need_removed(item.id)?;
                let items = &mut self.need_section(section)?.items;
                items.insert(index.min(items.len()), *item);
            }
            Edit::InsertSection { section, index } => {
                for id in std::iter::once(section.id).chain(section.items.iter().map(|item| item.id)) {
                    self.need_removed(id)?;
                }
                self.sections.insert(index.min(self.sections.len()), *section);
            }
        }
        Ok(None)
    }

    fn need_item(&mut self, id: Id) -> Result<&mut Item, EditError> {
        self.item_mut(id).ok_or(EditError::NoItem(id))
    }

    fn need_line(&mut self, item: Id, list: List, index: usize) -> Result<&mut Line, EditError> {
        let lines = self.need_item(item)?.lists.get_mut(&list);
        lines.and_then(|lines| lines.get_mut(index)).ok_or(EditError::NoLine { item, index })
    }

    /// An id that was given out once and names nothing any more.
    fn need_removed(&self, id: Id) -> Result<(), EditError> {
        let is_used = self.section(id).is_some() || self.item(id).is_some();
        if is_used || id.0 >= self.next_id { Err(EditError::NotRemoved(id)) } else { Ok(()) }
    }

    fn need_section(&mut self, id: Id) -> Result<&mut Section, EditError> {
        self.section_mut(id).ok_or(EditError::NoSection(id))
    }

    fn section_index(&self, id: Id) -> Result<usize, EditError> {
        self.sections.iter().position(|section| section.id == id).ok_or(EditError::NoSection(id))
    }

    /// Says how `id` flows, and forgets what was said about things that are gone.
    ///
    /// Removing something does not forget it at once: an undone removal puts the thing back with its id.
    fn set_flow(&mut self, id: Id, flow: Flow) {
        let mut all = std::mem::take(&mut self.design.flow);
        all.retain(|id, _| self.section(*id).is_some() || self.item(*id).is_some());
        if flow == Flow::default() {
            all.remove(&id);
        } else {
            all.insert(id, flow);
        }
        self.design.flow = all;
    }

    fn copy_flow(&mut self, from: Id, to: Id) {
        if let Some(flow) = self.design.flow.get(&from).copied() {
            self.design.flow.insert(to, flow);
        }
    }

    fn set_lines(&mut self, item: Id, list: List, texts: Vec<String>) -> Result<(), EditError> {
        let item = self.need_item(item)?;
        let mut old = item.lists.remove(&list).unwrap_or_default();
        let lines: Vec<Line> = texts
            .into_iter()
            .map(|text| match old.iter().position(|line| line.text == text) {
                Some(index) => old.swap_remove(index),
                None => Line::new(text),
            })
            .collect();
        if !lines.is_empty() {
            item.lists.insert(list, lines);
        }
        Ok(())
    }

    fn add_item(&mut self, section: Id, index: usize) -> Result<Id, EditError> {
        self.section_index(section)?;
        let item = Item::new(self.take_id());
        let id = item.id;
        let items = &mut self.need_section(section)?.items;
        items.insert(index.min(items.len()), item);
        Ok(id)
    }

    fn duplicate_item(&mut self, item: Id) -> Result<Id, EditError> {
        let (section, index) = self.place_of(item).ok_or(EditError::NoItem(item))?;
        let id = self.take_id();
        self.copy_flow(item, id);
        let items = &mut self.need_section(section)?.items;
        let copy = Item { id, ..items[index].clone() };
        items.insert(index + 1, copy);
        Ok(id)
    }

    fn duplicate_section(&mut self, section: Id) -> Result<Id, EditError> {
        let index = self.section_index(section)?;
        let mut copy = self.sections[index].clone();
        copy.id = self.take_id();
        self.copy_flow(section, copy.id);
        for item in &mut copy.items {
            let original = item.id;
            item.id = self.take_id();
            self.copy_flow(original, item.id);
        }
        let id = copy.id;
        self.sections.insert(index + 1, copy);
        Ok(id)
    }

    fn move_item(&mut self, item: Id, to: Id, index: usize) -> Result<(), EditError> {
        let (from, place) = self.place_of(item).ok_or(EditError::NoItem(item))?;
        let kind = self.need_section(from)?.kind;
        if self.need_section(to)?.kind != kind {
            return Err(EditError::OtherKind);
        }
        let moved = self.need_section(from)?.items.remove(place);
        let items = &mut self.need_section(to)?.items;
        items.insert(index.min(items.len()), moved);
        Ok(())
    }
}

/// Moves one element so that it ends at `index` of the final order.
fn move_within<T>(list: &mut Vec<T>, from: usize, index: usize) {
    let element = list.remove(from);
    list.insert(index.min(list.len()), element);
}

#[cfg(test)]
mod tests;
