//! What may be asked for.

use contract::{AppError, FieldError, ResumeInput, TailoringRequest, has_length, one_line};

use crate::{resumes::check_content, text};

/// Characters of a company's name and of a job title.
const NAME_MAX: usize = 200;
const POSTING_MIN: usize = 30;
const POSTING_MAX: usize = 100_000;

/// The request as it will be stored: names trimmed, the posting without control characters.
///
/// # Errors
/// `Invalid` with every field that is wrong.
pub(super) fn check(request: TailoringRequest) -> Result<TailoringRequest, AppError> {
    let mut fields = Vec::new();
    let mut name = |path: &str, value: &str| match one_line(path, value, 1, NAME_MAX) {
        Ok(value) => value,
        Err(error) => {
            fields.push(error);
            String::new()
        }
    };
    let company = name("company", &request.company);
    let job_title = name("job_title", &request.job_title);

    let posting = text::plain(&request.posting).trim().to_owned();
    if !has_length(&posting, POSTING_MIN, POSTING_MAX) {
        let message = format!("Paste the posting's text: between {POSTING_MIN} and {POSTING_MAX} characters.");
        fields.push(FieldError { path: "posting".into(), message });
    }
    if let ResumeInput::Sent(resume) = &request.resume
        && let Err(AppError::Invalid { fields: more }) = check_content(resume)
    {
        fields.extend(more);
    }
    if fields.is_empty() {
        Ok(TailoringRequest { company, job_title, posting, ..request })
    } else {
        Err(AppError::Invalid { fields })
    }
}

#[cfg(test)]
mod tests {
    use contract::Mode;
    use resume::{Field, Resume};

    use super::*;

    fn request() -> TailoringRequest {
        TailoringRequest {
            resume: ResumeInput::Sent(Box::new(Resume::blank())),
            company: " Acme ".into(),
            job_title: "Engineer".into(),
            mode: Mode::Fast,
            posting: "We look for an engineer who writes Rust.\r\n\u{0}And tests.".into(),
        }
    }

    #[track_caller]
    fn refused(change: impl FnOnce(&mut TailoringRequest), expected: &[&str]) {
        let mut request = request();
        change(&mut request);
        let Err(AppError::Invalid { fields }) = check(request) else { panic!("it was accepted") };
        let found: Vec<_> = fields.iter().map(|field| format!("{}: {}", field.path, field.message)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_good_request_is_tidied() {
        let checked = check(request()).unwrap();
        assert_eq!(checked.company, "Acme");
        assert_eq!(checked.posting, "We look for an engineer who writes Rust.\nAnd tests.");
    }

    #[test]
    fn wrong_fields_are_named_all_at_once() {
        refused(
            |r| (r.company, r.job_title) = ("\t".into(), "x".repeat(201)),
            &["company: This is required.", "job_title: At most 200 characters are accepted."],
        );
        refused(|r| r.company = "A\u{0}B".into(), &["company: This must be one line without control characters."]);
        refused(
            |r| r.posting = "\u{7}".repeat(500),
            &["posting: Paste the posting's text: between 30 and 100000 characters."],
        );
        refused(
            |r| {
                let mut resume = Resume::blank();
                resume.basics.set(Field::Name, "x".repeat(resume::MAX_CHARS + 1));
                r.resume = ResumeInput::Sent(Box::new(resume));
            },
            &["/resume/basics/text/name: longer than 100000 characters"],
        );
    }
}
