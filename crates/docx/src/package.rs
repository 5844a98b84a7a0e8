//! The file: its parts, how they refer to each other, and the ZIP archive around them.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use resume::outline::{Outline, Photo};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::body::link_id;
use crate::looks::{GUTTER, Look};
use crate::order::arrange;
use crate::script::Script;
use crate::xml::{Element, Node};
use crate::{DocxError, Properties, photo};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts of a document besides the document itself: file, kind of relationship, kind of content.
const PARTS: &[(&str, &str)] =
    &[("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("fontTable", "fontTable")];

/// What the parts besides the text need to know of the document.
pub(crate) struct Setting<'a> {
    pub outline: &'a Outline,
    pub script: &'a Script,
    pub look: &'a Look,
    /// How many paragraphs stand before the sections.
    pub head: usize,
}

pub(crate) fn pack(
    built: XMLDocx,
    properties: &Properties,
    setting: &Setting<'_>,
    links: &[String],
) -> Result<Vec<u8>, DocxError> {
    let script = setting.script;
    let arranged = |part: &[u8]| -> Result<Element, DocxError> {
        let mut root = Element::parse(part)?;
        arrange(&mut root);
        Ok(root)
    };
    let mut styles = arranged(&built.styles)?;
    complete_styles(&mut styles, script);
    let mut numbering = arranged(&built.numberings)?;
    keep_own_list(&mut numbering);
    let mut document = arranged(&built.document)?;
    set_columns(&mut document, setting);
    photo::place(&mut document, setting.outline);
    let photo = setting.outline.photo.as_ref();
    let parts = [
        ("[Content_Types].xml", content_types(photo)),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core_properties(properties, script)),
        ("docProps/app.xml", app_properties()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", document_relations(links, photo)),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbering),
        ("word/settings.xml", settings(setting)),
        ("word/fontTable.xml", font_table(setting)),
        ("word/footer1.xml", arranged(built.footers.first().map_or(b"<w:ftr/>", Vec::as_slice))?),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(part.document().as_bytes())?;
    }
    if let Some(photo) = photo {
        zip.start_file(format!("word/{}", photo::path(photo)), options)?;
        zip.write_all(&photo.picture.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Adds what docx-rs cannot say: which style is the default, and the language.
fn complete_styles(styles: &mut Element, script: &Script) {
    // docx-rs always writes a Normal of its own first; ours, the second, is the one with looks.
    let mut seen_normal = 0;
    let normals = styles.elements_mut().filter(|style| style.attribute("w:styleId") == Some("Normal")).count();
    styles.children.retain(|node| match node {
        Node::Element(style) if style.attribute("w:styleId") == Some("Normal") => {
            seen_normal += 1;
            seen_normal == normals
        }
        _ => true,
    });
    for style in styles.elements_mut() {
        let id = style.attribute("w:styleId").unwrap_or_default();
        if matches!(id, "Normal" | "DefaultParagraphFont") {
            style.attributes.retain(|(key, _)| key != "w:default");
            style.attributes.push(("w:default".to_owned(), "1".to_owned()));
        } else if matches!(id, "ContactDetails" | "EntryDetails" | "Keywords" | "QuietText") {
            style.attributes.push(("w:customStyle".to_owned(), "1".to_owned()));
        }
    }
    let language = Element::new(
        "w:lang",
        &[("w:val", &script.language), ("w:eastAsia", script.eastern_language), ("w:bidi", "ar-SA")],
    );
    let defaults = styles.elements_mut().filter(|child| child.name == "w:docDefaults");
    let defaults = defaults.flat_map(|child| child.elements_mut()).filter(|child| child.name == "w:rPrDefault");
    for run in defaults.flat_map(|child| child.elements_mut()).filter(|child| child.name == "w:rPr") {
        run.children.push(Node::Element(language.clone()));
        arrange(run);
    }
}

/// Removes the numbered list that docx-rs adds to every document.
fn keep_own_list(numbering: &mut Element) {
    let own = crate::styles::BULLETS.to_string();
    numbering.children.retain(|node| match node {
        Node::Element(child) => {
            child.attribute("w:abstractNumId").or(child.attribute("w:numId")).is_none_or(|id| id == own)
        }
        Node::Text(_) => true,
    });
}

fn content_types(photo: Option<&Photo>) -> Element {
    let default = |extension, kind| Element::new("Default", &[("Extension", extension), ("ContentType", kind)]);
    let part = |name: &str, kind: &str| Element::new("Override", &[("PartName", name), ("ContentType", kind)]);
    let word = |name: &str, kind: &str| part(&format!("/word/{name}.xml"), &format!("{WORD_TYPE}.{kind}+xml"));
    Element::new("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))])
        .with([
            default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            default("xml", "application/xml"),
        ])
        .with(photo.map(|photo| default(photo.picture.kind.extension(), photo.picture.kind.media_type())))
        .with([word("document", "document.main"), word("footer1", "footer")])
        .with(PARTS.iter().map(|(name, kind)| word(name, kind)))
        .with([
            part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ])
}

fn relations(list: impl IntoIterator<Item = Element>) -> Element {
    Element::new("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]).with(list)
}

fn relation(id: &str, kind: &str, target: &str) -> Element {
    Element::new("Relationship", &[("Id", id), ("Type", kind), ("Target", target)])
}

fn package_relations() -> Element {
    relations([
        relation("rId1", &format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"),
        relation("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        relation("rId3", &format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml"),
    ])
}

fn document_relations(links: &[String], photo: Option<&Photo>) -> Element {
    let parts = PARTS.iter().enumerate().map(|(index, (name, kind))| {
        relation(&format!("rId{}", index + 1), &format!("{OFFICE}/relationships/{kind}"), &format!("{name}.xml"))
    });
    // docx-rs gives this id to the first footer of a document.
    let footer = relation("rIdFooter1", &format!("{OFFICE}/relationships/footer"), "footer1.xml");
    let links = links.iter().enumerate().map(|(index, href)| {
        let mut link = relation(&link_id(index + 1), &format!("{OFFICE}/relationships/hyperlink"), href);
        link.attributes.push(("TargetMode".to_owned(), "External".to_owned()));
        link
    });
    let photo =
        photo.map(|photo| relation(photo::RELATION, &format!("{OFFICE}/relationships/image"), &photo::path(photo)));
    relations(parts.chain([footer]).chain(photo).chain(links))
}

fn core_properties(properties: &Properties, script: &Script) -> Element {
    let text = |name: &str, value: &str| Element::new(name, &[]).with_text(value);
    let mut parts = vec![
        text("dc:title", &properties.title),
        text("dc:creator", &properties.author),
        text("cp:lastModifiedBy", &properties.author),
        text("dc:language", &script.language),
    ];
    if let Some(created) = &properties.created {
        parts.extend(
            ["dcterms:created", "dcterms:modified"]
                .map(|name| Element::new(name, &[("xsi:type", "dcterms:W3CDTF")]).with_text(created)),
        );
    }
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Element::new("cp:coreProperties", &namespaces).with(parts)
}

fn app_properties() -> Element {
    Element::new("Properties", &[("xmlns", &format!("{OFFICE}/extended-properties"))]).with([Element::new(
        "Application",
        &[],
    )
    .with_text("Velvit")])
}

/// Settings of a document of Word 2013 and later; docx-rs would write those of an old Japanese Word.
fn settings(setting: &Setting<'_>) -> Element {
    let value = |name: &str, value: &str| Element::new(name, &[("w:val", value)]);
    let compatibility = [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    ];
    let compatibility = compatibility.map(|(name, value)| {
        let uri = "http://schemas.microsoft.com/office/word";
        Element::new("w:compatSetting", &[("w:name", name), ("w:uri", uri), ("w:val", value)])
    });
    let script = setting.script;
    let language = [("w:val", script.language.as_str()), ("w:eastAsia", script.eastern_language)];
    Element::new("w:settings", &[("xmlns:w", WORD)]).with([
        Element::new("w:zoom", &[("w:percent", "100")]),
        value("w:defaultTabStop", "709"),
        value("w:autoHyphenation", if setting.look.hyphenated { "1" } else { "0" }),
        value("w:characterSpacingControl", "doNotCompress"),
        Element::new("w:compat", &[]).with(compatibility),
        Element::new("w:themeFontLang", &language),
        value("w:decimalSymbol", "."),
        value("w:listSeparator", ","),
    ])
}

/// The fonts, described so that a program without them picks something alike.
fn font_table(setting: &Setting<'_>) -> Element {
    let (script, look) = (setting.script, setting.look);
    let font = |name: &str, common: &str, charset: &str| {
        let alternative = (name != common).then(|| Element::new("w:altName", &[("w:val", common)]));
        let kind = font_kind(common);
        Element::new("w:font", &[("w:name", name)]).with(alternative.into_iter().chain([
            Element::new("w:charset", &[("w:val", charset)]),
            Element::new("w:family", &[("w:val", kind)]),
            Element::new("w:pitch", &[("w:val", if kind == "modern" { "fixed" } else { "variable" })]),
        ]))
    };
    // Windows character sets: 128 Japanese, 129 Korean, 134 simplified and 136 traditional Chinese.
    let eastern = match script.eastern_language {
        "zh-CN" => "86",
        "zh-TW" => "88",
        "ko-KR" => "81",
        _ => "80",
    };
    let own = [&look.body_font, &look.heading_font];
    let own = own.into_iter().take(if own[0] == own[1] { 1 } else { 2 }).map(|own| font(&own.name, own.common, "00"));
    Element::new("w:fonts", &[("xmlns:w", WORD)]).with(own.chain([font(
        script.eastern_font,
        script.eastern_font,
        eastern,
    )]))
}

/// The kind of a font in the words of Windows: with serifs, of one width, or neither.
fn font_kind(name: &str) -> &'static str {
    match name {
        "Cambria" | "Georgia" | "Garamond" | "Times New Roman" | "Rockwell" => "roman",
        "Consolas" | "Courier New" => "modern",
        _ => "swiss",
    }
}

/// Sets everything below the head in the columns of the design: the head becomes a section of its own on the same page.
fn set_columns(document: &mut Element, setting: &Setting<'_>) {
    if setting.look.columns < 2 {
        return;
    }
    let Some(body) = document.elements_mut().find(|child| child.name == "w:body") else { return };
    let Some(whole) = body.elements_mut().find(|child| child.name == "w:sectPr") else { return };
    let head = whole.clone();
    let (number, space) = (setting.look.columns.to_string(), GUTTER.to_string());
    whole.children.retain(|node| !matches!(node, Node::Element(child) if child.name == "w:cols"));
    whole.children.push(Node::Element(Element::new("w:type", &[("w:val", "continuous")])));
    whole.children.push(Node::Element(Element::new("w:cols", &[("w:num", &number), ("w:space", &space)])));
    arrange(whole);
    let last = body.elements_mut().filter(|child| child.name == "w:p").take(setting.head).last();
    if let Some(last) = last {
        let has_properties = last.elements_mut().any(|child| child.name == "w:pPr");
        if !has_properties {
            last.children.insert(0, Node::Element(Element::new("w:pPr", &[])));
        }
        let properties = last.elements_mut().find(|child| child.name == "w:pPr");
        properties.into_iter().for_each(|properties| properties.children.push(Node::Element(head.clone())));
        arrange(last);
    }
}
