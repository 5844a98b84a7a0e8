//! The Typst files of the templates: constant code, which reads nothing but the files named here.

use resume::design::{Settled, Template};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

macro_rules! library {
    ($($file:literal)*) => {
        [$((concat!("/", $file), include_str!(concat!("../template/", $file)))),*]
    };
}

/// What templates are made of.
const LIBRARY: [(&str, &str); 7] =
    library!["base.typ" "patterns.typ" "page.typ" "entry.typ" "section.typ" "head.typ" "columns.typ"];

/// What a document says, and all that it is drawn with; `data.rs` makes them.
pub(crate) const HEAD: &str = "/head.json";
pub(crate) const SECTIONS: &str = "/sections.json";
pub(crate) const SETTINGS: &str = "/settings.json";
/// The file of the photo.
pub(crate) const PHOTO: &str = "/photo";

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
const TEMPLATES: [(Template, u16, &str, &str); 17] = [
    template!(Modern 1 "modern.typ"),
    template!(Classic 1 "classic.typ"),
    template!(Compact 1 "compact.typ"),
    template!(Academic 1 "academic.typ"),
    template!(Executive 1 "executive.typ"),
    template!(TwoColumn 1 "two-column.typ"),
    template!(Sidebar 1 "sidebar-1.typ"),
    template!(Sidebar 2 "sidebar.typ"),
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
    /// In the places of [`TEMPLATES`].
    templates: Vec<Source>,
}

impl Templates {
    pub(crate) fn new() -> Templates {
        let source = |path, text: &str| Source::new(file_id(path), text.to_owned());
        Templates {
            library: LIBRARY.into_iter().map(|(path, text)| source(path, text)).collect(),
            templates: TEMPLATES.into_iter().map(|(.., path, text)| source(path, text)).collect(),
        }
    }

    /// The file that a document with this design begins in.
    pub(crate) fn main(&self, design: &Settled) -> &Source {
        &self.templates[place_of(design)]
    }

    pub(crate) fn library(&self, id: FileId) -> Option<&Source> {
        self.library.iter().find(|source| source.id() == id)
    }
}

/// Where the template of this design is in [`TEMPLATES`]: in the design's version, or else in the newest.
fn place_of(design: &Settled) -> usize {
    let of = |template, version| TEMPLATES.iter().position(|row| (row.0, row.1) == (template, version));
    let found = of(design.template, design.version).or_else(|| of(design.template, design.template.spec().version));
    // The table has the newest version of every template; a test says so.
    found.unwrap_or(0)
}

/// The template of this design with all that it imports, as the text of one file. In the place of the files that it
/// reads it has the variables `head-data`, `sections-data` and `settings-data`.
pub(crate) fn in_one_file(design: &Settled) -> String {
    let (.., path, text) = TEMPLATES[place_of(design)];
    let mut whole = String::new();
    inline(path, text, &mut Vec::new(), &mut whole);
    let read = |path: &str| format!("json(\"{path}\")");
    let files = [(HEAD, "head-data"), (SECTIONS, "sections-data"), (SETTINGS, "settings-data")];
    files.into_iter().fold(whole, |whole, (path, name)| whole.replace(&read(path), name))
}

/// Adds a file to `whole`, each file of the library in the place where it is first imported.
fn inline(path: &'static str, text: &str, done: &mut Vec<&'static str>, whole: &mut String) {
    whole.push_str(&format!("\n// --- {} ---\n", &path[1..]));
    for line in text.lines() {
        let is_import = |(path, _): &(&str, &str)| line == format!("#import \"{}\": *", &path[1..]);
        match LIBRARY.into_iter().find(is_import) {
            Some((path, _)) if done.contains(&path) => {}
            Some((path, text)) => {
                done.push(path);
                inline(path, text, done, whole);
            }
            None => whole.extend([line, "\n"]),
        }
    }
}

pub(crate) fn file_id(path: &str) -> FileId {
    // All paths of this crate are constant and valid.
    let path = VirtualPath::new(path).expect("a constant absolute path is valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

#[cfg(test)]
mod tests {
    use resume::design::Design;

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

    #[test]
    fn one_file_needs_no_other() {
        for template in Template::ALL {
            let text = in_one_file(&Design { template, ..Design::default() }.settled());
            let code: Vec<&str> = text.lines().filter(|line| !line.starts_with("//")).collect();
            assert!(!code.iter().any(|line| line.contains("import") || line.contains("json(")), "{template:?}");
            assert_eq!(code.iter().filter(|line| line.starts_with("#let page-of")).count(), 1, "{template:?}");
        }
    }
}
