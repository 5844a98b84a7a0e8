//! Choosing experience: which bullets come first, which are left out, which projects lead.

use resume::{Edit, Field, Id, Item, List, Resume, Section, SectionKind};

use crate::order::{best_order, moves, promoted};
use crate::weigh::{Scale, Weight};
use crate::wording::{count, join, quoted};
use crate::{Mode, Plan};

/// Bullets that an entry keeps at least, however little they say to the posting; the first job keeps most.
const fn bullets_kept(mode: Mode, is_first_job: bool) -> Option<usize> {
    match (mode, is_first_job) {
        (Mode::Fast, _) => None,
        (Mode::Standard, _) | (Mode::Thorough, true) => Some(6),
        (Mode::Thorough, false) => Some(4),
    }
}

/// Entries that a section keeps at least.
const ENTRIES_KEPT: usize = 3;

/// Kinds whose entries may change places. Jobs and degrees never do: readers expect them by date.
const fn is_reorderable(kind: SectionKind) -> bool {
    matches!(kind, SectionKind::Projects | SectionKind::Volunteer | SectionKind::Awards | SectionKind::Certificates)
}

/// Kinds whose entries may be left out. A missing job would look like a gap, and a missing licence like none.
const fn is_droppable(kind: SectionKind) -> bool {
    matches!(kind, SectionKind::Projects | SectionKind::Volunteer | SectionKind::Awards | SectionKind::Publications)
}

/// Kinds that say who or what else a person is; they stay as they are. Skills have a stage of their own.
const fn is_left_alone(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Profiles
            | SectionKind::References
            | SectionKind::Interests
            | SectionKind::Languages
            | SectionKind::Skills
    )
}

/// The plan for everything but summary and skills.
pub(crate) fn plan(resume: &Resume, scale: &Scale<'_>, mode: Mode) -> Plan {
    let mut plan = Plan::default();
    let first_job = first_job(resume);
    let sections = resume.sections.iter().filter(|section| !section.hidden);
    for section in sections.filter(|section| !is_left_alone(section.kind)) {
        if mode != Mode::Fast {
            for item in section.items.iter().filter(|item| !item.hidden) {
                let kept = bullets_kept(mode, Some(item.id) == first_job);
                plan_bullets(&mut plan, scale, section.kind, item, kept, mode);
                for list in [List::Keywords, List::Courses] {
                    order_tags(&mut plan, scale, section.kind, item, list);
                }
            }
        }
        if is_reorderable(section.kind) {
            order_entries(&mut plan, scale, section);
        }
        if mode == Mode::Thorough && is_droppable(section.kind) {
            drop_entries(&mut plan, scale, section);
        }
    }
    plan
}

fn first_job(resume: &Resume) -> Option<Id> {
    let jobs = resume.sections.iter().filter(|section| section.kind == SectionKind::Work && !section.hidden);
    jobs.flat_map(|section| &section.items).find(|item| is_seen(item)).map(|item| item.id)
}

fn plan_bullets(plan: &mut Plan, scale: &Scale<'_>, kind: SectionKind, item: &Item, kept: Option<usize>, mode: Mode) {
    let weights = weigh_lines(scale, item, List::Highlights);
    let heading = scale.heading_of(kind, item);
    let mut keys: Vec<Option<u32>> =
        weights.iter().map(|weight| weight.as_ref().map(|weight| scale.key(weight, &heading))).collect();
    // The lead says what the job was; it stays when it has anything to do with the posting.
    if let Some(lead) = keys.iter_mut().find(|key| key.is_some()).filter(|key| **key != Some(0)) {
        *lead = None;
    }
    let order = best_order(&keys);
    push_line_moves(plan, item.id, List::Highlights, &order);
    let lines = item.lines(List::Highlights);
    let up = promoted(&order, &keys);
    let reason = scale.reason(up.iter().filter_map(|&index| weights[index].as_ref()), &heading);
    match up.as_slice() {
        [] => {}
        [only] => {
            plan.say(item.id, format!("{}: moved {} up: {reason}.", entry_name(kind, item), quoted(&lines[*only].text)))
        }
        [first, ..] => {
            let moved = count(up.len(), "point");
            let first = quoted(&lines[*first].text);
            plan.say(item.id, format!("{}: moved {moved} up, {first} first: {reason}.", entry_name(kind, item)));
        }
    }
    let visible = weights.iter().flatten().count();
    if let Some(spare) = kept.and_then(|kept| visible.checked_sub(kept))
        && !scale.posting.requirements.is_empty()
    {
        let mut silent: Vec<usize> =
            order.iter().copied().filter(|&index| weights[index].as_ref().is_some_and(Weight::is_foreign)).collect();
        // A figure is worth more than none to any reader; of equals the later goes first.
        let has_figure = |index: usize| lines[index].text.contains(|c: char| c.is_ascii_digit());
        silent.reverse();
        silent.sort_by_key(|&index| has_figure(index));
        silent.retain(|&index| mode == Mode::Thorough || !has_figure(index));
        silent.truncate(spare);
        hide_bullets(plan, kind, item, silent, &order);
    }
}

/// Hides `silent` bullets, which `order` has moved already.
fn hide_bullets(plan: &mut Plan, kind: SectionKind, item: &Item, mut silent: Vec<usize>, order: &[usize]) {
    let lines = item.lines(List::Highlights);
    for &index in &silent {
        let place = order.iter().position(|&other| other == index).unwrap_or(index);
        plan.edits.push(Edit::HideLine { item: item.id, list: List::Highlights, index: place, hidden: true });
    }
    if !silent.is_empty() {
        silent.sort_unstable();
        let texts: Vec<String> = silent.iter().map(|&index| quoted(&lines[index].text)).collect();
        let (it, shows) = if silent.len() == 1 { ("it", "shows") } else { ("they", "show") };
        plan.say(
            item.id,
            format!(
                "{}: left out {}: {it} {shows} nothing that the posting asks for.",
                entry_name(kind, item),
                join(&texts)
            ),
        );
    }
}

/// Puts the keywords or courses first that the posting asks for.
pub(crate) fn order_tags(plan: &mut Plan, scale: &Scale<'_>, kind: SectionKind, item: &Item, list: List) {
    let weights = weigh_lines(scale, item, list);
    let keys: Vec<Option<u32>> = weights.iter().map(|weight| weight.as_ref().map(|w| scale.need_named(w))).collect();
    let order = best_order(&keys);
    let up = promoted(&order, &keys);
    if up.is_empty() {
        return;
    }
    push_line_moves(plan, item.id, list, &order);
    let lines = item.lines(list);
    let names: Vec<&str> = up.iter().map(|&index| lines[index].text.trim()).collect();
    let them = if names.len() == 1 { "it" } else { "them" };
    plan.say(item.id, format!("{}: put {} first: the posting asks for {them}.", entry_name(kind, item), join(&names)));
}

/// Puts the entries first that show most of what the posting asks for.
pub(crate) fn order_entries(plan: &mut Plan, scale: &Scale<'_>, section: &Section) {
    let weights: Vec<Option<Weight>> =
        section.items.iter().map(|item| is_seen(item).then(|| scale.item(section.kind, item))).collect();
    let key = if section.kind == SectionKind::Skills { Scale::list_key } else { Scale::key };
    let keys: Vec<Option<u32>> =
        weights.iter().map(|weight| weight.as_ref().map(|weight| key(scale, weight, scale.label()))).collect();
    let order = best_order(&keys);
    for (_, to) in moves(&order) {
        plan.edits.push(Edit::MoveItem { item: section.items[order[to]].id, section: section.id, index: to });
    }
    let up = promoted(&order, &keys);
    let target = match up.as_slice() {
        [] => return,
        [only] => section.items[*only].id,
        _ => section.id,
    };
    let names: Vec<String> = up.iter().map(|&index| quoted(section.items[index].label(section.kind))).collect();
    let reason = scale.reason(up.iter().filter_map(|&index| weights[index].as_ref()), scale.label());
    plan.say(target, format!("{}: moved {} up: {reason}.", section.heading(), join(&names)));
}

fn drop_entries(plan: &mut Plan, scale: &Scale<'_>, section: &Section) {
    let seen: Vec<&Item> = section.items.iter().filter(|item| is_seen(item)).collect();
    if scale.posting.requirements.is_empty() {
        return;
    }
    let mut left = seen.len();
    for item in seen.into_iter().rev() {
        if left > ENTRIES_KEPT && scale.item(section.kind, item).is_foreign() {
            left -= 1;
            plan.edits.push(Edit::HideItem { item: item.id, hidden: true });
            let name = quoted(item.label(section.kind));
            plan.say(
                item.id,
                format!("{}: left out {name}: it shows nothing that the posting asks for.", section.heading()),
            );
        }
    }
}

/// The weight of each visible line; `None` for the others, which keep their places.
fn weigh_lines(scale: &Scale<'_>, item: &Item, list: List) -> Vec<Option<Weight>> {
    let lines = item.lines(list).iter();
    lines.map(|line| (!line.hidden && !line.text.trim().is_empty()).then(|| scale.text(&line.text))).collect()
}

fn push_line_moves(plan: &mut Plan, item: Id, list: List, order: &[usize]) {
    plan.edits.extend(moves(order).into_iter().map(|(from, index)| Edit::MoveLine { item, list, from, index }));
}

fn is_seen(item: &Item) -> bool {
    !item.hidden && !item.is_blank()
}

/// The entry as a person would call it: “Engineer, Acme”.
fn entry_name(kind: SectionKind, item: &Item) -> String {
    let place = match kind {
        SectionKind::Work => item.get(Field::Name),
        SectionKind::Volunteer => item.get(Field::Organization),
        SectionKind::Education => item.get(Field::Institution),
        _ => "",
    };
    let name = item.label(kind);
    if name.trim().is_empty() {
        return kind.spec().title.to_owned();
    }
    if place.trim().is_empty() || place == name { quoted(name) } else { quoted(&format!("{name}, {place}")) }
}
