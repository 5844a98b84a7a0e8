//! A job survives its worker, whatever the worker was doing.

use std::sync::Arc;

use chrono::TimeDelta;
use contract::{JobState, Stage};

use crate::{
    harness::{Program, run_worker},
    script::{Act, Script},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_killed_in_any_stage_is_followed_by_one_that_goes_on() {
    for (index, stage) in Stage::ALL.into_iter().enumerate() {
        let script = Script::new().on(stage, Act::Hold);
        let program = Program::scripted(&script).await;
        let ada = program.register("ada").await;
        let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
        let others = Arc::strong_count(&script);
        let worker = run_worker(&program.services);
        script.wait_until_held().await;
        worker.kill().await;
        // The job that was cut off may still be in the middle of a step, on another thread. It is gone once only the
        // thread of the stage, which nobody can stop, still has the script.
        while Arc::strong_count(&script) > others + 1 {
            tokio::task::yield_now().await;
        }
        // The thread of the stage goes on for a while, as it would if the machine had only stalled.
        script.release();

        let after = program.beside(&script).await;
        let worker = run_worker(&after);
        let status = program.services.tailoring.status(&ada, job).await.unwrap();
        assert_eq!((status.state, status.progress), (JobState::Processing, stage.progress()));
        assert_eq!(program.services.tailoring.stats(&ada).await.unwrap().active, 1, "its place is kept");

        program.clock.advance(TimeDelta::seconds(15));
        let done = program.wait_for(&ada, job, |status| !status.state.is_active()).await;
        worker.stop().await;
        assert_eq!(done.state, JobState::Completed);
        let mut expected = vec![1; 6];
        expected[index] = 2;
        assert_eq!(script.runs(), expected, "killed in {stage:?}: only the stage that was cut off runs again");
        assert_eq!(program.services.resumes.list(&ada).await.unwrap().len(), 2, "one variant");
        let stats = program.services.tailoring.stats(&ada).await.unwrap();
        assert_eq!((stats.total, stats.active, stats.today), (1, 0, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_was_away_too_long_writes_nothing() {
    let script = Script::new().on(Stage::Finish, Act::Hold);
    let program = Program::scripted(&script).await;
    let ada = program.register("ada").await;
    let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
    let slow = run_worker(&program.services);
    script.wait_until_held().await;

    program.clock.advance(TimeDelta::seconds(16));
    let beside = program.beside(&script).await;
    let quick = run_worker(&beside);
    let done = program.wait_for(&ada, job, |status| !status.state.is_active()).await;
    quick.stop().await;

    script.release();
    // Stopping waits for the slow worker's job, which finds its lease gone and ends quietly.
    slow.stop().await;
    assert_eq!(program.services.tailoring.status(&ada, job).await.unwrap(), done);
    assert_eq!(program.services.resumes.list(&ada).await.unwrap().len(), 2, "one variant");
    assert_eq!(script.runs(), [1, 1, 1, 1, 1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_is_told_to_stop_gives_its_job_back_at_once() {
    let script = Script::new().on(Stage::Skills, Act::Hold);
    let program = Program::scripted(&script).await;
    let ada = program.register("ada").await;
    let job = program.start(&ada, program.sample(&ada).await).await.unwrap().id;
    let worker = run_worker(&program.services);
    script.wait_until_held().await;
    worker.stop().await;
    script.release();
    let status = program.services.tailoring.status(&ada, job).await.unwrap();
    assert_eq!((status.state, status.progress), (JobState::Pending, 75));

    // The clock stands still, so no lease runs out.
    let worker = run_worker(&program.services);
    program.wait_for(&ada, job, |status| status.state == JobState::Completed).await;
    worker.stop().await;
    assert_eq!(script.runs(), [1, 1, 1, 1, 2, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_share_the_work() {
    let script = Script::new();
    let program = Program::scripted(&script).await;
    let beside = program.beside(&script).await;
    let mut jobs = Vec::new();
    for name in ["ada", "bob", "cyd", "dan"] {
        let person = program.register(name).await;
        let resume = program.sample(&person).await;
        for _ in 0..3 {
            jobs.push((person.clone(), program.start(&person, resume).await.unwrap().id));
        }
    }
    let workers = [run_worker(&program.services), run_worker(&beside), run_worker(&beside)];
    for (person, job) in jobs {
        program.wait_for(&person, job, |status| status.state == JobState::Completed).await;
    }
    for worker in workers {
        worker.stop().await;
    }
    assert_eq!(script.runs(), [12; 6], "no stage of any job ran twice");
}
