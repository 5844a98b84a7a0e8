//! Progress: a line when a step begins and one when it has ended, with the seconds it took.

use std::time::Instant;

use anyhow::{Context, Result};

/// Runs `work`, saying what it is and how long it took. Errors name the step.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("▸ {name}");
    let start = Instant::now();
    let result = work().with_context(|| name.to_string())?;
    eprintln!("  {:.1} s", start.elapsed().as_secs_f64());
    Ok(result)
}

/// A remark between steps.
pub fn note(text: &str) {
    eprintln!("  {text}");
}
