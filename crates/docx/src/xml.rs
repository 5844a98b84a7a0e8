//! A small tree of XML elements, for parts that have to be put in order after they were written.

use quick_xml::escape::{minimal_escape, resolve_predefined_entity};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Decoder, Error, Reader, XmlVersion};

/// An element with its name as written, prefix included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(crate) fn new(name: &str, attributes: &[(&str, &str)]) -> Element {
        let attributes = attributes.iter().map(|(key, value)| ((*key).to_owned(), clean(value))).collect();
        Element { name: name.to_owned(), attributes, children: Vec::new() }
    }

    pub(crate) fn with_text(mut self, text: &str) -> Element {
        self.children.push(Node::Text(clean(text)));
        self
    }

    pub(crate) fn with(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    pub(crate) fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }

    pub(crate) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Reads the root element of a document.
    pub(crate) fn parse(xml: &[u8]) -> Result<Element, Error> {
        let mut reader = Reader::from_reader(xml);
        let mut open: Vec<Element> = vec![Element::default()];
        let mut buffer = Vec::new();
        loop {
            match reader.read_event_into(&mut buffer)? {
                Event::Start(start) => open.push(element(&start, reader.decoder())?),
                Event::Empty(start) => {
                    let element = element(&start, reader.decoder())?;
                    push(&mut open, Node::Element(element));
                }
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        push(&mut open, Node::Element(element));
                    }
                }
                Event::Text(text) => {
                    let text = text.decode()?.into_owned();
                    push(&mut open, Node::Text(text));
                }
                Event::GeneralRef(reference) => {
                    let text = match reference.resolve_char_ref()? {
                        Some(c) => c.to_string(),
                        None => resolve_predefined_entity(&reference.decode()?).unwrap_or_default().to_owned(),
                    };
                    push(&mut open, Node::Text(text));
                }
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        let root = open.pop().and_then(|document| {
            document.children.into_iter().find_map(|node| match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            })
        });
        Ok(root.unwrap_or_default())
    }

    /// The document with this root.
    pub(crate) fn document(&self) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (key, value) in &self.attributes {
            out.push(' ');
            out.push_str(key);
            out.push_str("=\"");
            out.push_str(&minimal_escape(value.as_str()).replace('"', "&quot;"));
            out.push('"');
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(&minimal_escape(text.as_str()).replace('>', "&gt;")),
            }
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

fn element(start: &BytesStart<'_>, decoder: Decoder) -> Result<Element, Error> {
    let name = String::from_utf8_lossy(start.name().into_inner()).into_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute?;
        let key = String::from_utf8_lossy(attribute.key.into_inner()).into_owned();
        attributes.push((key, attribute.decoded_and_normalized_value(XmlVersion::Implicit1_0, decoder)?.into_owned()));
    }
    Ok(Element { name, attributes, children: Vec::new() })
}

fn push(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        match (node, parent.children.last_mut()) {
            (Node::Text(text), Some(Node::Text(before))) => before.push_str(&text),
            (node, _) => parent.children.push(node),
        }
    }
}

/// `text` without the characters that XML 1.0 cannot hold; line breaks become spaces.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
        .filter(|c| *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xml: &str, expected: &str) {
        let written = Element::parse(xml.as_bytes()).unwrap().document();
        assert_eq!(written.split_once('\n').unwrap().1, expected);
    }

    #[test]
    fn what_is_read_is_written_again() {
        check("<?xml version=\"1.0\"?><a b=\"1\" />", "<a b=\"1\"/>");
        check("<a:x>\n<y>t &amp; u &lt; &#x41;</y> z</a:x>", "<a:x>\n<y>t &amp; u &lt; A</y> z</a:x>");
        check("<a b='&quot;&amp;&lt;'/>", "<a b=\"&quot;&amp;&lt;\"/>");
    }

    #[test]
    fn broken_xml_is_an_error() {
        assert!(Element::parse(b"<a><b></a>").is_err());
    }

    #[test]
    fn cleaned_texts_fit_into_xml() {
        assert_eq!(clean("a\0b\u{b}c\nd\te\u{fffe}f 𝄞 é"), "abc d ef 𝄞 é");
    }
}
