//! The machine that the numbers belong to; Linux tells, others are "unknown".

use std::fs::read_to_string;

/// One line: processor, cores, memory, system.
pub fn describe() -> String {
    let processor = value("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".into());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory_kb = value("/proc/meminfo", "MemTotal").and_then(|text| number(&text)).unwrap_or(0.0);
    let profile = if cfg!(debug_assertions) { "WITHOUT optimisation" } else { "optimised" };
    format!(
        "Machine: {processor}, {cores} cores, {:.0} GB memory, {}. Build: {profile}.",
        memory_kb / 1e6,
        std::env::consts::OS
    )
}

/// Resident memory of a process.
pub fn memory_mb(process: u32) -> f64 {
    value(&format!("/proc/{process}/status"), "VmRSS").and_then(|text| number(&text)).unwrap_or(f64::NAN) / 1e3
}

/// The text after `name:` in a file of such lines.
fn value(file: &str, name: &str) -> Option<String> {
    let text = read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The number that a text such as `1234 kB` begins with.
fn number(text: &str) -> Option<f64> {
    text.split_whitespace().next()?.parse().ok()
}
