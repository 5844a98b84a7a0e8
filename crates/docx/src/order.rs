//! What docx-rs writes, in the order of the schema.
//!
//! The order is that of the sequences in ECMA-376 (`wml.xsd`); children that it does not name go last. Also
//! removed: empty property elements, run properties where only paragraph ones may stand, and random-looking ids.

use crate::xml::{Element, Node};

/// Children in schema order, by the name of their parent. Only the children that can occur here are listed.
const SEQUENCES: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
            "w:pPrChange",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:dstrike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:w",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:bdr",
            "w:shd",
            "w:fitText",
            "w:vertAlign",
            "w:lang",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
        ],
    ),
    ("w:styles", &["w:docDefaults", "w:style"]),
    ("w:docDefaults", &["w:rPrDefault", "w:pPrDefault"]),
    ("w:pBdr", &["w:top", "w:left", "w:bottom", "w:right", "w:between", "w:bar"]),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:numbering", &["w:abstractNum", "w:num"]),
    ("w:abstractNum", &["w:multiLevelType", "w:styleLink", "w:numStyleLink", "w:lvl"]),
    (
        "w:lvl",
        &[
            "w:start",
            "w:numFmt",
            "w:lvlRestart",
            "w:pStyle",
            "w:isLgl",
            "w:suff",
            "w:lvlText",
            "w:lvlJc",
            "w:pPr",
            "w:rPr",
        ],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:textDirection",
            "w:docGrid",
        ],
    ),
];

/// Parents whose paragraph properties may hold no run properties.
const GENERAL: &[&str] = &["w:style", "w:lvl", "w:pPrDefault"];

/// Puts `element` and everything in it in order.
pub(crate) fn arrange(element: &mut Element) {
    // Ids that docx-rs counts over all documents of the process; nothing refers to them.
    element.attributes.retain(|(key, _)| key != "w14:paraId" && key != "w14:textId");
    if GENERAL.contains(&element.name.as_str()) {
        for properties in element.elements_mut().filter(|child| child.name == "w:pPr") {
            properties.children.retain(|node| !matches!(node, Node::Element(child) if child.name == "w:rPr"));
        }
    }
    element.elements_mut().for_each(arrange);
    element.children.retain(|node| {
        !matches!(node, Node::Element(child) if child.children.is_empty() && matches!(child.name.as_str(), "w:rPr" | "w:pPr" | "w:tabs"))
    });
    if let Some((_, sequence)) = SEQUENCES.iter().find(|(name, _)| *name == element.name) {
        element.children.sort_by_key(|node| match node {
            Node::Element(child) => sequence.iter().position(|name| *name == child.name).unwrap_or(sequence.len()),
            Node::Text(_) => 0,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xml: &str, expected: &str) {
        let mut element = Element::parse(xml.as_bytes()).unwrap();
        arrange(&mut element);
        assert_eq!(element.document().split_once('\n').unwrap().1, expected);
    }

    #[test]
    fn children_follow_the_schema() {
        check(
            "<w:p w14:paraId=\"00000001\"><w:pPr><w:rPr/><w:jc/><w:pStyle/><w:numPr><w:numId/><w:ilvl/></w:numPr></w:pPr></w:p>",
            "<w:p><w:pPr><w:pStyle/><w:numPr><w:ilvl/><w:numId/></w:numPr><w:jc/></w:pPr></w:p>",
        );
        check(
            "<w:style><w:name/><w:rPr><w:sz/><w:b/></w:rPr><w:pPr><w:rPr><w:b/></w:rPr><w:spacing/></w:pPr><w:basedOn/></w:style>",
            "<w:style><w:name/><w:basedOn/><w:pPr><w:spacing/></w:pPr><w:rPr><w:b/><w:sz/></w:rPr></w:style>",
        );
        check("<w:r><w:t>b</w:t><w:tab/><w:t>a</w:t></w:r>", "<w:r><w:t>b</w:t><w:tab/><w:t>a</w:t></w:r>");
    }
}
