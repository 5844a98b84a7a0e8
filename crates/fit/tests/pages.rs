//! Real resumes, fitted to one and two pages.

use fit::{Fit, FitError, leave_out};
use resume::outline::Outline;
use resume::{Resume, json_resume};
use typeset::{Engine, TypesetError};

const FILES: [&str; 3] = ["software-engineer.de", "jsonresume-sample-resume", "devops-engineer.zh-hans"];

fn read(name: &str) -> Resume {
    let path = format!("{}/../resume/tests/data/{name}.json", env!("CARGO_MANIFEST_DIR"));
    json_resume::import(&std::fs::read_to_string(path).unwrap()).unwrap().0
}

fn pages(engine: &Engine, resume: &Resume) -> usize {
    engine.page_count(&Outline::of(resume)).unwrap()
}

fn fit(engine: &Engine, resume: &Resume, target: usize) -> Result<Fit, FitError<TypesetError>> {
    fit::fit(resume, target, |resume| engine.page_count(&Outline::of(resume)))
}

#[test]
fn a_resume_gets_the_pages_asked_for_or_the_reason_why_not() {
    let engine = Engine::with_bundled_fonts();
    for name in FILES {
        let resume = read(name);
        let now = pages(&engine, &resume);
        for target in 1..=3 {
            match fit(&engine, &resume, target).unwrap() {
                Fit::AsItIs => assert_eq!(now, target, "{name}"),
                Fit::Design(design) => {
                    assert!(design.settled().size.0 >= 95, "{name}: text is too small");
                    let fitted = Resume { design: *design, ..resume.clone() };
                    assert_eq!(pages(&engine, &fitted), target, "{name}");
                }
                Fit::LeaveOut { design, cuts } => {
                    assert!(now > target && !cuts.is_empty(), "{name}");
                    let mut fitted = Resume { design: *design, ..resume.clone() };
                    leave_out(&mut fitted, &cuts);
                    assert!(pages(&engine, &fitted) <= target, "{name}");
                }
                Fit::TooLong { pages } => assert!(now > target && pages > target, "{name}"),
                Fit::TooShort { pages } => assert!(now < target && pages < target, "{name}"),
            }
        }
    }
}

#[test]
fn what_cannot_be_is_refused_with_a_reason() {
    let engine = Engine::with_bundled_fonts();
    let mut resume = read(FILES[0]);
    assert!(matches!(fit(&engine, &resume, 0), Err(FitError::Target(0))));
    assert!(matches!(fit(&engine, &resume, 11), Err(FitError::Target(11))));
    let long = "A long summary that nobody may shorten for the person. ".repeat(200);
    resume.basics.set(resume::Field::Summary, long);
    assert!(matches!(fit(&engine, &resume, 1), Ok(Fit::TooLong { pages: 2.. })));
}
