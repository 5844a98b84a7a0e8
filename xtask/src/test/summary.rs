//! Counting tests in what `cargo test` and Playwright print.

use std::ops::AddAssign;

/// How many tests ran and how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// `test result: ok. 12 passed; 0 failed; 0 ignored; ...`, which each test program prints once.
pub fn cargo_line(line: &str) -> Option<Count> {
    let parts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    let number = |what: &str| {
        let part = parts.split("; ").find_map(|part| part.strip_suffix(what))?;
        part.trim().parse().ok()
    };
    Some(Count { passed: number("passed")?, failed: number("failed")? })
}

/// A line of Playwright's summary: `  12 passed (30.1s)`, `  2 failed`. A test that did not run, was
/// interrupted, timed out or passed only when tried again has not passed.
pub fn playwright_line(line: &str) -> Option<Count> {
    let (number, what) = line.trim().split_once(' ')?;
    let number = number.parse().ok()?;
    let what = what.split_once(" (").map_or(what, |(what, _)| what);
    match what {
        "passed" => Some(Count { passed: number, failed: 0 }),
        "failed" | "flaky" | "did not run" | "interrupted" | "timed out" => Some(Count { passed: 0, failed: number }),
        _ => None,
    }
}

/// `documents: 12 passed, 0 failed`, the last line of the judge.
pub fn judge_line(line: &str) -> Option<Count> {
    let (passed, failed) = line.strip_prefix("documents: ")?.split_once(" passed, ")?;
    Some(Count { passed: passed.parse().ok()?, failed: failed.strip_suffix(" failed")?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: u32, failed: u32) -> Option<Count> {
        Some(Count { passed, failed })
    }

    #[test]
    fn cargo_prints_one_result_for_each_program() {
        let rest = "0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(cargo_line(&format!("test result: ok. 12 passed; 0 failed; {rest}")), count(12, 0));
        assert_eq!(cargo_line(&format!("test result: FAILED. 3 passed; 2 failed; {rest}")), count(3, 2));
        assert_eq!(cargo_line("test css::tests::a ... ok"), None);
        assert_eq!(cargo_line("running 12 tests"), None);
    }

    #[test]
    fn the_judge_prints_one_line() {
        assert_eq!(judge_line("documents: 70 passed, 2 failed"), count(70, 2));
        assert_eq!(judge_line("a.json [swiss] pdf: /work/0/name: not found"), None);
    }

    #[test]
    fn playwright_prints_a_line_for_each_outcome() {
        assert_eq!(playwright_line("  12 passed (30.1s)"), count(12, 0));
        assert_eq!(playwright_line("  2 failed"), count(0, 2));
        assert_eq!(playwright_line("  1 did not run"), count(0, 1));
        assert_eq!(playwright_line("  1 flaky"), count(0, 1));
        assert_eq!(playwright_line("  4 skipped"), None);
        assert_eq!(playwright_line("    [chromium] › account.spec.ts:3:1 › 2 failed"), None);
        assert_eq!(playwright_line("Running 12 tests using 1 worker"), None);
    }
}
