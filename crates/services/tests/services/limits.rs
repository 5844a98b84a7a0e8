use std::{net::IpAddr, sync::Arc};

use chrono::TimeDelta;
use contract::{AppError, Limit, Quota, Stats};

use crate::harness::{IP, Program, noon, request};

fn limit_of(error: AppError) -> (Limit, u64) {
    match error {
        AppError::LimitReached { limit, retry_after_s, .. } => (limit, retry_after_s),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_parallel_starts_never_make_more_than_three_active_jobs() {
    let program = Arc::new(Program::new().await);
    let ada = program.register("ada").await;
    let resume = program.sample(&ada).await;
    let starts: Vec<_> = (0..50)
        .map(|_| {
            let (program, ada) = (program.clone(), ada.clone());
            tokio::spawn(async move { program.start(&ada, resume).await })
        })
        .collect();
    let (mut started, mut refused) = (0, 0);
    for start in starts {
        match start.await.unwrap() {
            Ok(_) => started += 1,
            Err(error) => {
                assert_eq!(limit_of(error), (Limit::ActiveJobs { max: 3 }, 10));
                refused += 1;
            }
        }
    }
    assert_eq!((started, refused), (3, 47));
    assert_eq!(program.services.tailoring.stats(&ada).await.unwrap().active, 3);
}

#[tokio::test]
async fn the_twenty_first_of_the_day_is_refused_and_the_next_day_is_fine() {
    let program = Program::with(|settings| settings.limits.active_jobs = 100).await;
    let ada = program.register("ada").await;
    let resume = program.sample(&ada).await;
    for _ in 0..20 {
        program.start(&ada, resume).await.unwrap();
    }
    let error = program.start(&ada, resume).await.unwrap_err();
    assert_eq!(limit_of(error), (Limit::JobsPerDay { max: 20 }, 12 * 3600));

    let midnight = noon() + TimeDelta::hours(12);
    let stats = program.services.tailoring.stats(&ada).await.unwrap();
    let quota = Quota { active_max: 100, day_max: 20, day_used: 20, resets_at: midnight };
    assert_eq!(stats, Stats { total: 0, active: 20, today: 20, quota });

    program.clock.set(midnight - TimeDelta::microseconds(1));
    assert_eq!(limit_of(program.start(&ada, resume).await.unwrap_err()), (Limit::JobsPerDay { max: 20 }, 1));
    program.clock.set(midnight);
    program.start(&ada, resume).await.unwrap();
    assert_eq!(program.services.tailoring.stats(&ada).await.unwrap().today, 1);
}

#[tokio::test]
async fn a_cancelled_tailoring_gives_its_places_back() {
    let program = Program::with(|settings| (settings.limits.active_jobs, settings.limits.jobs_per_day) = (1, 1)).await;
    let ada = program.register("ada").await;
    let resume = program.sample(&ada).await;
    let job = program.start(&ada, resume).await.unwrap();
    assert_eq!(limit_of(program.start(&ada, resume).await.unwrap_err()).0, Limit::ActiveJobs { max: 1 });

    let cancelled = program.services.tailoring.cancel(&ada, job.id).await.unwrap();
    assert_eq!(cancelled.state, contract::JobState::Cancelled);
    program.start(&ada, resume).await.unwrap();
}

#[tokio::test]
async fn five_starts_a_minute_from_one_address() {
    let program = Program::with(|settings| settings.limits.active_jobs = 100).await;
    let (ada, bob) = (program.register("ada").await, program.register("bob").await);
    let (adas, bobs) = (program.sample(&ada).await, program.sample(&bob).await);
    let tailoring = &program.services.tailoring;

    for second in 0..5 {
        program.clock.set(noon() + TimeDelta::seconds(second));
        tailoring.start(&ada, IP, request(adas)).await.unwrap();
        let mut wrong = request(adas);
        wrong.company.clear();
        assert!(matches!(tailoring.start(&ada, IP, wrong).await, Err(AppError::Invalid { .. })), "it is not counted");
        assert!(matches!(tailoring.start(&ada, IP, request(bobs)).await, Err(AppError::NotFound { .. })));
    }

    let error = tailoring.start(&bob, IP, request(bobs)).await.unwrap_err();
    assert_eq!(limit_of(error), (Limit::GenerationsPerMinute { max: 5 }, 56));
    let other: IpAddr = "192.0.2.2".parse().unwrap();
    tailoring.start(&bob, other, request(bobs)).await.unwrap();

    program.clock.set(noon() + TimeDelta::seconds(60));
    tailoring.start(&bob, IP, request(bobs)).await.unwrap();
    assert_eq!(limit_of(tailoring.start(&bob, IP, request(bobs)).await.unwrap_err()).1, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_parallel_starts_from_one_address_take_only_the_places_they_use() {
    let program = Arc::new(Program::new().await);
    let (ada, bob) = (program.register("ada").await, program.register("bob").await);
    let (adas, bobs) = (program.sample(&ada).await, program.sample(&bob).await);
    let starts: Vec<_> = (0..50)
        .map(|_| {
            let (program, ada) = (program.clone(), ada.clone());
            tokio::spawn(async move { program.services.tailoring.start(&ada, IP, request(adas)).await })
        })
        .collect();
    let mut started = 0;
    for start in starts {
        match start.await.unwrap() {
            Ok(_) => started += 1,
            Err(error) => assert_eq!(limit_of(error).0, Limit::ActiveJobs { max: 3 }),
        }
    }
    assert_eq!(started, 3);
    let tailoring = &program.services.tailoring;
    for _ in 0..2 {
        tailoring.start(&bob, IP, request(bobs)).await.unwrap();
    }
    let error = tailoring.start(&bob, IP, request(bobs)).await.unwrap_err();
    assert_eq!(limit_of(error), (Limit::GenerationsPerMinute { max: 5 }, 60));
}
