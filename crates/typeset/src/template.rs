//! The Typst files of the templates: constant code, which reads content from `/data.json` alone.

use resume::design::{Settled, Template};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

macro_rules! library {
    ($($file:literal)*) => {
        [$((concat!("/", $file), include_str!(concat!("../template/", $file)))),*]
    };
}

/// What templates are made of.
const LIBRARY: [(&str, &str); 6] = library!["base.typ" "page.typ" "entry.typ" "section.typ" "head.typ" "columns.typ"];

macro_rules! template {
    ($template:ident $version:literal $file:literal) => {
        (Template::$template, $version, concat!("/", $file), include_str!(concat!("../template/", $file)))
    };
}

/// Every version of every template that a resume may be set in: template, version, path and text.
///
/// A version whose looks must stay while a new one comes keeps its row; the new one gets a file and a row of its own
/// (`modern-2.typ`), and where it needs the library changed, that is copied likewise (`base-2.typ`).
#[rustfmt::skip]
const TEMPLATES: [(Template, u16, &str, &str); 16] = [
    template!(Modern 1 "modern.typ"),
    template!(Classic 1 "classic.typ"),
    template!(Compact 1 "compact.typ"),
    template!(Academic 1 "academic.typ"),
    template!(Executive 1 "executive.typ"),
    template!(TwoColumn 1 "two-column.typ"),
    template!(Sidebar 1 "sidebar.typ"),
    template!(Timeline 1 "timeline.typ"),
    template!(Creative 1 "creative.typ"),
    template!(Minimal 1 "minimal.typ"),
    template!(Rirekisho 1 "rirekisho.typ"),
    template!(Lebenslauf 1 "lebenslauf.typ"),
    template!(Federal 1 "federal.typ"),
    template!(Student 1 "student.typ"),
    template!(Swiss 1 "swiss.typ"),
    template!(Typewriter 1 "typewriter.typ"),
];

/// The files as Typst reads them, parsed once.
pub(crate) struct Templates {
    library: Vec<Source>,
    templates: Vec<(Template, u16, Source)>,
}

impl Templates {
    pub(crate) fn new() -> Templates {
        let source = |path, text: &str| Source::new(file_id(path), text.to_owned());
        Templates {
            library: LIBRARY.into_iter().map(|(path, text)| source(path, text)).collect(),
            templates: TEMPLATES
                .into_iter()
                .map(|(template, version, path, text)| (template, version, source(path, text)))
                .collect(),
        }
    }

    /// The file that a document with this design begins in.
    pub(crate) fn main(&self, design: &Settled) -> &Source {
        let of = |template, version| self.templates.iter().find(|row| (row.0, row.1) == (template, version));
        let found = of(design.template, design.version).or_else(|| of(design.template, design.template.spec().version));
        // The table has the newest version of every template; a test says so.
        &found.unwrap_or(&self.templates[0]).2
    }

    pub(crate) fn library(&self, id: FileId) -> Option<&Source> {
        self.library.iter().find(|source| source.id() == id)
    }
}

pub(crate) fn file_id(path: &str) -> FileId {
    // All paths of this crate are constant and valid.
    let path = VirtualPath::new(path).expect("a constant absolute path is valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_has_its_newest_version() {
        for template in Template::ALL {
            let newest = template.spec().version;
            assert!(TEMPLATES.iter().any(|row| (row.0, row.1) == (template, newest)), "{template:?} {newest}");
        }
        let paths: std::collections::BTreeSet<&str> = TEMPLATES.iter().map(|row| row.2).collect();
        assert_eq!(paths.len(), TEMPLATES.len(), "every version has a file of its own");
    }
}
