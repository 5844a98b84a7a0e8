//! Resumes, a posting and the request that joins them. Sources: `tests/data/README.md`.

use serde_json::{Value, json};

pub const POSTING: &str = include_str!("../../data/posting.txt");

/// A JSON Resume file of a fictional person.
pub fn resume_text(language: &str) -> &'static str {
    match language {
        "ja" => include_str!("../../data/engineer.ja.json"),
        _ => include_str!("../../data/engineer.en.json"),
    }
}

pub fn resume(language: &str) -> Value {
    serde_json::from_str(resume_text(language)).unwrap()
}

/// A body for `POST /api/generate_resume_json` that is accepted.
pub fn generation() -> Value {
    json!({
        "company_name": "Login.gov",
        "job_title": "Security Engineer",
        "mode": "standard",
        "jd": POSTING,
        "resume_data": resume("en"),
    })
}
