//! Stages one by one, with their outputs stored between them as the job queue does.

use serde_json::{Value, json};
use writer::{Brief, Finished, Mode, Outputs, Stage, WriterError, finish, run_stage, tailor};

use crate::samples;

fn brief() -> Brief {
    Brief {
        resume: samples::resume("devops-engineer.en"),
        company: "GSA".into(),
        job_title: "Security engineer".into(),
        posting: samples::posting("tts-041-login-security-analyst-apr2023"),
        mode: Mode::Thorough,
    }
}

/// Runs all stages with a process in between that knows only what was stored.
fn run_stored(brief: &Brief) -> Vec<(Stage, Value)> {
    let mut stored: Vec<(Stage, Value)> = Vec::new();
    for stage in Stage::ALL {
        let text = serde_json::to_string(&stored).unwrap();
        let done = Outputs::from_stored(serde_json::from_str::<Vec<(Stage, Value)>>(&text).unwrap()).unwrap();
        stored.push((stage, run_stage(stage, brief, &done).unwrap()));
    }
    stored
}

#[test]
fn stored_stages_make_what_one_run_makes() {
    let brief = brief();
    let stored = run_stored(&brief);
    let finished: Finished = serde_json::from_value(stored[5].1.clone()).unwrap();
    assert_eq!((finished.resume.clone(), finished.report.clone()), tailor(&brief).unwrap());
    assert_eq!(finish(&brief, &Outputs::from_stored(stored).unwrap()).unwrap(), (finished.resume, finished.report));
}

#[test]
fn stages_give_the_same_every_time() {
    assert_eq!(run_stored(&brief()), run_stored(&brief()));
}

#[test]
fn a_missing_stage_is_named() {
    let brief = brief();
    for stage in &Stage::ALL[1..] {
        let error = run_stage(*stage, &brief, &Outputs::default()).unwrap_err();
        assert_eq!(error.to_string(), "the output of stage read_posting is missing");
    }
    let mut done = Outputs::from_stored(run_stored(&brief)).unwrap();
    done.skills = None;
    assert!(matches!(finish(&brief, &done), Err(WriterError::Missing(Stage::Skills))));
}

#[test]
fn a_foreign_output_is_named() {
    let error = Outputs::from_stored([(Stage::Score, json!({"percent": "many"}))]).unwrap_err();
    assert_eq!(error.to_string(), "the output of stage score cannot be read");
}

#[test]
fn outputs_of_another_resume_do_not_fit() {
    let mut brief = brief();
    let done = Outputs::from_stored(run_stored(&brief)).unwrap();
    brief.resume = resume::Resume::blank();
    assert_eq!(finish(&brief, &done).unwrap_err().to_string(), "the plan does not fit the resume");
}
