//! A writer that follows a script: it counts its stages and stops, fails or panics where it is told.

use std::{
    collections::HashMap,
    sync::{Arc, Condvar, Mutex},
    time::Duration,
};

use contract::{Report, Stage};
use resume::{Field, Resume};
use serde_json::{Value, json};
use services::{StageWriter, StoredOutputs, WriteError};
use writer::Brief;

#[derive(Default)]
pub struct Script {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    runs: HashMap<Stage, usize>,
    acts: HashMap<Stage, Vec<Act>>,
    held: usize,
    released: bool,
}

/// What happens in one run of a stage instead of its output.
#[derive(Clone, Copy)]
pub enum Act {
    /// Stays inside the stage until [`Script::release`], then puts out what it should.
    Hold,
    Retry,
    Refuse,
    Fail,
    Panic,
}

impl Script {
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// The next run of `stage` does this. Further calls are about the runs after it.
    pub fn on(self: &Arc<Self>, stage: Stage, act: Act) -> Arc<Self> {
        self.state.lock().unwrap().acts.entry(stage).or_default().insert(0, act);
        self.clone()
    }

    /// How often each stage was begun, in their order.
    pub fn runs(&self) -> Vec<usize> {
        let state = self.state.lock().unwrap();
        Stage::ALL.iter().map(|stage| state.runs.get(stage).copied().unwrap_or_default()).collect()
    }

    /// Returns once a run is held.
    pub async fn wait_until_held(self: &Arc<Self>) {
        let script = self.clone();
        tokio::task::spawn_blocking(move || script.wait(|state| state.held > 0)).await.unwrap();
    }

    /// Lets all held runs go on.
    pub fn release(&self) {
        self.state.lock().unwrap().released = true;
        self.changed.notify_all();
    }

    fn wait(&self, until: impl Fn(&State) -> bool) {
        let state = self.state.lock().unwrap();
        let limit = Duration::from_secs(20);
        let (_state, waited) = self.changed.wait_timeout_while(state, limit, |state| !until(state)).unwrap();
        assert!(!waited.timed_out(), "the script waited in vain");
    }
}

impl StageWriter for Script {
    fn run_stage(&self, stage: Stage, brief: &Brief, outputs: &StoredOutputs) -> Result<Value, WriteError> {
        let before: Vec<Stage> = Stage::ALL.into_iter().filter(|other| *other < stage).collect();
        assert_eq!(outputs.keys().copied().collect::<Vec<_>>(), before, "every stage sees those before it");
        let act = {
            let mut state = self.state.lock().unwrap();
            *state.runs.entry(stage).or_default() += 1;
            state.acts.get_mut(&stage).and_then(Vec::pop)
        };
        match act {
            None => {}
            Some(Act::Hold) => {
                self.state.lock().unwrap().held += 1;
                self.changed.notify_all();
                self.wait(|state| state.released);
            }
            Some(Act::Retry) => return Err(WriteError::Retry("the provider is busy".into())),
            Some(Act::Refuse) => return Err(WriteError::Refuse("The posting cannot be read.".into())),
            Some(Act::Fail) => return Err(WriteError::Fail("nobody can".into())),
            Some(Act::Panic) => panic!("as the script wants"),
        }
        let mut resume = brief.resume.clone();
        resume.basics.set(Field::Summary, format!("Written for {}.", brief.company));
        Ok(json!({"stage": stage, "resume": resume}))
    }

    fn finished(&self, outputs: &StoredOutputs) -> Result<(Resume, Report), WriteError> {
        let resume = serde_json::from_value(outputs[&Stage::Finish]["resume"].clone()).unwrap();
        Ok((resume, Report { missing: vec!["COBOL".into()], ..Report::default() }))
    }
}
