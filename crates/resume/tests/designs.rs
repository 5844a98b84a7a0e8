//! The design in JSON Resume: `meta.velvit`.

use resume::design::{Color, Design, Flow, Margins, Template};
use resume::json_resume::{Hidden, export, import_value};
use resume::{Edit, Resume, SectionKind};
use serde_json::json;

/// A design comes back from a file as it went in; what it says of sections and items is found again by their places.
#[test]
fn designs_travel_in_the_meta() {
    let (mut resume, _) = import_value(json!({
        "basics": {"name": "Ada"}, "work": [{"name": "A"}, {"name": "B"}], "skills": ["C"],
    }))
    .unwrap();
    let custom = Edit::AddSection { kind: SectionKind::Custom, title: "Own".into(), index: 0 };
    let custom = resume.apply(custom).unwrap().unwrap();
    let design = Design {
        template: Template::Swiss,
        accent: Some(Color::hex(0x0a_50_20)),
        margins: Some(Margins::mm(15, 20)),
        footer: "Confidential".into(),
        ..Design::default()
    };
    resume.apply(Edit::SetDesign { design: Box::new(design.clone()) }).unwrap();
    let (work, job) = (resume.section_of(SectionKind::Work).unwrap().id, resume.sections[1].items[1].id);
    let flow = Flow { keep_together: true, new_page: true, columns: 2 };
    for id in [work, job, custom] {
        resume.apply(Edit::SetFlow { id, flow }).unwrap();
    }
    let exported = export(&resume, Hidden::Keep);
    let (again, warnings) = import_value(exported.clone()).unwrap();
    assert_eq!(warnings, []);
    assert_eq!(again.design.copied(), design);
    let flowing = |resume: &Resume| -> Vec<String> {
        let sections = resume.sections.iter();
        let ids = sections.flat_map(|section| std::iter::once(section.id).chain(section.items.iter().map(|i| i.id)));
        ids.map(|id| format!("{:?}", resume.design.flow_of(id))).collect()
    };
    assert_eq!(flowing(&again), flowing(&resume));
    assert_eq!(again.design.flow.len(), 3);

    // Another tool removed a job: nobody can tell any more which one was meant.
    let mut changed = exported;
    changed["work"].as_array_mut().unwrap().remove(0);
    let (changed, warnings) = import_value(changed).unwrap();
    assert_eq!((changed.design.flow.len(), warnings.len()), (2, 1), "{warnings:?}");
}

#[test]
fn a_design_from_elsewhere_is_kept_though_not_understood() {
    let source = json!({"basics": {"name": "Ada"}, "skills": ["Rust"], "meta": {"velvit": {"version": 1, "language": "de",
        "sections": [{"kind": "skills", "count": 1, "hidden": true}], "design": {"template": "origami"}}}});
    let (resume, warnings) = import_value(source).unwrap();
    assert!(resume.sections[0].hidden, "what else is said is understood");
    assert_eq!(warnings.iter().map(|w| w.path.as_str()).collect::<Vec<_>>(), ["/meta/velvit/design"]);
    assert_eq!(export(&resume, Hidden::Keep)["meta"]["velvit"]["design"]["template"], "origami");
}
