//! The Typst source that people download: one file, and its pages are the engine's.

#[path = "support/one_file.rs"]
mod one_file;
mod support;

use std::path::Path;

use resume::design::{Columns, Design, PageNumbers, Template};
use resume::outline::Outline;
use resume::{Field, Resume, samples};
use support::ENGINE;
use typst::diag::FileError;
use typst::layout::Abs;

/// The source's pages as a picture.
fn picture(outline: &Outline, source: String) -> String {
    let nothing = |_: &str| Err(FileError::AccessDenied);
    let compiled = one_file::compile(source, typeset::needed_fonts(outline), nothing);
    let document = compiled.unwrap_or_else(|errors| panic!("{}: {errors}", outline.name));
    let options = typst_svg::SvgOptions { render_bleed: false, pretty: false };
    typst_svg::svg_merged(&document, &options, Abs::pt(24.0))
}

#[track_caller]
fn check(resume: &Resume) {
    let outline = Outline::of(resume);
    let layout = ENGINE.typeset(&outline).expect("a layout");
    let source = typeset::source(&outline, layout.page_count());
    assert!(
        picture(&outline, source) == layout.svg_picture(),
        "{} in {:?}: the source has other pages",
        outline.name,
        resume.design.template
    );
}

fn resumes() -> Vec<Resume> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../resume/tests/data");
    let files = ["software-engineer.ja.json", "software-engineer.de.json", "wspittman-deepnulls.json"];
    let read = |file: &str| {
        let text = std::fs::read_to_string(data.join(file)).unwrap();
        resume::json_resume::import(&text).unwrap().0
    };
    files.into_iter().map(read).chain([samples::nurse(), Resume::blank()]).collect()
}

#[test]
fn the_source_has_the_pages_of_the_engine_in_every_template() {
    for mut resume in resumes() {
        for template in Template::ALL {
            resume.design = Design { template, page_numbers: Some(PageNumbers::Always), ..Design::default() };
            check(&resume);
        }
    }
}

#[test]
fn the_source_follows_the_design() {
    let mut resume = samples::software_engineer();
    for columns in Columns::ALL {
        resume.design = Design {
            columns: Some(columns),
            heading_font: Some("Velvit Display".into()),
            icons: Some(true),
            footer: "Ada \\ \"Lovelace\" #panic()".into(),
            ..Design::default()
        };
        check(&resume);
    }
}

#[test]
fn fonts_that_few_people_have_are_followed_by_their_originals() {
    let source = typeset::source(&Outline::of(&samples::nurse()), 1);
    let head = source.lines().nth(2).unwrap();
    assert!(head.contains("Velvit Sans, Source Sans 3"), "{head}");
    let lists = source.split("\\\"fonts\\\"").nth(1).unwrap();
    assert!(lists.contains("\\\"Source Sans 3\\\""));
}

#[test]
fn no_text_is_code() {
    for text in [
        "#panic()",
        "#import \"x\"",
        "\") + panic(\"x",
        "\"))\n#panic()",
        "back\\slash \\",
        "\\\"",
        "\\u{41}",
        "$x$ @a <b> *c* _d_ `e`",
        "// f /* g */",
        "= h",
        "- i",
        "[l]",
        "~",
        "---",
    ] {
        let mut resume = samples::software_engineer();
        resume.basics.set(Field::Name, text);
        resume.basics.set(Field::Summary, text);
        for section in &mut resume.sections {
            section.title = text.to_owned();
            let items = section.items.iter_mut();
            items.flat_map(|item| item.text.values_mut()).for_each(|own| *own = text.to_owned());
        }
        check(&resume);
    }
}
