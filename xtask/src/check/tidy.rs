//! Rules about files that no other tool knows.

use std::{fs, process::Command};

use anyhow::{Result, bail};

use crate::{process::output, workspace::Workspace};

/// A longer source file wants to be two.
const LONGEST: usize = 400;

/// Kinds of files that people write.
const WRITTEN: [&str; 10] = ["rs", "css", "ts", "toml", "md", "sql", "typ", "sh", "yml", "html"];

/// Looks at every file that git knows or would take.
///
/// # Errors
/// With every place that breaks a rule.
pub fn check(workspace: &Workspace) -> Result<()> {
    let list = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let names = output(Command::new("git").args(list).current_dir(&workspace.root))?;
    let here = [Some(workspace.root.clone()), std::env::home_dir()].into_iter().flatten();
    let places: Vec<String> = here.map(|path| format!("{}/", path.display())).filter(|path| path.len() > 2).collect();
    let mut complaints = Vec::new();
    for name in names.lines().filter(|name| is_written(name)) {
        // A file that is listed may have been deleted since, and a few are not text.
        if let Ok(text) = fs::read_to_string(workspace.root.join(name)) {
            complaints.extend(complaints_about(name, &text, &places));
        }
    }
    if !complaints.is_empty() {
        bail!("{}", complaints.join("\n"));
    }
    Ok(())
}

fn is_written(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| WRITTEN.contains(&extension)) && !name.contains("/tests/data/")
}

/// `file:line: complaint` for each place. `places` are the folders of this machine that no file may name.
fn complaints_about(name: &str, text: &str, places: &[String]) -> Vec<String> {
    let mut complaints = Vec::new();
    // Spelt in two parts, or this file would break its own rule.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(mark) = marks.iter().find(|mark| line.contains(*mark)) {
            complaints.push(format!("{name}:{number}: {mark}: do it, or write an issue"));
        }
        if let Some(place) = places.iter().find(|place| line.contains(*place)) {
            complaints.push(format!("{name}:{number}: {place} is a folder of this machine"));
        }
    }
    let lines = text.lines().count();
    if name.ends_with(".rs") && lines > LONGEST {
        complaints.push(format!("{name}: {lines} lines, more than {LONGEST}: find the second file in it"));
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, text: &str, expected: &[&str]) {
        assert_eq!(complaints_about(name, text, &["/home/ada/".into()]), expected);
    }

    #[test]
    fn every_place_is_named() {
        let mark = concat!("TO", "DO");
        check("a.rs", "fn a() {}\n// ordinary\n", &[]);
        check(
            "a.rs",
            &format!("fn a() {{}}\n// {mark} more\n"),
            &[&format!("a.rs:2: {mark}: do it, or write an issue")],
        );
        check("a.md", "see /home/ada/notes", &["a.md:1: /home/ada/ is a folder of this machine"]);
    }

    #[test]
    fn only_source_files_have_a_longest_length() {
        let text = "\n".repeat(LONGEST + 1);
        check("a.rs", &text, &["a.rs: 401 lines, more than 400: find the second file in it"]);
        check("a.css", &text, &[]);
        check("a.rs", &"\n".repeat(LONGEST), &[]);
    }

    #[test]
    fn data_and_locks_are_not_written_by_people() {
        assert!(is_written("crates/resume/src/lib.rs") && is_written("README.md"));
        assert!(!is_written("Cargo.lock") && !is_written("crates/docx/tests/data/sample.md"));
    }
}
