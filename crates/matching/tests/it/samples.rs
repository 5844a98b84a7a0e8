//! The sample postings and resumes, and all of the corpus when `VELVIT_CORPUS` names its folder.

use std::path::{Path, PathBuf};

use resume::Resume;

pub fn posting(name: &str) -> String {
    std::fs::read_to_string(data().join(format!("{name}.txt"))).unwrap()
}

pub fn resume(name: &str) -> Resume {
    read_resume(&data().join(format!("{name}.json")))
}

/// Every posting at hand, in the order of their names.
pub fn postings() -> Vec<String> {
    let folder = corpus().map_or_else(data, |corpus| corpus.join("jd"));
    files(&folder, "txt").iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Every resume at hand, in the order of their names.
pub fn resumes() -> Vec<Resume> {
    let folder = corpus().map_or_else(data, |corpus| corpus.join("jsonresume"));
    files(&folder, "json").iter().map(|path| read_resume(path)).collect()
}

fn read_resume(path: &Path) -> Resume {
    resume::json_resume::import(&std::fs::read_to_string(path).unwrap()).unwrap().0
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../matching/tests/data")
}

fn corpus() -> Option<PathBuf> {
    std::env::var_os("VELVIT_CORPUS").map(PathBuf::from)
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == extension)).collect();
    files.sort();
    files
}
