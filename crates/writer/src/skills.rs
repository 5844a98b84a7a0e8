//! Ordering skills: what the posting asks for first, inside groups and among them.

use resume::{List, Resume, SectionKind};

use crate::Plan;
use crate::experience::{order_entries, order_tags};
use crate::weigh::Scale;

/// The plan for every skills section.
pub(crate) fn plan(resume: &Resume, scale: &Scale<'_>) -> Plan {
    let mut plan = Plan::default();
    let sections = resume.sections.iter().filter(|section| section.kind == SectionKind::Skills && !section.hidden);
    for section in sections {
        for item in section.items.iter().filter(|item| !item.hidden) {
            order_tags(&mut plan, scale, section.kind, item, List::Keywords);
        }
        order_entries(&mut plan, scale, section);
    }
    plan
}
