use std::time::Duration;

use chrono::TimeDelta;
use contract::{AppError, JobState, Mode, Stage, TailoringRequest};
use futures::StreamExt;
use resume::Field;

use crate::{
    harness::{Program, noon, request, run_worker},
    script::{Act, Script},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_tailoring_from_start_to_variant() {
    let script = Script::new();
    let program = Program::scripted(&script).await;
    let (ada, bob) = (program.register("ada").await, program.register("bob").await);
    let source = program.sample(&ada).await;
    let job = program.start(&ada, source).await.unwrap();
    assert_eq!((job.state, job.progress, job.source), (JobState::Pending, 0, Some(source)));
    let tailoring = &program.services.tailoring;
    assert!(matches!(tailoring.result(&ada, job.id).await, Err(AppError::Conflict { .. })));

    let worker = run_worker(&program.services);
    let done = program.wait_for(&ada, job.id, |status| !status.state.is_active()).await;
    worker.stop().await;
    assert_eq!((done.state, done.progress, done.finished_at), (JobState::Completed, 100, Some(noon())));
    assert_eq!(script.runs(), [1; 6]);

    let variant = program.services.resumes.get(&ada, done.result.unwrap()).await.unwrap();
    assert_eq!(variant.summary.title, "Acme – Platform engineer");
    let link = variant.summary.variant.clone().unwrap();
    assert_eq!((link.job, link.source, link.company.as_str()), (job.id, Some(source), "Acme"));
    let comparison = tailoring.compare(&ada, job.id).await.unwrap();
    assert_eq!(comparison.before, program.services.resumes.get(&ada, source).await.unwrap().resume);
    assert_eq!(comparison.after.basics.get(Field::Summary), "Written for Acme.");
    let result = tailoring.result(&ada, job.id).await.unwrap();
    assert_eq!((result.resume, result.report.missing), (variant.resume, vec!["COBOL".to_owned()]));
    let stats = tailoring.stats(&ada).await.unwrap();
    assert_eq!((stats.total, stats.active, stats.today), (1, 0, 1));

    let missing = AppError::not_found("job");
    assert_eq!(tailoring.status(&bob, job.id).await.unwrap_err(), missing);
    assert_eq!(tailoring.result(&bob, job.id).await.unwrap_err(), missing);
    assert_eq!(tailoring.compare(&bob, job.id).await.unwrap_err(), missing);
    assert_eq!(tailoring.cancel(&bob, job.id).await.unwrap_err(), missing);
    assert_eq!(program.services.watch(&bob, job.id).await.err().unwrap(), missing);
    assert!(tailoring.list(&bob).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_built_in_writer_tailors_in_every_mode() {
    let program = Program::new().await;
    let ada = program.register("ada").await;
    let source = program.sample(&ada).await;
    let input = program.services.resumes.get(&ada, source).await.unwrap().resume;
    let worker = run_worker(&program.services);
    for (mode, ip) in Mode::ALL.into_iter().zip(1..) {
        let asked = TailoringRequest { mode, ..request(source) };
        let started = program.services.tailoring.start(&ada, [192, 0, 2, ip].into(), asked.clone()).await.unwrap();
        let done = program.wait_for(&ada, started.id, |status| !status.state.is_active()).await;
        assert_eq!((done.state, done.error), (JobState::Completed, None));

        let brief = writer::Brief {
            resume: input.clone(),
            company: asked.company,
            job_title: asked.job_title,
            posting: asked.posting,
            mode,
        };
        let (resume, report) = writer::tailor(&brief).unwrap();
        let result = program.services.tailoring.result(&ada, started.id).await.unwrap();
        assert_eq!((result.resume, result.report), (resume, report), "the same as without a queue");
    }
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn watching_shows_the_way_and_ends_with_the_job() {
    let script = Script::new().on(Stage::Summary, Act::Hold);
    let program = Program::scripted(&script).await;
    // One watcher in the worker's process, one in another.
    let beside = program.beside(&script).await;
    let ada = program.register("ada").await;
    let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
    let near = program.services.watch(&ada, job).await.unwrap();
    let far = beside.watch(&ada, job).await.unwrap();
    let near = tokio::spawn(near.collect::<Vec<_>>());
    let far = tokio::spawn(far.collect::<Vec<_>>());

    let worker = run_worker(&program.services);
    script.wait_until_held().await;
    script.release();
    for watched in [near, far] {
        let watched = tokio::time::timeout(Duration::from_secs(20), watched).await.unwrap().unwrap();
        assert!(watched.windows(2).all(|pair| pair[0] != pair[1]), "{watched:?}");
        let progress: Vec<u8> = watched.iter().map(|status| status.progress).collect();
        assert!(progress.is_sorted(), "{progress:?}");
        assert!(progress.iter().all(|progress| [0, 5, 10, 40, 60, 75, 95, 100].contains(progress)), "{progress:?}");
        assert_eq!(watched.last().unwrap().state, JobState::Completed);
        assert_eq!(watched.iter().filter(|status| !status.state.is_active()).count(), 1);
    }
    worker.stop().await;
    let after: Vec<_> = program.services.watch(&ada, job).await.unwrap().collect().await;
    assert_eq!(after.len(), 1, "a finished job is told once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_tailoring_stops_when_it_is_cancelled() {
    for from_beside in [false, true] {
        let script = Script::new().on(Stage::Experience, Act::Hold);
        let program = Program::with_lease(&script, Duration::from_millis(60)).await;
        let beside = program.beside(&script).await;
        let ada = program.register("ada").await;
        let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
        let worker = run_worker(&program.services);
        script.wait_until_held().await;

        let services = if from_beside { &beside } else { &program.services };
        let asked = services.tailoring.cancel(&ada, job).await.unwrap();
        // The worker may have obeyed before the answer was read.
        assert!(asked.message == "Stopping" || asked.state == JobState::Cancelled, "{asked:?}");
        let status = program.wait_for(&ada, job, |status| !status.state.is_active()).await;
        assert_eq!((status.state, status.progress, status.result), (JobState::Cancelled, 60, None));
        assert_eq!(program.services.tailoring.stats(&ada).await.unwrap().today, 0);
        let result = program.services.tailoring.result(&ada, job).await;
        assert_eq!(result.unwrap_err().to_string(), "This tailoring ended without a result.");
        script.release();
        worker.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_tailoring_says_why_and_gives_its_place_back() {
    let script =
        Script::new().on(Stage::ReadPosting, Act::Refuse).on(Stage::Score, Act::Fail).on(Stage::Skills, Act::Panic);
    let program = Program::scripted(&script).await;
    let ada = program.register("ada").await;
    let resume = program.sample(&ada).await;
    let worker = run_worker(&program.services);

    for (progress, words) in [
        (5, "The posting cannot be read."),
        (10, "Something went wrong on our side (number "),
        (75, "Something went wrong on our side (number "),
    ] {
        let job = program.start(&ada, resume).await.unwrap().id;
        let failed = program.wait_for(&ada, job, |status| !status.state.is_active()).await;
        assert_eq!((failed.state, failed.progress), (JobState::Failed, progress));
        assert!(failed.error.unwrap().starts_with(words));
    }
    assert_eq!(program.services.tailoring.stats(&ada).await.unwrap().today, 0);

    let fine = program.start(&ada, resume).await.unwrap().id;
    program.wait_for(&ada, fine, |status| status.state == JobState::Completed).await;
    worker.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_that_may_pass_are_tried_again_later() {
    let script = Script::new().on(Stage::Score, Act::Retry).on(Stage::Score, Act::Retry);
    let program = Program::scripted(&script).await;
    let ada = program.register("ada").await;
    let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
    let worker = run_worker(&program.services);

    for runs in 1..=2 {
        let waiting =
            |status: &contract::JobStatus| status.message == "Waiting to try again" && script.runs()[1] == runs;
        let status = program.wait_for(&ada, job, waiting).await;
        assert_eq!((status.state, status.progress), (JobState::Pending, 10), "progress does not go back");
        program.clock.advance(TimeDelta::seconds(3));
    }
    program.wait_for(&ada, job, |status| status.state == JobState::Completed).await;
    assert_eq!(script.runs(), [1, 3, 1, 1, 1, 1]);

    for _ in 0..5 {
        script.on(Stage::Finish, Act::Retry);
    }
    let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
    for runs in 2..=5 {
        program.wait_for(&ada, job, |status| status.state == JobState::Pending && script.runs()[5] == runs).await;
        program.clock.advance(TimeDelta::minutes(2));
    }
    let failed = program.wait_for(&ada, job, |status| !status.state.is_active()).await;
    assert_eq!((failed.state, script.runs()[5]), (JobState::Failed, 6));
    worker.stop().await;
}
